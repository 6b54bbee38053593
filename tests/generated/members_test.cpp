// Statements of one's own into structs of one's own.
#include <strata/members.hpp>

#include "../catch.hpp"
#include "database.hpp"
#include "errors.hpp"
#include "every_type.hpp"

using namespace everything;

namespace {

struct Half {
  bool b;
  std::int16_t i16;
  std::int32_t i32;
  std::int64_t i64;
  float f32;
  double f64;
  std::string t;
  strata::Bytes raw;
};
struct Other {
  strata::Uuid u;
  strata::Date d;
  strata::Time at;
  strata::Timestamp stamp;
  strata::Interval span;
  strata::Json doc;
  Colour colour;
};
struct Nothing {
  std::optional<bool> b;
  std::optional<std::int64_t> i64;
  std::optional<double> f64;
  std::optional<std::string> t;
  std::optional<strata::Bytes> raw;
  std::optional<strata::Uuid> u;
  std::optional<strata::Timestamp> stamp;
  std::optional<strata::Json> doc;
  std::optional<Colour> colour;
  bool operator==(const Nothing&) const = default;
};
struct Group {
  std::int64_t rows = 0;
  std::string text = "none";
};
struct Sixteen {
  std::int64_t a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;
};

const std::string nothing_sql = "SELECT b, i64, f64, t, raw, u, stamp, doc, colour FROM maybe ORDER BY id";

}  // namespace

TEST_CASE("a statement's columns are the members of a struct") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto row = s.every.insert(largest());
  const auto half = s.query<Half>("SELECT b, i16, i32, i64, f32, f64, t, raw FROM every WHERE id = $1", row.id).at(0);
  CHECK(half.b == row.b);
  CHECK(half.i16 == row.i16);
  CHECK(half.i32 == row.i32);
  CHECK(half.i64 == row.i64);
  CHECK(half.f32 == row.f32);
  CHECK(half.f64 == row.f64);
  CHECK(half.t == row.t);
  CHECK(half.raw == row.raw);
  const auto other = s.query<Other>("SELECT u, d, at, stamp, span, doc, colour FROM every").at(0);
  CHECK(other.u == row.u);
  CHECK(other.d == row.d);
  CHECK(other.at == row.at);
  CHECK(other.stamp == row.stamp);
  CHECK(other.span == row.span);
  CHECK(other.doc == row.doc);
  CHECK(other.colour == row.colour);
  const auto many = s.query<Sixteen>("SELECT 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, CAST(16 AS bigint)");
  CHECK(many.at(0).a == 1);
  CHECK(many.at(0).p == 16);
}

TEST_CASE("members that may be missing, and those that may not") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto full = s.maybe.insert(all_set());
  s.maybe.insert({});
  const auto rows = s.query<Nothing>(nothing_sql);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0] == Nothing{full.b, full.i64, full.f64, full.t, full.raw, full.u, full.stamp, full.doc, full.colour});
  CHECK(rows[1] == Nothing{});

  const auto null = error_of([&] { s.query<Group>("SELECT count(*), t AS symbol FROM maybe WHERE id > $1 GROUP BY t", full.id); });
  CHECK(null.kind == strata::ErrorKind::decode_error);
  CHECK(null.message == "column `symbol` holds NULL, not text");
}

TEST_CASE("a struct with other members than the result has columns is refused before anything happens") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  s.maybe.insert({});
  for (const auto* returning : {"id", "id, t, t10"}) {
    const auto error = error_of([&] { s.query<Group>(std::string("DELETE FROM maybe RETURNING ") + returning); });
    CHECK(error.kind == strata::ErrorKind::schema_mismatch);
  }
  CHECK(s.maybe.count() == 1);
  CHECK(s.query<Group>("SELECT count(*), 'x' FROM maybe").at(0).text == "x");
}
