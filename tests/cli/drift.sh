# A live database against its revision; sqlite3 and psql bring it away from there.
. "$(dirname "$0")/lib.sh"

tidy_schema() {
  cat > app.schema <<'SCHEMA'
schema app;

enum Status { open, done }

model User @table("users") {
  id    int64    @id @default(auto())
  name  text(40) @unique
  rank  int32    @default(1) @check(rank > 0)
  sum   decimal(12, 2)?
}

model Task @table("tasks") {
  id      int64   @id @default(auto())
  owner   User    @on_delete(cascade) @index
  status  Status  @default(open)
  title   text    @index
  at      timestamp  @default(now())
}
SCHEMA
}

# ask <python expression over the JSON in $out>
ask() { echo "$out" | python3 -c "import json,sys; d = json.load(sys.stdin); print($1)"; }

# What holds of both; $url is the database.
common() {
  run 1 drift --schema app.schema --database "$url"
  says "no revision was applied"
  run 0 upgrade --schema app.schema --database "$url"
  run 0 drift --schema app.schema --database "$url"
  says "the database is what \`$(ls generated/app/migrations | tail -1)\` says"

  # Of others.
  sql "CREATE TABLE other (x INTEGER); CREATE VIEW v AS SELECT 1 AS one"
  run 0 drift --schema app.schema --database "$url"
  says "note: table other"
  says "note: view v"

  sql "ALTER TABLE users ADD COLUMN nick TEXT; DROP INDEX tasks_title_idx; CREATE INDEX mine ON tasks (title, id)"
  run 2 drift --schema app.schema --database "$url"
  says "column users.nick"
  says "is not in the schema"
  says "tasks.mine"
  says "index tasks.tasks_title_idx"
  says "is missing"
  run 2 drift --json --schema app.schema --database "$url"
  same "$(ask "sorted((x['what'], x.get('found', x.get('expected'))['name']) for x in d['differences'])")" \
    "[('extra', 'mine'), ('extra', 'nick'), ('missing', 'tasks_title_idx')]"
  same "$(ask "[x['found']['name'] for x in d['notes']]")" "['other', 'v']"

  # One that is behind is compared with where it stands.
  sql "ALTER TABLE users DROP COLUMN nick; DROP INDEX mine; CREATE INDEX tasks_title_idx ON tasks (title)"
  sed -i 's/^  title   text    @index/&\n  more    text?/' app.schema
  run 0 revision -m "more" app.schema
  run 0 drift --schema app.schema --database "$url"
  says "the history has 1 more"
  run 0 upgrade --schema app.schema --database "$url"
  run 0 drift --schema app.schema --database "$url"

  sql "ALTER TABLE tasks RENAME TO jobs"
  run 2 drift --schema app.schema --database "$url"
  says "table tasks"
  says "note: table jobs"
  sql "ALTER TABLE jobs RENAME TO tasks"
  run 0 drift --schema app.schema --database "$url"
}

tidy_schema
run 0 revision -m "first" app.schema
url=sqlite:app.db
sql() { lite app.db "$1" || fail "$1"; }
common
# A table that another tool made anew, with other types and without its checks.
sql "PRAGMA foreign_keys = OFF; CREATE TABLE u (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL, rank INT NOT NULL DEFAULT 1, sum REAL);
     DROP TABLE users; ALTER TABLE u RENAME TO users; CREATE UNIQUE INDEX users_name_key ON users (name)"
run 2 drift --schema app.schema --database "$url"
says "note: table users is \`not strict\` and should be \`strict\`"
says "note: column users.name is \`VARCHAR(40) not null\` and should be \`TEXT not null\`"
says "different: check users.users_rank_check"
says "different: column users.sum is \`REAL\` and should be \`INTEGER\`"

need_postgres
rm -r generated app.schema
tidy_schema
run 0 revision -m "first" app.schema
url=$pg
sql() { psql -qX -v ON_ERROR_STOP=1 "$pg" -c "$1" || fail "$1"; }
common
same "$(ask_pg "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'strata%'")" 0
sql "ALTER TABLE users ALTER rank TYPE bigint, ALTER name DROP NOT NULL, DROP CONSTRAINT users_rank_check"
sql "ALTER TABLE users ADD CONSTRAINT more CHECK (rank < 10); ALTER TABLE users RENAME CONSTRAINT users_name_key TO nobody"
sql "ALTER TYPE status ADD VALUE 'lost'"
run 2 drift --schema app.schema --database "$url"
says "column users.rank is \`bigint not null default 1\` and should be \`integer not null default 1\`"
says "column users.name is \`character varying(40) collate C\` and should be \`character varying(40) not null collate C\`"
says "check users.users_rank_check \`CHECK ((rank > 0))\` is missing"
says "check users.more \`CHECK ((rank < 10))\` is not in the schema"
says "unique users \`UNIQUE (name)\` is called \`nobody\` and should be \`users_name_key\`"
says "enum status is \`'open', 'done', 'lost'\` and should be \`'open', 'done'\`"
