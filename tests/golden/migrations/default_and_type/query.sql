SELECT a FROM items
