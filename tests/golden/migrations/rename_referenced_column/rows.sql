INSERT INTO owners (id, code) VALUES (1, 'a');
INSERT INTO pets (id, owner_code) VALUES (1, 'a'), (2, 'a');
