SELECT id, title FROM old_items ORDER BY id
SELECT id, title FROM items ORDER BY id
SELECT count(*) FROM items
SELECT id, item_id FROM notes
