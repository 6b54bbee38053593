#!/usr/bin/env bash
# How long a writer of PostgreSQL waits while a table of a million rows gets an index, a unique, a reference, a NOT NULL
# and a check: as Strata does it by default, and with --no-online.
#
#   bash cmake/with_postgres.sh bash tests/bench/online.sh build/release/bin/strata [ROWS [WRITERS]]
#
# The writers (pgbench) insert and update without a pause; the longest time that one statement took is printed,
# with all that it waited for. Both ways run once without a change first, to show what is the machine's own.
set -euo pipefail
strata=$(realpath "$1")
rows=${2:-1000000}
writers=${3:-2}
pgbench=$(command -v pgbench || ls /usr/lib/postgresql/*/bin/pgbench | tail -1)
work=$(mktemp -d)
name="strata_online_$$"
pg=$(echo "$STRATA_TEST_POSTGRES" | sed -E "s#^(postgres(ql)?://[^/]*/)[^?]*#\1$name#")
trap 'cd /; psql -qX "$STRATA_TEST_POSTGRES" -c "DROP DATABASE IF EXISTS $name WITH (FORCE)"; rm -rf "$work"' EXIT
cd "$work"
export NO_COLOR=1 SOURCE_DATE_EPOCH=1767225600

schema() {
  cat > app.schema <<'EOF'
schema app;

model Customer @table("customers") {
  id    int64 @id @default(auto())
  name  text
}

model Payment @table("payments") {
  id        int64 @id @default(auto())
  CUSTOMER
  code      CODE
  amount    AMOUNT
  note      NOTE
  INDEX
}
EOF
  sed -i "s/CUSTOMER/$1/; s/CODE/$2/; s/AMOUNT/$3/; s/NOTE/$4/; s/INDEX/$5/" app.schema
}

fresh_database() {
  PGOPTIONS="-c client_min_messages=warning" psql -qX "$STRATA_TEST_POSTGRES" -c "DROP DATABASE IF EXISTS $name WITH (FORCE)" -c "CREATE DATABASE $name"
  "$strata" upgrade first --schema app.schema --database "$pg" > /dev/null
  psql -qX "$pg" <<EOF
INSERT INTO customers (name) SELECT 'c' || n FROM generate_series(1, 10000) n;
INSERT INTO payments (customer_id, code, amount, note)
  SELECT 1 + n % 10000, 'p' || n, 1 + n % 500, 'note ' || n FROM generate_series(1, $rows) n;
CREATE SEQUENCE codes;
VACUUM ANALYZE;
CHECKPOINT;
EOF
}

cat > write.sql <<EOF
\\set id random(1, $rows)
INSERT INTO payments (customer_id, code, amount, note) VALUES (1 + :id % 10000, 'w' || nextval('codes'), 5, 'new');
UPDATE payments SET note = 'seen' WHERE id = :id;
EOF

# measure <what is said> <command…>
measure() {
  local words=$1
  shift
  fresh_database
  rm -f log.*
  "$pgbench" -n -c "$writers" -j "$writers" -T 3600 -f write.sql -l --log-prefix=log "$pg" > /dev/null 2>&1 &
  local bench=$!
  sleep 3
  local start=$EPOCHREALTIME
  "$@" > command.txt 2>&1 || { cat command.txt; kill $bench; exit 1; }
  local took; took=$(echo "$EPOCHREALTIME - $start" | bc)
  sleep 1
  kill $bench
  wait $bench 2> /dev/null || true
  cat log.* | awk -v words="$words" -v took="$took" \
    '{ n++; if ($3 > longest) longest = $3 }
     END { printf "%-22s %7.1f s %12.0f ms %14d\n", words, took, longest / 1000, n }'
}

schema 'customer_id int64' text int64 'text?' ''
"$strata" revision -m first app.schema > /dev/null
schema 'customer  Customer' 'text @unique' 'int64 @check(amount > 0)' text '@@index(customer)'
"$strata" revision -m online app.schema > /dev/null 2>&1
cp -r generated online_generated
rm -r generated/app/migrations/*_online
"$strata" revision --no-online -m online app.schema > /dev/null 2>&1
cp -r generated short_generated

echo "$rows rows, $writers writers"
printf '%-22s %9s %15s %14s\n' "" took "longest write" "transactions"
measure "nothing" sleep 5
measure "online" "$strata" upgrade --schema app.schema --out online_generated --database "$pg"
measure "--no-online" "$strata" upgrade --schema app.schema --out short_generated --database "$pg"
