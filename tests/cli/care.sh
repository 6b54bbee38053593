# backup, restore, vacuum and verify.
. "$(dirname "$0")/lib.sh"

rows() { lite "$1" "SELECT group_concat(id) FROM t"; }

# ---- SQLite -------------------------------------------------------------------------------------

lite a.db "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE child (t INTEGER REFERENCES t); INSERT INTO t VALUES (1), (2); INSERT INTO child VALUES (1)" > /dev/null
run 0 backup b.db --database sqlite:a.db
says "wrote \`b.db\`"
same "$(rows b.db)" "1,2"
same "$(ls b.db*)" "b.db"

# Nothing is overwritten silently, and what fails leaves nothing behind.
lite a.db "INSERT INTO t VALUES (3)"
run 3 backup b.db --database sqlite:a.db
says "pass \`--force\`"
same "$(rows b.db)" "1,2"
run 0 backup b.db --force --database sqlite:a.db
same "$(rows b.db)" "1,2,3"
run 1 backup c.db --database sqlite:none.db
says "there is no database \`none.db\`"
run 1 backup no/such/c.db --database sqlite:a.db
same "$(ls)" "$(printf 'a.db\nb.db')"
run 1 backup c.db --database sqlite::memory:

# While another one writes: what the copy holds is one moment.
lite a.db "CREATE TABLE two (a, b); INSERT INTO two VALUES (0, 0)"
(for i in $(seq 40); do lite a.db "PRAGMA busy_timeout=5000; BEGIN IMMEDIATE; UPDATE two SET a = $i; UPDATE two SET b = $i; COMMIT" > /dev/null; done) &
for i in 1 2 3 4 5; do
  run 0 backup "moment$i.db" --database sqlite:a.db
  same "$(lite "moment$i.db" "SELECT count(*) FROM two WHERE a <> b")" 0
done
wait
rm moment*.db

# The way back, into a file that is new or is meant.
run 0 restore b.db --database sqlite:new.db
says "restored from \`b.db\`"
same "$(rows new.db)" "1,2,3"
lite new.db "DELETE FROM t WHERE id = 3"
run 3 restore b.db --database sqlite:new.db
same "$(rows new.db)" "1,2"
run 0 restore b.db --force --database sqlite:new.db
same "$(rows new.db)" "1,2,3"
same "$(lite new.db "PRAGMA journal_mode")" wal

# What is damaged, or no backup, changes nothing.
head -c 5000 b.db > torn.db
run 1 restore torn.db --force --database sqlite:new.db
says "torn.db"
echo "hello" > hello.db
run 1 restore hello.db --force --database sqlite:new.db
says "is no backup of a database"
run 1 restore missing.db --force --database sqlite:new.db
says "cannot be read"
same "$(rows new.db)" "1,2,3"

run 0 verify --database sqlite:new.db
says "all is well"
lite new.db "PRAGMA foreign_keys=OFF; INSERT INTO child VALUES (99)"
run 2 verify --database sqlite:new.db
says "\`child\` row 2 refers to a row of \`t\` that is not there"
run 2 verify --json --database sqlite:new.db
says '"problems": ['
run 2 verify --database sqlite:torn.db

lite big.db "CREATE TABLE t (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 2000)
  INSERT INTO t SELECT hex(randomblob(500)) FROM n; DELETE FROM t"
before=$(stat -c %s big.db)
run 0 vacuum --database sqlite:big.db
[ "$(stat -c %s big.db)" -lt $((before / 10)) ] || fail "the file did not shrink"

# ---- PostgreSQL ---------------------------------------------------------------------------------

need_postgres
ask_pg "CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1), (2)" > /dev/null
run 0 backup pg.dump --database "$pg"
says "wrote \`pg.dump\`"
same "$(ls pg.dump*)" "pg.dump"
run 3 backup pg.dump --database "$pg"
run 1 restore pg.dump --database sqlite:new.db
says "is a backup of PostgreSQL"
run 1 restore b.db --force --database "$pg"

ask_pg "INSERT INTO t VALUES (3)"
run 3 restore pg.dump --database "$pg"
says "the database is not empty"
same "$(ask_pg "SELECT count(*) FROM t")" 3
run 0 restore pg.dump --force --database "$pg"
same "$(ask_pg "SELECT count(*) FROM t")" 2
ask_pg "DROP TABLE t" > /dev/null
run 0 restore pg.dump --database "$pg"
same "$(ask_pg "SELECT count(*) FROM t")" 2

run 1 backup lost.dump --database "postgresql://nobody@127.0.0.1:1/none"
same "$(ls lost.dump* 2> /dev/null)" ""

run 0 vacuum --database "$pg"
run 0 verify --database "$pg"
says "all is well"
ask_pg "ALTER TABLE t ADD CHECK (id < 2) NOT VALID"
run 2 verify --database "$pg"
says "constraint \`t_id_check\` of \`t\` was never checked on all rows"
