SELECT id, name FROM items
