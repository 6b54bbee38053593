INSERT INTO item (id, name, price) VALUES (1, 'pen', 10), (2, 'ink', 20);
