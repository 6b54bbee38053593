SELECT id, name FROM items ORDER BY id
SELECT id, note, state, rank, code FROM items ORDER BY id
