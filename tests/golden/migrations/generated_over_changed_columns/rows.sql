INSERT INTO items (id, price, count) VALUES (1, 3, 4);
