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
#include <strata/decimal.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/ranked.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

#include "enums.hpp"

namespace strata {
class Connection;
}

namespace contravento {

struct NewTripPhoto;
struct Tag;
struct TripPhoto;
class TripPhotoTable;
struct TripTag;
struct User;

/// A trip, told by the one who made it.
struct Trip {
  strata::Uuid id{};
  strata::Uuid user_id{};
  std::string title{};
  std::string description{};
  TripStatus status{};
  /// Two-letter codes of the countries passed, in the order of the journey.
  std::vector<std::string> countries{};
  strata::Date start_date{};
  std::optional<strata::Date> end_date{};
  std::optional<strata::Decimal> distance_km{};
  std::optional<strata::Timestamp> published_at{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
  bool operator==(const Trip&) const = default;
};

/// A Trip as each() shows it: texts and bytes are the database's own, until the next row.
struct TripView {
  strata::Uuid id{};
  strata::Uuid user_id{};
  std::string_view title{};
  std::string_view description{};
  TripStatus status{};
  std::vector<std::string> countries{};
  strata::Date start_date{};
  std::optional<strata::Date> end_date{};
  std::optional<strata::Decimal> distance_km{};
  std::optional<strata::Timestamp> published_at{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
};

/// A Trip to insert: what may be left out has a default.
struct NewTrip {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<strata::Uuid> user_id;
  strata::Required<std::string> title;
  strata::Required<std::string> description;
  strata::Defaulted<TripStatus> status{};
  strata::Defaulted<std::vector<std::string>> countries{};
  strata::Required<strata::Date> start_date;
  std::optional<strata::Date> end_date{};
  std::optional<strata::Decimal> distance_km{};
  std::optional<strata::Timestamp> published_at{};
  strata::Defaulted<strata::Timestamp> created_at{};
  strata::Defaulted<strata::Timestamp> updated_at{};
};

/// A change of a Trip: what is left out stays as it is.
struct TripPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<strata::Uuid> user_id{};
  strata::Patch<std::string> title{};
  strata::Patch<std::string> description{};
  strata::Patch<TripStatus> status{};
  strata::Patch<std::vector<std::string>> countries{};
  strata::Patch<strata::Date> start_date{};
  strata::Patch<std::optional<strata::Date>> end_date{};
  strata::Patch<std::optional<strata::Decimal>> distance_km{};
  strata::Patch<std::optional<strata::Timestamp>> published_at{};
  strata::Patch<strata::Timestamp> created_at{};
  strata::Patch<strata::Timestamp> updated_at{};
};

namespace trip {
inline constexpr strata::Column<strata::Uuid> id{"trips", "id"};
inline constexpr strata::Column<strata::Uuid> user_id{"trips", "user_id"};
inline constexpr strata::Column<std::string> title{"trips", "title"};
inline constexpr strata::Column<std::string> description{"trips", "description"};
inline constexpr strata::Column<TripStatus> status{"trips", "status"};
inline constexpr strata::Column<std::vector<std::string>> countries{"trips", "countries"};
inline constexpr strata::Column<strata::Date> start_date{"trips", "start_date"};
inline constexpr strata::Column<std::optional<strata::Date>> end_date{"trips", "end_date"};
inline constexpr strata::Column<std::optional<strata::Decimal>> distance_km{"trips", "distance_km", 7, 1};
inline constexpr strata::Column<std::optional<strata::Timestamp>> published_at{"trips", "published_at"};
inline constexpr strata::Column<strata::Timestamp> created_at{"trips", "created_at"};
inline constexpr strata::Column<strata::Timestamp> updated_at{"trips", "updated_at"};
inline constexpr strata::Relation<struct Trip, struct User> user{{
    "trips", "trips.user", "users", "user_id\000", "id\000", ""}};
inline constexpr strata::Relation<struct Trip, struct TripPhoto> photos{{
    "trips", "trips.photos", "trip_photos", "id\000", "trip_id\000", ""}};
inline constexpr strata::Relation<struct Trip, struct Tag> tags{{
    "trips", "trips.tags", "tags", "id\000", "id\000", "",
    "trip_tags", "trip_id\000", "tag_id\000", ""}};
inline constexpr strata::IndexOrder by_id{"trips", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "trips", "trips_pkey", "id"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint trips_title_check{
    strata::ErrorKind::check_violation, "trips", "trips_title_check", ""};
inline constexpr strata::Constraint trips_distance_km_check{
    strata::ErrorKind::check_violation, "trips", "trips_distance_km_check", ""};
inline constexpr strata::Constraint ends_after_start{
    strata::ErrorKind::check_violation, "trips", "ends_after_start", ""};
inline constexpr strata::Constraint published_has_time{
    strata::ErrorKind::check_violation, "trips", "published_has_time", ""};
}  // namespace check_
namespace reference_ {
inline constexpr strata::Constraint user_id{
    strata::ErrorKind::foreign_key_violation, "trips", "trips_user_id_fkey", "user_id"};
}  // namespace reference_
}  // namespace trip

/// The table `trips`.
class TripTable : public strata::Table<Trip, TripPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Trip insert(const NewTrip& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewTrip> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Trip> insert_many_returning(std::span<const NewTrip> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Trip upsert(const strata::Constraint& key, const NewTrip& row, const TripPatch& patch);
  /// The row and its photos (`.trip_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewTripPhoto, class Children = TripPhotoTable>
  auto insert_with_photos(const NewTrip& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const Trip& parent) { child.trip_id = parent.id; });
  }
  std::optional<Trip> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  Trip get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const TripPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  /// Rows that have every word of `text`, the best first: at most `limit`, without the first `offset`.
  std::vector<strata::Ranked<Trip>> search(std::string_view text, std::int64_t limit = 20, std::int64_t offset = 0);
  /// The rows for each User, in one query.
  template <class Owner = User>
  strata::Grouped<Trip> for_users(std::type_identity_t<std::span<const Owner>> rows) {
    return for_users_(strata::each<&Owner::id>(rows));
  }
  /// The row for each TripPhoto, in one query.
  template <class Owner = TripPhoto>
  strata::Paired<Trip> of_trip_photos(std::type_identity_t<std::span<const Owner>> rows) {
    return of_trip_photos_(strata::each<&Owner::trip_id>(rows));
  }
  /// The row for each TripTag, in one query.
  template <class Owner = TripTag>
  strata::Paired<Trip> of_trip_tags(std::type_identity_t<std::span<const Owner>> rows) {
    return of_trip_tags_(strata::each<&Owner::trip_id>(rows));
  }
  /// The rows for each Tag, in one query.
  template <class Owner = Tag>
  strata::Grouped<Trip> for_tags(std::type_identity_t<std::span<const Owner>> rows) {
    return for_tags_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Trip> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Trip> for_users_(strata::Each<strata::Uuid> key1);
  strata::Paired<Trip> of_trip_photos_(strata::Each<strata::Uuid> key1);
  strata::Paired<Trip> of_trip_tags_(strata::Each<strata::Uuid> key1);
  strata::Grouped<Trip> for_tags_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class TripTableTx : public TripTable {
 public:
  using TripTable::TripTable;

  std::optional<Trip> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Trip lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace contravento

template <>
struct strata::TableOf<contravento::Trip> {
  using type = strata::Table<contravento::Trip, contravento::TripPatch>;
  using view = contravento::TripView;
};
extern template class strata::Table<contravento::Trip, contravento::TripPatch>;
