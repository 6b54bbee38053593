SELECT id, text_to_enum, enum_to_text FROM items ORDER BY id
