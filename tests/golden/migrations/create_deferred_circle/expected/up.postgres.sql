-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: structure: rows of players, rows of teams

-- create table teams
CREATE TABLE "teams" (
  "id" bigint NOT NULL,
  "captain_id" bigint NOT NULL,
  CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- create table players
CREATE TABLE "players" (
  "id" bigint NOT NULL,
  "team_id" bigint NOT NULL,
  CONSTRAINT "players_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);

-- create table teams
ALTER TABLE "teams" ADD CONSTRAINT "teams_captain_id_fkey" FOREIGN KEY ("captain_id") REFERENCES "players" ("id") DEFERRABLE INITIALLY DEFERRED;

-- data step begin
-- data step end
