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

struct NewTrip;
struct Trip;
class TripTable;
struct UserStats;

struct User {
  strata::Uuid id{};
  std::string username{};
  std::string email{};
  std::optional<std::string> full_name{};
  bool is_active{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
  bool operator==(const User&) const = default;
};

/// A User as each() shows it: texts and bytes are the database's own, until the next row.
struct UserView {
  strata::Uuid id{};
  std::string_view username{};
  std::string_view email{};
  std::optional<std::string_view> full_name{};
  bool is_active{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
};

/// A User to insert: what may be left out has a default.
struct NewUser {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<std::string> username;
  strata::Required<std::string> email;
  std::optional<std::string> full_name{};
  strata::Defaulted<bool> is_active{};
  strata::Defaulted<strata::Timestamp> created_at{};
  strata::Defaulted<strata::Timestamp> updated_at{};
};

/// A change of a User: what is left out stays as it is.
struct UserPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<std::string> username{};
  strata::Patch<std::string> email{};
  strata::Patch<std::optional<std::string>> full_name{};
  strata::Patch<bool> is_active{};
  strata::Patch<strata::Timestamp> created_at{};
  strata::Patch<strata::Timestamp> updated_at{};
};

namespace user {
inline constexpr strata::Column<strata::Uuid> id{"users", "id"};
inline constexpr strata::Column<std::string> username{"users", "username"};
inline constexpr strata::Column<std::string> email{"users", "email"};
inline constexpr strata::Column<std::optional<std::string>> full_name{"users", "full_name"};
inline constexpr strata::Column<bool> is_active{"users", "is_active"};
inline constexpr strata::Column<strata::Timestamp> created_at{"users", "created_at"};
inline constexpr strata::Column<strata::Timestamp> updated_at{"users", "updated_at"};
inline constexpr strata::Relation<struct User, struct Trip> trips{{
    "users", "users.trips", "trips", "id\000", "user_id\000", ""}};
inline constexpr strata::Relation<struct User, struct UserStats> stats{{
    "users", "users.stats", "user_stats", "id\000", "user_id\000", ""}};
inline constexpr strata::IndexOrder by_id{"users", "a id\000"};
inline constexpr strata::IndexOrder by_username{"users", "a username\000a id\000"};
inline constexpr strata::IndexOrder by_email{"users", "a email\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "users", "users_pkey", "id"};
inline constexpr strata::Constraint username{
    strata::ErrorKind::unique_violation, "users", "users_username_key", "username"};
inline constexpr strata::Constraint email{strata::ErrorKind::unique_violation, "users", "users_email_key", "email"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint users_email_check{
    strata::ErrorKind::check_violation, "users", "users_email_check", ""};
}  // namespace check_
}  // namespace user

/// The table `users`.
class UserTable : public strata::Table<User, UserPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  User insert(const NewUser& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewUser> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<User> insert_many_returning(std::span<const NewUser> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  User upsert(const strata::Constraint& key, const NewUser& row, const UserPatch& patch);
  /// The row and its trips (`.user_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewTrip, class Children = TripTable>
  auto insert_with_trips(const NewUser& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const User& parent) { child.user_id = parent.id; });
  }
  std::optional<User> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  User get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const UserPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  std::optional<User> find_by_username(std::string_view username);
  std::optional<User> find_by_email(std::string_view email);
  /// The row for each Trip, in one query.
  template <class Owner = Trip>
  strata::Paired<User> of_trips(std::type_identity_t<std::span<const Owner>> rows) {
    return of_trips_(strata::each<&Owner::user_id>(rows));
  }
  /// The row for each UserStats, in one query.
  template <class Owner = UserStats>
  strata::Paired<User> of_user_stats(std::type_identity_t<std::span<const Owner>> rows) {
    return of_user_stats_(strata::each<&Owner::user_id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<User> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Paired<User> of_trips_(strata::Each<strata::Uuid> key1);
  strata::Paired<User> of_user_stats_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class UserTableTx : public UserTable {
 public:
  using UserTable::UserTable;

  std::optional<User> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  User lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace contravento

template <>
struct strata::TableOf<contravento::User> {
  using type = strata::Table<contravento::User, contravento::UserPatch>;
  using view = contravento::UserView;
};
extern template class strata::Table<contravento::User, contravento::UserPatch>;
