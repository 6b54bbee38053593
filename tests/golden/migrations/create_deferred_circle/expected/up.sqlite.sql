-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: structure: rows of players, rows of teams

-- create table teams
CREATE TABLE "teams" (
  "id" INTEGER NOT NULL,
  "captain_id" INTEGER NOT NULL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("captain_id") REFERENCES "players" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- create table players
CREATE TABLE "players" (
  "id" INTEGER NOT NULL,
  "team_id" INTEGER NOT NULL,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
) STRICT;

-- data step begin
-- data step end
