-- revision: 20261121084512_search_trips
-- parent: 20261012183000_trip_photos
-- schema: contravento
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- create search trips_title_description_search
CREATE TABLE "trips_title_description_search_rows" (strata_row INTEGER PRIMARY KEY, "id", UNIQUE ("id"));
INSERT INTO "trips_title_description_search_rows" ("id") SELECT "id" FROM "trips";
CREATE VIRTUAL TABLE "trips_title_description_search" USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 0');
INSERT INTO "trips_title_description_search" (rowid, text) SELECT (SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = ("trips"."id")), substr(coalesce("trips"."title", '') || ' ' || coalesce("trips"."description", ''), 1, 250000) FROM "trips";
CREATE TRIGGER "trips_title_description_search_insert" AFTER INSERT ON "trips" BEGIN
INSERT INTO "trips_title_description_search_rows" ("id") VALUES (new."id");
INSERT INTO "trips_title_description_search" (rowid, text) VALUES ((SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = (new."id")), substr(coalesce(new."title", '') || ' ' || coalesce(new."description", ''), 1, 250000));
END;
CREATE TRIGGER "trips_title_description_search_delete" AFTER DELETE ON "trips" BEGIN
INSERT INTO "trips_title_description_search" ("trips_title_description_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = (old."id")), substr(coalesce(old."title", '') || ' ' || coalesce(old."description", ''), 1, 250000));
DELETE FROM "trips_title_description_search_rows" WHERE ("id") = (old."id");
END;
CREATE TRIGGER "trips_title_description_search_update" AFTER UPDATE ON "trips" WHEN old."id" IS NOT new."id" OR old."title" IS NOT new."title" OR old."description" IS NOT new."description" BEGIN
INSERT INTO "trips_title_description_search" ("trips_title_description_search", rowid, text) VALUES ('delete', (SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = (old."id")), substr(coalesce(old."title", '') || ' ' || coalesce(old."description", ''), 1, 250000));
UPDATE "trips_title_description_search_rows" SET ("id") = (new."id") WHERE ("id") = (old."id");
INSERT INTO "trips_title_description_search" (rowid, text) VALUES ((SELECT strata_row FROM "trips_title_description_search_rows" WHERE ("id") = (new."id")), substr(coalesce(new."title", '') || ' ' || coalesce(new."description", ''), 1, 250000));
END;

-- data step begin
-- data step end
