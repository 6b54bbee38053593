-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: postgres
-- direction: up
-- mode: transaction
-- down: lossy: values of payment.amount without a counterpart

-- raw open_sum gets out of the way
DROP VIEW open_sum;

-- raw open_payments gets out of the way
DROP VIEW open_payments;

-- alter column payment.amount: int32 becomes int64
ALTER TABLE "payment" ALTER COLUMN "amount" TYPE bigint USING "amount"::bigint;

-- raw open_payments comes back
CREATE VIEW open_payments AS
      SELECT id, amount FROM payment WHERE state = 'open'  -- the others are history
;

-- raw open_sum comes back
CREATE VIEW open_sum AS SELECT sum(amount)::int AS total FROM open_payments;

-- data step begin
-- data step end
