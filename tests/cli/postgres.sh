# The same on PostgreSQL: by Strata and by psql.
. "$(dirname "$0")/lib.sh"
need_postgres

first_schema
run 0 revision -m "first" --database "$pg" app.schema
same "$(ask_pg "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'strata%'")" 0
second_schema
sed -i 's/^model Task/enum Status { open, done }\nmodel Task/; s/^  note   text?$/  note   text?\n  status Status @default(open)/' app.schema
run 0 revision -m "second" --database "$pg" app.schema

run 0 upgrade --schema app.schema --database "$pg"
same "$(ask_pg 'SELECT count(*) FROM strata_migrations')" 2
ask_pg "INSERT INTO users (name) VALUES ('ada'); INSERT INTO tasks (owner_id, title) VALUES (1, 'count')"
run 0 downgrade -1 --allow-loss --schema app.schema --database "$pg"
same "$(ask_pg 'SELECT title FROM tasks')" count
same "$(ask_pg "SELECT count(*) FROM pg_type WHERE typname = 'status'")" 0
run 0 upgrade --schema app.schema --database "$pg"
same "$(ask_pg 'SELECT status FROM tasks')" open
run 0 check --database "$pg" app.schema
run 0 downgrade base --allow-loss --schema app.schema --database "$pg"

run 0 upgrade --sql --dialect postgres --schema app.schema
echo "$out" > all.sql
psql -qX "$pg" < all.sql > messages 2>&1 || fail "$(cat messages)"
run 0 current --schema app.schema --database "$pg"
says "this is the head"
psql -qX "$pg" < all.sql > messages 2>&1 && fail "it ran twice"
grep -q "the database does not stand at base" messages || fail "$(cat messages)"
run 0 downgrade base --sql --dialect postgres --schema app.schema
echo "$out" > down.sql
psql -qX "$pg" < down.sql > messages 2>&1 || fail "$(cat messages)"
same "$(ask_pg "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'strata_migrations'")" 0


# A guard of the schema's own, by Strata and by psql.
sed -i 's/^  note   text?$/  note   text/' app.schema
run 0 revision -m "note is required" --database "$pg" app.schema
run 0 upgrade second --schema app.schema --database "$pg"
ask_pg "INSERT INTO users (id, name) VALUES (1, 'ada'); INSERT INTO tasks (id, owner_id, title) VALUES (7, 1, 't')"
run 1 upgrade --schema app.schema --database "$pg"
says "1 rows of tasks have no note (for example id 7)"
run 0 upgrade --sql --dialect postgres --from second --schema app.schema
echo "$out" > guard.sql
psql -qX "$pg" < guard.sql > messages 2>&1 && fail "the guard let it pass"
grep -q "1 rows of tasks have no note (for example id 7)" messages || fail "$(cat messages)"

# A password never shows.
run 1 upgrade --schema app.schema --database "postgresql://u:hunter2@127.0.0.1:1/x"
says_not hunter2
