-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: sqlite
-- direction: down
-- mode: transaction
-- down: exact

-- rename table tag to Post
ALTER TABLE "tag" RENAME TO "strata_old_tag";

-- rename table tag to Post
ALTER TABLE "post" RENAME TO "TAG";

-- rename table tag to Post
ALTER TABLE "strata_old_tag" RENAME TO "Post";

-- rename table tag to Post
ALTER TABLE "user" RENAME TO "strata_old_user";

-- rename table tag to Post
ALTER TABLE "strata_old_user" RENAME TO "User";

-- rename column Post.author to strata_old_author
ALTER TABLE "Post" RENAME COLUMN "author" TO "strata_old_author";

-- rename column Post.strata_old_author to Author
ALTER TABLE "Post" RENAME COLUMN "strata_old_author" TO "Author";

-- rename column User.name to strata_old_name
ALTER TABLE "User" RENAME COLUMN "name" TO "strata_old_name";

-- rename column User.strata_old_name to Name
ALTER TABLE "User" RENAME COLUMN "strata_old_name" TO "Name";

-- data step begin
-- data step end
