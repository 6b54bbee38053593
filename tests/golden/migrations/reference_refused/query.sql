SELECT id, owner_id FROM pets ORDER BY id
