-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- create raw open_sum
CREATE VIEW open_sum AS SELECT sum(amount) AS total FROM open_payments;

-- data step begin
-- data step end
