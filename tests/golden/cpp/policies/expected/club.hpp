// Made by strata from the schema `policies`; do not edit.
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

namespace strata {
class Connection;
}

namespace policies {

struct Guest;
struct Member;
class MemberTable;
struct NewMember;
struct Visit;

struct Club {
  std::int64_t id{};
  std::string name{};
  std::string town{};
  std::optional<strata::Timestamp> deleted{};
  strata::Timestamp updated{};
  std::int32_t version{};
  bool operator==(const Club&) const = default;
};

/// A Club as each() shows it: texts and bytes are the database's own, until the next row.
struct ClubView {
  std::int64_t id{};
  std::string_view name{};
  std::string_view town{};
  std::optional<strata::Timestamp> deleted{};
  strata::Timestamp updated{};
  std::int32_t version{};
};

/// A Club to insert: what may be left out has a default.
struct NewClub {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::string> name;
  strata::Required<std::string> town;
  std::optional<strata::Timestamp> deleted{};
  strata::Defaulted<strata::Timestamp> updated{};
  strata::Defaulted<std::int32_t> version{};
};

/// A change of a Club: what is left out stays as it is.
struct ClubPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::string> name{};
  strata::Patch<std::string> town{};
  strata::Patch<std::optional<strata::Timestamp>> deleted{};
  strata::Patch<strata::Timestamp> updated{};
  /// The version that was read: update() throws stale_version when the row has another.
  strata::Patch<std::int32_t> version{};
};

namespace club {
inline constexpr strata::Column<std::int64_t> id{"clubs", "id"};
inline constexpr strata::Column<std::string> name{"clubs", "name"};
inline constexpr strata::Column<std::string> town{"clubs", "town"};
inline constexpr strata::Column<std::optional<strata::Timestamp>> deleted{"clubs", "deleted"};
inline constexpr strata::Column<strata::Timestamp> updated{"clubs", "updated"};
inline constexpr strata::Column<std::int32_t> version{"clubs", "version"};
inline constexpr strata::Relation<struct Club, struct Member> members{{
    "clubs", "clubs.members", "members", "id\000", "club_id\000", "3active"}};
inline constexpr strata::Relation<struct Club, struct Guest> guests{{
    "clubs", "clubs.guests", "guests", "id\000", "id\000", "2hidden",
    "visits", "club_id\000", "guest_id\000", "1gone"}};
inline constexpr strata::IndexOrder by_id{"clubs", "a id\000"};
inline constexpr strata::IndexOrder by_name{"clubs", "a name\000a id\000"};
inline constexpr strata::IndexOrder by_town_name{"clubs", "a town\000a name\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "clubs", "clubs_pkey", "id"};
inline constexpr strata::Constraint name{strata::ErrorKind::unique_violation, "clubs", "clubs_name_idx", "name"};
inline constexpr strata::Constraint town_name{
    strata::ErrorKind::unique_violation, "clubs", "clubs_town_name_idx", "town, name"};
}  // namespace key_
}  // namespace club

/// The table `clubs`.
class ClubTable : public strata::Table<Club, ClubPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Club insert(const NewClub& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewClub> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Club> insert_many_returning(std::span<const NewClub> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Club upsert(const strata::Constraint& key, const NewClub& row, const ClubPatch& patch);
  /// The row and its members (`.club_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewMember, class Children = MemberTable>
  auto insert_with_members(const NewClub& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const Club& parent) { child.club_id = parent.id; });
  }
  std::optional<Club> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Club get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const ClubPatch& patch);
  /// Marks the row as deleted; false when there was no such row.
  bool erase(std::int64_t id);
  /// Brings it back; false when no such row is deleted.
  bool restore(std::int64_t id);
  /// Removes the row, deleted or not; false when there was none.
  bool purge(std::int64_t id);
  /// Error (stale_version) when the row has another version.
  bool erase(std::int64_t id, std::int32_t version);
  std::optional<Club> find_by_name(std::string_view name);
  std::optional<Club> find_by_town_name(std::string_view town, std::string_view name);
  /// The row for each Member, in one query.
  template <class Owner = Member>
  strata::Paired<Club> of_members(std::type_identity_t<std::span<const Owner>> rows) {
    return of_members_(strata::each<&Owner::club_id>(rows));
  }
  /// The row for each Visit, in one query.
  template <class Owner = Visit>
  strata::Paired<Club> of_visits(std::type_identity_t<std::span<const Owner>> rows) {
    return of_visits_(strata::each<&Owner::club_id>(rows));
  }
  /// The rows for each Guest, in one query.
  template <class Owner = Guest>
  strata::Grouped<Club> for_guests(std::type_identity_t<std::span<const Owner>> rows) {
    return for_guests_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Club> list(std::int64_t limit, std::int64_t offset = 0);
  /// The same, with the deleted rows in all that is read.
  ClubTable with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }

 private:
  strata::Paired<Club> of_members_(strata::Each<std::optional<std::int64_t>> key1);
  strata::Paired<Club> of_visits_(strata::Each<std::int64_t> key1);
  strata::Grouped<Club> for_guests_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class ClubTableTx : public ClubTable {
 public:
  using ClubTable::ClubTable;

  std::optional<Club> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Club lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace policies

template <>
struct strata::TableOf<policies::Club> {
  using type = strata::Table<policies::Club, policies::ClubPatch>;
  using view = policies::ClubView;
};
extern template class strata::Table<policies::Club, policies::ClubPatch>;
