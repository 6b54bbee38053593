# Shared by the tests of the command line. Each test runs the real `strata` (first argument) in a directory
# of its own; the clients sqlite3 and psql say what really happened.
set -u
strata=$(realpath "$1")
tests=$(realpath "$(dirname "$0")")
work=$(mktemp -d)
trap 'cd /; rm -rf "$work"; cleanup' EXIT
cleanup() { :; }
cd "$work"
export NO_COLOR=1
unset DATABASE_URL
# Every revision gets a later second than the one before, whatever the clock says.
export SOURCE_DATE_EPOCH=1767225600

fail() {
  echo "FAILED at line ${BASH_LINENO[1]}: $*" >&2
  exit 1
}

# run <exit code> <arguments of strata…>: its output stands in $out.
run() {
  local wanted=$1 code=0
  shift
  out=$("$strata" "$@" 2>&1) || code=$?
  [ "$code" = "$wanted" ] || fail "strata $* ended with $code, not $wanted: $out"
}

# on_terminal <what is typed> <arguments of strata…>: the same at a terminal, its exit code in $code.
on_terminal() {
  local typed=$1
  shift
  code=0
  out=$(python3 "$tests/terminal.py" "$typed" "$strata" "$@") || code=$?
}

says() { [[ "$out" == *"$1"* ]] || fail "expected \`$1\` in: $out"; }
says_not() { [[ "$out" != *"$1"* ]] || fail "did not expect \`$1\` in: $out"; }

# same <found> <wanted>
same() { [ "$1" = "$2" ] || fail "\`$1\` is not \`$2\`"; }

lite() { sqlite3 "$@"; }

# A database of PostgreSQL for this test; skips the test when there is no server. Sets $pg to its URL.
need_postgres() {
  if [ -z "${STRATA_TEST_POSTGRES:-}" ] || ! command -v psql > /dev/null; then
    echo "skipped: needs psql and a PostgreSQL server in STRATA_TEST_POSTGRES"
    exit 77
  fi
  local name="strata_cli_$$"
  psql -qX "$STRATA_TEST_POSTGRES" -c "CREATE DATABASE $name" || fail "no database"
  cleanup() { psql -qX "$STRATA_TEST_POSTGRES" -c "DROP DATABASE IF EXISTS strata_cli_$$ WITH (FORCE)"; }
  pg=$(echo "$STRATA_TEST_POSTGRES" | sed -E "s#^(postgres(ql)?://[^/]*/)[^?]*#\1$name#")
}
ask_pg() { psql -qXAt "$pg" -c "$1"; }

first_schema() {
  cat > app.schema <<'END'
schema app;

model User @table("users") {
  id    int64 @id @default(auto())
  name  text(40) @unique
}

model Task @table("tasks") {
  id     int64 @id @default(auto())
  owner  User @on_delete(cascade)
  title  text
}
END
}

# The same with a column more.
second_schema() {
  first_schema
  sed -i 's/^  title  text$/  title  text\n  note   text?/' app.schema
}
