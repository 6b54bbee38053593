// Made by strata from the schema `policies`; do not edit.
#include "club.hpp"

#include <strata/accessor.hpp>

namespace policies {
namespace {

struct ClubModel {
  using Row = Club;
  using View = ClubView;
  using New = NewClub;
  using Patch = ClubPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "name"}, {.name = "town"},
      {.name = "deleted", .deletion = strata::Deletion::time}, {.name = "updated", .updated = true},
      {.name = "version", .version = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"clubs", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.name); visit(2, members.town); visit(3, members.deleted);
    visit(4, members.updated); visit(5, members.version);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.name = *from.name;
    to.town = *from.town;
    to.deleted = from.deleted;
    unset.by_clock(4, to.updated, from.updated);
    strata::accessor::fill(to.version, from.version, 1);
  }
};

}  // namespace

Club ClubTable::insert(const NewClub& row) {
  return strata::accessor::insert<ClubModel>(*connection_, "clubs.insert", row);
}

std::int64_t ClubTable::insert_many(std::span<const NewClub> rows) {
  return strata::accessor::insert_many<ClubModel>(*connection_, rows);
}

std::vector<Club> ClubTable::insert_many_returning(std::span<const NewClub> rows) {
  return strata::accessor::insert_many_returning<ClubModel>(*connection_, "clubs.insert_many_returning", rows);
}

Club ClubTable::upsert(const strata::Constraint& key, const NewClub& row, const ClubPatch& patch) {
  return strata::accessor::upsert<ClubModel>(*connection_, "clubs.upsert", key, row, patch);
}

std::optional<Club> ClubTable::find(std::int64_t id) {
  static const strata::accessor::SoftSql sql{
      "clubs.find",
      R"(SELECT "id", "name", "town", "deleted", "updated", "version"
FROM "clubs" WHERE "id" = $1 AND "deleted" IS NULL)", "\"deleted\" IS NULL"
  };
  return strata::accessor::find<ClubModel>(*connection_, sql.on(with_deleted_), id);
}

Club ClubTable::get(std::int64_t id) { return strata::accessor::found<ClubModel>(find(id)); }

bool ClubTable::exists(std::int64_t id) {
  static const strata::accessor::SoftSql sql{
      "clubs.exists",
      R"(SELECT count(*) FROM "clubs" WHERE "id" = $1 AND "deleted" IS NULL)", "\"deleted\" IS NULL"
  };
  return strata::accessor::count(*connection_, sql.on(with_deleted_), id) > 0;
}

bool ClubTable::update(std::int64_t id, const ClubPatch& patch) {
  const bool updated = strata::accessor::update<ClubModel>(*connection_, "clubs.update", patch, id);
  if (!updated && patch.version.kind() != strata::PatchKind::keep && exists(id)) {
    strata::accessor::throw_stale_version(ClubModel::table, "update");
  }
  return updated;
}

bool ClubTable::purge(std::int64_t id) {
  static constexpr strata::Sql sql{
      "clubs.purge",
      R"(DELETE FROM "clubs" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

bool ClubTable::erase(std::int64_t id) {
  return strata::accessor::mark<ClubModel>(*connection_, "clubs.erase", true, id);
}

bool ClubTable::restore(std::int64_t id) {
  return strata::accessor::mark<ClubModel>(*connection_, "clubs.restore", false, id);
}

bool ClubTable::erase(std::int64_t id, std::int32_t version) {
  if (strata::accessor::mark<ClubModel>(*connection_, "clubs.erase", true, id, version)) return true;
  if (exists(id)) strata::accessor::throw_stale_version(ClubModel::table, "erase");
  return false;
}

std::optional<Club> ClubTable::find_by_name(std::string_view name) {
  static const strata::accessor::SoftSql sql{
      "clubs.find_by_name",
      R"(SELECT "id", "name", "town", "deleted", "updated", "version"
FROM "clubs" WHERE "name" = $1 AND "deleted" IS NULL)", "\"deleted\" IS NULL"
  };
  return strata::accessor::find<ClubModel>(*connection_, sql.on(with_deleted_), name);
}

std::optional<Club> ClubTable::find_by_town_name(std::string_view town, std::string_view name) {
  static const strata::accessor::SoftSql sql{
      "clubs.find_by_town_name",
      R"(SELECT "id", "name", "town", "deleted", "updated", "version"
FROM "clubs" WHERE "town" = $1 AND "name" = $2 AND "deleted" IS NULL)", "\"deleted\" IS NULL"
  };
  return strata::accessor::find<ClubModel>(*connection_, sql.on(with_deleted_), town, name);
}

strata::Paired<Club> ClubTable::of_members_(strata::Each<std::optional<std::int64_t>> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "clubs.of_members", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<ClubModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Club> ClubTable::of_visits_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "clubs.of_visits", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<ClubModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Club> ClubTable::for_guests_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"guest_id"};
  static constexpr std::string_view through_columns[] = {"club_id"};
  static constexpr std::string_view joined[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "clubs.for_guests", .columns = columns, .through = "visits", .through_columns = through_columns, .joined = joined, .through_alive = "j.\"gone\" IS NULL"};
  static strata::Shapes shapes;
  return strata::accessor::grouped<ClubModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Club> ClubTable::list(std::int64_t limit, std::int64_t offset) {
  static const strata::accessor::SoftSql sql{
      "clubs.list",
      R"(SELECT "id", "name", "town", "deleted", "updated", "version"
FROM "clubs" WHERE "deleted" IS NULL ORDER BY "id" LIMIT $1 OFFSET $2)", "\"deleted\" IS NULL"
  };
  return strata::accessor::list<ClubModel>(*connection_, sql.on(with_deleted_), limit, offset);
}

std::optional<Club> ClubTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "clubs.find_and_lock",
      R"(SELECT "id", "name", "town", "deleted", "updated", "version"
FROM "clubs" WHERE "id" = $1 AND "deleted" IS NULL)"
  };
  return strata::accessor::find_and_lock<ClubModel>(*connection_, sql, how, id);
}

Club ClubTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<ClubModel>(find_and_lock(id, how));
}

}  // namespace policies

template <>
struct strata::accessor::ModelOf<policies::Club> { using type = policies::ClubModel; };
template class strata::Table<policies::Club, policies::ClubPatch>;
