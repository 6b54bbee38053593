INSERT INTO items (id, price) VALUES (1, '1.50');
