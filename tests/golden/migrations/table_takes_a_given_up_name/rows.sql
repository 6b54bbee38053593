INSERT INTO items (id, title) VALUES (1, 'pen'), (2, 'ink');
INSERT INTO notes (id, item_id) VALUES (1, 2);
