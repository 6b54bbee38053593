INSERT INTO items (id, name, a) VALUES (1, 'one', 'x'), (2, 'two', 'x');
