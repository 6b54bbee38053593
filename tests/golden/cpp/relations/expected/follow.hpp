// Made by strata from the schema `social`; do not edit.
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

namespace strata {
class Connection;
}

namespace social {

struct Person;

struct Follow {
  std::int64_t follower_id{};
  std::int64_t followed_id{};
  bool operator==(const Follow&) const = default;
};

/// A Follow as each() shows it: texts and bytes are the database's own, until the next row.
struct FollowView {
  std::int64_t follower_id{};
  std::int64_t followed_id{};
};

/// A Follow to insert: what may be left out has a default.
struct NewFollow {
  strata::Required<std::int64_t> follower_id;
  strata::Required<std::int64_t> followed_id;
};

/// A change of a Follow: what is left out stays as it is.
struct FollowPatch {
  strata::Patch<std::int64_t> follower_id{};
  strata::Patch<std::int64_t> followed_id{};
};

namespace follow {
inline constexpr strata::Column<std::int64_t> follower_id{"follows", "follower_id"};
inline constexpr strata::Column<std::int64_t> followed_id{"follows", "followed_id"};
inline constexpr strata::Relation<struct Follow, struct Person> follower{{
    "follows", "follows.follower", "people", "follower_id\000", "id\000", ""}};
inline constexpr strata::Relation<struct Follow, struct Person> followed{{
    "follows", "follows.followed", "people", "followed_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_follower_id_followed_id{"follows", "a follower_id\000a followed_id\000"};
namespace key_ {
inline constexpr strata::Constraint follower_id_followed_id{
    strata::ErrorKind::unique_violation, "follows", "follows_pkey", "follower_id, followed_id"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint follower_id{
    strata::ErrorKind::foreign_key_violation, "follows", "follows_follower_id_fkey", "follower_id"};
inline constexpr strata::Constraint followed_id{
    strata::ErrorKind::foreign_key_violation, "follows", "follows_followed_id_fkey", "followed_id"};
}  // namespace reference_
}  // namespace follow

/// The table `follows`.
class FollowTable : public strata::Table<Follow, FollowPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Follow insert(const NewFollow& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewFollow> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Follow> insert_many_returning(std::span<const NewFollow> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Follow upsert(const strata::Constraint& key, const NewFollow& row, const FollowPatch& patch);
  std::optional<Follow> find(std::int64_t follower_id, std::int64_t followed_id);
  /// Error (not_found) when there is no such row.
  Follow get(std::int64_t follower_id, std::int64_t followed_id);
  using Table::exists;
  bool exists(std::int64_t follower_id, std::int64_t followed_id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t follower_id, std::int64_t followed_id, const FollowPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t follower_id, std::int64_t followed_id);
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Follow> for_people_by_follower(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_by_follower_(strata::each<&Owner::id>(rows));
  }
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Follow> for_people_by_followed(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_by_followed_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Follow> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Follow> for_people_by_follower_(strata::Each<std::int64_t> key1);
  strata::Grouped<Follow> for_people_by_followed_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class FollowTableTx : public FollowTable {
 public:
  using FollowTable::FollowTable;

  std::optional<Follow> find_and_lock(std::int64_t follower_id, std::int64_t followed_id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Follow lock(std::int64_t follower_id, std::int64_t followed_id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace social

template <>
struct strata::TableOf<social::Follow> {
  using type = strata::Table<social::Follow, social::FollowPatch>;
  using view = social::FollowView;
};
extern template class strata::Table<social::Follow, social::FollowPatch>;
