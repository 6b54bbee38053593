-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: postgres
-- direction: up
-- mode: steps
-- down: lossy: values of payment.amount without a counterpart

-- guard: {} rows of payment break the check payment_state_check (for example id {}); change them first
SELECT count(*), min(CAST("id" AS TEXT)) FROM "payment" WHERE NOT ("state" <> '');

-- step 1: transaction

-- raw open_sum gets out of the way
DROP VIEW open_sum;

-- raw open_payments gets out of the way
DROP VIEW open_payments;

-- alter column payment.amount: int32 becomes int64
ALTER TABLE "payment" ALTER COLUMN "amount" TYPE bigint USING "amount"::bigint;

-- add check payment_state_check on payment
ALTER TABLE "payment" ADD CONSTRAINT "payment_state_check" CHECK ("state" <> '') NOT VALID;

-- raw open_payments comes back
CREATE VIEW open_payments AS
      SELECT id, amount FROM payment WHERE state = 'open'  -- the others are history
;

-- raw open_sum comes back
CREATE VIEW open_sum AS SELECT sum(amount)::int AS total FROM open_payments;

-- data step begin
-- data step end

-- step 2: transaction

-- add check payment_state_check on payment
ALTER TABLE "payment" VALIDATE CONSTRAINT "payment_state_check";

-- step 3: alone

-- add index payment_state_idx on payment
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_payment_state_idx";

-- add index payment_state_idx on payment
CREATE INDEX CONCURRENTLY "strata_new_payment_state_idx" ON "payment" ("state");

-- step 4: transaction

-- add index payment_state_idx on payment
ALTER INDEX "strata_new_payment_state_idx" RENAME TO "payment_state_idx";
