-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- raw open_sum gets out of the way
DROP VIEW open_sum;

-- change raw open_payments
DROP VIEW open_payments;

-- rename key deposit_pkey to payment_pkey
ALTER TABLE "deposit" RENAME CONSTRAINT "deposit_pkey" TO "payment_pkey";

-- rename column deposit.cents to amount
ALTER TABLE "deposit" RENAME COLUMN "cents" TO "amount";

-- rename table deposit to payment
ALTER TABLE "deposit" RENAME TO "payment";

-- change raw open_payments
CREATE VIEW open_payments AS
      SELECT id, amount FROM payment WHERE state = 'open'  -- the others are history
;

-- raw open_sum comes back
CREATE VIEW open_sum AS SELECT sum(amount)::int AS total FROM open_payments;

-- data step begin
-- data step end
