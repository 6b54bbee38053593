// Made by strata from the schema `everything`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/bytes.hpp>
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

struct Every {
  std::int64_t id{};
  bool b{};
  std::int16_t i16{};
  std::int32_t i32{};
  std::int64_t i64{};
  float f32{};
  double f64{};
  strata::Decimal money{};
  strata::Decimal wei{};
  strata::Decimal precise{};
  std::string t{};
  std::string t10{};
  strata::Bytes raw{};
  strata::Uuid u{};
  strata::Date d{};
  strata::Time at{};
  strata::Timestamp stamp{};
  strata::Interval span{};
  strata::Json doc{};
  Colour colour{};
  bool operator==(const Every&) const = default;
};

/// A Every as each() shows it: texts and bytes are the database's own, until the next row.
struct EveryView {
  std::int64_t id{};
  bool b{};
  std::int16_t i16{};
  std::int32_t i32{};
  std::int64_t i64{};
  float f32{};
  double f64{};
  strata::Decimal money{};
  strata::Decimal wei{};
  strata::Decimal precise{};
  std::string_view t{};
  std::string_view t10{};
  strata::BytesView raw{};
  strata::Uuid u{};
  strata::Date d{};
  strata::Time at{};
  strata::Timestamp stamp{};
  strata::Interval span{};
  strata::Json doc{};
  Colour colour{};
};

/// A Every to insert: what may be left out has a default.
struct NewEvery {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<bool> b;
  strata::Required<std::int16_t> i16;
  strata::Required<std::int32_t> i32;
  strata::Required<std::int64_t> i64;
  strata::Required<float> f32;
  strata::Required<double> f64;
  strata::Required<strata::Decimal> money;
  strata::Required<strata::Decimal> wei;
  strata::Required<strata::Decimal> precise;
  strata::Required<std::string> t;
  strata::Required<std::string> t10;
  strata::Required<strata::Bytes> raw;
  strata::Required<strata::Uuid> u;
  strata::Required<strata::Date> d;
  strata::Required<strata::Time> at;
  strata::Required<strata::Timestamp> stamp;
  strata::Required<strata::Interval> span;
  strata::Required<strata::Json> doc;
  strata::Required<Colour> colour;
};

/// A change of a Every: what is left out stays as it is.
struct EveryPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<bool> b{};
  strata::Patch<std::int16_t> i16{};
  strata::Patch<std::int32_t> i32{};
  strata::Patch<std::int64_t> i64{};
  strata::Patch<float> f32{};
  strata::Patch<double> f64{};
  strata::Patch<strata::Decimal> money{};
  strata::Patch<strata::Decimal> wei{};
  strata::Patch<strata::Decimal> precise{};
  strata::Patch<std::string> t{};
  strata::Patch<std::string> t10{};
  strata::Patch<strata::Bytes> raw{};
  strata::Patch<strata::Uuid> u{};
  strata::Patch<strata::Date> d{};
  strata::Patch<strata::Time> at{};
  strata::Patch<strata::Timestamp> stamp{};
  strata::Patch<strata::Interval> span{};
  strata::Patch<strata::Json> doc{};
  strata::Patch<Colour> colour{};
};

namespace every {
inline constexpr strata::Column<std::int64_t> id{"every", "id"};
inline constexpr strata::Column<bool> b{"every", "b"};
inline constexpr strata::Column<std::int16_t> i16{"every", "i16"};
inline constexpr strata::Column<std::int32_t> i32{"every", "i32"};
inline constexpr strata::Column<std::int64_t> i64{"every", "i64"};
inline constexpr strata::Column<float> f32{"every", "f32"};
inline constexpr strata::Column<double> f64{"every", "f64"};
inline constexpr strata::Column<strata::Decimal> money{"every", "money", 12, 2};
inline constexpr strata::Column<strata::Decimal> wei{"every", "wei", 78, 0};
inline constexpr strata::Column<strata::Decimal> precise{"every", "precise", 30, 10};
inline constexpr strata::Column<std::string> t{"every", "t"};
inline constexpr strata::Column<std::string> t10{"every", "t10"};
inline constexpr strata::Column<strata::Bytes> raw{"every", "raw"};
inline constexpr strata::Column<strata::Uuid> u{"every", "u"};
inline constexpr strata::Column<strata::Date> d{"every", "d"};
inline constexpr strata::Column<strata::Time> at{"every", "at"};
inline constexpr strata::Column<strata::Timestamp> stamp{"every", "stamp"};
inline constexpr strata::Column<strata::Interval> span{"every", "span"};
inline constexpr strata::Column<strata::Json> doc{"every", "doc"};
inline constexpr strata::Column<Colour> colour{"every", "colour"};
inline constexpr strata::IndexOrder by_id{"every", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "every", "every_pkey", "id"};
}  // namespace key_
}  // namespace every

/// The table `every`.
class EveryTable : public strata::Table<Every, EveryPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Every insert(const NewEvery& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewEvery> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Every> insert_many_returning(std::span<const NewEvery> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Every upsert(const strata::Constraint& key, const NewEvery& row, const EveryPatch& patch);
  std::optional<Every> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Every get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const EveryPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Every> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class EveryTableTx : public EveryTable {
 public:
  using EveryTable::EveryTable;

  std::optional<Every> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Every lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace everything

template <>
struct strata::TableOf<everything::Every> {
  using type = strata::Table<everything::Every, everything::EveryPatch>;
  using view = everything::EveryView;
};
extern template class strata::Table<everything::Every, everything::EveryPatch>;
