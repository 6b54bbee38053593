INSERT INTO items (id, note) VALUES (1, '<a/>');
