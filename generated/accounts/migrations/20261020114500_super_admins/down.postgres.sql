-- revision: 20261020114500_super_admins
-- parent: 20260915080000_users
-- schema: accounts
-- database: postgres
-- direction: down
-- mode: transaction
-- loses: values that do not fit

-- guard: {} rows of users still hold 'SUPER_ADMIN' in role (for example id {}); change them first, or name the value that takes them with @was
SELECT count(*), min(CAST("id" AS TEXT)) FROM "users" WHERE "role"::text IN ('SUPER_ADMIN');

-- drop value role.SUPER_ADMIN
CREATE TYPE "strata_new_role" AS ENUM ('USER', 'ADMIN');

-- drop value role.SUPER_ADMIN
ALTER TABLE "users" ALTER COLUMN "role" DROP DEFAULT;

-- drop value role.SUPER_ADMIN
ALTER TABLE "users" ALTER COLUMN "role" TYPE "strata_new_role" USING "role"::text::"strata_new_role";

-- drop value role.SUPER_ADMIN
DROP TYPE "role";

-- drop value role.SUPER_ADMIN
ALTER TYPE "strata_new_role" RENAME TO "role";

-- drop value role.SUPER_ADMIN
ALTER TABLE "users" ALTER COLUMN "role" SET DEFAULT 'USER'::"role";

-- data step begin
-- data step end
