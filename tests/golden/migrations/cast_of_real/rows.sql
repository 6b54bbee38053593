INSERT INTO items (id, weight, ready) VALUES (1, 1.4, true), (2, 1.5, false), (3, 1.6, true), (4, 20, true);
