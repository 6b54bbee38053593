// Random predicates choose the rows that the same conditions, worked out here, choose.
#include <random>
#include <set>
#include <vector>

#include "../catch.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"

using namespace everything;

namespace {

using Truth = std::optional<bool>;  // nothing: unknown
using Random = std::mt19937;

int below(Random& random, int limit) {
  return static_cast<int>(random() % static_cast<unsigned>(limit));
}

const std::string texts[] = {"", "a", "A", "ab", "a%b", "a_b", "O'Brien", "ä", "\"; DROP TABLE maybe; --", "*", "[a]"};
const Colour colours[] = {Colour::red, Colour::green, Colour::blue};
strata::Decimal money_of(int i) {
  return strata::Decimal::from_scaled(i * 50 - 100, 2);
}

NewMaybe random_row(Random& random) {
  NewMaybe row;
  const auto given = [&] { return below(random, 4) > 0; };
  if (given()) row.b = below(random, 2) == 0;
  if (given()) row.i16 = static_cast<std::int16_t>(below(random, 5));
  if (given()) row.i64 = below(random, 5) * (1LL << 40);
  if (given()) row.f64 = below(random, 5) / 4.0;
  if (given()) row.money = money_of(below(random, 5));
  if (given()) row.wei = strata::Decimal(below(random, 5) - 2);
  if (given()) row.t = texts[below(random, std::size(texts))];
  if (given()) row.t10 = texts[below(random, 7)];
  if (given()) row.d = strata::min_date + std::chrono::days(below(random, 5));
  if (given()) row.colour = colours[below(random, 3)];
  return row;
}

// A predicate and what it says of each row.
struct Both {
  strata::Predicate predicate;
  std::vector<Truth> truth;
};

template <class Member, class Holds>
std::vector<Truth> each_row(const std::vector<Maybe>& rows, Member member, Holds holds) {
  std::vector<Truth> out;
  for (const auto& row : rows) out.push_back(row.*member ? Truth(holds(*(row.*member))) : Truth());
  return out;
}

template <class C, class Member, class Value>
Both comparison(Random& random, const std::vector<Maybe>& rows, C column, Member member, const Value& value) {
  switch (below(random, 7)) {
    case 0: return {column == value, each_row(rows, member, [&](const auto& x) { return x == value; })};
    case 1: return {column != value, each_row(rows, member, [&](const auto& x) { return x != value; })};
    case 2: return {column < value, each_row(rows, member, [&](const auto& x) { return x < value; })};
    case 3: return {column <= value, each_row(rows, member, [&](const auto& x) { return x <= value; })};
    case 4: return {column > value, each_row(rows, member, [&](const auto& x) { return x > value; })};
    case 5: return {column >= value, each_row(rows, member, [&](const auto& x) { return x >= value; })};
    default: break;
  }
  Both out{column.is_null(), {}};
  for (const auto& row : rows) out.truth.emplace_back(!(row.*member));
  return out;
}

template <class C, class Member, class Value>
Both choice(const std::vector<Maybe>& rows, C column, Member member, const std::vector<Value>& values) {
  auto truth = each_row(rows, member, [&](const auto& x) { return std::ranges::find(values, x) != values.end(); });
  // Of no values it is false, also for NULL.
  if (values.empty()) truth.assign(rows.size(), false);
  return {column.in(values), std::move(truth)};
}

Both columns_compared(const std::vector<Maybe>& rows) {
  Both out{maybe::t < maybe::t10, {}};
  for (const auto& row : rows) out.truth.push_back(row.t && row.t10 ? Truth(*row.t < *row.t10) : Truth());
  return out;
}

Both leaf(Random& random, const std::vector<Maybe>& rows) {
  const int n = below(random, 5);
  const std::string& text = texts[below(random, std::size(texts))];
  const auto colour = colours[below(random, 3)];
  switch (below(random, 12)) {
    case 0: return comparison(random, rows, maybe::i16, &Maybe::i16, static_cast<std::int16_t>(n));
    case 1: return comparison(random, rows, maybe::i64, &Maybe::i64, n * (std::int64_t{1} << 40));
    case 2: return comparison(random, rows, maybe::f64, &Maybe::f64, n / 4.0);
    case 3: return comparison(random, rows, maybe::money, &Maybe::money, money_of(n));
    case 4: return comparison(random, rows, maybe::wei, &Maybe::wei, strata::Decimal(n - 2));
    case 5: return comparison(random, rows, maybe::t, &Maybe::t, text);
    case 6: return comparison(random, rows, maybe::d, &Maybe::d, strata::min_date + std::chrono::days(n));
    case 7: return choice(rows, maybe::t, &Maybe::t, std::vector<std::string>(texts, texts + n));
    case 8: return choice(rows, maybe::money, &Maybe::money, std::vector{money_of(n), money_of(1)});
    case 9: return choice(rows, maybe::colour, &Maybe::colour, std::vector{colour, Colour::red});
    case 10: return {maybe::t.like("%" + strata::escape_like(text) + "%"),
                     each_row(rows, &Maybe::t, [&](const auto& x) { return x.find(text) != x.npos; })};
    default: return columns_compared(rows);
  }
}

Truth both(Truth a, Truth b) {
  if (a == Truth(false) || b == Truth(false)) return false;
  return a && b ? Truth(true) : Truth();
}
Truth negated(Truth a) {
  return a ? Truth(!*a) : a;
}

Both tree(Random& random, const std::vector<Maybe>& rows, int depth) {
  const int kind = depth == 0 ? 0 : below(random, 4);
  if (kind == 0) return leaf(random, rows);
  auto a = tree(random, rows, depth - 1);
  if (kind == 1) {
    for (auto& truth : a.truth) truth = negated(truth);
    return {!a.predicate, std::move(a.truth)};
  }
  const auto b = tree(random, rows, depth - 1);
  for (std::size_t i = 0; i < rows.size(); ++i)
    a.truth[i] = kind == 2 ? both(a.truth[i], b.truth[i]) : negated(both(negated(a.truth[i]), negated(b.truth[i])));
  return {kind == 2 ? a.predicate && b.predicate : a.predicate || b.predicate, std::move(a.truth)};
}

}  // namespace

TEST_CASE("random predicates choose what they say") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  Random random(7);
  std::vector<NewMaybe> wanted;
  for (int i = 0; i < 60; ++i) wanted.push_back(random_row(random));
  const auto rows = s.maybe.insert_many_returning(wanted);
  for (int i = 0; i < 600; ++i) {
    const auto [predicate, truth] = tree(random, rows, 4);
    std::set<std::int64_t> expected, chosen;
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (truth[row] == Truth(true)) expected.insert(rows[row].id);
    for (const auto& row : s.maybe.select({.where = predicate})) chosen.insert(row.id);
    INFO("predicate " << i);
    REQUIRE(chosen == expected);
  }
}
