# The project's own program goes over the scripts of a new revision before they are tried and recorded.
. "$(dirname "$0")/lib.sh"

first_schema
printf '[revision]\npost_write = ["sed", "-i", "s/CREATE TABLE/create table/"]\n' > strata.toml
run 0 revision -m "first tables" app.schema
id=$(ls generated/app/migrations)
grep -q 'create table "users"' generated/app/migrations/$id/up.sqlite.sql || fail "the program did not run"
grep -q 'create table "users"' generated/app/migrations/$id/up.postgres.sql || fail "the program did not run"
run 0 upgrade --schema app.schema --database sqlite:app.db
run 0 check app.schema
says "all is well"

second_schema
for hook in '["false"]' '["sed", "-i", "s/ALTER/ALTRE/"]' '["no-such-program"]'; do
  printf '[revision]\npost_write = %s\n' "$hook" > strata.toml
  run 1 revision -m "a note" app.schema
  same "$(ls -A generated/app/migrations)" "$id"
done
says "cannot run \`no-such-program\`"
printf '[revision]\npost_write = "sed"\n' > strata.toml
run 1 revision -m "a note" app.schema
says "strata.toml:2: \`post_write\` must be a list"
