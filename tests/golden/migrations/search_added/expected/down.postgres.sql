-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: blog
-- database: postgres
-- direction: down
-- mode: steps
-- down: exact

-- step 1: transaction

-- drop raw notes_on_cherry
DROP VIEW notes_on_cherry;

-- drop raw posts_on_cherries
DROP VIEW posts_on_cherries;

-- drop search note_words_search on note
ALTER INDEX "note_words_search" RENAME TO "strata_old_note_words_search";

-- drop search post_title_body_search on post
ALTER INDEX "post_title_body_search" RENAME TO "strata_old_post_title_body_search";

-- data step begin
-- data step end

-- step 2: alone

-- drop search note_words_search on note
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_note_words_search";

-- step 3: alone

-- drop search post_title_body_search on post
DROP INDEX CONCURRENTLY IF EXISTS "strata_old_post_title_body_search";
