SELECT id, name, size FROM items ORDER BY id
