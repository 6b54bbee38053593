-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: blog
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: lossy: values of mark.more, values of tag.id without a counterpart, values of article.likes without a counterpart, values of article.body without a counterpart

-- drop search mark_name_search
DROP TRIGGER "mark_name_search_insert";
DROP TRIGGER "mark_name_search_delete";
DROP TRIGGER "mark_name_search_update";
DROP TABLE "mark_name_search";

-- drop search tag_name_search
DROP TRIGGER "tag_name_search_insert";
DROP TRIGGER "tag_name_search_delete";
DROP TRIGGER "tag_name_search_update";
DROP TABLE "tag_name_search";

-- drop search post_title_body_search
DROP TRIGGER "post_title_body_search_insert";
DROP TRIGGER "post_title_body_search_delete";
DROP TRIGGER "post_title_body_search_update";
DROP TABLE "post_title_body_search";
DROP TABLE "post_title_body_search_rows";

-- rename table post to article
ALTER TABLE "post" RENAME TO "article";

-- rename column article.title to head
ALTER TABLE "article" RENAME COLUMN "title" TO "head";

-- rebuild "article" ("id", "head", "body", "likes")
-- drop search post_title_body_search on post; rename column article.title to head; rename key post_pkey to article_pkey; alter column article.body: text(50)? becomes text(90)?; alter column article.likes: int32 becomes int64; add check article_likes_check on article; add search article_body_head_search on article
CREATE TABLE "strata_new_article" (
  "id" TEXT NOT NULL CHECK (length("id") <= 20),
  "head" TEXT NOT NULL,
  "body" TEXT CHECK (length("body") <= 90),
  "likes" INTEGER NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "article_likes_check" CHECK ("likes" >= 0)
) STRICT;

-- copy the rows of article
INSERT INTO "strata_new_article" (rowid, "id", "head", "body", "likes") SELECT rowid, "id", "head", "body", "likes" FROM "article";

-- the copy takes the place of article
DROP TABLE "article";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of article
ALTER TABLE "strata_new_article" RENAME TO "article";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- rebuild "mark" ("id", "name")
-- drop search mark_name_search on mark; alter column mark.name: text becomes text?; add column mark.more text?; add search mark_name_more_search on mark
CREATE TABLE "strata_new_mark" (
  "id" INTEGER NOT NULL,
  "name" TEXT,
  "more" TEXT,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of mark
INSERT INTO "strata_new_mark" ("id", "name") SELECT "id", "name" FROM "mark";

-- the copy takes the place of mark
DROP TABLE "mark";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of mark
ALTER TABLE "strata_new_mark" RENAME TO "mark";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- rebuild "tag" ("id", "name")
-- rename index tag_name_search to words_of_tags; alter column tag.id: int32 becomes int64
CREATE TABLE "strata_new_tag" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of tag
INSERT INTO "strata_new_tag" ("id", "name") SELECT "id", "name" FROM "tag";

-- the copy takes the place of tag
DROP TABLE "tag";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of tag
ALTER TABLE "strata_new_tag" RENAME TO "tag";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- create raw articles_on_cherries
CREATE VIEW articles_on_cherries AS SELECT id FROM article_body_head_search
      JOIN article_body_head_search_rows ON strata_row = article_body_head_search.rowid WHERE article_body_head_search MATCH 'cherry';

-- create search article_body_head_search
CREATE TABLE "article_body_head_search_rows" (strata_row INTEGER PRIMARY KEY, "id", UNIQUE ("id"));
INSERT INTO "article_body_head_search_rows" ("id") SELECT "id" FROM "article";
CREATE VIRTUAL TABLE "article_body_head_search" USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 0');
INSERT INTO "article_body_head_search" (rowid, text) SELECT (SELECT strata_row FROM "article_body_head_search_rows" WHERE ("id") = ("article"."id")), substr(coalesce("article"."body", '') || ' ' || coalesce("article"."head", ''), 1, 250000) FROM "article";
CREATE TRIGGER "article_body_head_search_insert" AFTER INSERT ON "article" BEGIN
INSERT INTO "article_body_head_search_rows" ("id") VALUES (new."id");
INSERT INTO "article_body_head_search" (rowid, text) VALUES ((SELECT strata_row FROM "article_body_head_search_rows" WHERE ("id") = (new."id")), substr(coalesce(new."body", '') || ' ' || coalesce(new."head", ''), 1, 250000));
END;
CREATE TRIGGER "article_body_head_search_delete" AFTER DELETE ON "article" BEGIN
INSERT INTO "article_body_head_search" ("article_body_head_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "article_body_head_search_rows" WHERE ("id") = (old."id")), substr(coalesce(old."body", '') || ' ' || coalesce(old."head", ''), 1, 250000));
DELETE FROM "article_body_head_search_rows" WHERE ("id") = (old."id");
END;
CREATE TRIGGER "article_body_head_search_update" AFTER UPDATE ON "article" WHEN old."id" IS NOT new."id" OR old."body" IS NOT new."body" OR old."head" IS NOT new."head" BEGIN
INSERT INTO "article_body_head_search" ("article_body_head_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "article_body_head_search_rows" WHERE ("id") = (old."id")), substr(coalesce(old."body", '') || ' ' || coalesce(old."head", ''), 1, 250000));
UPDATE "article_body_head_search_rows" SET ("id") = (new."id") WHERE ("id") = (old."id");
INSERT INTO "article_body_head_search" (rowid, text) VALUES ((SELECT strata_row FROM "article_body_head_search_rows" WHERE ("id") = (new."id")), substr(coalesce(new."body", '') || ' ' || coalesce(new."head", ''), 1, 250000));
END;

-- create search words_of_tags
CREATE VIRTUAL TABLE "words_of_tags" USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0');
INSERT INTO "words_of_tags" (rowid, text) SELECT "tag"."id", substr(coalesce("tag"."name", ''), 1, 250000) FROM "tag";
CREATE TRIGGER "words_of_tags_insert" AFTER INSERT ON "tag" BEGIN
INSERT INTO "words_of_tags" (rowid, text) VALUES (new."id", substr(coalesce(new."name", ''), 1, 250000));
END;
CREATE TRIGGER "words_of_tags_delete" AFTER DELETE ON "tag" BEGIN
INSERT INTO "words_of_tags" ("words_of_tags", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."name", ''), 1, 250000));
END;
CREATE TRIGGER "words_of_tags_update" AFTER UPDATE ON "tag" WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" BEGIN
INSERT INTO "words_of_tags" ("words_of_tags", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."name", ''), 1, 250000));
INSERT INTO "words_of_tags" (rowid, text) VALUES (new."id", substr(coalesce(new."name", ''), 1, 250000));
END;

-- create search mark_name_more_search
CREATE VIRTUAL TABLE "mark_name_more_search" USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 0');
INSERT INTO "mark_name_more_search" (rowid, text) SELECT "mark"."id", substr(coalesce("mark"."name", '') || ' ' || coalesce("mark"."more", ''), 1, 250000) FROM "mark";
CREATE TRIGGER "mark_name_more_search_insert" AFTER INSERT ON "mark" BEGIN
INSERT INTO "mark_name_more_search" (rowid, text) VALUES (new."id", substr(coalesce(new."name", '') || ' ' || coalesce(new."more", ''), 1, 250000));
END;
CREATE TRIGGER "mark_name_more_search_delete" AFTER DELETE ON "mark" BEGIN
INSERT INTO "mark_name_more_search" ("mark_name_more_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."name", '') || ' ' || coalesce(old."more", ''), 1, 250000));
END;
CREATE TRIGGER "mark_name_more_search_update" AFTER UPDATE ON "mark" WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."more" IS NOT new."more" BEGIN
INSERT INTO "mark_name_more_search" ("mark_name_more_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."name", '') || ' ' || coalesce(old."more", ''), 1, 250000));
INSERT INTO "mark_name_more_search" (rowid, text) VALUES (new."id", substr(coalesce(new."name", '') || ' ' || coalesce(new."more", ''), 1, 250000));
END;

-- data step begin
-- data step end
