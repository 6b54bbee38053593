# The users service from the command line: the start of its container, its enum types, the look of its migrations.
. "$(dirname "$0")/lib.sh"
project accounts

# A post-write hook goes over each new migration, before it is tried and recorded.
cat >> strata.toml <<'END'
[revision]
post_write = ["sed", "-i", "s/^ALTER TABLE/alter table/"]
END
sed -i 's|^  role           Role .*|&\n  last_login     timestamp?|' accounts.schema
run 0 revision -m "last login"
grep -q '^alter table "users"' generated/accounts/migrations/*_last_login/up.postgres.sql || fail "the hook did not run"

# PostgreSQL's type comes and goes with the migration; SQLite has a check in its place.
types() { ask_pg "SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = to_regtype('role')"; }

operate() {
  run 0 upgrade
  run 0 drift
  [ "$1" = sqlite ] || same "$(types)" "USER,ADMIN,SUPER_ADMIN"
  hash="''"
  [ "$1" = sqlite ] && hash="x''"
  ask "INSERT INTO users (id, username, password_hash) VALUES ('0198c5a0-0000-7000-8000-000000000001', 'grace', $hash)"
  same "$(ask "SELECT role FROM users")" USER
  run 0 downgrade base --allow-loss
  [ "$1" = sqlite ] || same "$(types)" ""
}

# Before the service starts: a try each second, for five minutes at most, unless told otherwise.
run 0 wait --help
says "give up after so many seconds (300)"
says "seconds between two attempts (1)"
run 1 wait --timeout 1 --interval 0.2 --database sqlite:later/app.db
(sleep 1; mkdir later) &
run 0 wait --database sqlite:later/app.db
wait

on_both operate
run 0 wait
