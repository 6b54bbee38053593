#!/usr/bin/env bash
# Whatever an accessor can do is also awaited: awaited.sh GOLDEN_DIRECTORY RUNTIME_INCLUDE
set -euo pipefail

# The public functions of the class that begins with $1 in file $2.
functions_of() {
  awk -v head="$1" '
    $0 ~ head { inside = 1; public = 0 }
    inside && /^};/ { inside = 0 }
    /^ (private|protected):/ { public = 0 }
    /^ public:/ { public = 1 }
    inside && public && !/^ *(\/\/|using|template|requires|static)/ && match($0, /^  [^ (][^(]* [a-z_0-9]+\(/) {
      name = substr($0, 1, RLENGTH - 1); sub(/.* /, "", name); print name
    }' "$2"
}

# Its function would run on another thread.
for_no_one=" each "
missing=0 seen=0
await_all() {  # CLASS HEADER ASYNC_HEADER
  for name in $(functions_of "$1" "$2" | sort -u); do
    seen=$((seen + 1))
    [[ $for_no_one == *" $name "* ]] && continue
    grep -qE "(auto|Async) $name\(" "$3" "$include/strata/async_table.hpp" && continue
    echo "$2: $name() cannot be awaited"
    missing=1
  done
}

golden=$1 include=$2
await_all '^class Table ' "$include/strata/table.hpp" /dev/null
for async in "$golden"/*/expected/async.hpp; do
  for header in "$(dirname "$async")"/*.hpp; do await_all '^class .*Table : ' "$header" "$async"; done
done
echo "$seen functions seen"
[ "$seen" -gt 100 ] && [ "$missing" = 0 ]
