SELECT switch, state FROM items
SELECT state FROM items
