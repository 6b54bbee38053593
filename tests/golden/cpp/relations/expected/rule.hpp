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

struct Rule {
  std::int64_t id{};
  std::optional<std::string> group_kind{};
  std::optional<strata::Decimal> group_number{};
  std::string text{};
  bool operator==(const Rule&) const = default;
};

/// A Rule as each() shows it: texts and bytes are the database's own, until the next row.
struct RuleView {
  std::int64_t id{};
  std::optional<std::string_view> group_kind{};
  std::optional<strata::Decimal> group_number{};
  std::string_view text{};
};

/// A Rule to insert: what may be left out has a default.
struct NewRule {
  strata::Defaulted<std::int64_t> id{};
  std::optional<std::string> group_kind{};
  std::optional<strata::Decimal> group_number{};
  strata::Required<std::string> text;
};

/// A change of a Rule: what is left out stays as it is.
struct RulePatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::optional<std::string>> group_kind{};
  strata::Patch<std::optional<strata::Decimal>> group_number{};
  strata::Patch<std::string> text{};
};

namespace rule {
inline constexpr strata::Column<std::int64_t> id{"rules", "id"};
inline constexpr strata::Column<std::optional<std::string>> group_kind{"rules", "group_kind"};
inline constexpr strata::Column<std::optional<strata::Decimal>> group_number{"rules", "group_number", 20, 1};
inline constexpr strata::Column<std::string> text{"rules", "text"};
inline constexpr strata::Relation<struct Rule, struct Group> group{{
    "rules", "rules.group", "groups", "group_kind\000group_number\000", "kind\000number\000", ""}};
inline constexpr strata::IndexOrder by_id{"rules", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "rules", "rules_pkey", "id"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint group_kind_group_number{
    strata::ErrorKind::foreign_key_violation, "rules", "rules_group_kind_group_number_fkey", "group_kind, group_number"};
}  // namespace reference_
}  // namespace rule

/// The table `rules`.
class RuleTable : public strata::Table<Rule, RulePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Rule insert(const NewRule& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewRule> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Rule> insert_many_returning(std::span<const NewRule> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Rule upsert(const strata::Constraint& key, const NewRule& row, const RulePatch& patch);
  std::optional<Rule> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Rule get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const RulePatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// The rows for each Group, in one query.
  template <class Owner = Group>
  strata::Grouped<Rule> for_groups(std::type_identity_t<std::span<const Owner>> rows) {
    return for_groups_(strata::each<&Owner::kind>(rows), strata::each<&Owner::number>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Rule> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Rule> for_groups_(strata::Each<std::string> key1, strata::Each<strata::Decimal> key2);
};

/// The same in a transaction, where rows can be locked until it ends.
class RuleTableTx : public RuleTable {
 public:
  using RuleTable::RuleTable;

  std::optional<Rule> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Rule lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace social

template <>
struct strata::TableOf<social::Rule> {
  using type = strata::Table<social::Rule, social::RulePatch>;
  using view = social::RuleView;
};
extern template class strata::Table<social::Rule, social::RulePatch>;
