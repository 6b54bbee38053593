# The way of a schema from its first revision up and down, on SQLite.
. "$(dirname "$0")/lib.sh"
db=sqlite:app.db
id1=20260101000000_first_tables
id2=20260101000001_a_note

first_schema
run 0 plan app.schema
says "create table users"
says 'CREATE TABLE "users"'
says "down: structure: rows of tasks, rows of users"
run 0 plan --json app.schema
same "$(echo "$out" | python3 -c 'import json,sys; print(len(json.load(sys.stdin)["changes"]))')" 2

run 0 revision -m "First tables!" app.schema
says "recorded generated/app/migrations/$id1"
same "$(ls -A generated/app/migrations/$id1 | tr '\n' ' ')" \
  "after.schema down.postgres.sql down.sqlite.sql manifest up.postgres.sql up.sqlite.sql "
run 0 revision -m "again" app.schema
says "nothing to record"
same "$(ls generated/app/migrations)" "$id1"

run 0 current --schema app.schema --database $db
says "base (no revision was applied)"
says "missing: $id1"
same "$(lite app.db .tables)" ""
run 0 upgrade --schema app.schema --database $db
says "apply  $id1"
run 0 upgrade --schema app.schema --database $db
same "$out" "nothing to do"
lite app.db "INSERT INTO users (name) VALUES ('ada'); INSERT INTO tasks (owner_id, title) VALUES (1, 'count')"

second_schema
run 0 revision -m "a note" app.schema
says "recorded generated/app/migrations/$id2"
says "add column tasks.note"
run 0 history app.schema
same "$out" "$id1  down: structure
$id2  down: structure"
run 0 history --json app.schema
same "$(echo "$out" | python3 -c 'import json,sys; print(json.load(sys.stdin)[1]["parent"])')" $id1
same "$(echo "$out" | python3 -c 'import json,sys; print(json.load(sys.stdin)[1]["loses"])')" "values of tasks.note"

# The URL from the environment, the paths from strata.toml, from a directory below.
printf 'schema = "app.schema"\n[database]\nurl_env = "APP_DATABASE"\n' > strata.toml
mkdir -p deep/er
cd deep/er
APP_DATABASE=sqlite:../../app.db run 0 upgrade +1
says "apply  $id2"
cd ../..
same "$(lite app.db 'SELECT title, note FROM tasks')" "count|"
run 0 current --json --database $db
same "$(echo "$out" | python3 -c 'import json,sys; print(json.load(sys.stdin)["current"])')" $id2

run 0 downgrade -1 --allow-loss --database $db
says "undo   $id2"
same "$(lite app.db 'SELECT * FROM tasks')" "1|1|count"
run 0 upgrade a_note --database $db
run 0 downgrade base --allow-loss --database $db
same "$(lite app.db "SELECT count(*) FROM sqlite_schema WHERE name IN ('users', 'tasks')")" 0
run 0 stamp head --database $db
says "the database now counts as being at $id2"
same "$(lite app.db 'SELECT count(*) FROM strata_migrations')" 2
run 1 upgrade nowhere --database $db
says 'there is no revision `nowhere`'

# Without the schema file, as where a program is only deployed.
run 0 upgrade --migrations generated/app/migrations --database sqlite:other.db
same "$(lite other.db 'SELECT count(*) FROM strata_migrations')" 2

# A clock that went back does not break the order.
sed -i 's/^  note   text?$/  note   text?\n  done   bool @default(false)/' app.schema
SOURCE_DATE_EPOCH=0 run 0 revision -m "late"
says "20260101000002_late"
run 0 check
