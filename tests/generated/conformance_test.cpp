// Every type through everything that an accessor does with a value, on whatever database this runs (main.cpp).
//
//   claim                  shown by
//   every type, each way   here, over the table in type_cases.hpp: in by insert, patch, upsert and raw statements, out
//                          by every read, compared and chosen; types_test.cpp: arrays
//   every type as a key    keys_test.cpp: found, unique, referred to, loaded, paged, locked by
//   orders, NULL ordering  conformance_order_test.cpp: selected, paged, grouped, aggregated
//   LIKE case, text order  conformance_order_test.cpp, query_test.cpp; predicate_test.cpp: random predicates
//   error kinds            error_kinds_test.cpp: each provoked on each database that knows it
//   hostile input          hostile_test.cpp: data; hostile_names_test.cpp: names, files and settings
//   every accessor         accessors.sh: red when one is not called by this suite
//   time zones             conformance_order_test.cpp; the whole suite on a database `elsewhere`
#include <algorithm>
#include <array>

#include "../catch.hpp"
#include "database.hpp"
#include "errors.hpp"
#include "type_cases.hpp"

using namespace everything;

namespace {

template <class T>
MaybePatch patch_with(const TypeCase<T>& type, const std::optional<T>& value) {
  MaybePatch patch;
  if (value)
    patch.*type.patch = *value;
  else
    patch.*type.patch = std::nullopt;
  return patch;
}

// A parameter of a statement of one's own; a decimal comes with its column.
template <class T>
auto argument(const TypeCase<T>&, const std::optional<T>& value) {
  if constexpr (std::is_same_v<T, strata::Json>)
    return value ? std::optional(value->text) : std::nullopt;
  else
    return value;
}
strata::detail::Argument argument(const TypeCase<strata::Decimal>& type, const std::optional<strata::Decimal>& value) {
  return value ? type.column.value(*value) : strata::detail::Argument{};
}

// Every way by which a value comes in: the ids of rows that must all hold it.
template <class T>
std::vector<std::int64_t> write(Session& s, const TypeCase<T>& type, const std::optional<T>& value) {
  const auto row = row_with(type, value);
  const auto patch = patch_with(type, value);
  // What a patch must overwrite: something else.
  const std::optional<T> other = value ? std::nullopt : std::optional<T>(type.ascending.back());
  const auto changed = [&] { return s.maybe.insert(row_with(type, other)).id; };
  std::vector<std::int64_t> out{s.maybe.insert(row).id, s.maybe.insert_many_returning(std::vector{row, row}).back().id};
  s.maybe.insert_many(std::vector{row});
  out.push_back(s.maybe.list(1, s.maybe.count() - 1).at(0).id);
  out.push_back(changed());
  CHECK(s.maybe.update(out.back(), patch));
  out.push_back(changed());
  CHECK(s.maybe.update_where(maybe::id == out.back(), patch) == 1);
  out.push_back(changed());
  auto same = row_with(type, other);
  same.id = out.back();
  CHECK(s.maybe.upsert(maybe::key_::id, same, patch).*type.member == value);
  out.push_back(100'000 + out.back());
  same = row;
  same.id = out.back();
  CHECK(s.maybe.upsert(maybe::key_::id, same, {}).*type.member == value);
  const auto name = std::string(type.column.name);
  out.push_back(
      s.query<std::int64_t>("INSERT INTO maybe (" + name + ") VALUES ($1) RETURNING id", argument(type, value)).at(0));
  if constexpr (!std::is_same_v<T, strata::Decimal>) {
    out.push_back(changed());
    MaybePatch copy;
    copy.*type.patch = strata::set_to(type.column);
    CHECK(s.maybe.upsert(
              maybe::key_::id,
              [&] {
                auto r = row;
                r.id = out.back();
                return r;
              }(),
              patch).*
              type.member ==
          value);
    CHECK(s.maybe.update(out.back(), copy));
  }
  return out;
}

// Every way by which it comes out.
template <class T>
void check_reads(Session& s, const TypeCase<T>& type, std::int64_t id, const std::optional<T>& value) {
  const auto is = [&](const Maybe& row) { return row.*type.member == value; };
  const strata::Predicate here = maybe::id == id;
  CHECK(is(s.maybe.get(id)));
  CHECK(is(s.maybe.find(id).value()));
  CHECK(is(s.maybe.select({.where = here}).at(0)));
  CHECK(is(s.maybe.first({.where = here}).value()));
  CHECK(is(s.maybe.page({.where = here}).items.at(0)));
  s.maybe.each({.where = here}, [&](const Maybe& row) { CHECK(is(row)); });
  CHECK(s.maybe.select_as({.where = here}, type.column).at(0) == std::tuple(value));
  CHECK(is(s.query<Maybe>("SELECT * FROM maybe WHERE id = $1", id).at(0)));
  if constexpr (!std::is_same_v<T, strata::Decimal>)
    CHECK(
        s.query<std::optional<T>>("SELECT " + std::string(type.column.name) + " FROM maybe WHERE id = $1", id).at(0) ==
        value);
  strata::Transaction transaction{s.connection()};
  Tx tx{transaction};
  CHECK(is(tx.maybe.lock(id)));
  CHECK(is(tx.maybe.find_and_lock(id).value()));
}

}  // namespace

TEST_CASE("a value of every type, and NULL, comes in by every way and out by every way") {
  Store store;
  for_each_type([&]<class T>(const TypeCase<T>& type) {
    std::vector<std::optional<T>> all{std::nullopt};
    for (const auto& value : type.ascending) all.push_back(T(value));
    for (std::size_t i = 0; i < all.size(); ++i) {
      CAPTURE(type.name, i);
      for (const auto id : write(store.s, type, all[i])) check_reads(store.s, type, id, all[i]);
      store.s.maybe.erase_where(strata::all_rows);
    }
  });
}

TEST_CASE("values of every type are compared as C++ compares them") {
  Store store;
  for_each_type([&]<class T>(const TypeCase<T>& type) {
    if constexpr (!std::is_same_v<T, strata::Json>) {
      const auto rows = stored_rows(store.s, type);
      const auto chosen = [&](const strata::Predicate& where, auto holds) {
        const auto wanted = std::ranges::count_if(
            rows, [&](const Maybe& row) { return row.*type.member && holds(*(row.*type.member)); });
        return store.s.maybe.count(where) == wanted;
      };
      for (std::size_t i = 0; i < type.ascending.size(); ++i) {
        CAPTURE(type.name, i);
        const T value = type.ascending[i];
        const std::optional<T> given = value;
        const auto& column = type.column;
        const auto equal = [&](const T& x) { return x == value; };
        const auto unlike = [&](const T& x) { return x != value; };
        CHECK(chosen(column == value, equal));
        CHECK(chosen(column != value, unlike));
        CHECK(chosen(!(column == value), unlike));
        CHECK(chosen(column == given, equal));
        CHECK(chosen(column != given, unlike));
        CHECK(chosen(column.eq_if(given), equal));
        CHECK(chosen(column.ne_if(given), unlike));
        CHECK(chosen(column.in({value}), equal));
        CHECK(chosen(column.in_if(std::optional(std::array{value})), equal));
        CHECK(chosen(column.in({value, type.ascending.front()}),
                     [&](const T& x) { return x == value || x == type.ascending.front(); }));
        if constexpr (TypeCase<T>::has_order) {
          CHECK(chosen(column < value, [&](const T& x) { return x < value; }));
          CHECK(chosen(column <= value, [&](const T& x) { return x <= value; }));
          CHECK(chosen(column > value, [&](const T& x) { return x > value; }));
          CHECK(chosen(column >= value, [&](const T& x) { return x >= value; }));
          CHECK(chosen(column.lt_if(given), [&](const T& x) { return x < value; }));
          CHECK(chosen(column.le_if(given), [&](const T& x) { return x <= value; }));
          CHECK(chosen(column.gt_if(given), [&](const T& x) { return x > value; }));
          CHECK(chosen(column.ge_if(given), [&](const T& x) { return x >= value; }));
        }
      }
      CHECK(chosen(type.column == type.column, [](const T&) { return true; }));
      CHECK(store.s.maybe.count(type.column.is_null()) == 3);
      CHECK(chosen(type.column.is_not_null(), [](const T&) { return true; }));
    }
  });
}
