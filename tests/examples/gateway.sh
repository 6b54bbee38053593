# The payment gateway from the command line: its migrations, and the care of its database.
. "$(dirname "$0")/lib.sh"
project gateway

# create: a change of the schema is recorded under a name that begins with the time.
sed -i 's|^  symbol    text(16)$|  symbol    text(24)\n  icon_url  text(200)?|' gateway.schema
run 0 revision -m "icons of tokens"
icons=$(basename generated/gateway/migrations/*_icons_of_tokens)
[[ $icons =~ ^20[0-9]{12}_icons_of_tokens$ ]] || fail "$icons has no time"

# upgrade, downgrade by one and to a revision, current, history, stamp.
migrate() {
  run 0 upgrade
  says "apply  $icons"
  run 3 downgrade -1 < /dev/null
  says "values of tokens.icon_url"
  run 0 downgrade -1 --allow-loss
  says "undo   $icons"
  run 0 downgrade tokens_payments --allow-loss
  run 0 current
  says "20260914093000_tokens_payments_and_transactions  applied"
  says "missing: $icons"
  run 0 upgrade +1
  run 0 upgrade
  run 0 history
  says "$icons  down: lossy"
  run 0 stamp token_switch
  run 0 current
  says "missing: $icons"
  run 0 stamp head
}

# Offline: the SQL for somebody who may run it, and who gets the same database.
offline() {
  run 0 downgrade base --allow-loss
  "$strata" upgrade --sql --dialect "$1" > all.sql || fail "no SQL"
  client < all.sql > /dev/null || fail "the SQL does not run"
  run 0 current
  says "this is the head"
  run 0 drift
}

# Types and defaults of the server are compared with what the history says.
compare() {
  if [ "$1" = sqlite ]; then
    # The client of Debian 13 guards the schema unless it is told not to.
    sqlite3 -cmd ".dbconfig defensive off" app.db "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(replace(sql,
      '\"enabled\" INTEGER NOT NULL DEFAULT 1', '\"enabled\" INTEGER NOT NULL DEFAULT 0'),
      '\"decimals\" INTEGER', '\"decimals\" REAL') WHERE name = 'tokens'" > /dev/null
  else
    ask_pg "ALTER TABLE tokens ALTER enabled SET DEFAULT false, ALTER decimals TYPE integer" > /dev/null
  fi
  run 2 drift
  says "column tokens.enabled"
  says "column tokens.decimals"
}

# Backup, vacuum, integrity, and the way back after an accident.
care() {
  ask "INSERT INTO chain_states (chain) VALUES ('base')" > /dev/null
  run 0 backup "gateway.$1"
  ask "DELETE FROM chain_states" > /dev/null
  run 0 restore --force "gateway.$1"
  same "$(ask "SELECT chain FROM chain_states")" base
  run 0 vacuum
  run 0 verify
  says "all is well"
}

operate() {
  migrate
  offline "$1"
  care "$1"
  compare "$1"
}

# Development has a file of its own; production takes no default, and no password that stands in manuals.
run 1 current
says "which database?"
DATABASE_URL=sqlite:theirs.db DATABASE_URL_DEV=sqlite:mine.db run 0 upgrade
same "$(ls ./*.db)" "./mine.db"
same "$(lite mine.db "PRAGMA journal_mode")" wal
echo "ENV=production" > .env
DATABASE_URL_DEV=sqlite:mine.db run 1 current
DATABASE_URL=postgresql://gateway:postgres@db/gateway run 1 current
says "holds a password that is known from tests and examples"
rm .env

on_both operate
