INSERT INTO items (id, text_to_enum, enum_to_text) VALUES (1, 'large', 'small'), (2, NULL, 'small');
