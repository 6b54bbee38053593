INSERT INTO items (id, name, note) VALUES (1, 'one', 'n');
