-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: shop
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- drop raw open_sum
DROP VIEW open_sum;

-- data step begin
-- data step end
