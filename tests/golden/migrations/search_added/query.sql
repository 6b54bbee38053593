SELECT id FROM posts_on_cherries ORDER BY id
SELECT number FROM notes_on_cherry ORDER BY number
UPDATE post SET body = 'cherries' WHERE title = 'Date' RETURNING id
UPDATE post SET body = 'apples' WHERE title = 'Pies' RETURNING id
DELETE FROM post WHERE title = 'Cherry pie' RETURNING id
UPDATE note SET number = number + 10 RETURNING 1
UPDATE note SET words = 'cherry date' WHERE words = 'a date' RETURNING number
DELETE FROM note WHERE words = 'one cherry' RETURNING number
INSERT INTO post (title) VALUES ('Cherry stones') RETURNING id
INSERT INTO note (author, number, words) VALUES ('01890a5d-ac96-774b-bcce-b302099a8059', 9, 'Cherry!') RETURNING number
SELECT id FROM posts_on_cherries ORDER BY id
SELECT number FROM notes_on_cherry ORDER BY number
DELETE FROM note WHERE number = 9 RETURNING number
