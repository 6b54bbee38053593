INSERT INTO items (id, doc) VALUES (1, '{"a": 5}'), (2, '{"a": "5"}'), (3, '{"a": true}'), (4, '{"a": false}');
INSERT INTO items (id, doc) VALUES (5, '{"a": "ÄB"}'), (6, '{"a": null}'), (7, '{}'), (8, NULL), (9, '{"a": [1]}');
INSERT INTO items (id, doc) VALUES (10, '{"a": 4.5}'), (11, '{"a": 3000000000}'), (12, '{"a": -2.0}'), (13, '{"a": 1e30}');
INSERT INTO items (id, doc) VALUES (14, '{"b": [{"c": 7}]}'), (15, '[1]'), (16, '"a"');
