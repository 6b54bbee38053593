INSERT INTO owners (id, name) VALUES (1, 'ann'), (2, 'bob');
INSERT INTO pets (id, owner_id, vet_id) VALUES (1, 1, 2), (2, 2, NULL);
