# A hand-written step: tried and sealed, run with the rows, refused when it is wrong.
. "$(dirname "$0")/lib.sh"

first_schema
run 0 revision -m "first" app.schema
second_schema
run 0 revision -m "note" app.schema
up=$(echo generated/app/migrations/*_note/up.sqlite.sql)
sed -i "s/^-- data step begin\$/-- data step begin\nUPDATE tasks SET note = 'from ' || title;/" "$up"
run 1 upgrade --schema app.schema --database sqlite:a.db
says "strata seal"
run 0 seal 20260101000001 --schema app.schema
says "sealed 20260101000001_note"
run 0 seal 20260101000001 --schema app.schema
says "is as it was recorded"
run 0 upgrade first --schema app.schema --database sqlite:a.db
lite a.db "INSERT INTO users VALUES (1, 'ada'); INSERT INTO tasks VALUES (1, 1, 'count')"
run 0 upgrade --schema app.schema --database sqlite:a.db
same "$(lite a.db 'SELECT note FROM tasks')" "from count"
run 0 check app.schema

sed -i "s/^UPDATE tasks.*/UPDATE nowhere SET note = 1;/" "$up"
run 1 seal 20260101000001 --schema app.schema
says "no such table: nowhere"
sed -i "s/^UPDATE nowhere.*/COMMIT;/" "$up"
run 1 seal 20260101000001 --schema app.schema
says "\`COMMIT\` does not belong into a migration"
sed -i "s/^COMMIT.*/ALTER TABLE tasks ADD COLUMN extra TEXT;/" "$up"
run 1 seal 20260101000001 --schema app.schema
says "too much: "

# What an application must do itself: tried with nothing in its place, and refused by the command line.
sed -i "s/^ALTER TABLE tasks ADD COLUMN extra.*/-- call fill_notes/" "$up"
run 0 seal 20260101000001 --schema app.schema
run 0 check app.schema
run 1 upgrade --schema app.schema --database sqlite:b.db
says "_note\` calls the function \`fill_notes\`, which is not registered here; the application that has it must run"
same "$(lite b.db .tables)" ""
run 1 upgrade --sql --dialect sqlite --schema app.schema
says "calls the function \`fill_notes\`, which SQL cannot do"
