// Every type that can be a key, as one: what accessors do by a key, a unique and a reference of that type, all of them.
#include <keys/keys.hpp>

#include <algorithm>

#include "../catch.hpp"
#include "database.hpp"
#include "errors.hpp"
#include "type_values.hpp"

using namespace keys;

namespace {

// What the models of keys.schema have alike but for their names.
template <class Model>
struct Of;
#define STRATA_KEY(name, Model, all)                                                                                 \
  template <>                                                                                                        \
  struct Of<Model> {                                                                                                 \
    using New = New##Model;                                                                                          \
    using Patch = Model##Patch;                                                                                      \
    static constexpr const char* table = #name;                                                                      \
    static constexpr auto id = name::id;                                                                             \
    static constexpr auto owner_id = name::owner_id;                                                                 \
    static constexpr auto owner = name::owner;                                                                       \
    static constexpr auto key = name::key_::id, twin_key = name::key_::twin, reference = name::reference_::owner_id; \
    template <class From>                                                                                            \
    static auto& in(From& from) {                                                                                    \
      return from.name;                                                                                              \
    }                                                                                                                \
    static auto owned_by(Session& s, const std::vector<Model>& rows) { return s.name.for_##name(rows); }             \
    static auto owners_of(Session& s, const std::vector<Model>& rows) { return s.name.of_##name(rows); }             \
    static auto values() { return all; }                                                                             \
  };
STRATA_KEY(by_bool, ByBool, (std::vector<bool>{false, true}))
STRATA_KEY(by_int16, ByInt16, values::integers<std::int16_t>())
STRATA_KEY(by_int32, ByInt32, values::integers<std::int32_t>())
STRATA_KEY(by_int64, ByInt64, values::integers<std::int64_t>())
STRATA_KEY(by_float32, ByFloat32, values::reals<float>())
STRATA_KEY(by_float64, ByFloat64, values::reals<double>())
STRATA_KEY(by_money, ByMoney, values::money())
STRATA_KEY(by_wei, ByWei, values::wei())
STRATA_KEY(by_text, ByText, values::texts())
STRATA_KEY(by_short, ByShort, values::short_texts())
STRATA_KEY(by_bytes, ByBytes, values::blobs())
STRATA_KEY(by_uuid, ByUuid, values::uuids())
STRATA_KEY(by_date, ByDate, values::dates())
STRATA_KEY(by_time, ByTime, values::times())
STRATA_KEY(by_stamp, ByStamp, values::stamps())
STRATA_KEY(by_span, BySpan, values::spans())
STRATA_KEY(by_colour, ByColour, (std::vector{Colour::red, Colour::green, Colour::blue}))
#undef STRATA_KEY

template <class... Model, class Visit>
void visit_models(Visit visit) {
  (visit.template operator()<Model>(), ...);
}
template <class Visit>
void for_each_key(Visit visit) {
  visit_models<ByBool, ByInt16, ByInt32, ByInt64, ByFloat32, ByFloat64, ByMoney, ByWei, ByText, ByShort, ByBytes,
               ByUuid, ByDate, ByTime, ByStamp, BySpan, ByColour>(visit);
}

// A row for each value, its own twin and, but for the first, owned by the first.
template <class Model>
std::vector<typename Of<Model>::New> rows_of() {
  std::vector<typename Of<Model>::New> out;
  for (auto&& each : Of<Model>::values()) {
    const decltype(Model::id) value = each;
    out.push_back({.id = value, .twin = value});
    if (out.size() > 1) out.back().owner_id = *out.front().id;
  }
  return out;
}

template <class Model>
std::vector<Model> store(Session& s) {
  return Of<Model>::in(s).insert_many_returning(rows_of<Model>());
}

}  // namespace

TEST_CASE("rows are found, changed and erased by keys of every type") {
  const auto lease = fresh_database("keys");
  Session s{*lease};
  for_each_key([&]<class Model>() {
    CAPTURE(Of<Model>::table);
    auto& table = Of<Model>::in(s);
    for (const auto& row : rows_of<Model>()) {
      CHECK_FALSE(table.find(*row.id));
      CHECK_FALSE(table.exists(*row.id));
      CHECK(error_of([&] { table.get(*row.id); }).kind == strata::ErrorKind::not_found);
      const auto stored = table.insert(row);
      CHECK(stored == Model{.id = *row.id, .twin = row.twin, .owner_id = row.owner_id});
      CHECK(table.get(*row.id) == stored);
      CHECK(table.find(*row.id) == stored);
      CHECK(table.exists(*row.id));
      CHECK(table.find_by_twin(*row.id) == stored);
      CHECK(table.update(*row.id, {.twin = std::nullopt}));
      CHECK_FALSE(table.find_by_twin(*row.id));
      CHECK(table.update(*row.id, {.twin = *row.id}));
      CHECK(table.upsert(Of<Model>::key, row, {.twin = std::nullopt}).twin == std::nullopt);
      CHECK(table.upsert(Of<Model>::key, row, {.twin = *row.id}) == stored);
      CHECK(table.upsert(Of<Model>::twin_key, row, {}) == stored);
    }
    auto listed = table.list(100);
    CHECK(listed.size() == rows_of<Model>().size());
    for (auto row = listed.rbegin(); row != listed.rend(); ++row)
      if (row->owner_id) CHECK(table.erase(row->id));
    CHECK(table.count() == 1);
    CHECK(table.erase(Of<Model>::values().front()));
    CHECK_FALSE(table.erase(Of<Model>::values().front()));
  });
}

TEST_CASE("keys of every type are unique, and refer") {
  const auto lease = fresh_database("keys");
  Session s{*lease};
  for_each_key([&]<class Model>() {
    CAPTURE(Of<Model>::table);
    auto& table = Of<Model>::in(s);
    auto rows = rows_of<Model>();
    const auto last = rows.back();
    rows.pop_back();
    CHECK(table.insert_many(rows) == static_cast<std::int64_t>(rows.size()));
    CHECK(error_of([&] { table.insert({.id = *rows.front().id}); }).is(Of<Model>::key));
    CHECK(error_of([&] { table.insert({.id = *last.id, .twin = *rows.front().id}); }).is(Of<Model>::twin_key));
    CHECK(error_of([&] {
            table.insert_many(std::vector{last, rows.front()});
          }).kind == strata::ErrorKind::unique_violation);
    const typename Of<Model>::New alone{.id = *last.id};
    CHECK(error_of([&] { table.insert_many_returning(std::vector{alone, alone}); }).is(Of<Model>::key));
    CHECK(table.count() == static_cast<std::int64_t>(rows.size()));
    CHECK(error_of([&] { table.update(*rows.front().id, {.owner_id = *last.id}); }).is(Of<Model>::reference));
    table.insert(last);
    CHECK(error_of([&] { table.erase(*rows.front().id); }).kind == strata::ErrorKind::foreign_key_violation);
    CHECK(table.erase_where(Of<Model>::owner_id == *rows.front().id) == static_cast<std::int64_t>(rows.size()));
  });
}

TEST_CASE("relations by keys of every type are loaded and asked for") {
  const auto lease = fresh_database("keys");
  Session s{*lease};
  for_each_key([&]<class Model>() {
    CAPTURE(Of<Model>::table);
    const auto rows = store<Model>(s);
    const auto owned = Of<Model>::owned_by(s, rows);
    CHECK(owned[0].size() == rows.size() - 1);
    CHECK(owned[1].empty());
    const auto owners = Of<Model>::owners_of(s, rows);
    CHECK(owners[0] == nullptr);
    for (std::size_t i = 1; i < rows.size(); ++i) CHECK(*owners[i] == rows[0]);
    auto& table = Of<Model>::in(s);
    CHECK(table.count(strata::has(Of<Model>::owner, Of<Model>::id == rows[0].id)) ==
          static_cast<std::int64_t>(rows.size() - 1));
    CHECK(table.count(strata::has(Of<Model>::owner, Of<Model>::id == rows[1].id)) == 0);
  });
}

TEST_CASE("lists and pages go by keys of every type") {
  const auto lease = fresh_database("keys");
  Session s{*lease};
  for_each_key([&]<class Model>() {
    CAPTURE(Of<Model>::table);
    const auto rows = store<Model>(s);
    auto& table = Of<Model>::in(s);
    const auto listed = table.list(1000);
    // Enums are in an order, but each database has its own.
    if constexpr (strata::detail::has_order<decltype(Model::id)>) CHECK(listed == rows);
    CHECK(table.list(1, 1) == std::vector{listed[1]});
    for (const std::int64_t limit : {1, 2}) {
      std::vector<Model> paged;
      strata::PageQuery<Model> query{.limit = limit};
      do {
        const auto page = table.page(query);
        paged.insert(paged.end(), page.items.begin(), page.items.end());
        query.after = page.next;
      } while (query.after);
      CHECK(paged == listed);
    }
  });
}

TEST_CASE("rows are locked by keys of every type") {
  const auto lease = fresh_database("keys");
  strata::Transaction transaction{*lease};
  Tx tx{transaction};
  for_each_key([&]<class Model>() {
    CAPTURE(Of<Model>::table);
    for (const auto& row : store<Model>(tx)) {
      CHECK(Of<Model>::in(tx).lock(row.id) == row);
      CHECK(Of<Model>::in(tx).find_and_lock(row.id, strata::Lock::nowait) == row);
    }
  });
}
