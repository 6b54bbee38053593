-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: up
-- mode: transaction
-- down: exact

-- rename table Post to tag
ALTER TABLE "Post" RENAME TO "tag";

-- rename table Post to tag
ALTER TABLE "TAG" RENAME TO "post";

-- rename table Post to tag
ALTER TABLE "User" RENAME TO "user";

-- rename column user.Name to name
ALTER TABLE "user" RENAME COLUMN "Name" TO "name";

-- rename column tag.Author to author
ALTER TABLE "tag" RENAME COLUMN "Author" TO "author";

-- rename key User_pkey to user_pkey
ALTER TABLE "user" RENAME CONSTRAINT "User_pkey" TO "user_pkey";

-- rename key Post_pkey to tag_pkey
ALTER TABLE "tag" RENAME CONSTRAINT "Post_pkey" TO "tag_pkey";

-- rename reference Post_Author_fkey to tag_author_fkey
ALTER TABLE "tag" RENAME CONSTRAINT "Post_Author_fkey" TO "tag_author_fkey";

-- rename key TAG_pkey to post_pkey
ALTER TABLE "post" RENAME CONSTRAINT "TAG_pkey" TO "post_pkey";

-- data step begin
-- data step end
