INSERT INTO post (title, body) VALUES ('Cherry pie', 'red'), ('Date', NULL), ('Pies', 'of cherries');
INSERT INTO note (author, number, words) VALUES ('01890a5d-ac96-774b-bcce-b302099a8057', 1, 'one cherry'), ('01890a5d-ac96-774b-bcce-b302099a8057', 2, 'a date'), ('01890a5d-ac96-774b-bcce-b302099a8058', 3, 'two cherries');
