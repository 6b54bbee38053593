// Orders, groups, aggregates, patterns and points in time of every type, as C++ has them and both databases must.
#include <algorithm>
#include <cmath>

#include "../catch.hpp"
#include "type_cases.hpp"

using namespace everything;

namespace {

// As both databases must order: NULL is greater than every value; equal ones by the key.
template <class T>
void sort_by(std::vector<Maybe>& rows, const TypeCase<T>& type, bool descending, bool key_descending) {
  const auto before = [&](const std::optional<T>& a, const std::optional<T>& b) { return a && (!b || *a < *b); };
  std::ranges::sort(rows, [&](const Maybe& a, const Maybe& b) {
    const auto &x = a.*type.member, &y = b.*type.member;
    if (x == y) return key_descending ? a.id > b.id : a.id < b.id;
    return descending ? before(y, x) : before(x, y);
  });
}

std::vector<std::int64_t> ids(const std::vector<Maybe>& rows) {
  std::vector<std::int64_t> out;
  for (const auto& row : rows) out.push_back(row.id);
  return out;
}

std::vector<std::int64_t> all_pages(Session& s, const strata::Order& order, std::int64_t limit) {
  std::vector<std::int64_t> out;
  strata::PageQuery<Maybe> query{.order = order, .limit = limit};
  do {
    const auto page = s.maybe.page(query);
    for (const auto& row : page.items) out.push_back(row.id);
    query.after.reset();
    if (page.next) query.after.emplace(page.next->text());
  } while (query.after && out.size() < 1000);
  return out;
}

bool near(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::abs(b);
}

}  // namespace

TEST_CASE("rows of every type come in one order: selected, in pages of any size, in groups") {
  Store store;
  for_each_type([&]<class T>(const TypeCase<T>& type) {
    if constexpr (strata::detail::has_order<T>) {
      CAPTURE(type.name);
      auto rows = stored_rows(store.s, type);
      auto& s = store.s;
      for (const auto& [descending, key_descending] :
           {std::pair{false, false}, {false, true}, {true, false}, {true, true}}) {
        CAPTURE(descending, key_descending);
        sort_by(rows, type, descending, key_descending);
        const auto order = descending ? type.column.desc() : type.column.asc();
        const auto whole = strata::Order(order).then(key_descending ? maybe::id.desc() : maybe::id.asc());
        CHECK(ids(s.maybe.select({.order = whole})) == ids(rows));
        for (const std::int64_t limit : {1, 2, 1000}) CHECK(all_pages(s, whole, limit) == ids(rows));
        // The key that completes the order of a page goes the same way.
        if (descending == key_descending) CHECK(all_pages(s, order, 2) == ids(rows));
        std::vector<std::tuple<std::optional<T>>> groups;
        for (const auto& row : rows)
          if (groups.empty() || std::get<0>(groups.back()) != row.*type.member) groups.emplace_back(row.*type.member);
        CHECK(s.maybe.group_by({.order = order}, type.column) == groups);
        CHECK(s.maybe.group_by({.order = order, .limit = 2, .offset = 1}, type.column) ==
              std::vector(groups.begin() + 1, groups.begin() + 3));
      }
    }
  });
}

TEST_CASE("aggregates of every type that has them, of whole tables and of groups") {
  Store store;
  for_each_type([&]<class T>(const TypeCase<T>& type) {
    CAPTURE(type.name);
    auto& s = store.s;
    const auto& column = type.column;
    stored_rows(s, type);
    const auto values = static_cast<std::int64_t>(2 * type.ascending.size());
    CHECK(s.maybe.count(column.is_not_null()) == values);
    if constexpr (strata::detail::kind_in<T> != strata::detail::Kind::none) {
      for (const auto& [value, all, some] : s.maybe.group_by({}, column, strata::count(), strata::count(column)))
        CHECK(std::pair(all, some) ==
              (value ? std::pair<std::int64_t, std::int64_t>(2, 2) : std::pair<std::int64_t, std::int64_t>(3, 0)));
    }
    if constexpr (strata::detail::Extreme<T>) {
      CHECK(s.maybe.min(column) == type.ascending.front());
      CHECK(s.maybe.max(column) == type.ascending.back());
      CHECK(s.maybe.max(column, column.is_null()) == std::nullopt);
      const auto groups =
          s.maybe.group_by({.having = strata::max(column) == type.ascending[1], .order = strata::min(column).desc()},
                           column, strata::min(column), strata::max(column));
      const std::optional<T> second = type.ascending[1];
      CHECK(groups == std::vector{std::tuple(second, second, second)});
    }
    if constexpr (strata::detail::Number<T>) {
      // Without the extremes, which have no sum.
      const auto inner = column > type.ascending.front() && column < type.ascending.back();
      strata::detail::Total<T> sum{0};
      for (std::size_t i = 1; i + 1 < type.ascending.size(); ++i) sum += type.ascending[i], sum += type.ascending[i];
      const auto average = [&](const auto& total) {
        if constexpr (std::is_same_v<T, strata::Decimal>)
          return std::stod(to_string(total)) / static_cast<double>(values - 4);
        else
          return static_cast<double>(total) / static_cast<double>(values - 4);
      }(sum);
      if constexpr (std::is_floating_point_v<T>)
        CHECK(near(*s.maybe.sum(column, inner), sum));
      else
        CHECK(s.maybe.sum(column, inner) == sum);
      CHECK(near(*s.maybe.avg(column, inner), average));
      CHECK(s.maybe.sum(column, column.is_null()) == std::nullopt);
      CHECK(s.maybe.avg(column, column.is_null()) == std::nullopt);
    }
  });
}

TEST_CASE("like knows capital letters of every alphabet, and a character of any length is one") {
  Store store;
  const std::vector<std::string> texts{"Ärger", "ärger", "ÄRGER", "straße",        "STRASSE",          "I",
                                       "i",     "ı",     "İ",     "a\xcc\x88rger", "\xf0\x9f\x9a\x9a!"};
  for (const auto& text : texts) store.s.maybe.insert({.t = text});
  const auto chosen = [&](std::string_view pattern) {
    std::vector<std::string> out;
    for (const auto& row : store.s.maybe.select({.where = maybe::t.like(pattern), .order = maybe::id.asc()}))
      out.push_back(*row.t);
    return out;
  };
  using Texts = std::vector<std::string>;
  CHECK(chosen("ä%") == Texts{"ärger"});
  CHECK(chosen("Ä%") == Texts{"Ärger", "ÄRGER"});
  CHECK(chosen("%SS%") == Texts{"STRASSE"});
  CHECK(chosen("_") == Texts{"I", "i", "ı", "İ"});
  CHECK(chosen("i") == Texts{"i"});
  CHECK(chosen("_rger") == Texts{"Ärger", "ärger"});
  CHECK(chosen("__rger") == Texts{"a\xcc\x88rger"});
  CHECK(chosen("_!") == Texts{"\xf0\x9f\x9a\x9a!"});
  for (const auto& text : texts) CHECK(chosen(strata::escape_like(text)) == Texts{text});
}

TEST_CASE("points in time are those of UTC, wherever the program and the server are") {
  Store store;
  auto& s = store.s;
  const auto is_postgres = s.connection().dialect() == strata::Dialect::postgres;
  const auto all = values::stamps();
  // With what comes back from a session in each zone; the zone of the process is set in main.cpp.
  for (const auto* zone : {"Europe/Berlin", "America/New_York", "NST3:30NDT,M3.2.0,M11.1.0", "UTC"}) {
    CAPTURE(zone);
    if (is_postgres) s.connection().query("SELECT set_config('TimeZone', $1, false)", {std::string(zone)});
    for (const auto& stamp : all) {
      const auto row = s.maybe.insert({.d = std::chrono::floor<std::chrono::days>(stamp), .stamp = stamp});
      CAPTURE(strata::to_string(stamp));
      CHECK(row.stamp == stamp);
      CHECK(s.maybe.get(row.id) == row);
      CHECK(s.maybe.count(maybe::id == row.id && maybe::stamp == stamp && maybe::d == *row.d) == 1);
      // As the database itself writes it.
      const auto shown =
          s.query<std::string>(is_postgres ? "SELECT to_char(stamp AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') "
                                             "FROM maybe WHERE id = $1"
                                           : "SELECT stamp FROM maybe WHERE id = $1",
                               row.id);
      auto text = strata::to_string(stamp).substr(0, strata::timestamp_text_size);
      text[10] = ' ';
      CHECK(shown.at(0) == text);
    }
    const auto made = s.defaults.insert({}).made;
    CHECK(std::chrono::abs(made - strata::now()) < std::chrono::minutes{1});
    CHECK(s.maybe.max(maybe::stamp) == strata::max_timestamp);
    CHECK(s.maybe.min(maybe::stamp) == strata::min_timestamp);
  }
  CHECK(s.maybe.group_by({}, maybe::stamp, strata::count()).size() == all.size());
}
