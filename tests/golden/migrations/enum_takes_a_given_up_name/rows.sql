INSERT INTO items (id, state) VALUES (1, 'off');
