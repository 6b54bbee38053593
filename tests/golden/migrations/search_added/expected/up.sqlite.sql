-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: blog
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- create raw posts_on_cherries
CREATE VIEW posts_on_cherries AS SELECT id FROM post_title_body_search JOIN post ON id = post_title_body_search.rowid
      WHERE post_title_body_search MATCH 'cherry';

-- create raw notes_on_cherry
CREATE VIEW notes_on_cherry AS SELECT number FROM note_words_search
      JOIN note_words_search_rows ON strata_row = note_words_search.rowid WHERE note_words_search MATCH 'cherry';

-- create search post_title_body_search
CREATE VIRTUAL TABLE "post_title_body_search" USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 0');
INSERT INTO "post_title_body_search" (rowid, text) SELECT "post"."id", substr(coalesce("post"."title", '') || ' ' || coalesce("post"."body", ''), 1, 250000) FROM "post";
CREATE TRIGGER "post_title_body_search_insert" AFTER INSERT ON "post" BEGIN
INSERT INTO "post_title_body_search" (rowid, text) VALUES (new."id", substr(coalesce(new."title", '') || ' ' || coalesce(new."body", ''), 1, 250000));
END;
CREATE TRIGGER "post_title_body_search_delete" AFTER DELETE ON "post" BEGIN
INSERT INTO "post_title_body_search" ("post_title_body_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."title", '') || ' ' || coalesce(old."body", ''), 1, 250000));
END;
CREATE TRIGGER "post_title_body_search_update" AFTER UPDATE ON "post" WHEN old."id" IS NOT new."id" OR old."title" IS NOT new."title" OR old."body" IS NOT new."body" BEGIN
INSERT INTO "post_title_body_search" ("post_title_body_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."title", '') || ' ' || coalesce(old."body", ''), 1, 250000));
INSERT INTO "post_title_body_search" (rowid, text) VALUES (new."id", substr(coalesce(new."title", '') || ' ' || coalesce(new."body", ''), 1, 250000));
END;

-- create search note_words_search
CREATE TABLE "note_words_search_rows" (strata_row INTEGER PRIMARY KEY, "author", "number", UNIQUE ("author", "number"));
INSERT INTO "note_words_search_rows" ("author", "number") SELECT "author", "number" FROM "note";
CREATE VIRTUAL TABLE "note_words_search" USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0');
INSERT INTO "note_words_search" (rowid, text) SELECT (SELECT strata_row FROM "note_words_search_rows" WHERE ("author", "number") = ("note"."author", "note"."number")), substr(coalesce("note"."words", ''), 1, 250000) FROM "note";
CREATE TRIGGER "note_words_search_insert" AFTER INSERT ON "note" BEGIN
INSERT INTO "note_words_search_rows" ("author", "number") VALUES (new."author", new."number");
INSERT INTO "note_words_search" (rowid, text) VALUES ((SELECT strata_row FROM "note_words_search_rows" WHERE ("author", "number") = (new."author", new."number")), substr(coalesce(new."words", ''), 1, 250000));
END;
CREATE TRIGGER "note_words_search_delete" AFTER DELETE ON "note" BEGIN
INSERT INTO "note_words_search" ("note_words_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "note_words_search_rows" WHERE ("author", "number") = (old."author", old."number")), substr(coalesce(old."words", ''), 1, 250000));
DELETE FROM "note_words_search_rows" WHERE ("author", "number") = (old."author", old."number");
END;
CREATE TRIGGER "note_words_search_update" AFTER UPDATE ON "note" WHEN old."author" IS NOT new."author" OR old."number" IS NOT new."number" OR old."words" IS NOT new."words" BEGIN
INSERT INTO "note_words_search" ("note_words_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "note_words_search_rows" WHERE ("author", "number") = (old."author", old."number")), substr(coalesce(old."words", ''), 1, 250000));
UPDATE "note_words_search_rows" SET ("author", "number") = (new."author", new."number") WHERE ("author", "number") = (old."author", old."number");
INSERT INTO "note_words_search" (rowid, text) VALUES ((SELECT strata_row FROM "note_words_search_rows" WHERE ("author", "number") = (new."author", new."number")), substr(coalesce(new."words", ''), 1, 250000));
END;

-- data step begin
-- data step end
