-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: blog
-- database: postgres
-- direction: up
-- mode: steps
-- down: lossy: values of mark.more, values of tag.id without a counterpart, values of article.likes without a counterpart, values of article.body without a counterpart

-- step 1: transaction

-- drop search post_title_body_search on post
DROP INDEX "post_title_body_search";

-- drop search mark_name_search on mark
ALTER INDEX "mark_name_search" RENAME TO "strata_old_mark_name_search";

-- rename table post to article
ALTER TABLE "post" RENAME TO "article";

-- rename column article.title to head
ALTER TABLE "article" RENAME COLUMN "title" TO "head";

-- rename key post_pkey to article_pkey
ALTER TABLE "article" RENAME CONSTRAINT "post_pkey" TO "article_pkey";

-- rename index tag_name_search to words_of_tags
ALTER INDEX "tag_name_search" RENAME TO "words_of_tags";

-- alter column article.body: text(50)? becomes text(90)?
ALTER TABLE "article" ALTER COLUMN "body" TYPE varchar(90) COLLATE "C";

-- alter column article.likes: int32 becomes int64
ALTER TABLE "article" ALTER COLUMN "likes" TYPE bigint USING "likes"::bigint;

-- alter column tag.id: int32 becomes int64
ALTER TABLE "tag" ALTER COLUMN "id" TYPE bigint USING "id"::bigint;

-- alter column mark.name: text becomes text?
ALTER TABLE "mark" ALTER COLUMN "name" DROP NOT NULL;

-- add column mark.more text?
ALTER TABLE "mark" ADD COLUMN "more" text COLLATE "C";

-- add check article_likes_check on article
ALTER TABLE "article" ADD CONSTRAINT "article_likes_check" CHECK ("likes" >= 0);

-- create raw articles_on_cherries
CREATE VIEW articles_on_cherries AS SELECT id FROM article
      WHERE to_tsvector('english', coalesce(body, '') || ' ' || head) @@ plainto_tsquery('english', 'cherry');

-- data step begin
-- data step end

-- step 2: alone

-- add search article_body_head_search on article
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_article_body_head_search";

-- add search article_body_head_search on article
CREATE INDEX CONCURRENTLY "strata_new_article_body_head_search" ON "article" USING gin ((to_tsvector('english', left(translate(coalesce(CAST("body" AS text), '') || ' ' || coalesce(CAST("head" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000))));

-- step 3: transaction

-- add search article_body_head_search on article
ALTER INDEX "strata_new_article_body_head_search" RENAME TO "article_body_head_search";

-- step 4: alone

-- add search mark_name_more_search on mark
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_mark_name_more_search";

-- add search mark_name_more_search on mark
CREATE INDEX CONCURRENTLY "strata_new_mark_name_more_search" ON "mark" USING gin ((to_tsvector('english', left(translate(coalesce(CAST("name" AS text), '') || ' ' || coalesce(CAST("more" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000))));

-- step 5: transaction

-- add search mark_name_more_search on mark
ALTER INDEX "strata_new_mark_name_more_search" RENAME TO "mark_name_more_search";

-- step 6: alone

-- drop search mark_name_search on mark
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_mark_name_search";
