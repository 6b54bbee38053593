SELECT id, half, rest, less, more, back, real, cons FROM items ORDER BY id
