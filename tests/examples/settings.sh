# The configuration of the gateway's service, and how SQLite's migrations rebuild tables.
. "$(dirname "$0")/lib.sh"
project gateway

# The environment goes before `.env`; the command line takes no default, or it would migrate a file that nobody meant.
run 1 current
echo "DATABASE_URL=sqlite:from_file.db" > .env
run 0 upgrade
DATABASE_URL=sqlite:from_environment.db run 0 upgrade
same "$(ls ./*.db)" "$(printf './from_environment.db\n./from_file.db')"
rm .env

# What SQLite's ALTER TABLE cannot do, a rebuild does, all changes of a table in one. PostgreSQL alters it.
sed -i 's|^  symbol    text(16)$|  symbol    text(24) @check(symbol != '"''"')|
  s|^  decimals  int16 |  decimals  int32 |' gateway.schema
run 0 plan --dialect sqlite
same "$(grep -c "rebuilds the table" <<< "$out")" 1
run 0 plan --dialect postgres
says_not "rebuilds the table"
run 0 revision -m "longer symbols"

# Its rows stay, and those that refer to them.
operate() {
  run 0 upgrade token_switch
  amount=177
  [ "$1" = sqlite ] && amount=$(printf '%079d' 177)
  id=0198c5a0-0000-7000-8000-000000000001
  ask "INSERT INTO tokens (id, chain, address, symbol, decimals) VALUES ('$id', 'base', '0x1', 'USDC', 6)"
  ask "INSERT INTO payments (id, token_id, chain, address, amount, expires_at)
    VALUES ('$id', '$id', 'base', '0x2', '$amount', '2026-11-21 00:00:00.000000')"
  run 0 upgrade
  same "$(ask "SELECT symbol, decimals FROM tokens JOIN payments ON token_id = tokens.id")" "USDC|6"
  run 0 drift
  run 0 verify
  run 0 downgrade -1 --allow-loss
  same "$(ask "SELECT symbol, decimals FROM tokens JOIN payments ON token_id = tokens.id")" "USDC|6"
}
on_both operate
