# A downgrade that loses data: refused in a pipe, asked for at a terminal, allowed by a word.
. "$(dirname "$0")/lib.sh"

first_schema
run 0 revision -m "first" app.schema
sed -i 's/^  title  text$/  title  text @index/' app.schema
run 0 revision -m "an index" app.schema
second_schema
sed -i 's/^  title  text$/  title  text @index/' app.schema
run 0 revision -m "note" app.schema

both_ways() {  # <URL>
  run 0 upgrade --schema app.schema --database "$1"
  says_not $'\r'
  run 3 downgrade -1 --schema app.schema --database "$1"
  says "undoing 20260101000002_note is not exact: structure: values of tasks.note"
  says "pass \`--allow-loss\`"
  run 3 downgrade base --schema app.schema --database "$1"
  says "structure: rows of tasks, rows of users"
  says_not "an_index"
  on_terminal "n" downgrade -1 --schema app.schema --database "$1"
  same "$code" 3
  says "go on? [y/N]"
  run 0 current --schema app.schema --database "$1"
  says "this is the head"
  on_terminal "y" downgrade -1 --schema app.schema --database "$1"
  same "$code" 0
  says "undo   20260101000002_note"
  says $'\r    '  # what was being done is drawn and erased again
  # Undoing an index loses nothing.
  run 0 downgrade -1 --schema app.schema --database "$1"
  run 0 downgrade base --allow-loss --schema app.schema --database "$1"
  run 0 upgrade --schema app.schema --database "$1"
}
both_ways sqlite:app.db

# What the upgrade took does not come back, and the label says so. The database keeps it with the script.
sed -i '/^  note   text?$/d' app.schema
run 0 revision -m "no note" --allow drop-column app.schema
run 0 upgrade --schema app.schema --database sqlite:app.db
rm -r generated/app/migrations/*_no_note
run 3 downgrade -1 --schema app.schema --database sqlite:app.db
says "is not exact: structure: values of tasks.note stay lost"

# It is no longer in the history, but the database says so, and knows the way back.
run 0 upgrade --schema app.schema --database sqlite:app.db
says "the database is ahead by \`20260101000003_no_note\`, which this history does not know"
run 0 current --schema app.schema --database sqlite:app.db
says "not in this history: 20260101000003_no_note"
says "\`strata downgrade 20260101000002_note\` undoes that by the down scripts that the database keeps"
run 0 downgrade 20260101000002_note --allow-loss --schema app.schema --database sqlite:app.db
same "$(lite app.db "SELECT count(*) FROM pragma_table_info('tasks') WHERE name = 'note'")" 1
run 0 upgrade --schema app.schema --database sqlite:app.db
same "$out" "nothing to do"

if [ -n "${STRATA_TEST_POSTGRES:-}" ]; then
  need_postgres
  both_ways "$pg"
fi
