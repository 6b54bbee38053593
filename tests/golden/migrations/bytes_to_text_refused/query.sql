SELECT name, raw FROM items
