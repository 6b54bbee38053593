SELECT id, CASE WHEN weight > 1 THEN 'heavy' WHEN weight = 1 THEN 'just' ELSE 'light' END FROM items ORDER BY id
SELECT count(*) FROM items WHERE CAST(ready AS INTEGER) > 0
