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
#include <strata/lock.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

#include "enums.hpp"

namespace strata {
class Connection;
}

namespace everything {

struct Many {
  std::int64_t id{};
  std::vector<bool> b{};
  std::vector<std::int16_t> i16{};
  std::vector<std::int32_t> i32{};
  std::vector<std::int64_t> i64{};
  std::vector<float> f32{};
  std::vector<double> f64{};
  std::vector<strata::Decimal> money{};
  std::vector<std::string> t{};
  std::vector<strata::Bytes> raw{};
  std::vector<strata::Uuid> u{};
  std::vector<strata::Date> d{};
  std::vector<strata::Time> at{};
  std::vector<strata::Timestamp> stamp{};
  std::vector<strata::Interval> span{};
  std::vector<Colour> colour{};
  std::optional<std::vector<std::int32_t>> maybe{};
  std::optional<std::vector<Colour>> colours{};
  bool operator==(const Many&) const = default;
};

/// A Many as each() shows it: texts and bytes are the database's own, until the next row.
struct ManyView {
  std::int64_t id{};
  std::vector<bool> b{};
  std::vector<std::int16_t> i16{};
  std::vector<std::int32_t> i32{};
  std::vector<std::int64_t> i64{};
  std::vector<float> f32{};
  std::vector<double> f64{};
  std::vector<strata::Decimal> money{};
  std::vector<std::string> t{};
  std::vector<strata::Bytes> raw{};
  std::vector<strata::Uuid> u{};
  std::vector<strata::Date> d{};
  std::vector<strata::Time> at{};
  std::vector<strata::Timestamp> stamp{};
  std::vector<strata::Interval> span{};
  std::vector<Colour> colour{};
  std::optional<std::vector<std::int32_t>> maybe{};
  std::optional<std::vector<Colour>> colours{};
};

/// A Many to insert: what may be left out has a default.
struct NewMany {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::vector<bool>> b;
  strata::Required<std::vector<std::int16_t>> i16;
  strata::Required<std::vector<std::int32_t>> i32;
  strata::Required<std::vector<std::int64_t>> i64;
  strata::Required<std::vector<float>> f32;
  strata::Required<std::vector<double>> f64;
  strata::Required<std::vector<strata::Decimal>> money;
  strata::Required<std::vector<std::string>> t;
  strata::Required<std::vector<strata::Bytes>> raw;
  strata::Required<std::vector<strata::Uuid>> u;
  strata::Required<std::vector<strata::Date>> d;
  strata::Required<std::vector<strata::Time>> at;
  strata::Required<std::vector<strata::Timestamp>> stamp;
  strata::Required<std::vector<strata::Interval>> span;
  strata::Required<std::vector<Colour>> colour;
  std::optional<std::vector<std::int32_t>> maybe{};
  std::optional<std::vector<Colour>> colours{};
};

/// A change of a Many: what is left out stays as it is.
struct ManyPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::vector<bool>> b{};
  strata::Patch<std::vector<std::int16_t>> i16{};
  strata::Patch<std::vector<std::int32_t>> i32{};
  strata::Patch<std::vector<std::int64_t>> i64{};
  strata::Patch<std::vector<float>> f32{};
  strata::Patch<std::vector<double>> f64{};
  strata::Patch<std::vector<strata::Decimal>> money{};
  strata::Patch<std::vector<std::string>> t{};
  strata::Patch<std::vector<strata::Bytes>> raw{};
  strata::Patch<std::vector<strata::Uuid>> u{};
  strata::Patch<std::vector<strata::Date>> d{};
  strata::Patch<std::vector<strata::Time>> at{};
  strata::Patch<std::vector<strata::Timestamp>> stamp{};
  strata::Patch<std::vector<strata::Interval>> span{};
  strata::Patch<std::vector<Colour>> colour{};
  strata::Patch<std::optional<std::vector<std::int32_t>>> maybe{};
  strata::Patch<std::optional<std::vector<Colour>>> colours{};
};

namespace many {
inline constexpr strata::Column<std::int64_t> id{"many", "id"};
inline constexpr strata::Column<std::vector<bool>> b{"many", "b"};
inline constexpr strata::Column<std::vector<std::int16_t>> i16{"many", "i16"};
inline constexpr strata::Column<std::vector<std::int32_t>> i32{"many", "i32"};
inline constexpr strata::Column<std::vector<std::int64_t>> i64{"many", "i64"};
inline constexpr strata::Column<std::vector<float>> f32{"many", "f32"};
inline constexpr strata::Column<std::vector<double>> f64{"many", "f64"};
inline constexpr strata::Column<std::vector<strata::Decimal>> money{"many", "money"};
inline constexpr strata::Column<std::vector<std::string>> t{"many", "t"};
inline constexpr strata::Column<std::vector<strata::Bytes>> raw{"many", "raw"};
inline constexpr strata::Column<std::vector<strata::Uuid>> u{"many", "u"};
inline constexpr strata::Column<std::vector<strata::Date>> d{"many", "d"};
inline constexpr strata::Column<std::vector<strata::Time>> at{"many", "at"};
inline constexpr strata::Column<std::vector<strata::Timestamp>> stamp{"many", "stamp"};
inline constexpr strata::Column<std::vector<strata::Interval>> span{"many", "span"};
inline constexpr strata::Column<std::vector<Colour>> colour{"many", "colour"};
inline constexpr strata::Column<std::optional<std::vector<std::int32_t>>> maybe{"many", "maybe"};
inline constexpr strata::Column<std::optional<std::vector<Colour>>> colours{"many", "colours"};
inline constexpr strata::IndexOrder by_id{"many", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "many", "many_pkey", "id"};
}  // namespace key_
}  // namespace many

/// The table `many`.
class ManyTable : public strata::Table<Many, ManyPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Many insert(const NewMany& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewMany> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Many> insert_many_returning(std::span<const NewMany> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Many upsert(const strata::Constraint& key, const NewMany& row, const ManyPatch& patch);
  std::optional<Many> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Many get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const ManyPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Many> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class ManyTableTx : public ManyTable {
 public:
  using ManyTable::ManyTable;

  std::optional<Many> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Many lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace everything

template <>
struct strata::TableOf<everything::Many> {
  using type = strata::Table<everything::Many, everything::ManyPatch>;
  using view = everything::ManyView;
};
extern template class strata::Table<everything::Many, everything::ManyPatch>;
