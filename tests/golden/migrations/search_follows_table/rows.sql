INSERT INTO post (id, title, body, likes) VALUES ('a', 'apple', 'green', 1), ('b', 'banana', NULL, 2), ('c', 'cherry', 'red', 3), ('d', 'date', 'brown', 4);
DELETE FROM post WHERE id = 'b';
INSERT INTO tag (id, name) VALUES (1, 'fruit');
INSERT INTO mark (id, name) VALUES (1, 'Kirschen');
