INSERT INTO items (id, name, a) VALUES (1, 'one', 'y');
