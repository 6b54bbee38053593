-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: blog
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- drop search note_words_search
DROP TRIGGER "note_words_search_insert";
DROP TRIGGER "note_words_search_delete";
DROP TRIGGER "note_words_search_update";
DROP TABLE "note_words_search";
DROP TABLE "note_words_search_rows";

-- drop search post_title_body_search
DROP TRIGGER "post_title_body_search_insert";
DROP TRIGGER "post_title_body_search_delete";
DROP TRIGGER "post_title_body_search_update";
DROP TABLE "post_title_body_search";

-- drop raw notes_on_cherry
DROP VIEW notes_on_cherry;

-- drop raw posts_on_cherries
DROP VIEW posts_on_cherries;

-- data step begin
-- data step end
