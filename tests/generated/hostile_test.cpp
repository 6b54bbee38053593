// Values that would do harm if they were ever part of a statement's text, and values of ten megabytes.
#include "../catch.hpp"
#include "../golden/cpp/gateway/expected/gateway.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace everything;

namespace {

const std::vector<std::string> hostile{
    "'; DROP TABLE \"tokens\"; --",
    "\"; DROP TABLE tokens; --",
    "' OR '1'='1",
    "$1",
    "?1 :name @name %s {}",
    "\\'; SELECT pg_sleep(10); --",
    "*/ DROP TABLE tokens /*",
    "$$; DROP TABLE tokens; $$",
    "a\nb\tc\r\x01\x7f",
    "{\"a\": [1, \"}{\"]}, {1,\"2\\\"",
    "NULL",
    "\\N\t\\.\n",
    "\xef\xbb\xbf\xe2\x80\xae\xf0\x9f\x92\xa3",
    "",
};

strata::Bytes bytes_of(const std::string& text) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  return {first, first + text.size()};
}

std::string large(char c) {
  return std::string(10'000'000, c);
}

}  // namespace

TEST_CASE("hostile texts are values and nothing else, in every type that holds text") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  for (const auto& text : hostile) {
    CAPTURE(text);
    const auto row = s.maybe.insert({.t = text, .raw = bytes_of(text)});
    CHECK(row.t == text);
    CHECK(s.maybe.get(row.id) == row);
    REQUIRE(s.maybe.update(row.id, {.t = text + text}));
    CHECK(s.maybe.get(row.id).t == text + text);
    CHECK(s.maybe.get(row.id).raw == bytes_of(text));
  }
  NewMany arrays{.b = {}, .i16 = {}, .i32 = {}, .i64 = {}, .f32 = {}, .f64 = {}, .money = {}, .t = {}, .raw = {},
                 .u = {}, .d = {}, .at = {}, .stamp = {}, .span = {}, .colour = {}};
  arrays.t = hostile;
  const auto one = s.many.insert(arrays);
  CHECK(s.many.get(one.id).t == hostile);
  CHECK(s.many.insert_many(std::vector{arrays}) == 1);
  CHECK(s.many.list(1, 1)[0].t == hostile);
}

TEST_CASE("hostile texts as keys: found exactly, upserted, and never more than one row") {
  namespace gw = gateway;
  const auto connection = fresh_database("gateway");
  gw::Session s{*connection};
  std::vector<gw::NewToken> rows;
  for (const auto& text : hostile) rows.push_back({.chain = "x", .address = text, .symbol = "S", .decimals = 0});
  CHECK(s.tokens.insert_many(rows) == static_cast<std::int64_t>(hostile.size()));
  for (const auto& text : hostile) {
    CAPTURE(text);
    REQUIRE(s.tokens.find_by_chain_address("x", text));
    CHECK_FALSE(s.tokens.find_by_chain_address(text, text));
    const auto upserted = s.tokens.upsert(gw::token::key_::chain_address,
                                          {.chain = "x", .address = text, .symbol = "T", .decimals = 0}, {.symbol = "T"});
    CHECK(upserted.address == text);
  }
  CHECK(s.tokens.count() == static_cast<std::int64_t>(hostile.size()));
}

TEST_CASE("an error about a value does not run it, and a NUL is refused before it is sent") {
  namespace gw = gateway;
  const auto connection = fresh_database("gateway");
  gw::Session s{*connection};
  const std::string nul{"a\0b", 3}, broken{"\xff\xfe"};
  for (const auto& text : {nul, broken}) {
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
