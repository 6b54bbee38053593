-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: structure: rows of players, rows of teams

-- drop table players
ALTER TABLE "teams" DROP CONSTRAINT "teams_captain_id_fkey";

-- drop table players
DROP TABLE "players";

-- drop table teams
DROP TABLE "teams";

-- data step begin
-- data step end
