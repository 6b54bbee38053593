# The API proxy from the command line: a data migration, and backups of either database.
. "$(dirname "$0")/lib.sh"
project routstr

operate() {
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

  # A backup while others work; back after an accident, all of it or nothing.
  run 0 backup "routstr.$1"
  ask "DELETE FROM withdrawals" > /dev/null
  run 3 restore "routstr.$1"
  run 0 restore --force "routstr.$1"
  same "$(ask "SELECT count(*) FROM withdrawals")" 3
  run 0 vacuum
  run 0 verify
}
on_both operate
