INSERT INTO items (id, name, a, b) VALUES (1, 'one', 'was a', 'was b');
