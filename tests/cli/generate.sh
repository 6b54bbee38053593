# Code is written where it changed and nowhere else.
. "$(dirname "$0")/lib.sh"

first_schema
run 0 revision -m "first" app.schema
run 0 generate app.schema
[ -f generated/app/app.hpp ] || fail "no generated/app/app.hpp"
touch -d 2020-01-01 generated/app/*.?pp
times=$(stat -c '%n %Y' generated/app/*.?pp)
run 0 generate app.schema
says "all up to date"
same "$(stat -c '%n %Y' generated/app/*.?pp)" "$times"
run 0 check app.schema

# An error leaves everything as it was.
sed -i 's/title  text/title  txt/' app.schema
run 1 generate app.schema
same "$(stat -c '%n %Y' generated/app/*.?pp)" "$times"

# One model changes.
second_schema
run 2 check app.schema
says "is not what the schema says"
run 0 generate app.schema
says "has changes that no revision records"
[ "$(stat -c %Y generated/app/user.hpp)" = "$(date -d 2020-01-01 +%s)" ] || fail "user.hpp was written again"
[ "$(stat -c %Y generated/app/task.hpp)" != "$(date -d 2020-01-01 +%s)" ] || fail "task.hpp was not written"

# A model goes: its files go, and nothing else does.
touch generated/app/mine.hpp
sed -i '/^model Task/,/^}/d' app.schema
run 0 generate app.schema
says "removed"
[ ! -e generated/app/task.hpp ] || fail "task.hpp is still there"
[ -e generated/app/mine.hpp ] || fail "mine.hpp was removed"

# What a build system needs.
run 0 generate --list app.schema
says generated/app/user.hpp
same "$(echo "$out" | sort)" "$(cd . && find generated/app -maxdepth 1 -type f ! -name '.*' ! -name mine.hpp | sort)"
mkdir "a b"
printf 'schema app;\nimport "../app2.schema";\n' > "a b/main.schema"
sed '/^schema/d' app.schema > app2.schema
run 0 generate "a b/main.schema" --out out --depfile out/d --stamp out/stamp
[ -f out/stamp ] || fail "no stamp"
same "$(head -1 out/d)" 'out/stamp: \'
grep -q 'a\\ b/main.schema' out/d || fail "$(cat out/d)"
grep -q 'app2.schema' out/d || fail "$(cat out/d)"
run 0 generate app.schema --namespace other --out named
grep -q 'namespace other' named/app/app.hpp || fail "no namespace other"
