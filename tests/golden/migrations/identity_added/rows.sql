INSERT INTO items (id, name) VALUES (41, 'one');
