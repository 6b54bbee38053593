#!/usr/bin/env bash
# What a file costs to compile that includes 20 generated models of 10 columns and calls four accessors of each,
# and what one model's own .cpp costs: seconds of processor time and peak memory, at -O0.
#
#   tests/bench/compile.sh [STRATA]      default: build/release/bin/strata
#
# CXX and CXXFLAGS are heeded.
set -euo pipefail
[ -x /usr/bin/time ] || { echo "this needs GNU time: apt-get install time" >&2; exit 1; }
root=$(realpath "$(dirname "$0")/../..")
strata=$(realpath "${1:-build/release/bin/strata}")
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

{
  echo "schema shop;"
  for i in $(seq 20); do
    printf '\nmodel Thing%d @table("things%d") {\n' "$i" "$i"
    printf '  id uuid @id @default(uuid7())\n  name text(80)\n  code text @unique\n  amount decimal(18, 2)\n'
    printf '  active bool @default(true)\n  count int32 @default(0)\n  made timestamp @default(now())\n'
    printf '  note text?\n  day date?\n  tags text[] @default([])\n}\n'
  done
} > shop.schema
"$strata" generate shop.schema > /dev/null

{
  printf '#include "generated/shop/shop.hpp"\n\nstd::int64_t use(shop::Session& s, const strata::Uuid& id) {\n  std::int64_t n = 0;\n'
  for i in $(seq 20); do
    printf '  s.things%d.insert({.name = "a", .code = "b", .amount = strata::Decimal{1}});\n' "$i"
    printf '  n += s.things%d.find(id) ? 1 : 0;\n  n += s.things%d.update(id, {.count = 2}) ? 1 : 0;\n' "$i" "$i"
    printf '  n += static_cast<std::int64_t>(s.things%d.list(10).size());\n' "$i"
  done
  printf '  return n;\n}\n'
} > use.cpp

# cost NAME FILE: the best of three.
cost() {
  for _ in 1 2 3; do
    /usr/bin/time -f '%U %S %M' ${CXX:-g++} -std=c++20 -O0 ${CXXFLAGS:-} -I"$root/runtime/include" -Igenerated -c "$2" -o out.o 2>&1
  done | awk -v name="$1" 'NF == 3 && (!best || $1 + $2 < best) { best = $1 + $2; memory = $3 / 1024 }
                           END { printf "%-26s %5.2f s  %4.0f MB\n", name, best, memory }'
}
cost "a file using 20 models" use.cpp
cost "one model's .cpp" generated/shop/thing1.cpp
