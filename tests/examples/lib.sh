# Shared by the scripts of operations: what the people who run a system type, tried on its schema and real databases.
. "$(dirname "$0")/../cli/lib.sh"
root=$(realpath "$tests/../..")

# project <system>: its schema and history, as its repository holds them.
project() {
  mkdir -p "generated/$1"
  cp "$root/schemas/$1.schema" .
  cp -r "$root/generated/$1/migrations" "generated/$1/"
  echo "schema = \"$1.schema\"" > strata.toml
}

# on_both <function>: calls it with `sqlite`, then with `postgres`. DATABASE_URL names a new database, `client` reads SQL
# for it, `ask` is one statement.
on_both() {
  export DATABASE_URL=sqlite:$work/app.db
  client() { sqlite3 -bail app.db; }
  "$1" sqlite
  need_postgres
  DATABASE_URL=$pg
  client() { psql -qXAt -v ON_ERROR_STOP=1 "$pg"; }
  "$1" postgres
}
ask() { client <<< "$1"; }
