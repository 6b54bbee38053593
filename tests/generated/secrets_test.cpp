// Encrypted columns: what the database holds, who can read it, what can be looked for.
#include <strata/keys.hpp>

#include "../catch.hpp"
#include "../golden/cpp/secrets/expected/secrets.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace secrets;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

const std::string first_key = "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
const std::string second_key = "2:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

strata::Bytes bytes(std::string_view text) {
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  return {begin, begin + text.size()};
}

strata::Lease database_with(const std::string& keys) {
  auto connection = fresh_database("secrets");
  connection->use_keys(strata::KeyRing::parse(keys));
  return connection;
}

void change_keys(strata::Connection& connection, const std::string& keys) {
  connection.use_keys(keys.empty() ? nullptr : strata::KeyRing::parse(keys));
}

strata::Bytes stored(strata::Connection& connection, const std::string& column, std::int64_t id) {
  strata::Bytes out;
  auto statement = connection.prepare("SELECT \"" + column + "\" FROM \"accounts\" WHERE \"id\" = " + std::to_string(id));
  REQUIRE(statement->step());
  statement->get(0, out);
  return out;
}

std::string stored_text(strata::Connection& connection, const std::string& column, std::int64_t id) {
  const auto raw = stored(connection, column, id);
  return {reinterpret_cast<const char*>(raw.data()), raw.size()};
}

template <class Action>
std::string complaint(Action&& action) {
  return error_of(action).message;
}

}  // namespace

TEST_CASE("values come back as they were and are unreadable in the database") {
  const auto connection = database_with(first_key);
  Session s{*connection};
  const auto hidden = bytes(std::string_view{"a\0b", 3});
  const auto a = s.accounts.insert({.token = "sesame", .note = "näh", .file = hidden, .email = "a@x", .badge = hidden});
  CHECK(a.token == "sesame");
  const auto read = s.accounts.get(a.id);
  CHECK(read == a);
  CHECK(read.note == "näh");
  CHECK(read.file == hidden);
  CHECK_FALSE(read.phone);
  for (const std::string column : {"token", "note", "file", "email", "badge"}) {
    const auto text = stored_text(*connection, column, a.id);
    CHECK(text.starts_with(column == "email" || column == "badge" ? "1=" : "1:"));
    for (const auto plain : {"sesame"sv, "näh"sv, "a@x"sv, "a\0b"sv})
      CHECK(text.find(plain) == std::string::npos);
  }
  REQUIRE(s.accounts.update(a.id, {.token = "", .note = std::nullopt}));
  CHECK(s.accounts.get(a.id).token.empty());
  CHECK(s.accounts.count(account::note.is_null()) == 1);
}

TEST_CASE("many rows at once, and the same value twice") {
  const auto connection = database_with(first_key);
  Session s{*connection};
  const std::vector<NewAccount> rows{{.token = "same", .email = "a"}, {.token = "same", .email = "b"}};
  CHECK(s.accounts.insert_many(rows) == 2);
  const std::vector<NewAccount> more{{.token = "same", .email = "c"}, {.token = "other", .email = "d"}};
  CHECK(s.accounts.insert_many_returning(more).back().token == "other");
  const auto all = s.accounts.list(10);
  REQUIRE(all.size() == 4);
  CHECK(all[1].token == "same");
  CHECK(stored(*connection, "token", all[0].id) != stored(*connection, "token", all[1].id));
}

TEST_CASE("deterministic ones are found, unique, and changed by it") {
  const auto connection = database_with(first_key);
  Session s{*connection};
  const auto a = s.accounts.insert({.token = "t", .email = "a@x", .phone = "1", .badge = bytes("b")});
  const auto b = s.accounts.insert({.token = "t", .email = "b@x", .phone = "1"});
  CHECK(s.accounts.find_by_email("a@x") == a);
  CHECK_FALSE(s.accounts.find_by_email("A@x"));
  CHECK(error_of([&] { s.accounts.insert({.token = "u", .email = "a@x"}); }).kind == strata::ErrorKind::unique_violation);
  CHECK(s.accounts.count(account::phone == "1") == 2);
  CHECK(s.accounts.count(account::email != "a@x" && account::phone.is_not_null()) == 1);
  CHECK(s.accounts.count(account::email.in({"b@x", "c@x"})) == 1);
  CHECK(s.accounts.count(account::badge == bytes("b")) == 1);
  CHECK(s.accounts.count(account::badge == bytes("c")) == 0);
  const auto changed = s.accounts.upsert(account::key_::email, {.token = "v", .email = "b@x"}, {.token = "w"});
  CHECK(changed.id == b.id);
  CHECK(changed.token == "w");
  CHECK(s.accounts.update_where(account::email == "a@x", {.note = "found"}) == 1);
  CHECK(s.accounts.get(a.id).note == "found");
}

namespace {

struct Login {
  std::string email;
  std::string_view token;
  std::optional<std::string> phone;
};

}  // namespace

TEST_CASE("selected columns are decrypted, and grouped by where equal values are stored alike") {
  const auto connection = database_with(first_key);
  Session s{*connection};
  s.accounts.insert({.token = "t1", .file = bytes("f"), .email = "a@x", .phone = "1", .badge = bytes("b")});
  s.accounts.insert({.token = "t2", .email = "b@x", .phone = "1", .badge = bytes("b")});
  s.accounts.insert({.token = "t2", .note = "", .email = "c@x"});
  using namespace account;
  const strata::Query all{.order = id.asc()};
  const auto rows = s.accounts.select_as(all, id, token, note, file, email, badge);
  REQUIRE(rows.size() == 3);
  const std::optional<std::string> none;
  const std::optional<strata::Bytes> no_bytes;
  CHECK(rows[0] == std::tuple{std::int64_t{1}, "t1"s, none, std::optional(bytes("f")), "a@x"s, std::optional(bytes("b"))});
  CHECK(rows[2] == std::tuple{std::int64_t{3}, "t2"s, std::optional(""s), no_bytes, "c@x"s, no_bytes});

  std::string seen;
  s.accounts.each_as<Login>(all, [&](const Login& row) { ((seen += row.email) += row.token) += row.phone.value_or("-"); },
                            email, token, phone);
  CHECK(seen == "a@xt11b@xt21c@xt2-");
  s.accounts.each_as(all, [&](const std::tuple<std::string, std::optional<strata::Bytes>>& row) {
    CHECK(std::get<1>(row).has_value() == (std::get<0>(row) != "c@x"));
  }, email, badge);

  auto groups = s.accounts.group_by({.order = strata::count().desc()}, phone, badge, strata::count());
  REQUIRE(groups.size() == 2);
  CHECK(groups[0] == std::tuple{std::optional<std::string>("1"), std::optional(bytes("b")), std::int64_t{2}});
  CHECK(groups[1] == std::tuple{std::optional<std::string>(), std::optional<strata::Bytes>(), std::int64_t{1}});
  CHECK(s.accounts.group_by({.having = email == "b@x"}, email, strata::max(id)).size() == 1);

  change_keys(*connection, second_key);
  CHECK(complaint([&] { s.accounts.select_as(all, note, token); }) ==
        "`accounts.token` cannot be decrypted: its key `1` is not among those of the settings");
  CHECK(s.accounts.select_as({.where = note.is_null()}, id).size() == 2);
}

TEST_CASE("a value opens in its own column only, whole") {
  const auto connection = database_with(first_key);
  Session s{*connection};
  const auto a = s.accounts.insert({.token = "sesame", .note = "n", .email = "a"});
  connection->execute("UPDATE \"accounts\" SET \"token\" = \"note\"");
  const auto moved = complaint([&] { s.accounts.get(a.id); });
  CHECK(moved.find("`accounts.token` cannot be decrypted: the value is damaged or of another column") == 0);

  for (const std::string damage : {"''", "'1:'", "'plain text of a good length, but not encrypted'"}) {
    const bool sqlite = connection->dialect() == strata::Dialect::sqlite;
    connection->execute("UPDATE \"accounts\" SET \"token\" = " +
                        (sqlite ? "CAST(" + damage + " AS BLOB)" : damage + "::bytea"));
    CHECK(complaint([&] { s.accounts.get(a.id); }) ==
          "`accounts.token` cannot be decrypted: what is stored is no encrypted value");
  }
}

TEST_CASE("keys come and go") {
  const auto connection = database_with(first_key);
  const auto a = Session{*connection}.accounts.insert({.token = "sesame", .email = "a"});
  const auto read = [&] { return Session{*connection}.accounts.get(a.id); };

  change_keys(*connection, second_key + "," + first_key);
  CHECK(read() == a);
  const auto b = Session{*connection}.accounts.insert({.token = "new", .email = "b"});
  CHECK(stored_text(*connection, "token", b.id).starts_with("2:"));

  change_keys(*connection, second_key);
  CHECK(complaint(read) == "`accounts.token` cannot be decrypted: its key `1` is not among those of the settings");

  change_keys(*connection, "1" + second_key.substr(1));
  const auto wrong = complaint(read);
  CHECK(wrong.find("`accounts.token` cannot be decrypted") == 0);
  CHECK(wrong.find("key `1` is another one now") != std::string::npos);
  CHECK(wrong.find("sesame") == std::string::npos);

  change_keys(*connection, "");
  CHECK(complaint(read).find("`accounts.token` is encrypted, and the settings have no keys") == 0);
}

TEST_CASE("keys are written in one way, and never shown") {
  CHECK(strata::KeyRing::parse(second_key + "," + first_key)->prefix(false) == "2:");
  const auto secret = first_key.substr(2);
  for (const auto& wrong : {std::string{}, secret, ":" + secret, "a b:" + secret, "1:" + secret.substr(4), "1:" + secret + secret,
                            first_key + "," + first_key, "1:" + std::string(44, '*')}) {
    const auto said = complaint([&] { strata::KeyRing::parse(wrong); });
    INFO(wrong);
    CHECK(said.find("the keys of encrypted columns") == 0);
    CHECK(said.find(secret.substr(0, 8)) == std::string::npos);
  }
}
