// Made by strata from the schema `policies`; do not edit.
#include "guest.hpp"

#include <strata/accessor.hpp>

namespace policies {
namespace {

struct GuestModel {
  using Row = Guest;
  using View = GuestView;
  using New = NewGuest;
  using Patch = GuestPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "hidden", .deletion = strata::Deletion::when_true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"guests", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.hidden);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    strata::accessor::fill(to.hidden, from.hidden, false);
  }
};

}  // namespace

Guest GuestTable::insert(const NewGuest& row) {
  return strata::accessor::insert<GuestModel>(*connection_, "guests.insert", row);
}

std::int64_t GuestTable::insert_many(std::span<const NewGuest> rows) {
  return strata::accessor::insert_many<GuestModel>(*connection_, rows);
}

std::vector<Guest> GuestTable::insert_many_returning(std::span<const NewGuest> rows) {
  return strata::accessor::insert_many_returning<GuestModel>(*connection_, "guests.insert_many_returning", rows);
}

Guest GuestTable::upsert(const strata::Constraint& key, const NewGuest& row, const GuestPatch& patch) {
  return strata::accessor::upsert<GuestModel>(*connection_, "guests.upsert", key, row, patch);
}

std::optional<Guest> GuestTable::find(std::int64_t id) {
  static const strata::accessor::SoftSql sql{
      "guests.find",
      R"(SELECT "id", "hidden"
FROM "guests" WHERE "id" = $1 AND NOT "hidden")", "NOT \"hidden\""
  };
  return strata::accessor::find<GuestModel>(*connection_, sql.on(with_deleted_), id);
}

Guest GuestTable::get(std::int64_t id) { return strata::accessor::found<GuestModel>(find(id)); }

bool GuestTable::exists(std::int64_t id) {
  static const strata::accessor::SoftSql sql{
      "guests.exists",
      R"(SELECT count(*) FROM "guests" WHERE "id" = $1 AND NOT "hidden")", "NOT \"hidden\""
  };
  return strata::accessor::count(*connection_, sql.on(with_deleted_), id) > 0;
}

bool GuestTable::update(std::int64_t id, const GuestPatch& patch) {
  return strata::accessor::update<GuestModel>(*connection_, "guests.update", patch, id);
}

bool GuestTable::purge(std::int64_t id) {
  static constexpr strata::Sql sql{
      "guests.purge",
      R"(DELETE FROM "guests" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

bool GuestTable::erase(std::int64_t id) {
  return strata::accessor::mark<GuestModel>(*connection_, "guests.erase", true, id);
}

bool GuestTable::restore(std::int64_t id) {
  return strata::accessor::mark<GuestModel>(*connection_, "guests.restore", false, id);
}

strata::Paired<Guest> GuestTable::of_visits_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "guests.of_visits", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<GuestModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Guest> GuestTable::for_clubs_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"club_id"};
  static constexpr std::string_view through_columns[] = {"guest_id"};
  static constexpr std::string_view joined[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "guests.for_clubs", .columns = columns, .through = "visits", .through_columns = through_columns, .joined = joined, .through_alive = "j.\"gone\" IS NULL"};
  static strata::Shapes shapes;
  return strata::accessor::grouped<GuestModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Guest> GuestTable::list(std::int64_t limit, std::int64_t offset) {
  static const strata::accessor::SoftSql sql{
      "guests.list",
      R"(SELECT "id", "hidden"
FROM "guests" WHERE NOT "hidden" ORDER BY "id" LIMIT $1 OFFSET $2)", "NOT \"hidden\""
  };
  return strata::accessor::list<GuestModel>(*connection_, sql.on(with_deleted_), limit, offset);
}

std::optional<Guest> GuestTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "guests.find_and_lock",
      R"(SELECT "id", "hidden"
FROM "guests" WHERE "id" = $1 AND NOT "hidden")"
  };
  return strata::accessor::find_and_lock<GuestModel>(*connection_, sql, how, id);
}

Guest GuestTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<GuestModel>(find_and_lock(id, how));
}

}  // namespace policies

template <>
struct strata::accessor::ModelOf<policies::Guest> { using type = policies::GuestModel; };
template class strata::Table<policies::Guest, policies::GuestPatch>;
