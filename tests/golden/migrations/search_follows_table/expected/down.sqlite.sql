-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: blog
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: lossy: values of mark.more, values of tag.id without a counterpart, values of article.likes without a counterpart, values of article.body without a counterpart

-- guard: {} rows of mark have no name (for example id {}); give them a value first, or say @fill(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "mark" WHERE "name" IS NULL;

-- guard: {} rows of tag have a value in id that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "tag" WHERE NOT ("id" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of article have a value in likes that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "article" WHERE NOT ("likes" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of article have a value in body that is no text(50) (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "article" WHERE length("body") > 50;

-- drop search mark_name_more_search
DROP TRIGGER "mark_name_more_search_insert";
DROP TRIGGER "mark_name_more_search_delete";
DROP TRIGGER "mark_name_more_search_update";
DROP TABLE "mark_name_more_search";

-- drop search words_of_tags
DROP TRIGGER "words_of_tags_insert";
DROP TRIGGER "words_of_tags_delete";
DROP TRIGGER "words_of_tags_update";
DROP TABLE "words_of_tags";

-- drop search article_body_head_search
DROP TRIGGER "article_body_head_search_insert";
DROP TRIGGER "article_body_head_search_delete";
DROP TRIGGER "article_body_head_search_update";
DROP TABLE "article_body_head_search";
DROP TABLE "article_body_head_search_rows";

-- drop raw articles_on_cherries
DROP VIEW articles_on_cherries;

-- rename table article to post
ALTER TABLE "article" RENAME TO "post";

-- rename column post.head to title
ALTER TABLE "post" RENAME COLUMN "head" TO "title";

-- rebuild "mark" ("id", "name", "more")
-- drop search mark_name_more_search on mark; drop column mark.more; alter column mark.name: text? becomes text; add search mark_name_search on mark
CREATE TABLE "strata_new_mark" (
  "id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
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

-- rebuild "post" ("id", "title", "body", "likes")
-- drop search article_body_head_search on article; drop check article_likes_check on article; alter column article.likes: int64 becomes int32; alter column article.body: text(90)? becomes text(50)?; rename key article_pkey to post_pkey; rename column article.head to title; add search post_title_body_search on post
CREATE TABLE "strata_new_post" (
  "id" TEXT NOT NULL CHECK (length("id") <= 20),
  "title" TEXT NOT NULL,
  "body" TEXT CHECK (length("body") <= 50),
  "likes" INTEGER NOT NULL CHECK ("likes" BETWEEN -2147483648 AND 2147483647),
  PRIMARY KEY ("id")
) STRICT;

-- copy the rows of post
INSERT INTO "strata_new_post" (rowid, "id", "title", "body", "likes") SELECT rowid, "id", "title", "body", "likes" FROM "post";

-- the copy takes the place of post
DROP TABLE "post";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of post
ALTER TABLE "strata_new_post" RENAME TO "post";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;
-- end rebuild

-- rebuild "tag" ("id", "name")
-- alter column tag.id: int64 becomes int32; rename index words_of_tags to tag_name_search
CREATE TABLE "strata_new_tag" (
  "id" INTEGER NOT NULL CHECK ("id" BETWEEN -2147483648 AND 2147483647),
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

-- create search post_title_body_search
CREATE TABLE "post_title_body_search_rows" (strata_row INTEGER PRIMARY KEY, "id", UNIQUE ("id"));
INSERT INTO "post_title_body_search_rows" ("id") SELECT "id" FROM "post";
CREATE VIRTUAL TABLE "post_title_body_search" USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 0');
INSERT INTO "post_title_body_search" (rowid, text) SELECT (SELECT strata_row FROM "post_title_body_search_rows" WHERE ("id") = ("post"."id")), substr(coalesce("post"."title", '') || ' ' || coalesce("post"."body", ''), 1, 250000) FROM "post";
CREATE TRIGGER "post_title_body_search_insert" AFTER INSERT ON "post" BEGIN
INSERT INTO "post_title_body_search_rows" ("id") VALUES (new."id");
INSERT INTO "post_title_body_search" (rowid, text) VALUES ((SELECT strata_row FROM "post_title_body_search_rows" WHERE ("id") = (new."id")), substr(coalesce(new."title", '') || ' ' || coalesce(new."body", ''), 1, 250000));
END;
CREATE TRIGGER "post_title_body_search_delete" AFTER DELETE ON "post" BEGIN
INSERT INTO "post_title_body_search" ("post_title_body_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "post_title_body_search_rows" WHERE ("id") = (old."id")), substr(coalesce(old."title", '') || ' ' || coalesce(old."body", ''), 1, 250000));
DELETE FROM "post_title_body_search_rows" WHERE ("id") = (old."id");
END;
CREATE TRIGGER "post_title_body_search_update" AFTER UPDATE ON "post" WHEN old."id" IS NOT new."id" OR old."title" IS NOT new."title" OR old."body" IS NOT new."body" BEGIN
INSERT INTO "post_title_body_search" ("post_title_body_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "post_title_body_search_rows" WHERE ("id") = (old."id")), substr(coalesce(old."title", '') || ' ' || coalesce(old."body", ''), 1, 250000));
UPDATE "post_title_body_search_rows" SET ("id") = (new."id") WHERE ("id") = (old."id");
INSERT INTO "post_title_body_search" (rowid, text) VALUES ((SELECT strata_row FROM "post_title_body_search_rows" WHERE ("id") = (new."id")), substr(coalesce(new."title", '') || ' ' || coalesce(new."body", ''), 1, 250000));
END;

-- create search tag_name_search
CREATE VIRTUAL TABLE "tag_name_search" USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0');
INSERT INTO "tag_name_search" (rowid, text) SELECT "tag"."id", substr(coalesce("tag"."name", ''), 1, 250000) FROM "tag";
CREATE TRIGGER "tag_name_search_insert" AFTER INSERT ON "tag" BEGIN
INSERT INTO "tag_name_search" (rowid, text) VALUES (new."id", substr(coalesce(new."name", ''), 1, 250000));
END;
CREATE TRIGGER "tag_name_search_delete" AFTER DELETE ON "tag" BEGIN
INSERT INTO "tag_name_search" ("tag_name_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."name", ''), 1, 250000));
END;
CREATE TRIGGER "tag_name_search_update" AFTER UPDATE ON "tag" WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" BEGIN
INSERT INTO "tag_name_search" ("tag_name_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."name", ''), 1, 250000));
INSERT INTO "tag_name_search" (rowid, text) VALUES (new."id", substr(coalesce(new."name", ''), 1, 250000));
END;

-- create search mark_name_search
CREATE VIRTUAL TABLE "mark_name_search" USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0');
INSERT INTO "mark_name_search" (rowid, text) SELECT "mark"."id", substr(coalesce("mark"."name", ''), 1, 250000) FROM "mark";
CREATE TRIGGER "mark_name_search_insert" AFTER INSERT ON "mark" BEGIN
INSERT INTO "mark_name_search" (rowid, text) VALUES (new."id", substr(coalesce(new."name", ''), 1, 250000));
END;
CREATE TRIGGER "mark_name_search_delete" AFTER DELETE ON "mark" BEGIN
INSERT INTO "mark_name_search" ("mark_name_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."name", ''), 1, 250000));
END;
CREATE TRIGGER "mark_name_search_update" AFTER UPDATE ON "mark" WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" BEGIN
INSERT INTO "mark_name_search" ("mark_name_search", rowid, text) VALUES ('delete', old."id", substr(coalesce(old."name", ''), 1, 250000));
INSERT INTO "mark_name_search" (rowid, text) VALUES (new."id", substr(coalesce(new."name", ''), 1, 250000));
END;

-- data step begin
-- data step end
