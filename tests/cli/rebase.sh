# Two branches of a git repository each record a revision; merged, the younger is planned anew.
. "$(dirname "$0")/lib.sh"
command -v git > /dev/null || { echo "skipped: needs git"; exit 77; }
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@localhost GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@localhost

commit() { git add -A && git commit -q --allow-empty -m "$1" || fail "no commit"; }
# at <second>: what the clock says from now on.
at() { export SOURCE_DATE_EPOCH=$((1767225600 + $1)); }
id() { basename "$(echo generated/app/migrations/*"$1")"; }
ids() { ls generated/app/migrations | tr '\n' ' '; }

# start <directory>: a repository with a first revision.
start() {
  mkdir "$work/$1" && cd "$work/$1" && git init -q -b main . || fail "no repository"
  printf 'schema = "app.schema"\n' > strata.toml
  printf '*.db\n' > .gitignore
  first_schema
  at 0
  run 0 revision -m "first"
  run 0 generate
  printf 'generated/app/*.hpp\ngenerated/app/*.cpp\n' >> .gitignore
  commit first
}
# merge <branch> <text of the schema>: git finds no conflict in what Strata wrote.
merge() {
  git merge -q "$1" > /dev/null 2>&1
  same "$(git diff --name-only --diff-filter=U | grep -v '^app.schema$')" ""
  printf '%s\n' "$2" > app.schema
  commit "merge $1"
}

schema_with() {  # <lines of User> <lines of Task>
  printf 'schema app;\n\nmodel User @table("users") {\n  id    int64 @id @default(auto())\n%s\n}\n\n' "$1"
  printf 'model Task @table("tasks") {\n  id     int64 @id @default(auto())\n  owner  User @on_delete(cascade)\n%s\n}\n' "$2"
}
name='  name  text(40) @unique'
title='  title  text'

# The usual case: a rename on one branch; a column, an index and a hand-written step on the other.
start usual
git checkout -qb mine
schema_with "$name" "$title
  note   text @fill('none') @index" > app.schema
at 20
run 0 revision -m "notes"
old=$(id _notes)
for database in sqlite postgres; do
  sed -i "s/^-- data step begin\$/-- data step begin\nUPDATE \"tasks\" SET \"note\" = 'from ' || \"title\";/" \
    generated/app/migrations/$old/up.$database.sql
done
run 0 seal "$old"
commit notes
run 0 upgrade --database sqlite:mine.db
lite mine.db "INSERT INTO users (name) VALUES ('ada'); INSERT INTO tasks (owner_id, title, note) VALUES (1, 'count', 'x')"
if [ -n "${STRATA_TEST_POSTGRES:-}" ]; then
  need_postgres
  run 0 upgrade --database "$pg"
  ask_pg "INSERT INTO users (name) VALUES ('ada'); INSERT INTO tasks (owner_id, title, note) VALUES (1, 'count', 'x')"
fi

git checkout -q main
schema_with "  label  text(40) @unique @was(name)" "$title
  done   bool @default(false)" > app.schema
at 10
run 0 revision -m "labels"
kept=$(id _labels)
commit labels
merge mine "$(schema_with "  label  text(40) @unique @was(name)" "$title
  done   bool @default(false)
  note   text @fill('none') @index")"

run 2 check
says "\`$kept\` and \`$old\` both follow \`$(id _first)\`; \`strata rebase\` plans"
run 1 upgrade --database sqlite:mine.db
says "strata rebase"
at 30
run 0 rebase
says "removed  generated/app/migrations/$old"
says "add column tasks.note"
says_not "note:"
new=$(id _notes)
same "$new" 20260101000030_notes
same "$(ids)" "$(id _first) $kept $new "
grep -q "from ' || \"title\"" generated/app/migrations/$new/up.postgres.sql || fail "the data step is gone"
run 0 generate
run 0 check
run 0 rebase
says "nothing to rebase"

# A developer's database that ran the old revision: the message says what to do, and that does it.
bring_over() {
  run 1 upgrade --database "$1"
  says "run \`strata downgrade $(id _first)\`"
  run 0 downgrade "$(id _first)" --allow-loss --database "$1"
  says "undo   $old"
  run 0 upgrade --database "$1"
  says "apply  $new"
  run 0 current --database "$1"
  says "this is the head"
}
bring_over sqlite:mine.db
same "$(lite mine.db 'SELECT label, title, done, note FROM users JOIN tasks ON owner_id = users.id')" "ada|count|0|from count"
if [ -n "${pg:-}" ]; then
  bring_over "$pg"
  same "$(ask_pg 'SELECT label, title, done, note FROM users JOIN tasks ON owner_id = users.id')" "ada|count|f|from count"
  run 0 check --database "$pg"
fi

# Interrupted between writing and removing: the same again.
commit rebased
git show "HEAD~1:generated/app/migrations/$old/manifest" > /dev/null || fail "no old revision"
git checkout -q HEAD~1 -- "generated/app/migrations/$old"
run 2 check
run 0 rebase --onto "$kept"
says "the other branch does all that already"
same "$(ids)" "$(id _first) $kept $new "
run 0 check

# Several revisions, renames and all, moved the other way round.
start several
git checkout -qb mine
schema_with "$name" "  heading  text @was(title)" > app.schema
at 10
run 0 revision -m "headings"
schema_with "$name" "  heading  text @was(title)
  done   bool @default(false)" > app.schema
run 0 revision -m "done"
commit mine
git checkout -q main
schema_with "$name
  age  int32?" "$title" > app.schema
at 20
run 0 revision -m "ages"
commit ages
both=$(schema_with "$name
  age  int32?" "  heading  text @was(title)
  done   bool @default(false)")
merge mine "$both"
run 0 rebase --onto ages
same "$(ids)" "$(id _first) $(id _ages) $(id _headings) $(id _done) "
same "$(id _done)" 20260101000022_done
says "rename column tasks.title to heading"
says_not "note:"
run 0 generate
run 0 check

# What contradicts is named with its lines, and nothing is written.
start contradiction
git checkout -qb mine
schema_with "$name" "  title  text(80)
  note   text? @index" > app.schema
at 20
run 0 revision -m "short titles"
schema_with "$name" "  title  text(80)
  note   text? @index
  rank   int32?" > app.schema
run 0 revision -m "ranks"
commit mine
git checkout -q main
schema_with "$name" "  title  text(99)
  rank   int64?" > app.schema
at 10
run 0 revision -m "longer"
commit longer
merge mine "$(schema_with "$name" "$title")"
before=$(ids)
run 3 rebase
says "app/migrations/$(id _longer)/after.schema:16: alter column tasks.title: text becomes text(99)"
says "app/migrations/$(id _short_titles)/after.schema:16: alter column tasks.title: text becomes text(80)"
same "$(ids)" "$before"

# A schema that is not what both make together is told apart from what rebase does.
start different
git checkout -qb mine
schema_with "$name" "$title
  note   text?" > app.schema
at 20
run 0 revision -m "notes"
commit notes
git checkout -q main
schema_with "$name
  age  int32?" "$title" > app.schema
at 10
run 0 revision -m "ages"
commit ages
merge mine "$(schema_with "$name
  age  int32?" "$title
  note   text?
  late   text?")"
run 0 rebase
says "note: the schema is not what both branches make together"
says "add column tasks.late"
run 2 check
