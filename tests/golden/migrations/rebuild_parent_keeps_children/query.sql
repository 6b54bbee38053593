SELECT id, owner_id, vet_id FROM pets ORDER BY id
SELECT id, name FROM owners ORDER BY id
