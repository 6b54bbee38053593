INSERT INTO items (id, name, note, rank, code) VALUES (1, 'one', 'n', 9, 'c');
