INSERT INTO people (id, name) VALUES (1, 'ada'), (2, 'bob');
INSERT INTO items (id, code, part, owner_id, note) VALUES (1, 'a', 2, 1, 'one'), (2, 'b', 3, 2, 'two');
