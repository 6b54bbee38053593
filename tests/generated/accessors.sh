#!/usr/bin/env bash
# Whether the conformance suite calls every accessor. Nothing is listed by hand:
#   accessors.sh NM WHOLE-LIBRARY PARTS-LIBRARY HEADERS OBJECT…
# - Of the models in WHOLE-LIBRARY (keys.schema, one for each type) each function of each accessor must be called by an
#   object of the suite: what is called of a library is an undefined symbol of the object.
# - Of those in PARTS-LIBRARY (the golden schemas, one for each policy) each kind of function must be.
# - Of the HEADERS (a directory) that queries are written with, whose templates leave no such symbols, each public
#   function must be called by the suite's sources, which stand beside this file.
set -euo pipefail

nm=$1 whole=$2 parts=$3 headers=$4
shift 4

# `keys::ByDateTable::find(…)`, `strata::Table<…>::count(…)`. What ends in `_` is called by a template of that name.
functions() {
  "$nm" -C "$@" 2>/dev/null | sed -n 's/^.* [TUW] //p' |
    grep -E '^([a-z_]+::[A-Za-z_0-9]+Table(Tx)?|strata::Table<.*>)::([a-z0-9_]+[a-z0-9])\(' | sort -u
}
# Without the names of models and fields: `Table::find_by_…`, `TableTx::lock`.
kinds() {
  sed -E -e 's/^[a-z_]+::[A-Za-z_0-9]+Table(Tx)?::/Table\1::/' -e 's/^strata::Table<.*>::/Table::/' \
    -e 's/::(find_by|for|of|insert_with)_[a-z_0-9]+\(.*/::\1_…/' -e 's/\(.*//' | sort -u
}
# The public functions of headers, but constructors and operators.
declared() {
  awk '/^namespace detail/ { hidden = 1 } /^}.*namespace detail/ { hidden = 0 }
       /^ *(private|protected):/ { inside = 1 } /^ *public:/ || /^(class|struct) / || /^};/ { inside = 0 }
       !hidden && !inside && !/^ *\/\// && !/operator/ && match($0, /^(  )?[A-Za-z][A-Za-z:<>_, &]* [a-z][a-z_]*\(/) {
         name = substr($0, RSTART, RLENGTH - 1); sub(/.* /, "", name)
         # `shape` and `info` are for the runtime.
         if (name !~ /^(requires|shape|info)$/) print name
       }' "$@" | sort -u
}

called=$(functions --undefined-only "$@")
wanted=$(functions --defined-only "$whole")
generated=$(grep -v '^strata::' <<<"$wanted")
missing=$(
  comm -23 <(sort <<<"$generated") <(sort <<<"$called")
  comm -23 <({ functions --defined-only "$parts"; echo "$wanted"; } | kinds) <(kinds <<<"$called")
  (cd "$headers" && declared {aggregate,column,fields,order,page,predicate,query,ranked,table}.hpp) |
    while read -r name; do
      grep -qE "(^|[^a-z_])$name(<[A-Za-z:]+>)?\(|\.$name\b" "$(dirname "$0")"/*_test.cpp || echo "$name"
    done
)
[ -z "$missing" ] || { printf 'not called by the conformance suite:\n%s\n' "$missing" >&2; exit 1; }
echo "all $(wc -l <<<"$generated") functions of $(sed 's/::[a-z0-9_]*(.*//' <<<"$generated" | uniq | wc -l) accessors are called"
