#pragma once

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "strata/accessor/values.hpp"
#include "strata/connection.hpp"
#include "strata/fields.hpp"
#include "strata/relation.hpp"
#include "strata/shape.hpp"

// The rows that belong to others, for all of them in one query.
namespace strata::accessor {

// How the rows of a table are found for their owners. Names are stored names.
struct RelationInfo {
  std::string_view name;                                // of the statement
  std::span<const std::string_view> columns;            // that hold the values of the owners
  std::string_view through = {};                        // the table that has these columns, if it is another one
  std::span<const std::string_view> through_columns = {};  // of it, equal to
  std::span<const std::string_view> joined = {};           // these of the table
  std::string_view through_alive = {};                     // what its rows fulfil that are not deleted, as `j."…"`
};

// SELECT of the table's columns and of RelationInfo::columns, for `keys` owners.
std::string relation_text(const TableInfo& table, const RelationInfo& relation, Dialect dialect, std::size_t keys,
                          bool with_deleted);

// How many owners one statement serves, within the limits of parameters: a power of two.
std::size_t owners_together(const RelationInfo& relation);

// A key as bytes, equal when the values are. False for a key that is NULL in part, which belongs to nobody.
template <class T>
requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) bool add_key(std::string& key, T value) {
  // A zero has two signs, which are equal.
  if constexpr (std::is_floating_point_v<T>) value += T{0};
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
  return true;
}
bool add_key(std::string& key, const std::string& value);
bool add_key(std::string& key, const Bytes& value);
bool add_key(std::string& key, const Uuid& value);
bool add_key(std::string& key, const Decimal& value);
bool add_key(std::string& key, Date value);
bool add_key(std::string& key, Time value);
bool add_key(std::string& key, Timestamp value);
bool add_key(std::string& key, Interval value);
template <class T>
bool add_key(std::string& key, const std::optional<T>& value) {
  return value && add_key(key, *value);
}

// Numbers keys in the order in which they come.
class KeyNumbers {
 public:
  static constexpr std::size_t none = Paired<int>::none;
  // A new number for a new key.
  std::size_t add(const std::string& key) { return numbers_.try_emplace(key, numbers_.size()).first->second; }
  std::size_t find(const std::string& key) const {
    const auto found = numbers_.find(key);
    return found == numbers_.end() ? none : found->second;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::string, std::size_t> numbers_;
};

template <class Row>
struct Loaded {
  std::vector<Row> rows;
  std::vector<std::size_t> row_groups;    // the number of the key that each row belongs to
  std::vector<std::size_t> owner_groups;  // that of each owner, or KeyNumbers::none
  std::size_t groups = 0;
};

// A member of the owners, with the digits that a decimal needs.
template <class T>
struct OwnerKey {
  Each<T> values;
  Digits digits{};
};

template <class T>
inline constexpr bool is_decimal = std::same_as<detail::bare<T>, Decimal>;

template <class T>
void bind_key(Binder& to, int parameter, const OwnerKey<T>& key, std::size_t owner) {
  if constexpr (is_decimal<T>)
    bind(to, parameter, key.values[owner], key.digits);
  else
    bind(to, parameter, key.values[owner]);
}
template <class T>
void read_key(const Statement& from, int column, std::string& out, const OwnerKey<T>& key) {
  detail::bare<T> value{};
  if constexpr (is_decimal<T>)
    read(from, column, value, key.digits);
  else
    read(from, column, value);
  add_key(out, value);
}

template <class M, class... Keys>
void load_some(Statement& statement, Loaded<typename M::Row>& loaded, const KeyNumbers& numbers,
               std::span<const std::size_t> owners, std::size_t places, const Keys&... keys) {
  int parameter = 1;
  // The places that are left over repeat the last owner.
  for (std::size_t i = 0; i < places; ++i)
    (bind_key(statement, parameter++, keys, owners[std::min(i, owners.size() - 1)]), ...);
  while (statement.step()) {
    std::string key;
    int column = static_cast<int>(M::table.columns.size());
    (read_key(statement, column++, key, keys), ...);
    const auto group = numbers.find(key);
    // Equal only to a collation of the database's.
    if (group == KeyNumbers::none) continue;
    read_row<M>(statement, loaded.rows.emplace_back());
    loaded.row_groups.push_back(group);
  }
}

template <class M, class... Keys>
Loaded<typename M::Row> load(Connection& connection, Shapes& shapes, const RelationInfo& relation, bool with_deleted,
                             const Keys&... keys) {
  const std::size_t count = std::max({keys.values.size()...});
  Loaded<typename M::Row> loaded;
  KeyNumbers numbers;
  std::vector<std::size_t> owners;  // the first one of each key
  for (std::size_t i = 0; i < count; ++i) {
    std::string key;
    const bool whole = (add_key(key, keys.values[i]) && ...);
    loaded.owner_groups.push_back(whole ? numbers.add(key) : KeyNumbers::none);
    if (numbers.size() > owners.size()) owners.push_back(i);
  }
  loaded.groups = owners.size();
  for (std::span rest = std::span<const std::size_t>(owners); !rest.empty();) {
    const auto some = rest.first(std::min(rest.size(), owners_together(relation)));
    rest = rest.subspan(some.size());
    const std::size_t places = std::bit_ceil(some.size());
    const std::uint64_t shape[] = {places, with_deleted ? 1U : 0U};
    auto statement = connection.prepare(shapes.get(relation.name, connection.dialect(), shape, [&] {
      return relation_text(M::table, relation, connection.dialect(), places, with_deleted);
    }));
    load_some<M>(*statement, loaded, numbers, some, places, keys...);
  }
  return loaded;
}

// The places that bring rows of one group together, in the order in which they came.
std::vector<std::size_t> grouped_order(std::span<const std::size_t> row_groups, std::size_t groups);

template <class M, class... Keys>
Grouped<typename M::Row> grouped(Connection& connection, Shapes& shapes, const RelationInfo& relation,
                                 bool with_deleted, const Keys&... keys) {
  using Result = Grouped<typename M::Row>;
  auto loaded = load<M>(connection, shapes, relation, with_deleted, keys...);
  std::vector<typename Result::Range> by_group(loaded.groups), ranges;
  std::vector<typename M::Row> rows;
  rows.reserve(loaded.rows.size());
  for (const auto place : grouped_order(loaded.row_groups, loaded.groups)) {
    auto& range = by_group[loaded.row_groups[place]];
    if (range.count++ == 0) range.begin = rows.size();
    rows.push_back(std::move(loaded.rows[place]));
  }
  for (const auto group : loaded.owner_groups)
    ranges.push_back(group == KeyNumbers::none ? typename Result::Range{} : by_group[group]);
  return Result(std::move(rows), std::move(ranges));
}

template <class M, class... Keys>
Paired<typename M::Row> paired(Connection& connection, Shapes& shapes, const RelationInfo& relation,
                               bool with_deleted, const Keys&... keys) {
  auto loaded = load<M>(connection, shapes, relation, with_deleted, keys...);
  std::vector<std::size_t> by_group(loaded.groups, KeyNumbers::none), places;
  for (std::size_t row = 0; row < loaded.rows.size(); ++row) by_group[loaded.row_groups[row]] = row;
  for (const auto group : loaded.owner_groups)
    places.push_back(group == KeyNumbers::none ? group : by_group[group]);
  return Paired<typename M::Row>(std::move(loaded.rows), std::move(places));
}

}  // namespace strata::accessor
