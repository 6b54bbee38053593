#!/usr/bin/env bash
# Builds the targets named (all of them when none is) of a preset, through ccache where there is one:
#   bash cmake/build.sh release strata
set -euo pipefail
cd "$(dirname "$0")/.."

preset=$1
shift
launcher=$(command -v ccache || true)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
cmake --build --preset "$preset" ${1:+--target "$@"}
