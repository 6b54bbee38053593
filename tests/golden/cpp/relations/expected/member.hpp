// Made by strata from the schema `social`; do not edit.
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

namespace strata {
class Connection;
}

namespace social {

struct Group;
struct Person;

struct Member {
  std::int64_t person_id{};
  std::string group_kind{};
  strata::Decimal group_number{};
  bool operator==(const Member&) const = default;
};

/// A Member as each() shows it: texts and bytes are the database's own, until the next row.
struct MemberView {
  std::int64_t person_id{};
  std::string_view group_kind{};
  strata::Decimal group_number{};
};

/// A Member to insert: what may be left out has a default.
struct NewMember {
  strata::Required<std::int64_t> person_id;
  strata::Required<std::string> group_kind;
  strata::Required<strata::Decimal> group_number;
};

/// A change of a Member: what is left out stays as it is.
struct MemberPatch {
  strata::Patch<std::int64_t> person_id{};
  strata::Patch<std::string> group_kind{};
  strata::Patch<strata::Decimal> group_number{};
};

namespace member {
inline constexpr strata::Column<std::int64_t> person_id{"members", "person_id"};
inline constexpr strata::Column<std::string> group_kind{"members", "group_kind"};
inline constexpr strata::Column<strata::Decimal> group_number{"members", "group_number", 20, 1};
inline constexpr strata::Relation<struct Member, struct Person> person{{
    "members", "members.person", "people", "person_id\000", "id\000", ""}};
inline constexpr strata::Relation<struct Member, struct Group> group{{
    "members", "members.group", "groups", "group_kind\000group_number\000", "kind\000number\000", ""}};
inline constexpr strata::IndexOrder by_person_id_group_kind_group_number{"members", "a person_id\000a group_kind\000a group_number\000"};
namespace key_ {
inline constexpr strata::Constraint person_id_group_kind_group_number{
    strata::ErrorKind::unique_violation, "members", "members_pkey", "person_id, group_kind, group_number"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint person_id{
    strata::ErrorKind::foreign_key_violation, "members", "members_person_id_fkey", "person_id"};
inline constexpr strata::Constraint group_kind_group_number{
    strata::ErrorKind::foreign_key_violation, "members", "members_group_kind_group_number_fkey", "group_kind, group_number"};
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
  std::optional<Member> find(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number);
  /// Error (not_found) when there is no such row.
  Member get(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number);
  using Table::exists;
  bool exists(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number, const MemberPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number);
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Member> for_people(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_(strata::each<&Owner::id>(rows));
  }
  /// The rows for each Group, in one query.
  template <class Owner = Group>
  strata::Grouped<Member> for_groups(std::type_identity_t<std::span<const Owner>> rows) {
    return for_groups_(strata::each<&Owner::kind>(rows), strata::each<&Owner::number>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Member> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Member> for_people_(strata::Each<std::int64_t> key1);
  strata::Grouped<Member> for_groups_(strata::Each<std::string> key1, strata::Each<strata::Decimal> key2);
};

/// The same in a transaction, where rows can be locked until it ends.
class MemberTableTx : public MemberTable {
 public:
  using MemberTable::MemberTable;

  std::optional<Member> find_and_lock(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Member lock(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace social

template <>
struct strata::TableOf<social::Member> {
  using type = strata::Table<social::Member, social::MemberPatch>;
  using view = social::MemberView;
};
extern template class strata::Table<social::Member, social::MemberPatch>;
