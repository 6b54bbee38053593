SELECT a, b FROM items
