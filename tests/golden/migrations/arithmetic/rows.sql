INSERT INTO items (id, a, f) VALUES (1, -7, NULL), (2, 7, 7), (3, NULL, 5), (4, 0, 0);
