# fmt lays files out, or says that they are not.
. "$(dirname "$0")/lib.sh"

printf 'schema app;\n\nmodel A {\n id int64 @id   // the key\n   long_name text\n}\n' > a.schema
run 2 fmt --check a.schema
says "not laid out: a.schema"
run 0 fmt a.schema
says "laid out: a.schema"
grep -q '^  id         int64' a.schema || fail "$(cat a.schema)"
grep -q '// the key' a.schema || fail "the comment is gone"
run 0 fmt --check a.schema
same "$out" ""
printf 'schema = "a.schema"\n' > strata.toml
run 0 fmt --check
printf 'schema app;\nmodel {\n' > bad.schema
cp bad.schema kept
run 1 fmt bad.schema
says "bad.schema:2"
cmp -s bad.schema kept || fail "a file with an error was written"
