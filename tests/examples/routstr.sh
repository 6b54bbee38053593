# The API proxy from the command line: a data migration, a new key for what is encrypted, backups of either database.
program=$(realpath "$2")
. "$(dirname "$0")/lib.sh"
project routstr

migrate_data() {
  # Rows of the first revision, which knew no status: the second one's data step works it out.
  run 0 upgrade keys
  ask "INSERT INTO api_keys (key_hash, balance) VALUES ('$(printf 'a%.0s' {1..64})', 5000)" > /dev/null
  row="INSERT INTO withdrawals (api_key_id, amount, token, mint_url, completed_at, error_message)
    VALUES (1, 100, '', 'https://mint.example.org'"
  [ "$1" = sqlite ] && row=${row/"''"/"x''"}
  ask "$row, '2026-09-20 10:00:00.000000', NULL)" > /dev/null
  ask "$row, NULL, 'no route')" > /dev/null
  ask "$row, NULL, NULL)" > /dev/null
  run 0 upgrade withdrawal_status
  same "$(ask "SELECT status FROM withdrawals ORDER BY id" | tr '\n' ' ')" "completed failed pending "
  run 0 drift
  # What only the program can do, the command line leaves to it.
  run 1 upgrade
  says "calls the function \`seal_tokens\`, which is not registered here; the application that has it must run"
  run 0 downgrade base --allow-loss
}

# The program has written two tokens under the key `1`.
renew_key() {
  one="1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
  two="2:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY="
  DATABASE_KEYS=$two,$one run 0 rotate-keys
  says "encrypted 2 values under key \`2\`"
  DATABASE_KEYS=$two run 0 rotate-keys
  says "nothing to do"
}

# A backup while others work; back after an accident, all of it or nothing.
care() {
  run 0 backup "routstr.$1"
  ask "DELETE FROM withdrawals" > /dev/null
  run 3 restore "routstr.$1"
  run 0 restore --force "routstr.$1"
  same "$(ask "SELECT count(*) FROM withdrawals")" 2
  run 0 vacuum
  run 0 verify
}

operate() {
  migrate_data "$1"
  "$program" "$DATABASE_URL" > /dev/null || fail "the program does not run"
  run 0 drift
  renew_key
  care "$1"
}
on_both operate
