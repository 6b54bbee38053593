// Arrays that contain a value, alike on both databases.
#include <limits>

#include "../catch.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"

using namespace everything;

TEST_CASE("an array contains a value") {
  auto lease = fresh_database("types");
  Session s{*lease};
  const auto mine = strata::uuid7(), other = strata::uuid7();
  const auto add = [&](std::vector<std::string> t, std::vector<std::int32_t> i32, std::vector<strata::Uuid> u,
                       std::optional<std::vector<Colour>> colours) {
    s.many.insert({.b = {},
                   .i16 = {},
                   .i32 = i32,
                   .i64 = {},
                   .f32 = {},
                   .f64 = {},
                   .money = {},
                   .t = t,
                   .raw = {},
                   .u = u,
                   .d = {},
                   .at = {},
                   .stamp = {},
                   .span = {},
                   .colour = {},
                   .colours = colours});
  };
  add({"a", "O'Brien, \"\"", "ü🚚"}, {-1, 7}, {mine}, std::vector{Colour::red, Colour::blue});
  add({"A", "1"}, {1}, {other, mine}, std::vector<Colour>{});
  add({}, {}, {}, {});
  // The rows that are chosen, in one text.
  const auto chosen = [&](const strata::Predicate& where) {
    std::string out;
    for (const auto& row : s.many.select({.where = where, .order = many::id.asc()})) out += std::to_string(row.id);
    return out;
  };
  CHECK(chosen(many::t.contains("a")) == "1");
  CHECK(chosen(many::t.contains(std::string("A"))) == "2");
  CHECK(chosen(many::t.contains("O'Brien, \"\"")) == "1");
  CHECK(chosen(many::t.contains("ü🚚")) == "1");
  CHECK(chosen(!many::t.contains("a")) == "23");
  CHECK(chosen(many::t.contains("")) == "");
  CHECK(chosen(many::i32.contains(1)) == "2");
  CHECK(chosen(many::i32.contains(-1) || many::t.contains("1")) == "12");
  CHECK(chosen(many::i32.contains(std::numeric_limits<std::int64_t>::max())) == "");
  CHECK(chosen(many::u.contains(mine) && many::u.contains(other)) == "2");
  CHECK(chosen(many::colours.contains(Colour::blue)) == "1");
  // No array is neither with nor without the value.
  CHECK(chosen(!many::colours.contains(Colour::blue)) == "2");
  CHECK(s.many.update_where(many::t.contains("a"), {.t = std::vector<std::string>{"b"}}) == 1);
  CHECK(chosen(many::t.contains("b")) == "1");
}
