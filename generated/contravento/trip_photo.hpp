// Made by strata from the schema `contravento`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
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

struct Trip;

/// A picture of a trip; it goes when the trip goes.
struct TripPhoto {
  strata::Uuid id{};
  strata::Uuid trip_id{};
  std::string file_url{};
  std::optional<std::string> caption{};
  /// Where it stands among the trip's photos, from 0.
  std::int32_t order{};
  strata::Timestamp created_at{};
  bool operator==(const TripPhoto&) const = default;
};

/// A TripPhoto as each() shows it: texts and bytes are the database's own, until the next row.
struct TripPhotoView {
  strata::Uuid id{};
  strata::Uuid trip_id{};
  std::string_view file_url{};
  std::optional<std::string_view> caption{};
  std::int32_t order{};
  strata::Timestamp created_at{};
};

/// A TripPhoto to insert: what may be left out has a default.
struct NewTripPhoto {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<strata::Uuid> trip_id;
  strata::Required<std::string> file_url;
  std::optional<std::string> caption{};
  strata::Defaulted<std::int32_t> order{};
  strata::Defaulted<strata::Timestamp> created_at{};
};

/// A change of a TripPhoto: what is left out stays as it is.
struct TripPhotoPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<strata::Uuid> trip_id{};
  strata::Patch<std::string> file_url{};
  strata::Patch<std::optional<std::string>> caption{};
  strata::Patch<std::int32_t> order{};
  strata::Patch<strata::Timestamp> created_at{};
};

namespace trip_photo {
inline constexpr strata::Column<strata::Uuid> id{"trip_photos", "id"};
inline constexpr strata::Column<strata::Uuid> trip_id{"trip_photos", "trip_id"};
inline constexpr strata::Column<std::string> file_url{"trip_photos", "file_url"};
inline constexpr strata::Column<std::optional<std::string>> caption{"trip_photos", "caption"};
inline constexpr strata::Column<std::int32_t> order{"trip_photos", "order"};
inline constexpr strata::Column<strata::Timestamp> created_at{"trip_photos", "created_at"};
inline constexpr strata::Relation<struct TripPhoto, struct Trip> trip{{
    "trip_photos", "trip_photos.trip", "trips", "trip_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_id{"trip_photos", "a id\000"};
inline constexpr strata::IndexOrder by_trip_id_order{"trip_photos", "a trip_id\000a order\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "trip_photos", "trip_photos_pkey", "id"};
inline constexpr strata::Constraint trip_id_order{
    strata::ErrorKind::unique_violation, "trip_photos", "trip_photos_trip_id_order_key", "trip_id, order"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint trip_photos_order_check{
    strata::ErrorKind::check_violation, "trip_photos", "trip_photos_order_check", ""};
}  // namespace check_
namespace reference_ {
inline constexpr strata::Constraint trip_id{
    strata::ErrorKind::foreign_key_violation, "trip_photos", "trip_photos_trip_id_fkey", "trip_id"};
}  // namespace reference_
}  // namespace trip_photo

/// The table `trip_photos`.
class TripPhotoTable : public strata::Table<TripPhoto, TripPhotoPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  TripPhoto insert(const NewTripPhoto& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewTripPhoto> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<TripPhoto> insert_many_returning(std::span<const NewTripPhoto> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  TripPhoto upsert(const strata::Constraint& key, const NewTripPhoto& row, const TripPhotoPatch& patch);
  std::optional<TripPhoto> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  TripPhoto get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const TripPhotoPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  std::optional<TripPhoto> find_by_trip_id_order(const strata::Uuid& trip_id, std::int32_t order);
  /// The rows for each Trip, in one query.
  template <class Owner = Trip>
  strata::Grouped<TripPhoto> for_trips(std::type_identity_t<std::span<const Owner>> rows) {
    return for_trips_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<TripPhoto> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<TripPhoto> for_trips_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class TripPhotoTableTx : public TripPhotoTable {
 public:
  using TripPhotoTable::TripPhotoTable;

  std::optional<TripPhoto> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  TripPhoto lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace contravento

template <>
struct strata::TableOf<contravento::TripPhoto> {
  using type = strata::Table<contravento::TripPhoto, contravento::TripPhotoPatch>;
  using view = contravento::TripPhotoView;
};
extern template class strata::Table<contravento::TripPhoto, contravento::TripPhotoPatch>;
