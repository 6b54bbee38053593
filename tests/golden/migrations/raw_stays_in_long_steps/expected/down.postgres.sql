-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: postgres
-- direction: down
-- mode: transaction
-- down: lossy: values of payment.amount without a counterpart

-- guard: {} rows of payment have a value in amount that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "payment" WHERE NOT ("amount" BETWEEN -2147483648 AND 2147483647);

-- raw open_sum gets out of the way
DROP VIEW open_sum;

-- raw open_payments gets out of the way
DROP VIEW open_payments;

-- drop index payment_state_idx on payment
DROP INDEX "payment_state_idx";

-- drop check payment_state_check on payment
ALTER TABLE "payment" DROP CONSTRAINT "payment_state_check";

-- alter column payment.amount: int64 becomes int32
ALTER TABLE "payment" ALTER COLUMN "amount" TYPE integer USING "amount"::integer;

-- raw open_payments comes back
CREATE VIEW open_payments AS
      SELECT id, amount FROM payment WHERE state = 'open'  -- the others are history
;

-- raw open_sum comes back
CREATE VIEW open_sum AS SELECT sum(amount)::int AS total FROM open_payments;

-- data step begin
-- data step end
