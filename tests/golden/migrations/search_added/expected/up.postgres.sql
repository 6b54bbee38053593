-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: blog
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact

-- step 1: transaction

-- create raw posts_on_cherries
CREATE VIEW posts_on_cherries AS SELECT id FROM post
      WHERE to_tsvector('english', title || ' ' || coalesce(body, '')) @@ plainto_tsquery('english', 'cherry');

-- create raw notes_on_cherry
CREATE VIEW notes_on_cherry AS SELECT number FROM note
      WHERE to_tsvector('simple', words) @@ plainto_tsquery('simple', 'cherry');

-- data step begin
-- data step end

-- step 2: alone

-- add search post_title_body_search on post
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_post_title_body_search";

-- add search post_title_body_search on post
CREATE INDEX CONCURRENTLY "strata_new_post_title_body_search" ON "post" USING gin ((to_tsvector('english', left(translate(coalesce(CAST("title" AS text), '') || ' ' || coalesce(CAST("body" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000))));

-- step 3: transaction

-- add search post_title_body_search on post
ALTER INDEX "strata_new_post_title_body_search" RENAME TO "post_title_body_search";

-- step 4: alone

-- add search note_words_search on note
DROP INDEX CONCURRENTLY IF EXISTS "strata_new_note_words_search";

-- add search note_words_search on note
CREATE INDEX CONCURRENTLY "strata_new_note_words_search" ON "note" USING gin ((to_tsvector('simple', left(translate(coalesce(CAST("words" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000))));

-- step 5: transaction

-- add search note_words_search on note
ALTER INDEX "strata_new_note_words_search" RENAME TO "note_words_search";
