// Made by strata from the schema `contravento`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

namespace strata {
class Connection;
}

namespace contravento {

struct Tag;
struct Trip;

/// Which trip has which tag.
struct TripTag {
  strata::Uuid trip_id{};
  strata::Uuid tag_id{};
  strata::Timestamp created_at{};
  bool operator==(const TripTag&) const = default;
};

/// A TripTag as each() shows it: texts and bytes are the database's own, until the next row.
struct TripTagView {
  strata::Uuid trip_id{};
  strata::Uuid tag_id{};
  strata::Timestamp created_at{};
};

/// A TripTag to insert: what may be left out has a default.
struct NewTripTag {
  strata::Required<strata::Uuid> trip_id;
  strata::Required<strata::Uuid> tag_id;
  strata::Defaulted<strata::Timestamp> created_at{};
};

/// A change of a TripTag: what is left out stays as it is.
struct TripTagPatch {
  strata::Patch<strata::Uuid> trip_id{};
  strata::Patch<strata::Uuid> tag_id{};
  strata::Patch<strata::Timestamp> created_at{};
};

namespace trip_tag {
inline constexpr strata::Column<strata::Uuid> trip_id{"trip_tags", "trip_id"};
inline constexpr strata::Column<strata::Uuid> tag_id{"trip_tags", "tag_id"};
inline constexpr strata::Column<strata::Timestamp> created_at{"trip_tags", "created_at"};
inline constexpr strata::Relation<struct TripTag, struct Trip> trip{{
    "trip_tags", "trip_tags.trip", "trips", "trip_id\000", "id\000", ""}};
inline constexpr strata::Relation<struct TripTag, struct Tag> tag{{
    "trip_tags", "trip_tags.tag", "tags", "tag_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_trip_id_tag_id{"trip_tags", "a trip_id\000a tag_id\000"};
inline constexpr strata::IndexOrder by_tag_id{"trip_tags", "a tag_id\000a trip_id\000"};
namespace key_ {
inline constexpr strata::Constraint trip_id_tag_id{
    strata::ErrorKind::unique_violation, "trip_tags", "trip_tags_pkey", "trip_id, tag_id"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint trip_id{
    strata::ErrorKind::foreign_key_violation, "trip_tags", "trip_tags_trip_id_fkey", "trip_id"};
inline constexpr strata::Constraint tag_id{
    strata::ErrorKind::foreign_key_violation, "trip_tags", "trip_tags_tag_id_fkey", "tag_id"};
}  // namespace reference_
}  // namespace trip_tag

/// The table `trip_tags`.
class TripTagTable : public strata::Table<TripTag, TripTagPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  TripTag insert(const NewTripTag& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewTripTag> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<TripTag> insert_many_returning(std::span<const NewTripTag> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  TripTag upsert(const strata::Constraint& key, const NewTripTag& row, const TripTagPatch& patch);
  std::optional<TripTag> find(const strata::Uuid& trip_id, const strata::Uuid& tag_id);
  /// Error (not_found) when there is no such row.
  TripTag get(const strata::Uuid& trip_id, const strata::Uuid& tag_id);
  using Table::exists;
  bool exists(const strata::Uuid& trip_id, const strata::Uuid& tag_id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& trip_id, const strata::Uuid& tag_id, const TripTagPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& trip_id, const strata::Uuid& tag_id);
  /// The rows for each Trip, in one query.
  template <class Owner = Trip>
  strata::Grouped<TripTag> for_trips(std::type_identity_t<std::span<const Owner>> rows) {
    return for_trips_(strata::each<&Owner::id>(rows));
  }
  /// The rows for each Tag, in one query.
  template <class Owner = Tag>
  strata::Grouped<TripTag> for_tags(std::type_identity_t<std::span<const Owner>> rows) {
    return for_tags_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<TripTag> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<TripTag> for_trips_(strata::Each<strata::Uuid> key1);
  strata::Grouped<TripTag> for_tags_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class TripTagTableTx : public TripTagTable {
 public:
  using TripTagTable::TripTagTable;

  std::optional<TripTag> find_and_lock(const strata::Uuid& trip_id, const strata::Uuid& tag_id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  TripTag lock(const strata::Uuid& trip_id, const strata::Uuid& tag_id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace contravento

template <>
struct strata::TableOf<contravento::TripTag> {
  using type = strata::Table<contravento::TripTag, contravento::TripTagPatch>;
  using view = contravento::TripTagView;
};
extern template class strata::Table<contravento::TripTag, contravento::TripTagPatch>;
