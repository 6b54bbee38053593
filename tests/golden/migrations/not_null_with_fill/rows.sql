INSERT INTO items (id, name, a) VALUES (1, 'one', NULL), (2, 'two', 'x');
