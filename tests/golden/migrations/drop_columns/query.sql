SELECT id, name FROM items
SELECT id, note, rank, code FROM items
