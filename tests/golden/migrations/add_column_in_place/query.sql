SELECT id, name, note, count FROM items ORDER BY id
