-- revision: 20261020114500_super_admins
-- parent: 20260915080000_users
-- schema: accounts
-- database: sqlite
-- direction: down
-- mode: transaction
-- loses: values that do not fit

-- guard: {} rows of users still hold 'SUPER_ADMIN' in role (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "users" WHERE "role" IN ('SUPER_ADMIN');

-- rebuild "users" ("id", "username", "password_hash", "role", "is_active", "created_at", "updated_at")
-- drop value role.SUPER_ADMIN
CREATE TABLE "strata_new_users" (
  "id" TEXT NOT NULL,
  "username" TEXT NOT NULL CHECK (length("username") <= 32),
  "password_hash" BLOB NOT NULL,
  "role" TEXT NOT NULL DEFAULT 'USER' CHECK ("role" IN ('USER', 'ADMIN')),
  "is_active" INTEGER NOT NULL DEFAULT 1 CHECK ("is_active" IN (0, 1)),
  "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
  PRIMARY KEY ("id"),
  CONSTRAINT "users_username_check" CHECK (length("username") >= 3)
) STRICT;

-- copy the rows of users
INSERT INTO "strata_new_users" (rowid, "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at") SELECT rowid, "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at" FROM "users";

-- the copy takes the place of users
DROP TABLE "users";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=ON;

-- the copy takes the place of users
ALTER TABLE "strata_new_users" RENAME TO "users";

-- leave views and other tables' references alone
PRAGMA legacy_alter_table=OFF;

-- indexes of users
CREATE UNIQUE INDEX "users_username_key" ON "users" ("username");

-- indexes of users
CREATE INDEX "active_users" ON "users" ("role", "created_at" DESC) WHERE "is_active";
-- end rebuild

-- data step begin
-- data step end
