// Selected columns, groups and aggregates, with the same answers on both databases.
#include <limits>
#include <tuple>
#include <vector>

#include "../catch.hpp"
#include "../golden/cpp/policies/expected/policies.hpp"
#include "../golden/cpp/relations/expected/social.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace everything;

namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();

strata::Decimal dec(std::string_view text) {
  return *strata::Decimal::parse(text);
}

struct Rows {
  strata::Lease lease = fresh_database("types");
  Session s{*lease};

  Rows() {
    s.maybe.insert({.i16 = std::int16_t{3}, .i64 = 10, .f64 = 0.5, .money = dec("1.50"), .wei = dec("20000000000000000000"), .t = "a", .colour = Colour::red});
    s.maybe.insert({.i16 = std::int16_t{-1}, .i64 = 5, .f64 = 1.5, .money = dec("-2.25"), .wei = dec("-5"), .t = "a", .colour = Colour::red});
    s.maybe.insert({.i64 = 7, .money = dec("9999999999.99"), .wei = dec("1"), .t = "B", .colour = Colour::blue});
    s.maybe.insert({.t = "ä"});
  }
};

struct Group {
  std::optional<std::string> text;
  std::int64_t rows;
  std::optional<strata::Decimal> money;
};

using Texts = std::vector<std::tuple<std::optional<std::string>>>;

}  // namespace

TEST_CASE("selected columns are tuples or the caller's own struct") {
  Rows r;
  const auto rows = r.s.maybe.select_as({.where = maybe::t == "a", .order = maybe::i64.asc()}, maybe::i64, maybe::money, maybe::wei,
                                        maybe::colour, maybe::id);
  using Tuple = std::tuple<std::optional<std::int64_t>, std::optional<strata::Decimal>, std::optional<strata::Decimal>,
                           std::optional<Colour>, std::int64_t>;
  CHECK(rows == std::vector<Tuple>{{5, dec("-2.25"), dec("-5"), Colour::red, 2},
                                   {10, dec("1.50"), dec("20000000000000000000"), Colour::red, 1}});
  struct Mine {
    std::int64_t id;
    std::optional<std::string> text;
    std::optional<double> number;
  };
  const auto mine = r.s.maybe.select_as<Mine>({.order = maybe::id.desc(), .limit = 2, .offset = 1}, maybe::id, maybe::t, maybe::f64);
  REQUIRE(mine.size() == 2);
  CHECK(mine[0].id == 3);
  CHECK(mine[0].text == "B");
  CHECK_FALSE(mine[0].number);
  CHECK(mine[1].number == 1.5);
  CHECK(r.s.maybe.select_as({.order = maybe::t.asc(), .limit = 1}, maybe::t) == Texts{{"B"}});
  const auto other = error_of([&] { r.s.maybe.select_as({}, every::id); });
  CHECK(other.kind == strata::ErrorKind::usage);
  CHECK(other.message == "`every.id` is no column of `maybe`");
  CHECK(error_of([&] { r.s.maybe.select_as({.limit = -1}, maybe::id); }).statement == "maybe.select_as");
}

TEST_CASE("every type can be selected") {
  Rows r;
  const auto none = r.s.maybe.select_as({.where = maybe::t == "ä"}, maybe::b, maybe::i16, maybe::i32, maybe::f32, maybe::t10, maybe::raw,
                                        maybe::u, maybe::d, maybe::at, maybe::stamp, maybe::span, maybe::doc);
  CHECK(std::apply([](const auto&... values) { return (values.has_value() || ...); }, none.at(0)) == false);
  r.s.many.insert({.b = {true}, .i16 = {}, .i32 = {1, 2}, .i64 = {}, .f32 = {}, .f64 = {}, .money = {dec("1.50")}, .t = {}, .raw = {},
                   .u = {}, .d = {}, .at = {}, .stamp = {}, .span = {}, .colour = {Colour::blue}});
  const auto [numbers, money, colours, maybe] = r.s.many.select_as({}, many::i32, many::money, many::colour, many::maybe).at(0);
  CHECK(numbers == std::vector<std::int32_t>{1, 2});
  CHECK(money == std::vector{dec("1.50")});
  CHECK(colours == std::vector{Colour::blue});
  CHECK_FALSE(maybe);
}

TEST_CASE("rows are grouped by columns") {
  Rows r;
  using namespace maybe;
  const auto groups = r.s.maybe.group_by<Group>({.order = t.asc()}, t, strata::count(), strata::sum(money));
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].text == "B");
  CHECK(groups[0].money == dec("9999999999.99"));
  CHECK(groups[1].text == "a");
  CHECK(groups[1].rows == 2);
  CHECK(groups[1].money == dec("-0.75"));
  CHECK(groups[2].text == "ä");
  CHECK_FALSE(groups[2].money);
  const auto colours = r.s.maybe.group_by({.order = strata::count(colour).desc()}, strata::sum(wei), colour, strata::count(colour));
  using Tuple = std::tuple<std::optional<strata::Decimal>, std::optional<Colour>, std::int64_t>;
  CHECK(colours == std::vector<Tuple>{{dec("19999999999999999995"), Colour::red, 2}, {dec("1"), Colour::blue, 1}, {{}, {}, 0}});
}

TEST_CASE("groups are chosen by having, ordered and limited") {
  Rows r;
  using namespace maybe;
  const auto chosen = [&](const strata::Predicate& having, const strata::Predicate& where = {}) {
    std::string out;
    for (const auto& [text] : r.s.maybe.group_by({.where = where, .having = having, .order = t.asc()}, t)) out += *text;
    return out;
  };
  CHECK(chosen(strata::count() == 2) == "a");
  CHECK(chosen(strata::count() > 1, i64 > 5).empty());
  CHECK(chosen(strata::sum(money) > 0) == "B");
  CHECK(chosen(strata::sum(money) == dec("-0.75")) == "a");
  CHECK(chosen(strata::sum(money) == std::nullopt) == "ä");
  CHECK(chosen(strata::sum(wei) >= dec("19999999999999999995")) == "a");
  CHECK(chosen(strata::sum(wei) < 5) == "B");
  CHECK(chosen(strata::sum(i64) == 15 && strata::sum(f64) == 2) == "a");
  CHECK(chosen(strata::avg(i64) > 7.25) == "a");
  CHECK(chosen(strata::avg(money) < 0) == "a");
  CHECK(chosen(strata::min(i64) < strata::max(i64)) == "a");
  CHECK(chosen(strata::min(money) == dec("-2.25") || strata::max(t) == "ä") == "aä");
  CHECK(chosen(t != "B" && strata::count(i64) == 0) == "ä");
  CHECK(r.s.maybe.group_by({.where = i64 > 0, .having = strata::count() > 0, .order = strata::sum(wei).desc(), .limit = 1, .offset = 1}, t) ==
        Texts{{"B"}});
  CHECK(r.s.maybe.group_by({.order = strata::sum(money).asc(), .limit = 1}, t) == Texts{{"a"}});
}

TEST_CASE("whole tables have sums, averages, least and greatest") {
  Rows r;
  using namespace maybe;
  auto& rows = r.s.maybe;
  CHECK(rows.sum(i16) == 2);
  CHECK(rows.sum(i64) == 22);
  CHECK(rows.sum(f64) == 2.0);
  CHECK(rows.sum(money) == dec("9999999999.24"));
  CHECK(rows.sum(wei, i64 >= 10) == dec("20000000000000000000"));
  CHECK(rows.sum(wei, t == "none") == std::nullopt);
  CHECK(rows.avg(i64, t == "a") == 7.5);
  CHECK(rows.avg(money, t == "a") == -0.375);
  CHECK(rows.avg(wei, i64 < 10) == -2.0);
  CHECK(rows.avg(f64) == 1.0);
  CHECK(rows.avg(i64, t == "ä") == std::nullopt);
  CHECK(rows.min(t) == "B");
  CHECK(rows.max(t) == "ä");
  CHECK(rows.min(wei) == dec("-5"));
  CHECK(rows.max(money) == dec("9999999999.99"));
  CHECK(rows.min(i16) == std::int16_t{-1});
  CHECK(rows.max(stamp) == std::nullopt);
  rows.insert({.d = *strata::parse_date("2026-02-28"), .at = *strata::parse_time("23:59:00"),
               .stamp = *strata::parse_timestamp("2026-02-28T12:00:00.000001Z"), .span = strata::Interval{-5}});
  CHECK(rows.min(d) == strata::parse_date("2026-02-28"));
  CHECK(rows.max(at) == strata::parse_time("23:59:00"));
  CHECK(rows.max(stamp) == strata::parse_timestamp("2026-02-28T12:00:00.000001Z"));
  CHECK(rows.min(span) == strata::Interval{-5});
}

TEST_CASE("sums are exact or refused") {
  Rows r;
  auto& rows = r.s.maybe;
  rows.insert({.i64 = most - 22, .money = dec("9999999999.99")});
  CHECK(rows.sum(maybe::i64) == most);
  CHECK(rows.sum(maybe::money) == dec("19999999999.23"));
  rows.insert({.i64 = 1});
  CHECK(error_of([&] { rows.sum(maybe::i64); }).kind == strata::ErrorKind::check_violation);
  const auto great = dec(std::string(78, '9'));
  rows.insert({.wei = great, .t = "great"});
  CHECK(rows.sum(maybe::wei, maybe::t == "great") == great);
  rows.insert({.wei = 1, .t = "great"});
  CHECK(error_of([&] { rows.sum(maybe::wei, maybe::t == "great"); }).kind == strata::ErrorKind::check_violation);
  CHECK(error_of([&] { r.s.maybe.group_by({}, maybe::t, strata::sum(maybe::wei)); }).statement == "maybe.group_by");
}

TEST_CASE("what is not alike in a group is refused by name") {
  Rows r;
  const auto message = [&](const strata::GroupQuery& query) { return error_of([&] { r.s.maybe.group_by(query, maybe::t); }).message; };
  CHECK(message({.having = maybe::i64 > 5}) == "`maybe.i64` is not alike in a group: select it, or ask for an aggregate of it");
  CHECK(message({.order = maybe::i64.asc()}).starts_with("`maybe.i64` is not alike"));
  CHECK(message({.where = strata::sum(maybe::i64) > 5}) ==
        "`maybe.i64` is an aggregate: it stands in `having` and `order` of `group_by`");
  CHECK(message({.where = strata::count() > 5}).starts_with("`count()` is an aggregate"));
  CHECK(message({.offset = -1}) == "`maybe.group_by`: limit and offset must not be negative");
  CHECK(error_of([&] { r.s.maybe.select({.order = strata::max(maybe::i64).asc()}); }).kind == strata::ErrorKind::usage);
}

TEST_CASE("relations choose what is grouped") {
  const auto connection = fresh_database("relations");
  social::Session s{*connection};
  namespace person = social::person;
  const auto ann = s.people.insert({.name = "Ann"});
  for (const auto* name : {"Bob", "Eve"}) s.people.insert({.name = name, .mentor_id = ann.id});
  const auto pupils = s.people.group_by({.where = strata::has(person::mentor), .having = strata::has(person::mentor, person::name == "Ann")},
                                        person::mentor_id, strata::count());
  REQUIRE(pupils.size() == 1);
  CHECK(std::get<0>(pupils[0]) == ann.id);
  CHECK(std::get<1>(pupils[0]) == 2);
  CHECK(error_of([&] { s.people.group_by({.having = strata::has(person::mentor)}, person::name); }).kind == strata::ErrorKind::usage);
}

TEST_CASE("rows marked as deleted are not grouped") {
  const auto connection = fresh_database("policies");
  policies::Session s{*connection};
  s.clubs.insert({.name = "a", .town = "x"});
  const auto b = s.clubs.insert({.name = "b", .town = "x"});
  s.clubs.erase(b.id);
  using namespace policies::club;
  CHECK(s.clubs.select_as({}, name).size() == 1);
  CHECK(std::get<1>(s.clubs.group_by({}, town, strata::count()).at(0)) == 1);
  CHECK(std::get<1>(s.clubs.with_deleted().group_by({}, town, strata::count()).at(0)) == 2);
  CHECK(s.clubs.max(name) == "a");
  CHECK(s.clubs.with_deleted().max(name) == "b");
}
