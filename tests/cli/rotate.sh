# `strata rotate-keys` encrypts anew what older keys encrypted. The values here were made by another implementation of
# AES-GCM, so that they also hold the stored form to what it is: key id, nonce, ciphertext, tag.
. "$(dirname "$0")/lib.sh"
need_postgres

one="1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
two="2:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY="
token=313a6162636465666768696a6b6c54cc4703cc26b6f16baff25f4e166ab498c834ae26aa
email=313d6038aa2a9a8d0fec8b6c1a7b98263dc2de9cd050accefcdd6642f4b1973ac7

cat > app.schema <<'END'
schema app;
model Account @table("accounts") {
  id     int64  @id
  token  text?  @encrypted
  email  text?  @encrypted(deterministic) @unique
}
END
run 0 revision -m "accounts" app.schema

rotation() {  # rotation <url> <command that asks it> <bytes> <begin of a column>
  local url=$1 ask=$2 bytes=$3 begin=$4
  run 0 upgrade --schema app.schema --database "$url"
  $ask "INSERT INTO accounts VALUES (1, $(printf "$bytes" $token), $(printf "$bytes" $email)), (2, NULL, NULL)"
  # More than one batch, and all of them alike in token: the email is unique.
  $ask "WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 1202)
        INSERT INTO accounts SELECT i, $(printf "$bytes" $token), NULL FROM n"

  run 1 rotate-keys --schema app.schema --database "$url"
  says "\`DATABASE_KEYS\` is not set"
  export DATABASE_KEYS=$one
  run 0 rotate-keys --schema app.schema --database "$url"
  says "nothing to do"
  DATABASE_KEYS=$two
  run 1 rotate-keys --schema app.schema --database "$url"
  says "\`accounts.token\` cannot be decrypted: its key \`1\` is not among those of the settings"
  DATABASE_KEYS="2:not-a-secret"
  run 1 rotate-keys --schema app.schema --database "$url"
  says_not "not-a-secret"
  same "$($ask "SELECT count(*) FROM accounts WHERE $(printf "$begin" token) = '1:'")" 1201

  DATABASE_KEYS="$two,$one"
  run 0 rotate-keys --schema app.schema --database "$url"
  says "encrypted 1202 values under key \`2\`"
  same "$($ask "SELECT count(*) FROM accounts WHERE $(printf "$begin" token) = '2:'")" 1201
  same "$($ask "SELECT count(*) FROM accounts WHERE $(printf "$begin" email) = '2='")" 1
  run 0 rotate-keys --schema app.schema --database "$url"
  says "nothing to do"

  # The old key is not needed any more, and the values are whole: they are opened once more.
  DATABASE_KEYS="3${one#1},$two"
  run 0 rotate-keys --schema app.schema --database "$url"
  says "encrypted 1202 values under key \`3\`"
  # A value of another column is refused.
  $ask "UPDATE accounts SET token = email WHERE id = 1"
  DATABASE_KEYS="$two,3${one#1}"
  run 1 rotate-keys --schema app.schema --database "$url"
  says "\`accounts.token\` cannot be decrypted: the value is damaged or of another column"
  unset DATABASE_KEYS
}
ask_lite() { lite app.db "$1"; }
rotation sqlite:app.db ask_lite "x'%s'" "CAST(substr(%s, 1, 2) AS text)"
rotation "$pg" ask_pg "'\\\\x%s'" "encode(substr(%s, 1, 2), 'escape')"
