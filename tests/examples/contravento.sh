# The trips site from the command line: one schema on two databases, and migrations beside production's traffic.
. "$(dirname "$0")/lib.sh"
project contravento

# Both databases have the same schema: each is what the one history says, at the same revision.
operate() {
  run 0 upgrade
  run 0 drift
  says "the database is what \`20261121084512_search_trips\` says"
  # uuid and array are native on one, text and JSON on the other; foreign keys are enforced on both.
  columns="SELECT data_type FROM information_schema.columns WHERE table_name = 'trips' AND column_name IN ('id', 'countries')"
  [ "$1" = sqlite ] && columns="SELECT type FROM pragma_table_info('trips') WHERE name IN ('id', 'countries')"
  same "$(ask "$columns" | sort | tr '\n' ' ')" "$([ "$1" = sqlite ] && echo "TEXT TEXT " || echo "ARRAY uuid ")"
}
on_both operate
run 0 check --database "$pg"
says "all is well"
ask_pg "ALTER TABLE trips DROP CONSTRAINT ends_after_start" > /dev/null
run 2 drift
says "ends_after_start"
ask_pg "ALTER TABLE trips ADD CONSTRAINT ends_after_start CHECK (end_date >= start_date)" > /dev/null

# Zero downtime: no step holds a lock that readers or writers wait for while it reads the rows.
sed -i 's|^  @@index(user, status, created_at desc) name trips_of_user|&\n  @@index(start_date)\n  @@check(distance_km < 100000.0) name rideable|
  s|^  distance_km |  climb_m       int32?\n&|' contravento.schema
run 0 plan --dialect postgres
says "CREATE INDEX CONCURRENTLY"
says "NOT VALID"
says "lock: SHARE UPDATE EXCLUSIVE on trips, reads all of it"
says_not "EXCLUSIVE on trips, rewrites it"
run 0 revision -m "climbs" --database "$pg"

# A writer that holds a row meanwhile: the index waits for its end, others go on writing.
ask_pg "INSERT INTO users (id, username, email) VALUES ('00000000-0000-4000-8000-000000000001', 'marta', 'm@example.org')"
insert="INSERT INTO trips (id, user_id, title, description, start_date)
  SELECT gen_random_uuid(), id, 'Over the Alps', '', '2026-06-01' FROM users"
(for i in $(seq 20); do ask_pg "$insert"; sleep 0.05; done) > /dev/null &
run 0 upgrade
wait
same "$(ask_pg "SELECT count(*) FROM trips")" 20
run 0 drift
