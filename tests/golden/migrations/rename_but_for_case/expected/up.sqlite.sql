-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact

-- rename table Post to tag
ALTER TABLE "Post" RENAME TO "strata_old_Post";

-- rename table Post to tag
ALTER TABLE "TAG" RENAME TO "post";

-- rename table Post to tag
ALTER TABLE "strata_old_Post" RENAME TO "tag";

-- rename table Post to tag
ALTER TABLE "User" RENAME TO "strata_old_User";

-- rename table Post to tag
ALTER TABLE "strata_old_User" RENAME TO "user";

-- rename column tag.Author to strata_old_Author
ALTER TABLE "tag" RENAME COLUMN "Author" TO "strata_old_Author";

-- rename column tag.strata_old_Author to author
ALTER TABLE "tag" RENAME COLUMN "strata_old_Author" TO "author";

-- rename column user.Name to strata_old_Name
ALTER TABLE "user" RENAME COLUMN "Name" TO "strata_old_Name";

-- rename column user.strata_old_Name to name
ALTER TABLE "user" RENAME COLUMN "strata_old_Name" TO "name";

-- data step begin
-- data step end
