// Made by strata from the schema `social`; do not edit.
#include "member.hpp"

#include <strata/accessor.hpp>

namespace social {
namespace {

struct MemberModel {
  using Row = Member;
  using View = MemberView;
  using New = NewMember;
  using Patch = MemberPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "person_id"}, {.name = "group_kind"}, {.name = "group_number"},
  };
  static constexpr int key[] = {0, 1, 2};
  static constexpr strata::TableInfo table{"members", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.person_id); visit(1, members.group_kind);
    visit(2, members.group_number, strata::Digits{20, 1});
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.person_id = *from.person_id;
    to.group_kind = *from.group_kind;
    to.group_number = *from.group_number;
  }
};

}  // namespace

Member MemberTable::insert(const NewMember& row) {
  return strata::accessor::insert<MemberModel>(*connection_, "members.insert", row);
}

std::int64_t MemberTable::insert_many(std::span<const NewMember> rows) {
  return strata::accessor::insert_many<MemberModel>(*connection_, rows);
}

std::vector<Member> MemberTable::insert_many_returning(std::span<const NewMember> rows) {
  return strata::accessor::insert_many_returning<MemberModel>(*connection_, "members.insert_many_returning", rows);
}

Member MemberTable::upsert(const strata::Constraint& key, const NewMember& row, const MemberPatch& patch) {
  return strata::accessor::upsert<MemberModel>(*connection_, "members.upsert", key, row, patch);
}

std::optional<Member> MemberTable::find(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number) {
  static constexpr strata::Sql sql{
      "members.find",
      R"(SELECT "person_id", "group_kind", "group_number"
FROM "members" WHERE "person_id" = $1 AND "group_kind" = $2 AND "group_number" = $3)"
  };
  return strata::accessor::find<MemberModel>(*connection_, sql, person_id, group_kind, strata::accessor::Exact{group_number, strata::Digits{20, 1}});
}

Member MemberTable::get(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number) { return strata::accessor::found<MemberModel>(find(person_id, group_kind, group_number)); }

bool MemberTable::exists(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number) {
  static constexpr strata::Sql sql{
      "members.exists",
      R"(SELECT count(*) FROM "members" WHERE "person_id" = $1 AND "group_kind" = $2 AND "group_number" = $3)"
  };
  return strata::accessor::count(*connection_, sql, person_id, group_kind, strata::accessor::Exact{group_number, strata::Digits{20, 1}}) > 0;
}

bool MemberTable::update(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number, const MemberPatch& patch) {
  return strata::accessor::update<MemberModel>(*connection_, "members.update", patch, person_id, group_kind, strata::accessor::Exact{group_number, strata::Digits{20, 1}});
}

bool MemberTable::erase(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number) {
  static constexpr strata::Sql sql{
      "members.erase",
      R"(DELETE FROM "members" WHERE "person_id" = $1 AND "group_kind" = $2 AND "group_number" = $3)"
  };
  return strata::accessor::run(*connection_, sql, person_id, group_kind, strata::accessor::Exact{group_number, strata::Digits{20, 1}}) > 0;
}

strata::Grouped<Member> MemberTable::for_people_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"person_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "members.for_people", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<MemberModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Member> MemberTable::for_groups_(strata::Each<std::string> key1, strata::Each<strata::Decimal> key2) {
  static constexpr std::string_view columns[] = {"group_kind", "group_number"};
  static constexpr strata::accessor::RelationInfo info{.name = "members.for_groups", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<MemberModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1}, strata::accessor::OwnerKey{key2, strata::Digits{20, 1}});
}

std::vector<Member> MemberTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "members.list",
      R"(SELECT "person_id", "group_kind", "group_number"
FROM "members" ORDER BY "person_id", "group_kind", "group_number" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<MemberModel>(*connection_, sql, limit, offset);
}

std::optional<Member> MemberTableTx::find_and_lock(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "members.find_and_lock",
      R"(SELECT "person_id", "group_kind", "group_number"
FROM "members" WHERE "person_id" = $1 AND "group_kind" = $2 AND "group_number" = $3)"
  };
  return strata::accessor::find_and_lock<MemberModel>(*connection_, sql, how, person_id, group_kind, strata::accessor::Exact{group_number, strata::Digits{20, 1}});
}

Member MemberTableTx::lock(std::int64_t person_id, std::string_view group_kind, const strata::Decimal& group_number, strata::Lock how) {
  return strata::accessor::found<MemberModel>(find_and_lock(person_id, group_kind, group_number, how));
}

}  // namespace social

template <>
struct strata::accessor::ModelOf<social::Member> { using type = social::MemberModel; };
template class strata::Table<social::Member, social::MemberPatch>;
