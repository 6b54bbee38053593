// Hostile input through every string that can be given: values that would do harm if they were ever part of a
// statement's text, and values of ten megabytes.
#include <strata/keys.hpp>

#include <algorithm>

#include "../catch.hpp"
#include "../golden/cpp/gateway/expected/gateway.hpp"
#include "../golden/cpp/secrets/expected/secrets.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"
#include "hostile.hpp"

using namespace everything;
using strata::ErrorKind;

namespace {

// As a JSON string, escaped where PostgreSQL escapes.
strata::Json json_of(const std::string& text) {
  static constexpr std::string_view named = "\b\f\n\r\t\"\\", names = "bfnrt\"\\", digits = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto name = named.find(c);
    const auto code = static_cast<unsigned char>(c);
    if (name != named.npos)
      out += {'\\', names[name]};
    else if (code < 0x20)
      out += std::string("\\u00") + digits[code >> 4] + digits[code & 15];
    else
      out += c;
  }
  return strata::Json{out + '"'};
}

strata::Bytes bytes_of(const std::string& text) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  return {first, first + text.size()};
}

std::string large(char c) {
  return std::string(10'000'000, c);
}

NewMany arrays_of(const std::vector<std::string>& texts) {
  NewMany out{.b = {},
              .i16 = {},
              .i32 = {},
              .i64 = {},
              .f32 = {},
              .f64 = {},
              .money = {},
              .t = {},
              .raw = {},
              .u = {},
              .d = {},
              .at = {},
              .stamp = {},
              .span = {},
              .colour = {}};
  out.t = texts;
  std::vector<strata::Bytes> raw;
  for (const auto& text : texts) raw.push_back(bytes_of(text));
  out.raw = raw;
  return out;
}

}  // namespace

TEST_CASE("hostile texts are values and nothing else, in every type that holds text, by every way") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  for (const auto& text : hostile) {
    CAPTURE(text.substr(0, 100));
    const auto row = s.maybe.insert({.t = text, .raw = bytes_of(text), .doc = json_of(text)});
    CHECK(row.t == text);
    CHECK(s.maybe.get(row.id).t == text);
    CHECK(s.maybe.get(row.id).raw == bytes_of(text));
    REQUIRE(s.maybe.update(row.id, {.t = text + text}));
    CHECK(s.maybe.get(row.id).t == text + text);
    CHECK(s.maybe.update_where(maybe::t == text + text, {.t = text}) == 1);
    CHECK(s.maybe.upsert(maybe::key_::id, {.id = row.id}, {.t = text, .doc = json_of(text)}).t == text);
    CHECK(s.maybe.insert_many(std::vector<NewMaybe>{{.t = text, .raw = bytes_of(text), .doc = json_of(text)}}) == 1);
    CHECK(s.maybe.insert_many_returning(std::vector<NewMaybe>{{.t = text}}).at(0).t == text);
    CHECK(s.query<std::string>("SELECT t FROM maybe WHERE t = $1 AND id = $2", text, row.id).at(0) == text);
    CHECK(s.query<strata::Json>("SELECT doc FROM maybe WHERE id = $1", row.id).at(0) == json_of(text));
    CHECK(connection->query("SELECT t FROM maybe WHERE t = $1 LIMIT 1", {text}).rows.at(0).at(0) == text);
    // Chosen exactly, by whatever names it.
    const std::vector<strata::Predicate> ways{
        maybe::t == text, maybe::t.in({text, text + "x"}),
        maybe::t.eq_if(std::optional(text)) && maybe::t <= text && maybe::t >= text};
    for (const auto& way : ways) CHECK(s.maybe.count(way) == 3);
    // SQLite takes no longer patterns.
    if (text.size() < 50'000) CHECK(s.maybe.count(maybe::t.like(strata::escape_like(text))) == 3);
    CHECK(s.maybe.erase_where(maybe::t == text) == 3);
  }
  const auto one = s.many.insert(arrays_of(hostile));
  CHECK(s.many.get(one.id).t == hostile);
  CHECK(s.many.insert_many(std::vector{arrays_of(hostile)}) == 1);
  CHECK(s.many.list(1, 1)[0].t == hostile);
  CHECK(s.many.list(1, 1)[0].raw == s.many.get(one.id).raw);
  CHECK(s.many.select_as({}, many::t).at(1) == std::tuple(hostile));
  CHECK(s.maybe.count() == 0);
}

TEST_CASE("hostile texts stay what they are in cursors, encrypted, and where ten characters are enough") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  for (const auto& text : hostile) s.maybe.insert({.t = text});
  std::vector<std::string> seen;
  strata::PageQuery<Maybe> query{.order = maybe::t.asc(), .limit = 1};
  do {
    const auto page = s.maybe.page(query);
    seen.push_back(page.items.at(0).t.value());
    query.after = page.next;
  } while (query.after);
  auto sorted = hostile;
  std::ranges::sort(sorted);
  CHECK(seen == sorted);
  for (const auto* text : {"'; DROP--", "\\.\n\t\\N", "\"$1?:x@%_", "{\",'\\}"}) {
    const auto row = s.maybe.insert({.t10 = text});
    CHECK(s.maybe.get(row.id).t10 == text);
    CHECK(s.maybe.insert_many(std::vector<NewMaybe>{{.t10 = text}}) == 1);
    CHECK(s.maybe.count(maybe::t10 == text) == 2);
    CHECK(kind_of([&] { s.maybe.insert({.t10 = std::string(text) + text}); }) == ErrorKind::check_violation);
  }
  const auto secret = fresh_database("secrets");
  secret->use_keys(strata::KeyRing::parse("1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
  secrets::Session x{*secret};
  // PostgreSQL's indexes hold no longer values.
  const auto texts = shorter_than(1000);
  for (const auto& text : texts) {
    CAPTURE(text);
    const auto row = x.accounts.insert({.token = text, .note = text, .email = text, .phone = text});
    CHECK(x.accounts.get(row.id).token == text);
    CHECK(x.accounts.find_by_email(text)->id == row.id);
    CHECK(x.accounts.count(secrets::account::phone == text) == 1);
    CHECK(x.accounts.insert_many(std::vector<secrets::NewAccount>{{.token = text, .email = text + "2"}}) == 1);
  }
  CHECK(x.accounts.count() == static_cast<std::int64_t>(2 * texts.size()));
}

TEST_CASE("what is no text is refused wherever a text can be given, and nothing is stored") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto id = s.maybe.insert({.t = "here"}).id;
  for (const auto& text : broken) {
    CAPTURE(text);
    const std::vector<std::function<void()>> ways{
        [&] { s.maybe.insert({.t = text}); },
        [&] { s.maybe.insert({.doc = strata::Json{'"' + text + '"'}}); },
        [&] {
          s.maybe.insert_many(std::vector<NewMaybe>{{.t = "a"}, {.t = text}});
        },
        [&] {
          s.maybe.insert_many_returning(std::vector<NewMaybe>{{.t = "a"}, {.t = text}});
        },
        [&] { s.maybe.update(id, {.t = text}); },
        [&] { s.maybe.update_where(strata::all_rows, {.t = text}); },
        [&] { s.maybe.upsert(maybe::key_::id, {.id = id}, {.t = text}); },
        [&] {
          s.many.insert(arrays_of({"a", text}));
        },
        [&] {
          s.many.insert_many(std::vector{arrays_of({"a", text})});
        },
        [&] { s.maybe.count(maybe::t == text); },
        [&] {
          s.maybe.count(maybe::t.in({"a", text}));
        },
        [&] { s.maybe.count(maybe::t.like(text)); },
        [&] { s.query<Maybe>("SELECT * FROM maybe WHERE t = $1", text); },
        [&] { s.query<Maybe>("SELECT * FROM maybe WHERE t = '" + text + "'"); },
        [&] { connection->query("SELECT t FROM maybe WHERE t = $1", {text}); },
    };
    for (std::size_t way = 0; way < ways.size(); ++way) {
      CAPTURE(way);
      const auto kind = kind_of(ways[way]);
      // Within a statement's own text only a NUL is seen before the database sees it.
      CHECK((kind == ErrorKind::usage || (way == 13 && kind == ErrorKind::check_violation)));
    }
  }
  for (const auto* json : {"\"\\u0000\"", "\"\\\\\\u0000\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"",
                           "{\"\\u0000\": 1}", "{", "1, 2", ""})
    CHECK(kind_of([&] { s.maybe.insert({.doc = strata::Json{json}}); }) == ErrorKind::check_violation);
  for (const auto* json : {"\"\\\\u0000\"", "\"\\ud83d\\ude9a\"", "\"\\u0001\""})
    CHECK(s.maybe.erase(s.maybe.insert({.doc = strata::Json{json}}).id));
  CHECK(s.maybe.count() == 1);
  CHECK(s.maybe.get(id).t == "here");
  CHECK(s.many.count() == 0);
}

TEST_CASE("hostile texts as keys: found exactly, upserted, and never more than one row") {
  namespace gw = gateway;
  const auto connection = fresh_database("gateway");
  gw::Session s{*connection};
  std::vector<gw::NewToken> rows;
  const auto texts = shorter_than(65);
  for (const auto& text : texts) rows.push_back({.chain = "x", .address = text, .symbol = "S", .decimals = 0});
  CHECK(s.tokens.insert_many(rows) == static_cast<std::int64_t>(texts.size()));
  for (const auto& text : texts) {
    CAPTURE(text);
    REQUIRE(s.tokens.find_by_chain_address("x", text));
    CHECK_FALSE(s.tokens.find_by_chain_address(text, text));
    const auto upserted = s.tokens.upsert(
        gw::token::key_::chain_address, {.chain = "x", .address = text, .symbol = "T", .decimals = 0}, {.symbol = "T"});
    CHECK(upserted.address == text);
  }
  CHECK(s.tokens.count() == static_cast<std::int64_t>(texts.size()));
}

TEST_CASE("an error about a value does not run it, and a NUL is refused before it is sent") {
  namespace gw = gateway;
  const auto connection = fresh_database("gateway");
  gw::Session s{*connection};
  for (const auto& text : broken) {
    CHECK(error_of([&] { s.tokens.insert({.chain = "x", .address = text, .symbol = "S", .decimals = 0}); }).kind ==
          strata::ErrorKind::usage);
    CHECK(error_of([&] { s.tokens.find_by_chain_address("x", text); }).kind == strata::ErrorKind::usage);
  }
  CHECK(error_of([&] {
          s.tokens.insert({.chain = hostile[0] + hostile[0], .address = "a", .symbol = "S", .decimals = 0});
        }).kind == strata::ErrorKind::check_violation);
  CHECK(s.tokens.count() == 0);
}

TEST_CASE("values of ten megabytes", "[long]") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto text = large('x');
  const auto row = s.maybe.insert({.t = text, .raw = bytes_of(text), .doc = strata::Json{'"' + text + '"'}});
  const auto stored = s.maybe.get(row.id);
  CHECK((stored.t == text));
  CHECK((stored.raw == bytes_of(text)));
  CHECK((stored.doc == strata::Json{'"' + text + '"'}));
  REQUIRE(s.maybe.update(row.id, {.t = large('y')}));
  CHECK((s.maybe.get(row.id).t == large('y')));
  s.maybe.insert_many(std::vector<NewMaybe>{{.t = text}, {.raw = bytes_of(text)}});
  CHECK((s.maybe.list(2, 1)[0].t == text));
}
