-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of payment.amount without a counterpart

-- guard: {} rows of payment have a value in amount that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "payment" WHERE NOT ("amount" BETWEEN -2147483648 AND 2147483647);

-- raw open_sum gets out of the way
DROP VIEW open_sum;

-- raw open_payments gets out of the way
DROP VIEW open_payments;

-- index payment_state_idx on payment leaves or changes
DROP INDEX "payment_state_idx";

-- rebuild "payment" ("id", "amount", "state")
-- drop index payment_state_idx on payment; drop check payment_state_check on payment; alter column payment.amount: int64 becomes int32
CREATE TABLE "strata_new_payment" (
  "id" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL CHECK ("amount" BETWEEN -2147483648 AND 2147483647),
  "state" TEXT NOT NULL CHECK (length("state") <= 20),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of payment
INSERT INTO "strata_new_payment" ("id", "amount", "state") SELECT "id", "amount", "state" FROM "payment";

-- the copy takes the place of payment
DROP TABLE "payment";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of payment
ALTER TABLE "strata_new_payment" RENAME TO "payment";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- raw open_payments comes back
CREATE VIEW open_payments AS
      SELECT id, amount FROM payment WHERE state = 'open'  -- the others are history
;

-- raw open_sum comes back
CREATE VIEW open_sum AS SELECT sum(amount) AS total FROM open_payments;

-- data step begin
-- data step end
