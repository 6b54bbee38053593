INSERT INTO items (id, name, size) VALUES (1, 'a', 2), (2, 'a', 1), (3, 'b', 5), (4, 'b', 6), (5, 'c', NULL);
