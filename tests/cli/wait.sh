# `strata wait` waits for a database, and every command reads `.env`.
. "$(dirname "$0")/lib.sh"

run 0 wait --database sqlite:a.db
same "$out" ""

# Nobody listens there. Quiet in a pipe until the end.
nobody="postgresql://app:tops3cret@127.0.0.1:1/app"
started=$SECONDS
run 1 wait --timeout 2 --interval 0.5 --database "$nobody"
says "no database after"
says "127.0.0.1"
says_not "tops3cret"
same "$(echo "$out" | wc -l)" 1
[ $((SECONDS - started)) -le 4 ] || fail "it waited too long"

# What makes no sense is not waited for.
started=$SECONDS
run 1 wait --database mysql:x
[ $((SECONDS - started)) -le 2 ] || fail "it waited"
run 1 wait
says "which database?"
says "DATABASE_URL"

# What is not there yet.
(sleep 1; mkdir later) &
run 0 wait --timeout 10 --interval 0.2 --database sqlite:later/a.db
same "$out" ""
[ -d later ] || fail "it did not wait"
echo "DATABASE_URL=sqlite:b.db" > .env
run 0 wait

# `.env` names the database of every command; the environment goes before it.
first_schema
run 0 revision -m "first" app.schema
run 0 upgrade --schema app.schema
same "$(lite b.db "SELECT count(*) FROM sqlite_master WHERE name = 'tasks'")" 1
DATABASE_URL=sqlite:c.db run 0 upgrade --schema app.schema
same "$(lite c.db "SELECT count(*) FROM sqlite_master WHERE name = 'tasks'")" 1
echo "ENV=production" >> .env
echo "DATABASE_URL=postgresql://app:postgres@db/app" >> .env
run 1 current --schema app.schema
says "\`DATABASE_URL\` (.env:3) holds a password that is known from tests and examples"
ENV=production run 1 current --schema app.schema

# On a terminal one sees what is waited for.
rm .env
on_terminal "" wait --timeout 1 --interval 0.2 --database "$nobody"
same "$code" 1
says "waiting for"
