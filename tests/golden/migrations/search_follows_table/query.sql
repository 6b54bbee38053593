SELECT id FROM articles_on_cherries ORDER BY id
UPDATE article SET head = 'cherries' WHERE id = 'd' RETURNING id
DELETE FROM article WHERE id = 'c' RETURNING id
SELECT id FROM articles_on_cherries ORDER BY id
