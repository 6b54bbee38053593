-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: blog
-- database: postgres
-- direction: down
-- mode: steps
-- down: lossy: values of mark.more, values of tag.id without a counterpart, values of article.likes without a counterpart, values of article.body without a counterpart

-- guard: {} rows of mark have no name (for example id {}); give them a value first, or say @fill(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "mark" WHERE "name" IS NULL;

-- guard: {} rows of tag have a value in id that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "tag" WHERE NOT ("id" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of article have a value in likes that is no int32 (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "article" WHERE NOT ("likes" BETWEEN -2147483648 AND 2147483647);

-- guard: {} rows of article have a value in body that is no text(50) (for example id {}); change them first, or say @cast(…)
SELECT count(*), min(CAST("id" AS TEXT)) FROM "article" WHERE length("body") > 50;

-- step 1: transaction

-- drop raw articles_on_cherries
DROP VIEW articles_on_cherries;

-- drop search mark_name_more_search on mark
DROP INDEX "mark_name_more_search";

-- drop search article_body_head_search on article
DROP INDEX "article_body_head_search";

-- drop check article_likes_check on article
ALTER TABLE "article" DROP CONSTRAINT "article_likes_check";

-- drop column mark.more
ALTER TABLE "mark" DROP COLUMN "more";

-- alter column tag.id: int64 becomes int32
ALTER TABLE "tag" ALTER COLUMN "id" TYPE integer USING "id"::integer;

-- alter column article.likes: int64 becomes int32
ALTER TABLE "article" ALTER COLUMN "likes" TYPE integer USING "likes"::integer;

-- alter column article.body: text(90)? becomes text(50)?
ALTER TABLE "article" ALTER COLUMN "body" TYPE varchar(50) COLLATE "C";

-- rename index words_of_tags to tag_name_search
ALTER INDEX "words_of_tags" RENAME TO "tag_name_search";

-- rename key article_pkey to post_pkey
ALTER TABLE "article" RENAME CONSTRAINT "article_pkey" TO "post_pkey";

-- rename column article.head to title
ALTER TABLE "article" RENAME COLUMN "head" TO "title";

-- rename table article to post
ALTER TABLE "article" RENAME TO "post";

-- data step begin
-- data step end

-- step 2: transaction

-- alter column mark.name: text? becomes text
ALTER TABLE "mark" ADD CONSTRAINT "strata_not_null_name" CHECK ("name" IS NOT NULL) NOT VALID;

-- step 3: transaction

-- alter column mark.name: text? becomes text
ALTER TABLE "mark" VALIDATE CONSTRAINT "strata_not_null_name";

-- step 4: transaction

-- alter column mark.name: text? becomes text
ALTER TABLE "mark" ALTER COLUMN "name" SET NOT NULL;

-- alter column mark.name: text? becomes text
ALTER TABLE "mark" DROP CONSTRAINT "strata_not_null_name";

-- step 5: alone

-- add search mark_name_search on mark
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_mark_name_search";

-- add search mark_name_search on mark
CREATE INDEX CONCURRENTLY "strata_new_mark_name_search" ON "mark" USING gin ((to_tsvector('german', left(translate(coalesce(CAST("name" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000))));

-- step 6: transaction

-- add search mark_name_search on mark
ALTER INDEX "strata_new_mark_name_search" RENAME TO "mark_name_search";

-- step 7: alone

-- add search post_title_body_search on post
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_post_title_body_search";

-- add search post_title_body_search on post
CREATE INDEX CONCURRENTLY "strata_new_post_title_body_search" ON "post" USING gin ((to_tsvector('english', left(translate(coalesce(CAST("title" AS text), '') || ' ' || coalesce(CAST("body" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000))));

-- step 8: transaction

-- add search post_title_body_search on post
ALTER INDEX "strata_new_post_title_body_search" RENAME TO "post_title_body_search";
