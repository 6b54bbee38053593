# What is refused, and what is said then.
. "$(dirname "$0")/lib.sh"

run 1 plan
says "which schema? pass its path"
run 1 plan missing.schema
says "missing.schema"
run 1 frobnicate
run 0 --help
says "Exit codes"
run 0 --version

first_schema
sed -i 's/title  text/title  txt/' app.schema
run 1 revision -m "x" app.schema
says "app.schema:11:10"
says "1 error; nothing was written"
same "$(ls)" app.schema

first_schema
run 0 upgrade --schema app.schema --database sqlite:none.db
says "no revisions yet in \`generated/app/migrations\`"
run 1 upgrade --sql --dialect sqlite --schema app.schema
says "no revisions yet"
run 0 revision -m "first" app.schema
"$strata" upgrade --sql --dialect sqlite --schema app.schema > /dev/full 2> messages && fail "half a script passed for a whole one"
grep -q "cannot write to the standard output" messages || fail "$(cat messages)"
run 1 upgrade --schema app.schema
says "which database?"
run 1 upgrade --schema app.schema --database mysql:x
run 1 upgrade --schema app.schema --database sqlite:/no/such/directory/a.db

# Destroying data needs a word.
second_schema
run 0 revision -m "second" app.schema
sed -i '/note   text/d' app.schema
run 3 revision -m "third" app.schema
says "app.schema:8:19: error: column \`tasks.note\` is dropped with all its values [drop-column]"
says "pass \`--allow drop-column\`"
says "tasks: @allow(\"drop-column\", \"note\")"
sed 's/@table("tasks")/@table("tasks") @allow("drop-column", "note")/' app.schema > allowed.schema
run 0 lint allowed.schema
sed -i 's/"note")/"title")/' allowed.schema
run 2 lint allowed.schema
says "[drop-column]"
rm allowed.schema
same "$(ls generated/app/migrations | wc -l)" 2
run 3 revision -m "third" --allow drop-table app.schema
run 1 revision -m "third" --allow drop-colum app.schema
says "did you mean \`drop-column\`?"
run 0 revision -m "third" --allow drop-column app.schema
says_not "[drop-column]"
run 0 history app.schema
says "_third  down: structure"
run 0 history --json app.schema
says '"loses": "values of tasks.note stay lost"'

# Edited after it was recorded.
up=$(echo generated/app/migrations/*_second/up.sqlite.sql)
cp "$up" kept.sql
echo "SELECT 1;" >> "$up"
for command in "history app.schema" "upgrade --schema app.schema --database sqlite:a.db" "revision -m x app.schema"; do
  run 1 $command
  says "\`$up\` was edited after it was recorded"
done
run 2 check app.schema
says "was edited after it was recorded"
cp kept.sql "$up"
run 0 check app.schema

# Edited after a database ran it, which its manifest may hide but the ledger does not.
run 0 upgrade --schema app.schema --database sqlite:a.db
cp -r generated kept
sed -i 's/^-- data step begin$/-- data step begin\nDELETE FROM tasks;/' "$up"
run 0 seal "$(basename "$(dirname "$up")")" --schema app.schema
says "sealed"
run 1 upgrade --schema app.schema --database sqlite:a.db
says "was edited after this database ran it"
rm -r generated && mv kept generated

# Two children of one parent.
cp -r generated/app/migrations/*_third fork && sed -i 's/^id: .*/id: 20270101000000_other/' fork/manifest
mv fork generated/app/migrations/20270101000000_other
run 1 upgrade --schema app.schema --database sqlite:a.db
says "the history forks"
run 2 check --json app.schema
same "$(echo "$out" | python3 -c 'import json,sys; print(len(json.load(sys.stdin)["problems"]))')" 1
rm -r generated/app/migrations/20270101000000_other

# A parent that is gone.
mv generated/app/migrations/*_second gone
run 1 history app.schema
says "which is not there"
mv gone generated/app/migrations/20260101000001_second
run 0 check app.schema

# Mistakes in strata.toml are shown with their line.
printf 'schema = "app.schema"\ngenrated = "x"\n' > strata.toml
run 1 plan
says "strata.toml:2: unknown key \`genrated\`"
printf 'schema = "app.schema"\n[database]\nurl = "postgresql://u:secret@h/d"\n' > strata.toml
run 1 plan
says "strata.toml:3:"
says_not secret
printf 'dialects = ["oracle"]\n' > strata.toml
run 1 plan
says 'strata.toml:1: `oracle` is no dialect'
printf 'schema = \n' > strata.toml
run 1 plan
says "strata.toml:1: "
