-- revision: 20260102000000_step
-- parent: 20260101000000_step
-- schema: demo
-- database: postgres
-- direction: down
-- mode: transaction
-- down: exact

-- rename key post_pkey to TAG_pkey
ALTER TABLE "post" RENAME CONSTRAINT "post_pkey" TO "TAG_pkey";

-- rename reference tag_author_fkey to Post_Author_fkey
ALTER TABLE "tag" RENAME CONSTRAINT "tag_author_fkey" TO "Post_Author_fkey";

-- rename key tag_pkey to Post_pkey
ALTER TABLE "tag" RENAME CONSTRAINT "tag_pkey" TO "Post_pkey";

-- rename key user_pkey to User_pkey
ALTER TABLE "user" RENAME CONSTRAINT "user_pkey" TO "User_pkey";

-- rename column tag.author to Author
ALTER TABLE "tag" RENAME COLUMN "author" TO "Author";

-- rename column user.name to Name
ALTER TABLE "user" RENAME COLUMN "name" TO "Name";

-- rename table tag to Post
ALTER TABLE "tag" RENAME TO "Post";

-- rename table tag to Post
ALTER TABLE "post" RENAME TO "TAG";

-- rename table tag to Post
ALTER TABLE "user" RENAME TO "User";

-- data step begin
-- data step end
