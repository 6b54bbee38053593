-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- raw open_sum gets out of the way
DROP VIEW open_sum;

-- change raw open_payments
DROP VIEW open_payments;

-- rename table payment to deposit
ALTER TABLE "payment" RENAME TO "deposit";

-- rename column deposit.amount to cents
ALTER TABLE "deposit" RENAME COLUMN "amount" TO "cents";

-- change raw open_payments
CREATE VIEW open_payments AS
      SELECT id, cents AS amount FROM deposit WHERE state = 'open'  -- the others are history
;

-- raw open_sum comes back
CREATE VIEW open_sum AS SELECT sum(amount) AS total FROM open_payments;

-- data step begin
-- data step end
