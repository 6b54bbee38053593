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

namespace strata {
class Connection;
}

namespace policies {

struct Club;

struct Member {
  std::int64_t id{};
  std::optional<std::int64_t> club_id{};
  std::string nick{};
  bool active{};
  bool operator==(const Member&) const = default;
};

/// A Member as each() shows it: texts and bytes are the database's own, until the next row.
struct MemberView {
  std::int64_t id{};
  std::optional<std::int64_t> club_id{};
  std::string_view nick{};
  bool active{};
};

/// A Member to insert: what may be left out has a default.
struct NewMember {
  strata::Defaulted<std::int64_t> id{};
  std::optional<std::int64_t> club_id{};
  strata::Required<std::string> nick;
  strata::Defaulted<bool> active{};
};

/// A change of a Member: what is left out stays as it is.
struct MemberPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::optional<std::int64_t>> club_id{};
  strata::Patch<std::string> nick{};
  strata::Patch<bool> active{};
};

namespace member {
inline constexpr strata::Column<std::int64_t> id{"members", "id"};
inline constexpr strata::Column<std::optional<std::int64_t>> club_id{"members", "club_id"};
inline constexpr strata::Column<std::string> nick{"members", "nick"};
inline constexpr strata::Column<bool> active{"members", "active"};
inline constexpr strata::Relation<struct Member, struct Club> club{{
    "members", "members.club", "clubs", "club_id\000", "id\000", "1deleted"}};
inline constexpr strata::IndexOrder by_id{"members", "a id\000"};
inline constexpr strata::IndexOrder by_nick{"members", "a nick\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "members", "members_pkey", "id"};
inline constexpr strata::Constraint nick{strata::ErrorKind::unique_violation, "members", "members_nick_idx", "nick"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint club_id{
    strata::ErrorKind::foreign_key_violation, "members", "members_club_id_fkey", "club_id"};
}  // namespace reference_
}  // namespace member

/// The table `members`.
class MemberTable : public strata::Table<Member, MemberPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Member insert(const NewMember& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewMember> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Member> insert_many_returning(std::span<const NewMember> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Member upsert(const strata::Constraint& key, const NewMember& row, const MemberPatch& patch);
  std::optional<Member> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Member get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const MemberPatch& patch);
  /// Marks the row as deleted; false when there was no such row.
  bool erase(std::int64_t id);
  /// Brings it back; false when no such row is deleted.
  bool restore(std::int64_t id);
  /// Removes the row, deleted or not; false when there was none.
  bool purge(std::int64_t id);
  std::optional<Member> find_by_nick(std::string_view nick);
  /// The rows for each Club, in one query.
  template <class Owner = Club>
  strata::Grouped<Member> for_clubs(std::type_identity_t<std::span<const Owner>> rows) {
    return for_clubs_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Member> list(std::int64_t limit, std::int64_t offset = 0);
  /// The same, with the deleted rows in all that is read.
  MemberTable with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }

 private:
  strata::Grouped<Member> for_clubs_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class MemberTableTx : public MemberTable {
 public:
  using MemberTable::MemberTable;

  std::optional<Member> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Member lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace policies

template <>
struct strata::TableOf<policies::Member> {
  using type = strata::Table<policies::Member, policies::MemberPatch>;
  using view = policies::MemberView;
};
extern template class strata::Table<policies::Member, policies::MemberPatch>;
