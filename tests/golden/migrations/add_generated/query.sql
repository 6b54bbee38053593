SELECT id, size FROM items ORDER BY id
