SELECT id, old_price FROM items
SELECT id, price FROM items
