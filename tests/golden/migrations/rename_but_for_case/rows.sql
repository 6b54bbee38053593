INSERT INTO "User" (id, "Name") VALUES (1, 'ann');
INSERT INTO "Post" (id, "Author") VALUES (1, 1);
