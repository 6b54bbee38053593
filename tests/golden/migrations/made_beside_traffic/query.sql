SELECT id, code, part, owner_id, words FROM things ORDER BY id
SELECT id, code, part, owner_id, note FROM items ORDER BY id
