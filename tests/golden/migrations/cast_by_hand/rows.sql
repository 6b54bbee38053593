INSERT INTO items (id, name, price) VALUES (1, 'one', 'free'), (2, 'two', 'abc');
