// Made by strata from the schema `social`; do not edit.
#include "rule.hpp"

#include <strata/accessor.hpp>

namespace social {
namespace {

struct RuleModel {
  using Row = Rule;
  using View = RuleView;
  using New = NewRule;
  using Patch = RulePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "group_kind"}, {.name = "group_number"}, {.name = "text"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"rules", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.group_kind); visit(2, members.group_number, strata::Digits{20, 1});
    visit(3, members.text);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.group_kind = from.group_kind;
    to.group_number = from.group_number;
    to.text = *from.text;
  }
};

}  // namespace

Rule RuleTable::insert(const NewRule& row) {
  return strata::accessor::insert<RuleModel>(*connection_, "rules.insert", row);
}

std::int64_t RuleTable::insert_many(std::span<const NewRule> rows) {
  return strata::accessor::insert_many<RuleModel>(*connection_, rows);
}

std::vector<Rule> RuleTable::insert_many_returning(std::span<const NewRule> rows) {
  return strata::accessor::insert_many_returning<RuleModel>(*connection_, "rules.insert_many_returning", rows);
}

Rule RuleTable::upsert(const strata::Constraint& key, const NewRule& row, const RulePatch& patch) {
  return strata::accessor::upsert<RuleModel>(*connection_, "rules.upsert", key, row, patch);
}

std::optional<Rule> RuleTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "rules.find",
      R"(SELECT "id", "group_kind", "group_number", "text"
FROM "rules" WHERE "id" = $1)"
  };
  return strata::accessor::find<RuleModel>(*connection_, sql, id);
}

Rule RuleTable::get(std::int64_t id) { return strata::accessor::found<RuleModel>(find(id)); }

bool RuleTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "rules.exists",
      R"(SELECT count(*) FROM "rules" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool RuleTable::update(std::int64_t id, const RulePatch& patch) {
  return strata::accessor::update<RuleModel>(*connection_, "rules.update", patch, id);
}

bool RuleTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "rules.erase",
      R"(DELETE FROM "rules" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

strata::Grouped<Rule> RuleTable::for_groups_(strata::Each<std::string> key1, strata::Each<strata::Decimal> key2) {
  static constexpr std::string_view columns[] = {"group_kind", "group_number"};
  static constexpr strata::accessor::RelationInfo info{.name = "rules.for_groups", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<RuleModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1}, strata::accessor::OwnerKey{key2, strata::Digits{20, 1}});
}

std::vector<Rule> RuleTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "rules.list",
      R"(SELECT "id", "group_kind", "group_number", "text"
FROM "rules" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<RuleModel>(*connection_, sql, limit, offset);
}

std::optional<Rule> RuleTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "rules.find_and_lock",
      R"(SELECT "id", "group_kind", "group_number", "text"
FROM "rules" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<RuleModel>(*connection_, sql, how, id);
}

Rule RuleTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<RuleModel>(find_and_lock(id, how));
}

}  // namespace social

template <>
struct strata::accessor::ModelOf<social::Rule> { using type = social::RuleModel; };
template class strata::Table<social::Rule, social::RulePatch>;
