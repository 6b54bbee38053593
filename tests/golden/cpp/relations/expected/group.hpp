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

struct Member;
struct NewRule;
struct Person;
struct Rule;
class RuleTable;

/// A key of two columns, one of them a decimal.
struct Group {
  std::string kind{};
  strata::Decimal number{};
  bool operator==(const Group&) const = default;
};

/// A Group as each() shows it: texts and bytes are the database's own, until the next row.
struct GroupView {
  std::string_view kind{};
  strata::Decimal number{};
};

/// A Group to insert: what may be left out has a default.
struct NewGroup {
  strata::Required<std::string> kind;
  strata::Required<strata::Decimal> number;
};

/// A change of a Group: what is left out stays as it is.
struct GroupPatch {
  strata::Patch<std::string> kind{};
  strata::Patch<strata::Decimal> number{};
};

namespace group {
inline constexpr strata::Column<std::string> kind{"groups", "kind"};
inline constexpr strata::Column<strata::Decimal> number{"groups", "number", 20, 1};
inline constexpr strata::Relation<struct Group, struct Person> members{{
    "groups", "groups.members", "people", "kind\000number\000", "id\000", "",
    "members", "group_kind\000group_number\000", "person_id\000", ""}};
inline constexpr strata::Relation<struct Group, struct Rule> rules{{
    "groups", "groups.rules", "rules", "kind\000number\000", "group_kind\000group_number\000", ""}};
inline constexpr strata::IndexOrder by_kind_number{"groups", "a kind\000a number\000"};
namespace key_ {
inline constexpr strata::Constraint kind_number{
    strata::ErrorKind::unique_violation, "groups", "groups_pkey", "kind, number"};
}  // namespace key_
}  // namespace group

/// The table `groups`.
class GroupTable : public strata::Table<Group, GroupPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Group insert(const NewGroup& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewGroup> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Group> insert_many_returning(std::span<const NewGroup> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Group upsert(const strata::Constraint& key, const NewGroup& row, const GroupPatch& patch);
  /// The row and its rules (`.group_kind = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewRule, class Children = RuleTable>
  auto insert_with_rules(const NewGroup& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const Group& parent) { child.group_kind = parent.kind; child.group_number = parent.number; });
  }
  std::optional<Group> find(std::string_view kind, const strata::Decimal& number);
  /// Error (not_found) when there is no such row.
  Group get(std::string_view kind, const strata::Decimal& number);
  using Table::exists;
  bool exists(std::string_view kind, const strata::Decimal& number);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::string_view kind, const strata::Decimal& number, const GroupPatch& patch);
  /// False when there was no such row.
  bool erase(std::string_view kind, const strata::Decimal& number);
  /// The row for each Rule, in one query.
  template <class Owner = Rule>
  strata::Paired<Group> of_rules(std::type_identity_t<std::span<const Owner>> rows) {
    return of_rules_(strata::each<&Owner::group_kind>(rows), strata::each<&Owner::group_number>(rows));
  }
  /// The row for each Member, in one query.
  template <class Owner = Member>
  strata::Paired<Group> of_members(std::type_identity_t<std::span<const Owner>> rows) {
    return of_members_(strata::each<&Owner::group_kind>(rows), strata::each<&Owner::group_number>(rows));
  }
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Group> for_people(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Group> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Paired<Group> of_rules_(strata::Each<std::optional<std::string>> key1, strata::Each<std::optional<strata::Decimal>> key2);
  strata::Paired<Group> of_members_(strata::Each<std::string> key1, strata::Each<strata::Decimal> key2);
  strata::Grouped<Group> for_people_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class GroupTableTx : public GroupTable {
 public:
  using GroupTable::GroupTable;

  std::optional<Group> find_and_lock(std::string_view kind, const strata::Decimal& number, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Group lock(std::string_view kind, const strata::Decimal& number, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace social

template <>
struct strata::TableOf<social::Group> {
  using type = strata::Table<social::Group, social::GroupPatch>;
  using view = social::GroupView;
};
extern template class strata::Table<social::Group, social::GroupPatch>;
