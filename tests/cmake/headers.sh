#!/usr/bin/env bash
# Every public header compiles alone and without a warning, as a user's project would see it:
#   headers.sh INCLUDE_DIR COMPILER...      a compiler that is not there is left out
set -euo pipefail
include=$1
shift
mapfile -t headers < <(cd "$include" && find strata -name '*.hpp' | sort)
[ ${#headers[@]} -gt 0 ] || { echo "no headers in $include" >&2; exit 1; }
export include

# shellcheck disable=SC2016
for compiler in "$@"; do
  command -v "$compiler" >/dev/null || { echo "$compiler: not installed"; continue; }
  export compiler
  printf '%s\n' "${headers[@]}" | xargs -P "$(nproc)" -I '{}' bash -c '
    echo "#include \"{}\"" | "$compiler" -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
      -I "$include" -x c++ - || { echo "$compiler: {} does not stand alone" >&2; exit 1; }'
  echo "$compiler: ${#headers[@]} headers stand alone"
done
