SELECT id, name, whole, wide, ratio, flag, deep FROM items ORDER BY id
