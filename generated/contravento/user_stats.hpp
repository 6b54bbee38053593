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
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

namespace strata {
class Connection;
}

namespace contravento {

struct User;

/// Sums over a user's published trips, kept up to date by the program.
struct UserStats {
  strata::Uuid user_id{};
  std::int32_t trip_count{};
  strata::Decimal total_km{};
  std::vector<std::string> countries{};
  std::optional<strata::Date> last_trip_at{};
  strata::Timestamp updated_at{};
  bool operator==(const UserStats&) const = default;
};

/// A UserStats as each() shows it: texts and bytes are the database's own, until the next row.
struct UserStatsView {
  strata::Uuid user_id{};
  std::int32_t trip_count{};
  strata::Decimal total_km{};
  std::vector<std::string> countries{};
  std::optional<strata::Date> last_trip_at{};
  strata::Timestamp updated_at{};
};

/// A UserStats to insert: what may be left out has a default.
struct NewUserStats {
  strata::Required<strata::Uuid> user_id;
  strata::Defaulted<std::int32_t> trip_count{};
  strata::Defaulted<strata::Decimal> total_km{};
  strata::Defaulted<std::vector<std::string>> countries{};
  std::optional<strata::Date> last_trip_at{};
  strata::Defaulted<strata::Timestamp> updated_at{};
};

/// A change of a UserStats: what is left out stays as it is.
struct UserStatsPatch {
  strata::Patch<strata::Uuid> user_id{};
  strata::Patch<std::int32_t> trip_count{};
  strata::Patch<strata::Decimal> total_km{};
  strata::Patch<std::vector<std::string>> countries{};
  strata::Patch<std::optional<strata::Date>> last_trip_at{};
  strata::Patch<strata::Timestamp> updated_at{};
};

namespace user_stats {
inline constexpr strata::Column<strata::Uuid> user_id{"user_stats", "user_id"};
inline constexpr strata::Column<std::int32_t> trip_count{"user_stats", "trip_count"};
inline constexpr strata::Column<strata::Decimal> total_km{"user_stats", "total_km", 9, 1};
inline constexpr strata::Column<std::vector<std::string>> countries{"user_stats", "countries"};
inline constexpr strata::Column<std::optional<strata::Date>> last_trip_at{"user_stats", "last_trip_at"};
inline constexpr strata::Column<strata::Timestamp> updated_at{"user_stats", "updated_at"};
inline constexpr strata::Relation<struct UserStats, struct User> user{{
    "user_stats", "user_stats.user", "users", "user_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_user_id{"user_stats", "a user_id\000"};
namespace key_ {
inline constexpr strata::Constraint user_id{
    strata::ErrorKind::unique_violation, "user_stats", "user_stats_pkey", "user_id"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint user_stats_trip_count_check{
    strata::ErrorKind::check_violation, "user_stats", "user_stats_trip_count_check", ""};
inline constexpr strata::Constraint user_stats_total_km_check{
    strata::ErrorKind::check_violation, "user_stats", "user_stats_total_km_check", ""};
}  // namespace check_
namespace reference_ {
inline constexpr strata::Constraint user_id{
    strata::ErrorKind::foreign_key_violation, "user_stats", "user_stats_user_id_fkey", "user_id"};
}  // namespace reference_
}  // namespace user_stats

/// The table `user_stats`.
class UserStatsTable : public strata::Table<UserStats, UserStatsPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  UserStats insert(const NewUserStats& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewUserStats> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<UserStats> insert_many_returning(std::span<const NewUserStats> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  UserStats upsert(const strata::Constraint& key, const NewUserStats& row, const UserStatsPatch& patch);
  std::optional<UserStats> find(const strata::Uuid& user_id);
  /// Error (not_found) when there is no such row.
  UserStats get(const strata::Uuid& user_id);
  using Table::exists;
  bool exists(const strata::Uuid& user_id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& user_id, const UserStatsPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& user_id);
  /// The row for each User, in one query.
  template <class Owner = User>
  strata::Paired<UserStats> for_users(std::type_identity_t<std::span<const Owner>> rows) {
    return for_users_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<UserStats> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Paired<UserStats> for_users_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class UserStatsTableTx : public UserStatsTable {
 public:
  using UserStatsTable::UserStatsTable;

  std::optional<UserStats> find_and_lock(const strata::Uuid& user_id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  UserStats lock(const strata::Uuid& user_id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace contravento

template <>
struct strata::TableOf<contravento::UserStats> {
  using type = strata::Table<contravento::UserStats, contravento::UserStatsPatch>;
  using view = contravento::UserStatsView;
};
extern template class strata::Table<contravento::UserStats, contravento::UserStatsPatch>;
