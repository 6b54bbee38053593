INSERT INTO items (id, part, name) VALUES (1, 1, 'one'), (2, 1, 'two');
