// Made by strata from the schema `social`; do not edit.
#include "group.hpp"

#include <strata/accessor.hpp>

namespace social {
namespace {

struct GroupModel {
  using Row = Group;
  using View = GroupView;
  using New = NewGroup;
  using Patch = GroupPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "kind"}, {.name = "number"},
  };
  static constexpr int key[] = {0, 1};
  static constexpr strata::TableInfo table{"groups", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.kind); visit(1, members.number, strata::Digits{20, 1});
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.kind = *from.kind;
    to.number = *from.number;
  }
};

}  // namespace

Group GroupTable::insert(const NewGroup& row) {
  return strata::accessor::insert<GroupModel>(*connection_, "groups.insert", row);
}

std::int64_t GroupTable::insert_many(std::span<const NewGroup> rows) {
  return strata::accessor::insert_many<GroupModel>(*connection_, rows);
}

std::vector<Group> GroupTable::insert_many_returning(std::span<const NewGroup> rows) {
  return strata::accessor::insert_many_returning<GroupModel>(*connection_, "groups.insert_many_returning", rows);
}

Group GroupTable::upsert(const strata::Constraint& key, const NewGroup& row, const GroupPatch& patch) {
  return strata::accessor::upsert<GroupModel>(*connection_, "groups.upsert", key, row, patch);
}

std::optional<Group> GroupTable::find(std::string_view kind, const strata::Decimal& number) {
  static constexpr strata::Sql sql{
      "groups.find",
      R"(SELECT "kind", "number"
FROM "groups" WHERE "kind" = $1 AND "number" = $2)"
  };
  return strata::accessor::find<GroupModel>(*connection_, sql, kind, strata::accessor::Exact{number, strata::Digits{20, 1}});
}

Group GroupTable::get(std::string_view kind, const strata::Decimal& number) { return strata::accessor::found<GroupModel>(find(kind, number)); }

bool GroupTable::exists(std::string_view kind, const strata::Decimal& number) {
  static constexpr strata::Sql sql{
      "groups.exists",
      R"(SELECT count(*) FROM "groups" WHERE "kind" = $1 AND "number" = $2)"
  };
  return strata::accessor::count(*connection_, sql, kind, strata::accessor::Exact{number, strata::Digits{20, 1}}) > 0;
}

bool GroupTable::update(std::string_view kind, const strata::Decimal& number, const GroupPatch& patch) {
  return strata::accessor::update<GroupModel>(*connection_, "groups.update", patch, kind, strata::accessor::Exact{number, strata::Digits{20, 1}});
}

bool GroupTable::erase(std::string_view kind, const strata::Decimal& number) {
  static constexpr strata::Sql sql{
      "groups.erase",
      R"(DELETE FROM "groups" WHERE "kind" = $1 AND "number" = $2)"
  };
  return strata::accessor::run(*connection_, sql, kind, strata::accessor::Exact{number, strata::Digits{20, 1}}) > 0;
}

strata::Paired<Group> GroupTable::of_rules_(strata::Each<std::optional<std::string>> key1, strata::Each<std::optional<strata::Decimal>> key2) {
  static constexpr std::string_view columns[] = {"kind", "number"};
  static constexpr strata::accessor::RelationInfo info{.name = "groups.of_rules", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<GroupModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1}, strata::accessor::OwnerKey{key2, strata::Digits{20, 1}});
}

strata::Paired<Group> GroupTable::of_members_(strata::Each<std::string> key1, strata::Each<strata::Decimal> key2) {
  static constexpr std::string_view columns[] = {"kind", "number"};
  static constexpr strata::accessor::RelationInfo info{.name = "groups.of_members", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<GroupModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1}, strata::accessor::OwnerKey{key2, strata::Digits{20, 1}});
}

strata::Grouped<Group> GroupTable::for_people_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"person_id"};
  static constexpr std::string_view through_columns[] = {"group_kind", "group_number"};
  static constexpr std::string_view joined[] = {"kind", "number"};
  static constexpr strata::accessor::RelationInfo info{.name = "groups.for_people", .columns = columns, .through = "members", .through_columns = through_columns, .joined = joined};
  static strata::Shapes shapes;
  return strata::accessor::grouped<GroupModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Group> GroupTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "groups.list",
      R"(SELECT "kind", "number"
FROM "groups" ORDER BY "kind", "number" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<GroupModel>(*connection_, sql, limit, offset);
}

std::optional<Group> GroupTableTx::find_and_lock(std::string_view kind, const strata::Decimal& number, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "groups.find_and_lock",
      R"(SELECT "kind", "number"
FROM "groups" WHERE "kind" = $1 AND "number" = $2)"
  };
  return strata::accessor::find_and_lock<GroupModel>(*connection_, sql, how, kind, strata::accessor::Exact{number, strata::Digits{20, 1}});
}

Group GroupTableTx::lock(std::string_view kind, const strata::Decimal& number, strata::Lock how) {
  return strata::accessor::found<GroupModel>(find_and_lock(kind, number, how));
}

}  // namespace social

template <>
struct strata::accessor::ModelOf<social::Group> { using type = social::GroupModel; };
template class strata::Table<social::Group, social::GroupPatch>;
