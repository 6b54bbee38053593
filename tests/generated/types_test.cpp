// Every type of the language through generated code and back.
#include <cstdint>
#include <string>

#include "../catch.hpp"
#include "database.hpp"
#include "every_type.hpp"

using namespace everything;

namespace {

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
