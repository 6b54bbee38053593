SELECT id, price FROM item ORDER BY id
INSERT INTO item (id, name, price) SELECT max(id) + 1, 'new', 5 FROM item RETURNING id
SELECT item FROM item_log ORDER BY id
