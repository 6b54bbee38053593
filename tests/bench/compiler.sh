#!/usr/bin/env bash
# How long the command line takes for schemas of 10 fields a model, in a chain of references as long as the
# schema: first revision, code, a change in 5 % of the models, nothing changed, and both upgrades on SQLite.
#
#   tests/bench/compiler.sh [STRATA [COUNT…]]      default: build/release/bin/strata 10 100 1000
#
# Prints seconds of wall time and, in brackets, of processor time.
set -euo pipefail
strata=$(realpath "${1:-build/release/bin/strata}")
shift || true
counts=("$@")
[ ${#counts[@]} -gt 0 ] || counts=(10 100 1000)

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

# schema COUNT CHANGED: every CHANGED-th model has one column more; 0 for none.
schema() {
  awk -v count="$1" -v changed="$2" 'BEGIN {
    print "schema big;"
    for (i = 0; i < count; i++) {
      printf "\nmodel Thing%d @table(\"things%d\") {\n  id      int64           @id @default(auto())\n", i, i
      if (i > 0) printf "  parent  Thing%d?  @on_delete(set_null)\n", i - 1
      print "  name    text(80)        @index\n  code    text            @unique"
      print "  amount  decimal(18, 2)  @default(0)\n  active  bool            @default(true)"
      print "  count   int32           @default(0) @check(count >= 0)\n  made    timestamp       @default(now())"
      print "  note    text?\n  key     uuid?"
      if (changed > 0 && i % changed == 0) print "  extra   int32?"
      print "}"
    }
  }'
}

# timed COMMAND…: `0.51 (0.48)`
timed() {
  local TIMEFORMAT='%R %U %S' out
  # Warnings about the schema come first.
  out=$({ time "$@" > /dev/null; } 2>&1 | tail -n 1)
  awk '{ printf "%.2f (%.2f)", $1, $2 + $3 }' <<< "$out"
}

printf '%-8s %-16s %-16s %-16s %-16s %-16s %-16s\n' models 'revision first' generate 'revision 5 %' 'revision none' 'generate again' upgrade
for count in "${counts[@]}"; do
  rm -rf generated big.schema big.db
  schema "$count" 0 > big.schema
  first=$(timed "$strata" revision -m first big.schema)
  code=$(timed "$strata" generate big.schema)
  schema "$count" 20 > big.schema
  second=$(timed "$strata" revision -m second big.schema)
  none=$(timed "$strata" revision -m none big.schema)
  again=$(timed "$strata" generate big.schema)
  upgrade=$(timed "$strata" upgrade --schema big.schema --database sqlite:big.db)
  printf '%-8s %-16s %-16s %-16s %-16s %-16s %-16s\n' "$count" "$first" "$code" "$second" "$none" "$again" "$upgrade"
done
