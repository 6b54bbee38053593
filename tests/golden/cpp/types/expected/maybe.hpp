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

struct Maybe {
  std::int64_t id{};
  std::optional<bool> b{};
  std::optional<std::int16_t> i16{};
  std::optional<std::int32_t> i32{};
  std::optional<std::int64_t> i64{};
  std::optional<float> f32{};
  std::optional<double> f64{};
  std::optional<strata::Decimal> money{};
  std::optional<strata::Decimal> wei{};
  std::optional<std::string> t{};
  std::optional<std::string> t10{};
  std::optional<strata::Bytes> raw{};
  std::optional<strata::Uuid> u{};
  std::optional<strata::Date> d{};
  std::optional<strata::Time> at{};
  std::optional<strata::Timestamp> stamp{};
  std::optional<strata::Interval> span{};
  std::optional<strata::Json> doc{};
  std::optional<Colour> colour{};
  bool operator==(const Maybe&) const = default;
};

/// A Maybe as each() shows it: texts and bytes are the database's own, until the next row.
struct MaybeView {
  std::int64_t id{};
  std::optional<bool> b{};
  std::optional<std::int16_t> i16{};
  std::optional<std::int32_t> i32{};
  std::optional<std::int64_t> i64{};
  std::optional<float> f32{};
  std::optional<double> f64{};
  std::optional<strata::Decimal> money{};
  std::optional<strata::Decimal> wei{};
  std::optional<std::string_view> t{};
  std::optional<std::string_view> t10{};
  std::optional<strata::BytesView> raw{};
  std::optional<strata::Uuid> u{};
  std::optional<strata::Date> d{};
  std::optional<strata::Time> at{};
  std::optional<strata::Timestamp> stamp{};
  std::optional<strata::Interval> span{};
  std::optional<strata::Json> doc{};
  std::optional<Colour> colour{};
};

/// A Maybe to insert: what may be left out has a default.
struct NewMaybe {
  strata::Defaulted<std::int64_t> id{};
  std::optional<bool> b{};
  std::optional<std::int16_t> i16{};
  std::optional<std::int32_t> i32{};
  std::optional<std::int64_t> i64{};
  std::optional<float> f32{};
  std::optional<double> f64{};
  std::optional<strata::Decimal> money{};
  std::optional<strata::Decimal> wei{};
  std::optional<std::string> t{};
  std::optional<std::string> t10{};
  std::optional<strata::Bytes> raw{};
  std::optional<strata::Uuid> u{};
  std::optional<strata::Date> d{};
  std::optional<strata::Time> at{};
  std::optional<strata::Timestamp> stamp{};
  std::optional<strata::Interval> span{};
  std::optional<strata::Json> doc{};
  std::optional<Colour> colour{};
};

/// A change of a Maybe: what is left out stays as it is.
struct MaybePatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::optional<bool>> b{};
  strata::Patch<std::optional<std::int16_t>> i16{};
  strata::Patch<std::optional<std::int32_t>> i32{};
  strata::Patch<std::optional<std::int64_t>> i64{};
  strata::Patch<std::optional<float>> f32{};
  strata::Patch<std::optional<double>> f64{};
  strata::Patch<std::optional<strata::Decimal>> money{};
  strata::Patch<std::optional<strata::Decimal>> wei{};
  strata::Patch<std::optional<std::string>> t{};
  strata::Patch<std::optional<std::string>> t10{};
  strata::Patch<std::optional<strata::Bytes>> raw{};
  strata::Patch<std::optional<strata::Uuid>> u{};
  strata::Patch<std::optional<strata::Date>> d{};
  strata::Patch<std::optional<strata::Time>> at{};
  strata::Patch<std::optional<strata::Timestamp>> stamp{};
  strata::Patch<std::optional<strata::Interval>> span{};
  strata::Patch<std::optional<strata::Json>> doc{};
  strata::Patch<std::optional<Colour>> colour{};
};

namespace maybe {
inline constexpr strata::Column<std::int64_t> id{"maybe", "id"};
inline constexpr strata::Column<std::optional<bool>> b{"maybe", "b"};
inline constexpr strata::Column<std::optional<std::int16_t>> i16{"maybe", "i16"};
inline constexpr strata::Column<std::optional<std::int32_t>> i32{"maybe", "i32"};
inline constexpr strata::Column<std::optional<std::int64_t>> i64{"maybe", "i64"};
inline constexpr strata::Column<std::optional<float>> f32{"maybe", "f32"};
inline constexpr strata::Column<std::optional<double>> f64{"maybe", "f64"};
inline constexpr strata::Column<std::optional<strata::Decimal>> money{"maybe", "money", 12, 2};
inline constexpr strata::Column<std::optional<strata::Decimal>> wei{"maybe", "wei", 78, 0};
inline constexpr strata::Column<std::optional<std::string>> t{"maybe", "t"};
inline constexpr strata::Column<std::optional<std::string>> t10{"maybe", "t10"};
inline constexpr strata::Column<std::optional<strata::Bytes>> raw{"maybe", "raw"};
inline constexpr strata::Column<std::optional<strata::Uuid>> u{"maybe", "u"};
inline constexpr strata::Column<std::optional<strata::Date>> d{"maybe", "d"};
inline constexpr strata::Column<std::optional<strata::Time>> at{"maybe", "at"};
inline constexpr strata::Column<std::optional<strata::Timestamp>> stamp{"maybe", "stamp"};
inline constexpr strata::Column<std::optional<strata::Interval>> span{"maybe", "span"};
inline constexpr strata::Column<std::optional<strata::Json>> doc{"maybe", "doc"};
inline constexpr strata::Column<std::optional<Colour>> colour{"maybe", "colour"};
inline constexpr strata::IndexOrder by_id{"maybe", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "maybe", "maybe_pkey", "id"};
}  // namespace key_
}  // namespace maybe

/// The table `maybe`.
class MaybeTable : public strata::Table<Maybe, MaybePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Maybe insert(const NewMaybe& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewMaybe> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Maybe> insert_many_returning(std::span<const NewMaybe> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Maybe upsert(const strata::Constraint& key, const NewMaybe& row, const MaybePatch& patch);
  std::optional<Maybe> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Maybe get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const MaybePatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Maybe> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class MaybeTableTx : public MaybeTable {
 public:
  using MaybeTable::MaybeTable;

  std::optional<Maybe> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Maybe lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace everything

template <>
struct strata::TableOf<everything::Maybe> {
  using type = strata::Table<everything::Maybe, everything::MaybePatch>;
  using view = everything::MaybeView;
};
extern template class strata::Table<everything::Maybe, everything::MaybePatch>;
