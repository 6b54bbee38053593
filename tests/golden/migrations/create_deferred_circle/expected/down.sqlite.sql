-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: structure: rows of players, rows of teams

-- drop table players
DROP TABLE "players";

-- drop table teams
DROP TABLE "teams";

-- data step begin
-- data step end
