SELECT name FROM items
SELECT count(*) FROM owners
