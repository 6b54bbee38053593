# What `strata lint` says, and how it ends.
. "$(dirname "$0")/lib.sh"

first_schema
run 0 lint app.schema
says "[reference-without-index]"
says_not "warning"
run 0 revision -m "first" app.schema

# Warnings end well and are said by plan and revision too, which leave out what is not new.
sed -i 's/^  title  text$/  heading  text  @was(title)/' app.schema
run 0 lint app.schema
says "app.schema:11:3: warning: column \`tasks.title\` becomes \`heading\`"
says "[reference-without-index]"
run 0 plan app.schema
says "[rename-column]"
says_not "[reference-without-index]"
run 0 revision -m "heading" app.schema
says "[rename-column]"
says_not "[reference-without-index]"

# Errors are differences.
sed -i '/heading/d' app.schema
run 2 lint app.schema
says "[drop-column]"
run 0 plan app.schema
says "[drop-column]"

ask() { echo "$out" | python3 -c "import json,sys; findings = json.load(sys.stdin)['findings']; print($1)"; }
run 2 lint --json app.schema
same "$(ask "[f['code'] for f in findings]")" "['drop-column', 'reference-without-index']"
same "$(ask "' '.join(findings[0])")" "code severity text help change file line"
same "$(ask "[findings[0][key] for key in ('severity', 'change', 'file', 'line')]")" \
  "['error', 'drop column tasks.heading', 'app.schema', 8]"
run 0 plan --json app.schema
same "$(ask "[f['code'] for f in findings]")" "['drop-column']"

# What is gone stands in no line.
sed -i '/^model Task/,/^}/d' app.schema
run 2 lint app.schema
says "app.schema: error: table \`tasks\` is dropped with all its rows [drop-table]"
run 2 lint --json app.schema
same "$(ask "'line' in findings[0]")" False
run 3 revision -m "no tasks" app.schema
says "pass \`--allow drop-table\`"
run 0 revision -m "no tasks" --allow drop-table app.schema
run 0 lint app.schema
says "nothing to say about app.schema"

# The oldest servers in use.
printf '[minimum]\nsqlite = "3.36"\n' > strata.toml
run 2 lint app.schema
says "every table is STRICT since SQLite 3.37, which the oldest release in use, 3.36, does not know [needs-newer-version]"
printf '[minimum]\nsqlite = "3.37.2"\npostgres = "new"\n' > strata.toml
run 1 lint app.schema
says "strata.toml:3: \`new\` is no release"
printf '[minimum]\nsqlite = "3.37.2"\npostgres = "13"\n' > strata.toml
run 0 lint app.schema
