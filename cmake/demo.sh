#!/usr/bin/env bash
# A real system's schema becomes C++ code and a database, and a program uses both. All it needs is a Debian 12 or 13.
set -euo pipefail
cd "$(dirname "$0")/.."

source cmake/packages.sh
install_packages "${build_packages[@]}"

build=build/release
demo=build/demo
mkdir -p "$demo"
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\033[1m' plain=$'\033[0m'; else bold='' plain=''; fi
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }
# Shows a command as it would be typed, then runs it.
run() {
  printf '  $ %s\n' "$*"
  "$@" 2>&1 | sed 's/^/    /'
}
# A terminal sees how far it is.
quietly() { if [ -t 1 ]; then "$@"; return; fi; "$@" >"$demo/log" 2>&1 || { cat "$demo/log" >&2; exit 1; }; }

echo "Building the compiler, the runtime and an example (the first time takes some minutes) ..."
quietly cmake --preset release
quietly cmake --build --preset release --target strata example_gateway
PATH="$PWD/$build/bin:$PATH"
database="sqlite:$demo/gateway.db"
rm -f "$demo"/gateway.db*

say "1. A payment gateway's schema, schemas/gateway.schema, holds models like this one:"
sed -n '/^\/\/\/ One expected transfer/,/^}/p' schemas/gateway.schema | sed 's/^/    /'

say "2. Strata compiles it to C++: a struct, an accessor and the SQL of every model."
run strata generate schemas/gateway.schema --out "$demo/code" --migrations generated/gateway/migrations

say "3. Its history was recorded with it. A new database goes through all of it, here SQLite:"
run strata history schemas/gateway.schema
run strata upgrade --schema schemas/gateway.schema --database "$database"

say "4. A program uses the generated code; tests/examples/gateway.cpp is all of it."
run example_gateway "$database"

say "5. The same history leads back, a step at a time, and forth again."
run strata downgrade -1 --allow-loss --schema schemas/gateway.schema --database "$database"
run strata upgrade --schema schemas/gateway.schema --database "$database"
run strata current --schema schemas/gateway.schema --database "$database"

say "That was Strata. Begin your own with the tutorial in README.md; \`bash cmake/test.sh\` runs every test."
