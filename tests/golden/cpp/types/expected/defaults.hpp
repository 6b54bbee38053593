// Made by strata from the schema `everything`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/decimal.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/json.hpp>
#include <strata/lock.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

#include "enums.hpp"

namespace strata {
class Connection;
}

namespace everything {

struct Defaults {
  strata::Uuid id{};
  bool b{};
  std::int16_t i16{};
  std::int64_t i64{};
  float f32{};
  double f64{};
  strata::Decimal money{};
  std::string t{};
  strata::Date d{};
  strata::Json doc{};
  Colour colour{};
  std::vector<std::string> tags{};
  std::optional<std::string> maybe{};
  std::optional<std::int32_t> nothing{};
  strata::Timestamp made{};
  strata::Timestamp changed{};
  std::int64_t twice{};
  bool operator==(const Defaults&) const = default;
};

/// A Defaults as each() shows it: texts and bytes are the database's own, until the next row.
struct DefaultsView {
  strata::Uuid id{};
  bool b{};
  std::int16_t i16{};
  std::int64_t i64{};
  float f32{};
  double f64{};
  strata::Decimal money{};
  std::string_view t{};
  strata::Date d{};
  strata::Json doc{};
  Colour colour{};
  std::vector<std::string> tags{};
  std::optional<std::string_view> maybe{};
  std::optional<std::int32_t> nothing{};
  strata::Timestamp made{};
  strata::Timestamp changed{};
  std::int64_t twice{};
};

/// A Defaults to insert: what may be left out has a default.
struct NewDefaults {
  strata::Defaulted<strata::Uuid> id{};
  strata::Defaulted<bool> b{};
  strata::Defaulted<std::int16_t> i16{};
  strata::Defaulted<std::int64_t> i64{};
  strata::Defaulted<float> f32{};
  strata::Defaulted<double> f64{};
  strata::Defaulted<strata::Decimal> money{};
  strata::Defaulted<std::string> t{};
  strata::Defaulted<strata::Date> d{};
  strata::Defaulted<strata::Json> doc{};
  strata::Defaulted<Colour> colour{};
  strata::Defaulted<std::vector<std::string>> tags{};
  strata::Defaulted<std::optional<std::string>> maybe{};
  std::optional<std::int32_t> nothing{};
  strata::Defaulted<strata::Timestamp> made{};
  strata::Defaulted<strata::Timestamp> changed{};
};

/// A change of a Defaults: what is left out stays as it is.
struct DefaultsPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<bool> b{};
  strata::Patch<std::int16_t> i16{};
  strata::Patch<std::int64_t> i64{};
  strata::Patch<float> f32{};
  strata::Patch<double> f64{};
  strata::Patch<strata::Decimal> money{};
  strata::Patch<std::string> t{};
  strata::Patch<strata::Date> d{};
  strata::Patch<strata::Json> doc{};
  strata::Patch<Colour> colour{};
  strata::Patch<std::vector<std::string>> tags{};
  strata::Patch<std::optional<std::string>> maybe{};
  strata::Patch<std::optional<std::int32_t>> nothing{};
  strata::Patch<strata::Timestamp> made{};
  strata::Patch<strata::Timestamp> changed{};
};

namespace defaults {
inline constexpr strata::Column<strata::Uuid> id{"defaults", "id"};
inline constexpr strata::Column<bool> b{"defaults", "b"};
inline constexpr strata::Column<std::int16_t> i16{"defaults", "i16"};
inline constexpr strata::Column<std::int64_t> i64{"defaults", "i64"};
inline constexpr strata::Column<float> f32{"defaults", "f32"};
inline constexpr strata::Column<double> f64{"defaults", "f64"};
inline constexpr strata::Column<strata::Decimal> money{"defaults", "money", 12, 2};
inline constexpr strata::Column<std::string> t{"defaults", "t"};
inline constexpr strata::Column<strata::Date> d{"defaults", "d"};
inline constexpr strata::Column<strata::Json> doc{"defaults", "doc"};
inline constexpr strata::Column<Colour> colour{"defaults", "colour"};
inline constexpr strata::Column<std::vector<std::string>> tags{"defaults", "tags"};
inline constexpr strata::Column<std::optional<std::string>> maybe{"defaults", "maybe"};
inline constexpr strata::Column<std::optional<std::int32_t>> nothing{"defaults", "nothing"};
inline constexpr strata::Column<strata::Timestamp> made{"defaults", "made"};
inline constexpr strata::Column<strata::Timestamp> changed{"defaults", "changed"};
inline constexpr strata::Column<std::int64_t> twice{"defaults", "twice"};
inline constexpr strata::IndexOrder by_id{"defaults", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "defaults", "defaults_pkey", "id"};
}  // namespace key_
}  // namespace defaults

/// The table `defaults`.
class DefaultsTable : public strata::Table<Defaults, DefaultsPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Defaults insert(const NewDefaults& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewDefaults> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Defaults> insert_many_returning(std::span<const NewDefaults> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Defaults upsert(const strata::Constraint& key, const NewDefaults& row, const DefaultsPatch& patch);
  std::optional<Defaults> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  Defaults get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const DefaultsPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Defaults> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class DefaultsTableTx : public DefaultsTable {
 public:
  using DefaultsTable::DefaultsTable;

  std::optional<Defaults> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Defaults lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace everything

template <>
struct strata::TableOf<everything::Defaults> {
  using type = strata::Table<everything::Defaults, everything::DefaultsPatch>;
  using view = everything::DefaultsView;
};
extern template class strata::Table<everything::Defaults, everything::DefaultsPatch>;
