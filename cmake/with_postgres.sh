#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own and hands back its exit code:
#   bash cmake/with_postgres.sh ctest --preset dev
# The command finds the server's URL in STRATA_TEST_POSTGRES. The server knows no network, forgets everything at
# the end, and never waits for a disk.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: with_postgres.sh COMMAND [ARGUMENT...]" >&2; exit 2; }
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
[ -x "$bin/initdb" ] || { echo "PostgreSQL's server is not installed (looked for $bin/initdb)" >&2; exit 1; }

# Not under build/: PostgreSQL refuses to run as root, and its own user may not be able to enter the directory of
# the checkout. A short path, because a socket's path holds 107 bytes.
home=$(mktemp -d /tmp/strata-pg.XXXXXX)
as_server() { (cd "$home" && "$@"); }
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$home"
  as_server() { (cd "$home" && runuser -u postgres -- "$@"); }
fi
chmod 755 "$home"

finish() {
  as_server "$bin/pg_ctl" -D "$home/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as_server "$bin/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$home/initdb.log" 2>&1 ||
  { cat "$home/initdb.log" >&2; exit 1; }
as_server "$bin/pg_ctl" -D "$home/data" -l "$home/data/server.log" -w start -o "-k $home -c listen_addresses='' \
  -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" >/dev/null ||
  { cat "$home/data/server.log" >&2; exit 1; }

export STRATA_TEST_POSTGRES="postgresql://postgres@/postgres?host=$home"
"$@"
