#!/usr/bin/env bash
# Runs a program with the URL of a new, empty PostgreSQL database as its last argument: on_postgres.sh PROGRAM...
set -euo pipefail
[ -n "${STRATA_TEST_POSTGRES:-}" ] || { echo "skipped: STRATA_TEST_POSTGRES names no server"; exit 77; }

name=strata_$(basename "$1")_$$
sql() { psql -X -q -v ON_ERROR_STOP=1 "$STRATA_TEST_POSTGRES" -c "$1"; }
sql "create database $name"
trap 'sql "drop database $name"' EXIT
"$@" "$(sed -E "s#^([a-z]+://[^/]*)/[^?]*#\1/$name#" <<<"$STRATA_TEST_POSTGRES")"
