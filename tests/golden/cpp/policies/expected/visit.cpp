// Made by strata from the schema `policies`; do not edit.
#include "visit.hpp"

#include <strata/accessor.hpp>

namespace policies {
namespace {

struct VisitModel {
  using Row = Visit;
  using View = VisitView;
  using New = NewVisit;
  using Patch = VisitPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "club_id"}, {.name = "guest_id"}, {.name = "gone", .deletion = strata::Deletion::time},
  };
  static constexpr int key[] = {0, 1};
  static constexpr strata::TableInfo table{"visits", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.club_id); visit(1, members.guest_id); visit(2, members.gone);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.club_id = *from.club_id;
    to.guest_id = *from.guest_id;
    to.gone = from.gone;
  }
};

}  // namespace

Visit VisitTable::insert(const NewVisit& row) {
  return strata::accessor::insert<VisitModel>(*connection_, "visits.insert", row);
}

std::int64_t VisitTable::insert_many(std::span<const NewVisit> rows) {
  return strata::accessor::insert_many<VisitModel>(*connection_, rows);
}

std::vector<Visit> VisitTable::insert_many_returning(std::span<const NewVisit> rows) {
  return strata::accessor::insert_many_returning<VisitModel>(*connection_, "visits.insert_many_returning", rows);
}

Visit VisitTable::upsert(const strata::Constraint& key, const NewVisit& row, const VisitPatch& patch) {
  return strata::accessor::upsert<VisitModel>(*connection_, "visits.upsert", key, row, patch);
}

std::optional<Visit> VisitTable::find(std::int64_t club_id, std::int64_t guest_id) {
  static const strata::accessor::SoftSql sql{
      "visits.find",
      R"(SELECT "club_id", "guest_id", "gone"
FROM "visits" WHERE "club_id" = $1 AND "guest_id" = $2 AND "gone" IS NULL)", "\"gone\" IS NULL"
  };
  return strata::accessor::find<VisitModel>(*connection_, sql.on(with_deleted_), club_id, guest_id);
}

Visit VisitTable::get(std::int64_t club_id, std::int64_t guest_id) { return strata::accessor::found<VisitModel>(find(club_id, guest_id)); }

bool VisitTable::exists(std::int64_t club_id, std::int64_t guest_id) {
  static const strata::accessor::SoftSql sql{
      "visits.exists",
      R"(SELECT count(*) FROM "visits" WHERE "club_id" = $1 AND "guest_id" = $2 AND "gone" IS NULL)", "\"gone\" IS NULL"
  };
  return strata::accessor::count(*connection_, sql.on(with_deleted_), club_id, guest_id) > 0;
}

bool VisitTable::update(std::int64_t club_id, std::int64_t guest_id, const VisitPatch& patch) {
  return strata::accessor::update<VisitModel>(*connection_, "visits.update", patch, club_id, guest_id);
}

bool VisitTable::purge(std::int64_t club_id, std::int64_t guest_id) {
  static constexpr strata::Sql sql{
      "visits.purge",
      R"(DELETE FROM "visits" WHERE "club_id" = $1 AND "guest_id" = $2)"
  };
  return strata::accessor::run(*connection_, sql, club_id, guest_id) > 0;
}

bool VisitTable::erase(std::int64_t club_id, std::int64_t guest_id) {
  return strata::accessor::mark<VisitModel>(*connection_, "visits.erase", true, club_id, guest_id);
}

bool VisitTable::restore(std::int64_t club_id, std::int64_t guest_id) {
  return strata::accessor::mark<VisitModel>(*connection_, "visits.restore", false, club_id, guest_id);
}

strata::Grouped<Visit> VisitTable::for_clubs_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"club_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "visits.for_clubs", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<VisitModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Visit> VisitTable::for_guests_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"guest_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "visits.for_guests", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<VisitModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Visit> VisitTable::list(std::int64_t limit, std::int64_t offset) {
  static const strata::accessor::SoftSql sql{
      "visits.list",
      R"(SELECT "club_id", "guest_id", "gone"
FROM "visits" WHERE "gone" IS NULL ORDER BY "club_id", "guest_id" LIMIT $1 OFFSET $2)", "\"gone\" IS NULL"
  };
  return strata::accessor::list<VisitModel>(*connection_, sql.on(with_deleted_), limit, offset);
}

std::optional<Visit> VisitTableTx::find_and_lock(std::int64_t club_id, std::int64_t guest_id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "visits.find_and_lock",
      R"(SELECT "club_id", "guest_id", "gone"
FROM "visits" WHERE "club_id" = $1 AND "guest_id" = $2 AND "gone" IS NULL)"
  };
  return strata::accessor::find_and_lock<VisitModel>(*connection_, sql, how, club_id, guest_id);
}

Visit VisitTableTx::lock(std::int64_t club_id, std::int64_t guest_id, strata::Lock how) {
  return strata::accessor::found<VisitModel>(find_and_lock(club_id, guest_id, how));
}

}  // namespace policies

template <>
struct strata::accessor::ModelOf<policies::Visit> { using type = policies::VisitModel; };
template class strata::Table<policies::Visit, policies::VisitPatch>;
