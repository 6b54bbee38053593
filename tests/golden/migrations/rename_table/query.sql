SELECT id, owner_id, vet_id FROM pets ORDER BY id
SELECT id, name FROM keepers ORDER BY id
