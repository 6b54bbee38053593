INSERT INTO items (id, name, a, b, c, d, e, f, g, h, i) VALUES
  (1, 'one', -5, NULL, 0, 9007199254740993, '2026-02-28', '1', '01890a5d-ac96-774b-bcce-b302099a8057', 'ten', 0);
