// Every type of the language through generated code and back.
#include <cstdint>
#include <limits>
#include <string>

#include "../catch.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"

using namespace everything;
using namespace std::chrono_literals;

namespace {

strata::Decimal decimal(std::string_view text) {
  return strata::Decimal::parse(text).value();
}

template <class T>
constexpr T lowest = std::numeric_limits<T>::lowest();
template <class T>
constexpr T highest = std::numeric_limits<T>::max();

const std::string all_nines(78, '9');

NewEvery smallest() {
  return {.b = false,
          .i16 = lowest<std::int16_t>,
          .i32 = lowest<std::int32_t>,
          .i64 = lowest<std::int64_t>,
          .f32 = lowest<float>,
          .f64 = lowest<double>,
          .money = decimal("-9999999999.99"),
          .wei = decimal("-" + all_nines),
          .precise = decimal("-12345678901234567890.0123456789"),
          .t = "",
          .t10 = "",
          .raw = strata::Bytes{},
          .u = strata::Uuid{},
          .d = strata::min_date,
          .at = strata::Time{},
          .stamp = strata::min_timestamp,
          .span = -1us,
          .doc = strata::Json{"null"},
          .colour = Colour::red};
}

NewEvery largest() {
  return {.b = true,
          .i16 = highest<std::int16_t>,
          .i32 = highest<std::int32_t>,
          .i64 = highest<std::int64_t>,
          .f32 = highest<float>,
          .f64 = std::numeric_limits<double>::denorm_min(),
          .money = decimal("9999999999.99"),
          .wei = decimal(all_nines),
          .precise = decimal("0.0000000001"),
          .t = "it's \"so\"; DROP TABLE every; -- $1 \\ ünïcode 🚚 " + std::string(100'000, 'x'),
          .t10 = "ßßßßßßßßßß",
          .raw = strata::Bytes{std::byte{0}, std::byte{0xff}, std::byte{'\''}, std::byte{0}},
          .u = *strata::parse_uuid("ffffffff-ffff-ffff-ffff-ffffffffffff"),
          .d = strata::max_date,
          .at = strata::Time{24h - 1us},
          .stamp = strata::max_timestamp,
          .span = 1'000'000h + 1us,
          .doc = strata::Json{"[1, {\"a\": \"b\"}]"},
          .colour = Colour::blue};
}

NewMaybe all_set() {
  return {.b = true,
          .i16 = 1,
          .i32 = 2,
          .i64 = 3,
          .f32 = 0.5F,
          .f64 = 0.1,
          .money = decimal("1.25"),
          .wei = decimal("7"),
          .t = "t",
          .t10 = "0123456789",
          .raw = strata::Bytes{std::byte{1}},
          .u = strata::uuid4(),
          .d = *strata::parse_date("1969-12-31"),
          .at = *strata::parse_time("12:34:56.789012"),
          .stamp = *strata::parse_timestamp("1969-12-31T23:59:59.999999Z"),
          .span = 5us,
          .doc = strata::Json{"{}"},
          .colour = Colour::green};
}

NewMany several() {
  return {.b = {true, false, true},
          .i16 = {lowest<std::int16_t>, 0, highest<std::int16_t>},
          .i32 = {lowest<std::int32_t>, highest<std::int32_t>},
          .i64 = {lowest<std::int64_t>, highest<std::int64_t>},
          .f32 = {0.1F, highest<float>},
          .f64 = {0.1, lowest<double>},
          .money = {decimal("0.01"), decimal("-9999999999.99")},
          .t = {"", "a,b", "\"quoted\" \\ {x}", "NULL", "ü🚚"},
          .raw = {strata::Bytes{}, strata::Bytes{std::byte{0}, std::byte{0xfe}}},
          .u = {strata::Uuid{}, strata::uuid7()},
          .d = {strata::min_date, strata::max_date},
          .at = {strata::Time{}, strata::Time{24h - 1us}},
          .stamp = {strata::min_timestamp, strata::max_timestamp},
          .span = {-1us, 0us},
          .colour = {Colour::blue, Colour::blue, Colour::red},
          .maybe = std::vector<std::int32_t>{1},
          .colours = std::vector<Colour>{}};
}

NewMany nothing() {
  return {.b = {},
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
}

// insert() gives the row that find() and list() give, and insert_many() stores the same.
template <class Table, class New>
void check_round_trip(Table& table, const std::vector<New>& rows) {
  for (const auto& row : rows) {
    const auto inserted = table.insert(row);
    CHECK(inserted == table.get(inserted.id));
  }
  const auto one_by_one = table.list(100);
  REQUIRE(table.insert_many(rows) == static_cast<std::int64_t>(rows.size()));
  auto together = table.list(100, static_cast<std::int64_t>(rows.size()));
  REQUIRE(together.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(together[i].id > one_by_one.back().id);
    together[i].id = one_by_one[i].id;
    CHECK(together[i] == one_by_one[i]);
  }
}

}  // namespace

TEST_CASE("every type keeps its extremes") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  check_round_trip(s.every, std::vector{smallest(), largest()});

  const auto row = s.every.list(2)[1];
  const auto wanted = largest();
  CHECK(row.i64 == *wanted.i64);
  CHECK(row.f32 == *wanted.f32);
  CHECK(row.f64 == *wanted.f64);
  CHECK(row.money == *wanted.money);
  CHECK(to_string(row.wei) == all_nines);
  CHECK(row.precise == *wanted.precise);
  CHECK(row.t == *wanted.t);
  CHECK(row.raw == *wanted.raw);
  CHECK(row.at == *wanted.at);
  CHECK(row.stamp == *wanted.stamp);
  CHECK(row.span == *wanted.span);
  CHECK(row.doc == *wanted.doc);
  CHECK(row.colour == Colour::blue);
}

TEST_CASE("every type may be null") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  check_round_trip(s.maybe, std::vector{NewMaybe{}, all_set()});

  const auto empty = s.maybe.list(1)[0];
  CHECK(empty == Maybe{.id = empty.id});
  const auto full = s.maybe.list(1, 1)[0];
  const auto wanted = all_set();
  CHECK(full.i16 == wanted.i16);
  CHECK(full.stamp == wanted.stamp);
  CHECK(full.colour == wanted.colour);
}

TEST_CASE("patches set and clear every type") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto id = s.maybe.insert({}).id;
  const auto v = all_set();
  REQUIRE(s.maybe.update(id, {.b = v.b,
                              .i16 = v.i16,
                              .i32 = v.i32,
                              .i64 = v.i64,
                              .f32 = v.f32,
                              .f64 = v.f64,
                              .money = v.money,
                              .wei = v.wei,
                              .t = v.t,
                              .t10 = v.t10,
                              .raw = v.raw,
                              .u = v.u,
                              .d = v.d,
                              .at = v.at,
                              .stamp = v.stamp,
                              .span = v.span,
                              .doc = v.doc,
                              .colour = v.colour}));
  auto expected = s.maybe.insert(v);
  expected.id = id;
  CHECK(s.maybe.get(id) == expected);

  const std::nullopt_t null = std::nullopt;
  REQUIRE(s.maybe.update(id, {.b = null,
                              .i16 = null,
                              .i32 = null,
                              .i64 = null,
                              .f32 = null,
                              .f64 = null,
                              .money = null,
                              .wei = null,
                              .t = null,
                              .t10 = null,
                              .raw = null,
                              .u = null,
                              .d = null,
                              .at = null,
                              .stamp = null,
                              .span = null,
                              .doc = null,
                              .colour = null}));
  CHECK(s.maybe.get(id) == Maybe{.id = id});
}

TEST_CASE("arrays of every type") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  check_round_trip(s.many, std::vector{nothing(), several()});
  const auto row = s.many.list(1, 1)[0];
  const auto wanted = several();
  CHECK(row.b == *wanted.b);
  CHECK(row.t == *wanted.t);
  CHECK(row.raw == *wanted.raw);
  CHECK(row.money == *wanted.money);
  CHECK(row.colour == *wanted.colour);
  CHECK(row.maybe == wanted.maybe);
  CHECK(row.colours == wanted.colours);
}
