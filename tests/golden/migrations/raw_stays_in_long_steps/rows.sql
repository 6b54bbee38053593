INSERT INTO payment (id, amount, state) VALUES (1, 10, 'open'), (2, 20, 'done'), (3, 30, 'open');
