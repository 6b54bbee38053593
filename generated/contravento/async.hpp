// Made by strata from the schema `contravento`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "contravento.hpp"

namespace contravento {

class UserAsync : public strata::AsyncKeyedTable<UserTable, User, NewUser, UserPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = UserTable>
  auto find_by_username(std::string_view username) const {
    return this->call(&Table_::find_by_username, username);
  }
  template <class Table_ = UserTable>
  auto find_by_email(std::string_view email) const {
    return this->call(&Table_::find_by_email, email);
  }
  template <strata::Given<NewUser> Row_ = NewUser>
  auto insert_with_trips(Row_&& row, std::vector<NewTrip> children) const {
    return this->call(&UserTable::insert_with_trips<NewTrip, TripTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<Trip> Rows_ = std::span<const Trip>>
  auto of_trips(Rows_&& rows) const {
    return this->call(&UserTable::of_trips<Trip>, strata::own_rows<Trip>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<UserStats> Rows_ = std::span<const UserStats>>
  auto of_user_stats(Rows_&& rows) const {
    return this->call(&UserTable::of_user_stats<UserStats>, strata::own_rows<UserStats>(std::forward<Rows_>(rows)));
  }
};

class TripAsync : public strata::AsyncKeyedTable<TripTable, Trip, NewTrip, TripPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::Given<NewTrip> Row_ = NewTrip>
  auto insert_with_photos(Row_&& row, std::vector<NewTripPhoto> children) const {
    return this->call(&TripTable::insert_with_photos<NewTripPhoto, TripPhotoTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<User> Rows_ = std::span<const User>>
  auto for_users(Rows_&& rows) const {
    return this->call(&TripTable::for_users<User>, strata::own_rows<User>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<TripPhoto> Rows_ = std::span<const TripPhoto>>
  auto of_trip_photos(Rows_&& rows) const {
    return this->call(&TripTable::of_trip_photos<TripPhoto>, strata::own_rows<TripPhoto>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<TripTag> Rows_ = std::span<const TripTag>>
  auto of_trip_tags(Rows_&& rows) const {
    return this->call(&TripTable::of_trip_tags<TripTag>, strata::own_rows<TripTag>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Tag> Rows_ = std::span<const Tag>>
  auto for_tags(Rows_&& rows) const {
    return this->call(&TripTable::for_tags<Tag>, strata::own_rows<Tag>(std::forward<Rows_>(rows)));
  }
};

class TripPhotoAsync : public strata::AsyncKeyedTable<TripPhotoTable, TripPhoto, NewTripPhoto, TripPhotoPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = TripPhotoTable>
  auto find_by_trip_id_order(const strata::Uuid& trip_id, std::int32_t order) const {
    return this->call(&Table_::find_by_trip_id_order, trip_id, order);
  }
  template <strata::GivenRows<Trip> Rows_ = std::span<const Trip>>
  auto for_trips(Rows_&& rows) const {
    return this->call(&TripPhotoTable::for_trips<Trip>, strata::own_rows<Trip>(std::forward<Rows_>(rows)));
  }
};

class TagAsync : public strata::AsyncKeyedTable<TagTable, Tag, NewTag, TagPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = TagTable>
  auto find_by_slug(std::string_view slug) const {
    return this->call(&Table_::find_by_slug, slug);
  }
  template <strata::GivenRows<TripTag> Rows_ = std::span<const TripTag>>
  auto of_trip_tags(Rows_&& rows) const {
    return this->call(&TagTable::of_trip_tags<TripTag>, strata::own_rows<TripTag>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Trip> Rows_ = std::span<const Trip>>
  auto for_trips(Rows_&& rows) const {
    return this->call(&TagTable::for_trips<Trip>, strata::own_rows<Trip>(std::forward<Rows_>(rows)));
  }
};

class TripTagAsync : public strata::AsyncKeyedTable<TripTagTable, TripTag, NewTripTag, TripTagPatch, const strata::Uuid&, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Trip> Rows_ = std::span<const Trip>>
  auto for_trips(Rows_&& rows) const {
    return this->call(&TripTagTable::for_trips<Trip>, strata::own_rows<Trip>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Tag> Rows_ = std::span<const Tag>>
  auto for_tags(Rows_&& rows) const {
    return this->call(&TripTagTable::for_tags<Tag>, strata::own_rows<Tag>(std::forward<Rows_>(rows)));
  }
};

class UserStatsAsync : public strata::AsyncKeyedTable<UserStatsTable, UserStats, NewUserStats, UserStatsPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<User> Rows_ = std::span<const User>>
  auto for_users(Rows_&& rows) const {
    return this->call(&UserStatsTable::for_users<User>, strata::own_rows<User>(std::forward<Rows_>(rows)));
  }
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  UserAsync users{*this};
  TripAsync trips{*this};
  TripPhotoAsync trip_photos{*this};
  TagAsync tags{*this};
  TripTagAsync trip_tags{*this};
  UserStatsAsync user_stats{*this};
};

}  // namespace contravento
