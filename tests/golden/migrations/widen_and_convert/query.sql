SELECT a, b, g, h FROM items
SELECT count(*) FROM items
