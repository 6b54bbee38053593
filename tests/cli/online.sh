# Revisions of PostgreSQL that run beside its traffic, and what comes between their steps.
. "$(dirname "$0")/lib.sh"
need_postgres

first_schema
sed -i 's/^  title  text$/  title  text?\n  size   int32?/' app.schema
run 0 revision -m "first" app.schema
sed -i 's/^  title  text?$/  title  text @unique/; s/^  size   int32?$/  size   int32? @check(size > 0)\n  @@index(size)/' app.schema

# The short form is one transaction.
run 0 plan --no-online --dialect postgres app.schema
says 'CREATE INDEX "tasks_size_idx"'
says "[lock-scan]"
says_not "CONCURRENTLY"
run 0 plan --dialect postgres app.schema
says 'CREATE INDEX CONCURRENTLY "strata_new_tasks_size_idx"'
says "NOT VALID"
says_not "[lock-"
run 0 revision -m "strict" --database "$pg" app.schema
grep -q "^-- mode: steps" generated/app/migrations/*_strict/up.postgres.sql || fail "it is one transaction"

# Rows that are written after the guards have asked.
run 0 upgrade first --schema app.schema --database "$pg"
ask_pg "INSERT INTO users VALUES (1, 'ada'); INSERT INTO tasks VALUES (1, 1, 'a', 1)"
meanwhile() {
  psql -qX "$pg" -c "BEGIN; $1; SELECT pg_sleep(1.5); COMMIT" > /dev/null &
  until [ "$(ask_pg "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'BEGIN;%' AND wait_event = 'PgSleep'")" = 1 ]; do
    sleep 0.05
  done
}
meanwhile "INSERT INTO tasks VALUES (2, 1, NULL, 1)"
run 1 upgrade --schema app.schema --database "$pg"
wait
says "strata_not_null_title"
says "steps are done and stay: mend what stands in the way and run it again"
ask_pg "UPDATE tasks SET title = 'b' WHERE id = 2"
meanwhile "INSERT INTO tasks VALUES (3, 1, 'b', 1)"
run 1 upgrade --schema app.schema --database "$pg"
wait
says "could not create unique index"
# The index that the failed build has left does not count as made.
same "$(ask_pg "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid")" strata_new_tasks_title_key
ask_pg "UPDATE tasks SET title = 'c' WHERE id = 3"
run 0 upgrade --schema app.schema --database "$pg"
same "$(ask_pg "SELECT count(*) FROM pg_index WHERE NOT indisvalid")" 0
same "$(ask_pg "SELECT count(*) FROM pg_class WHERE relname LIKE 'strata_new%'")" 0
same "$(ask_pg "SELECT count(*) FROM pg_constraint WHERE NOT convalidated OR conname LIKE 'strata%not_null%'")" 0
run 0 downgrade -1 --schema app.schema --database "$pg"

# The same by psql.
run 0 upgrade --sql --dialect postgres --from first --schema app.schema
echo "$out" > up.sql
psql -qX "$pg" < up.sql > messages 2>&1 || fail "$(cat messages)"
run 0 current --schema app.schema --database "$pg"
says "this is the head"
