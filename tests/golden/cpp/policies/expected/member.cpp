// Made by strata from the schema `policies`; do not edit.
#include "member.hpp"

#include <strata/accessor.hpp>

namespace policies {
namespace {

struct MemberModel {
  using Row = Member;
  using View = MemberView;
  using New = NewMember;
  using Patch = MemberPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "club_id"}, {.name = "nick"},
      {.name = "active", .deletion = strata::Deletion::when_false},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"members", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.club_id); visit(2, members.nick); visit(3, members.active);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.club_id = from.club_id;
    to.nick = *from.nick;
    strata::accessor::fill(to.active, from.active, true);
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

std::optional<Member> MemberTable::find(std::int64_t id) {
  static const strata::accessor::SoftSql sql{
      "members.find",
      R"(SELECT "id", "club_id", "nick", "active"
FROM "members" WHERE "id" = $1 AND "active")", "\"active\""
  };
  return strata::accessor::find<MemberModel>(*connection_, sql.on(with_deleted_), id);
}

Member MemberTable::get(std::int64_t id) { return strata::accessor::found<MemberModel>(find(id)); }

bool MemberTable::exists(std::int64_t id) {
  static const strata::accessor::SoftSql sql{
      "members.exists",
      R"(SELECT count(*) FROM "members" WHERE "id" = $1 AND "active")", "\"active\""
  };
  return strata::accessor::count(*connection_, sql.on(with_deleted_), id) > 0;
}

bool MemberTable::update(std::int64_t id, const MemberPatch& patch) {
  return strata::accessor::update<MemberModel>(*connection_, "members.update", patch, id);
}

bool MemberTable::purge(std::int64_t id) {
  static constexpr strata::Sql sql{
      "members.purge",
      R"(DELETE FROM "members" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

bool MemberTable::erase(std::int64_t id) {
  return strata::accessor::mark<MemberModel>(*connection_, "members.erase", true, id);
}

bool MemberTable::restore(std::int64_t id) {
  return strata::accessor::mark<MemberModel>(*connection_, "members.restore", false, id);
}

std::optional<Member> MemberTable::find_by_nick(std::string_view nick) {
  static const strata::accessor::SoftSql sql{
      "members.find_by_nick",
      R"(SELECT "id", "club_id", "nick", "active"
FROM "members" WHERE "nick" = $1 AND "active")", "\"active\""
  };
  return strata::accessor::find<MemberModel>(*connection_, sql.on(with_deleted_), nick);
}

strata::Grouped<Member> MemberTable::for_clubs_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"club_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "members.for_clubs", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<MemberModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Member> MemberTable::list(std::int64_t limit, std::int64_t offset) {
  static const strata::accessor::SoftSql sql{
      "members.list",
      R"(SELECT "id", "club_id", "nick", "active"
FROM "members" WHERE "active" ORDER BY "id" LIMIT $1 OFFSET $2)", "\"active\""
  };
  return strata::accessor::list<MemberModel>(*connection_, sql.on(with_deleted_), limit, offset);
}

std::optional<Member> MemberTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "members.find_and_lock",
      R"(SELECT "id", "club_id", "nick", "active"
FROM "members" WHERE "id" = $1 AND "active")"
  };
  return strata::accessor::find_and_lock<MemberModel>(*connection_, sql, how, id);
}

Member MemberTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<MemberModel>(find_and_lock(id, how));
}

}  // namespace policies

template <>
struct strata::accessor::ModelOf<policies::Member> { using type = policies::MemberModel; };
template class strata::Table<policies::Member, policies::MemberPatch>;
