# --sql prints scripts that the clients run to the same end as Strata itself.
. "$(dirname "$0")/lib.sh"

first_schema
run 0 revision -m "first" app.schema
# A change that needs a rebuild on SQLite: a checked column of a referenced table.
sed -i 's/name  text(40) @unique/name  text(60) @unique @check(name != '"''"')/' app.schema
run 0 revision -m "longer" app.schema
run 1 upgrade --sql --schema app.schema
says "--dialect"
run 0 upgrade --sql --dialect sqlite --schema app.schema
echo "$out" > all.sql
lite by_hand.db < all.sql > messages 2>&1 || fail "$(cat messages)"
run 0 upgrade --schema app.schema --database sqlite:by_strata.db
same "$(lite by_hand.db .schema)" "$(lite by_strata.db .schema)"
run 0 current --schema app.schema --database sqlite:by_hand.db
says "this is the head"
run 0 downgrade base --allow-loss --schema app.schema --database sqlite:by_hand.db

# Rows, children, triggers.
run 0 upgrade --sql --dialect sqlite --schema app.schema first
echo "$out" > first.sql
run 0 upgrade --sql --dialect sqlite --from first --schema app.schema
echo "$out" > rest.sql
lite rows.db < first.sql
lite rows.db "PRAGMA foreign_keys = ON; INSERT INTO users VALUES (1, 'ada'), (9, 'bob'); INSERT INTO tasks VALUES (1, 1, 't');
  DELETE FROM users WHERE id = 9"
cp rows.db trigger.db
lite rows.db < rest.sql || fail "rest.sql"
same "$(lite rows.db 'SELECT count(*) FROM tasks')" 1
lite rows.db "INSERT INTO users (name) VALUES ('eve')"
same "$(lite rows.db 'SELECT max(id) FROM users')" 10
lite trigger.db "CREATE TRIGGER mine AFTER DELETE ON users BEGIN SELECT 1; END"
lite trigger.db < rest.sql > messages 2>&1 && fail "the trigger was lost"
grep -q "trigger or an index that is not part of the schema" messages || fail "$(cat messages)"
same "$(lite trigger.db "SELECT count(*) FROM sqlite_schema WHERE name = 'mine'")" 1

# Run twice, or on another database: nothing happens.
lite rows.db < rest.sql > messages 2>&1 && fail "it ran twice"
grep -q "the database does not stand at" messages || fail "$(cat messages)"

run 0 downgrade base --sql --dialect sqlite --schema app.schema
says "-- structure: rows of "
echo "$out" > down.sql
lite rows.db < down.sql || fail "down.sql"
same "$(lite rows.db "SELECT count(*) FROM sqlite_schema WHERE name IN ('users', 'tasks')")" 0

# A guard of the schema's own.
second_schema
run 0 revision -m "a note" --allow drop-column app.schema
sed -i 's/^  note   text?$/  note   text/' app.schema
run 0 revision -m "note is required" app.schema
run 0 upgrade "a_note" --schema app.schema --database sqlite:guard.db
lite guard.db "INSERT INTO users VALUES (1, 'ada'); INSERT INTO tasks (id, owner_id, title) VALUES (7, 1, 't')"
run 1 upgrade --schema app.schema --database sqlite:guard.db
says "1 rows of tasks have no note (for example id 7)"
run 0 upgrade --sql --dialect sqlite --from a_note --schema app.schema
echo "$out" > guard.sql
lite guard.db < guard.sql > messages 2>&1 && fail "the guard let it pass"
grep -q "some rows of tasks have no note" messages || fail "$(cat messages)"
