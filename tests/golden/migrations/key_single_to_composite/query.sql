SELECT id, part, name FROM items ORDER BY id
