# A database that other tools made comes under Strata; sqlite3 and psql made it, and say what became of it.
. "$(dirname "$0")/lib.sh"

# has <line of app.schema, spaces squeezed>
has() { tr -s ' ' < app.schema | grep -qF -- "$1" || fail "no \`$1\` in: $(cat app.schema)"; }

# What holds of both when the schema was written; $url is the database.
common() {
  run 0 baseline app.schema --database "$url"
  says "wrote app.schema"
  says "_baseline"
  run 0 fmt --check app.schema
  run 0 drift --schema app.schema --database "$url"
  run 0 check app.schema
  same "$(ls generated/app/migrations | wc -l)" 1

  # Once is enough.
  run 0 baseline app.schema --database "$url"
  says "already"

  # And on from there, with the rows.
  sed -i 's/^model Person.*$/&\n  nick  text?/' app.schema
  run 0 revision -m "nick" app.schema
  run 0 upgrade --schema app.schema --database "$url"
  run 0 drift --schema app.schema --database "$url"
}

url=sqlite:app.db
run 1 baseline app.schema --database sqlite:nowhere.db
says "there is no database \`nowhere.db\`"
[ ! -e nowhere.db ] || fail "a database was made"
lite other.db "CREATE TABLE x (a INT)"
lite app.db <<'SQL'
CREATE TABLE "Person" (PersonId INTEGER PRIMARY KEY, [Full Name] VARCHAR(40) NOT NULL, born DATE, active BOOLEAN NOT NULL DEFAULT 1,
  pay NUMERIC(10, 2), rank INT DEFAULT -1, mail TEXT COLLATE NOCASE UNIQUE, boss_id INT REFERENCES Person ON DELETE SET NULL,
  CONSTRAINT ranks CHECK (Rank >= -1), CHECK (length("Full Name") > 1));
CREATE TABLE code (code TEXT PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES "Person" (PersonId) ON DELETE CASCADE);
CREATE INDEX code_person_id_idx ON code (person_id);
CREATE INDEX born_later ON Person (born DESC) WHERE born IS NOT NULL;
CREATE UNIQUE INDEX last ON Person (rank DESC) WHERE rank > 5;
CREATE UNIQUE INDEX first ON Person (born) WHERE rank > 5;
CREATE UNIQUE INDEX one_each ON Person (lower("Full Name"));
CREATE VIEW grown AS SELECT * FROM Person WHERE born < '2000';
CREATE TRIGGER noted AFTER INSERT ON code BEGIN UPDATE Person SET active = 1 WHERE PersonId = new.person_id; END;
INSERT INTO Person (PersonId, "Full Name", pay) VALUES (7, 'Ada', 1.5), (8, 'Bob', NULL);
INSERT INTO code VALUES ('x', 7);
SQL
before=$(lite app.db .dump | md5sum)
run 0 baseline app.schema --database "$url"
says "Person.pay \`NUMERIC(10, 2)\` is a binary fraction"
same "$(lite app.db "DROP TABLE strata_migrations" .dump | md5sum)" "$before"
has 'model Person @table("Person") {'
has 'PersonId int64 @default(auto()) @id'
has '`Full Name` text'
has 'active bool @default(true) @db(sqlite: "INTEGER")'
has 'mail text? @collate(sqlite: "NOCASE") @unique'
has 'boss Person? @column("boss_id") @on_delete(set_null)'
has 'person Person @column("person_id") @on_delete(cascade) @index'
has '@@index(born desc) where (born is not null) name born_later'
has '@@check(rank >= -1) name ranks'
has 'rank int64? @default(-1)'
has '@@unique(born) where (rank > 5) name first'
has 'raw last uses (Person) {'
has 'raw one_each uses (Person) {'
has 'raw noted uses (Code, Person) {'
has '// not taken over as it is: column Person.born `DATE` is text in the form in which it was written'
rm -r generated app.schema
common
run 1 baseline app.schema --database sqlite:other.db
says "the history has begun already"
same "$(lite app.db 'SELECT "Full Name" || ifnull(nick, "-") FROM Person')" "Ada-
Bob-"
same "$(lite app.db 'SELECT count(*) FROM grown')" 0

# A schema that says something else is not believed, and nothing is recorded.
mkdir other && cd other
lite app.db "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)"
printf 'schema app;\nmodel Note {\n  id  int64  @id @default(auto())\n}\n' > app.schema
run 2 baseline app.schema --database sqlite:app.db
says "column note.text \`TEXT\` is not in the schema"
says "nothing was recorded"
[ ! -e generated ] || fail "something was recorded"
same "$(lite app.db .tables)" note
run 0 baseline app.schema --database sqlite:app.db --allow-drift
run 2 drift --schema app.schema --database sqlite:app.db
cd ..

need_postgres
rm -r generated app.schema
url=$pg
psql -qX -v ON_ERROR_STOP=1 "$pg" <<'SQL' || fail "no tables"
CREATE DOMAIN year AS integer CHECK (VALUE > 1900);
CREATE TYPE job_kind AS ENUM ('open', 'half-done');
CREATE SEQUENCE "Tickets";
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at = now(); RETURN NEW; END $$;
CREATE TABLE "Person" (id serial PRIMARY KEY, name varchar(40) NOT NULL DEFAULT 'x', born year, code char(3) DEFAULT NULL,
  amount numeric(10, 2) DEFAULT 4.99 CHECK (amount > 0), tags text[] DEFAULT '{}', at timestamp DEFAULT now(),
  kind job_kind NOT NULL DEFAULT 'open', ticket bigint DEFAULT nextval('"Tickets"'), hue text COLLATE "C",
  CONSTRAINT hues CHECK (hue IN ('red', 'blue') OR kind <> 'half-done'), CONSTRAINT odd CHECK (ticket % 2 = 1 OR md5(name) > '0'));
CREATE TABLE job (a int, b int, person_id int NOT NULL REFERENCES "Person" ON DELETE CASCADE, big bigint REFERENCES "Person" (id),
  PRIMARY KEY (a, b), UNIQUE (b));
CREATE TABLE part (a int, b int, no int, CONSTRAINT of_job FOREIGN KEY (a, b) REFERENCES job (a, b) DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX job_person_id_idx ON job (person_id) WHERE big IS NULL;
CREATE UNIQUE INDEX once ON "Person" (lower(name));
CREATE VIEW grown AS SELECT * FROM "Person" WHERE born < 2000;
CREATE TRIGGER touch BEFORE UPDATE ON "Person" FOR EACH ROW EXECUTE FUNCTION touched();
INSERT INTO "Person" (name) VALUES ('Ada'), ('Bob');
SQL
common
has 'enum JobKind {'
has 'id int32 @default(auto()) @id'
has 'name text(40) @default('"'x'"') @collate(postgres: "default")'
has 'born int32? @db(postgres: "year")'
has 'code text(3)? @db(postgres: "character(3)")'
has 'at timestamp? @default(now()) @db(postgres: "timestamp without time zone")'
has 'kind JobKind @default(open)'
has "@@check(hue in ('red', 'blue') or kind != JobKind.\`half-done\`) name hues"
has '@@check(sql(sqlite: "true", postgres: "(((ticket % (2)::bigint) = 1) OR'
has '@@reference(a, b) to Job(a, b) name of_job @deferrable'
has 'raw touch uses (Person, touched) {'
has 'raw job_big_fkey uses (Job, Person) {'
same "$(ask_pg 'SELECT string_agg(name, $$ $$ ORDER BY id) FROM "Person" WHERE nick IS NULL')" "Ada Bob"
same "$(ask_pg "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'strata%'")" 0
