SELECT id, note, place FROM items
