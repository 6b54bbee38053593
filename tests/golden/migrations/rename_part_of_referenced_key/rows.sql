INSERT INTO places (land, code) VALUES ('it', 1), ('fr', 2);
INSERT INTO visits (id, place_land, place_code, from_land, from_code) VALUES (1, 'it', 1, 'fr', 2), (2, 'fr', 2, NULL, NULL);
