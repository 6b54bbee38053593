// Made by strata from the schema `accounts`; do not edit.
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

namespace accounts {

/// Somebody with an account.
struct User {
  strata::Uuid id{};
  /// What the user signs in with; its case counts.
  std::string username{};
  /// Argon2id, as the library encodes it.
  strata::Bytes password_hash{};
  Role role{};
  /// False once the account is closed: rows stay for the records that name them, and the name can be taken again.
  bool is_active{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
  bool operator==(const User&) const = default;
};

/// A User as each() shows it: texts and bytes are the database's own, until the next row.
struct UserView {
  strata::Uuid id{};
  std::string_view username{};
  strata::BytesView password_hash{};
  Role role{};
  bool is_active{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
};

/// A User to insert: what may be left out has a default.
struct NewUser {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<std::string> username;
  strata::Required<strata::Bytes> password_hash;
  strata::Defaulted<Role> role{};
  strata::Defaulted<bool> is_active{};
  strata::Defaulted<strata::Timestamp> created_at{};
  strata::Defaulted<strata::Timestamp> updated_at{};
};

/// A change of a User: what is left out stays as it is.
struct UserPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<std::string> username{};
  strata::Patch<strata::Bytes> password_hash{};
  strata::Patch<Role> role{};
  strata::Patch<bool> is_active{};
  strata::Patch<strata::Timestamp> created_at{};
  strata::Patch<strata::Timestamp> updated_at{};
};

namespace user {
inline constexpr strata::Column<strata::Uuid> id{"users", "id"};
inline constexpr strata::Column<std::string> username{"users", "username"};
inline constexpr strata::Column<strata::Bytes> password_hash{"users", "password_hash"};
inline constexpr strata::Column<Role> role{"users", "role"};
inline constexpr strata::Column<bool> is_active{"users", "is_active"};
inline constexpr strata::Column<strata::Timestamp> created_at{"users", "created_at"};
inline constexpr strata::Column<strata::Timestamp> updated_at{"users", "updated_at"};
inline constexpr strata::IndexOrder by_id{"users", "a id\000"};
inline constexpr strata::IndexOrder by_username{"users", "a username\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "users", "users_pkey", "id"};
inline constexpr strata::Constraint username{
    strata::ErrorKind::unique_violation, "users", "users_username_idx", "username"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint users_username_check{
    strata::ErrorKind::check_violation, "users", "users_username_check", ""};
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
  std::optional<User> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  User get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const UserPatch& patch);
  /// Marks the row as deleted; false when there was no such row.
  bool erase(const strata::Uuid& id);
  /// Brings it back; false when no such row is deleted.
  bool restore(const strata::Uuid& id);
  /// Removes the row, deleted or not; false when there was none.
  bool purge(const strata::Uuid& id);
  std::optional<User> find_by_username(std::string_view username);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<User> list(std::int64_t limit, std::int64_t offset = 0);
  /// The same, with the deleted rows in all that is read.
  UserTable with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
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

}  // namespace accounts

template <>
struct strata::TableOf<accounts::User> {
  using type = strata::Table<accounts::User, accounts::UserPatch>;
  using view = accounts::UserView;
};
extern template class strata::Table<accounts::User, accounts::UserPatch>;
