#!/usr/bin/env bash
# Runs a program with the URL of a new SQLite file as its last argument: on_file.sh PROGRAM...
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
"$@" "sqlite:$directory/example.db"
