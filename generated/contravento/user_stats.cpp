// Made by strata from the schema `contravento`; do not edit.
#include "user_stats.hpp"

#include <strata/accessor.hpp>

namespace contravento {
namespace {

struct UserStatsModel {
  using Row = UserStats;
  using View = UserStatsView;
  using New = NewUserStats;
  using Patch = UserStatsPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "user_id"}, {.name = "trip_count"}, {.name = "total_km"}, {.name = "countries"},
      {.name = "last_trip_at"}, {.name = "updated_at", .updated = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"user_stats", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.user_id); visit(1, members.trip_count); visit(2, members.total_km, strata::Digits{9, 1});
    visit(3, members.countries); visit(4, members.last_trip_at); visit(5, members.updated_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    to.user_id = *from.user_id;
    strata::accessor::fill(to.trip_count, from.trip_count, 0);
    strata::accessor::fill(to.total_km, from.total_km, *strata::Decimal::parse("0.0"));
    strata::accessor::fill(to.countries, from.countries, std::vector<std::string>{});
    to.last_trip_at = from.last_trip_at;
    unset.by_clock(5, to.updated_at, from.updated_at);
  }
};

}  // namespace

UserStats UserStatsTable::insert(const NewUserStats& row) {
  return strata::accessor::insert<UserStatsModel>(*connection_, "user_stats.insert", row);
}

std::int64_t UserStatsTable::insert_many(std::span<const NewUserStats> rows) {
  return strata::accessor::insert_many<UserStatsModel>(*connection_, rows);
}

std::vector<UserStats> UserStatsTable::insert_many_returning(std::span<const NewUserStats> rows) {
  return strata::accessor::insert_many_returning<UserStatsModel>(*connection_, "user_stats.insert_many_returning", rows);
}

UserStats UserStatsTable::upsert(const strata::Constraint& key, const NewUserStats& row, const UserStatsPatch& patch) {
  return strata::accessor::upsert<UserStatsModel>(*connection_, "user_stats.upsert", key, row, patch);
}

std::optional<UserStats> UserStatsTable::find(const strata::Uuid& user_id) {
  static constexpr strata::Sql sql{
      "user_stats.find",
      R"(SELECT "user_id", "trip_count", "total_km", "countries", "last_trip_at", "updated_at"
FROM "user_stats" WHERE "user_id" = $1)"
  };
  return strata::accessor::find<UserStatsModel>(*connection_, sql, user_id);
}

UserStats UserStatsTable::get(const strata::Uuid& user_id) { return strata::accessor::found<UserStatsModel>(find(user_id)); }

bool UserStatsTable::exists(const strata::Uuid& user_id) {
  static constexpr strata::Sql sql{
      "user_stats.exists",
      R"(SELECT count(*) FROM "user_stats" WHERE "user_id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, user_id) > 0;
}

bool UserStatsTable::update(const strata::Uuid& user_id, const UserStatsPatch& patch) {
  return strata::accessor::update<UserStatsModel>(*connection_, "user_stats.update", patch, user_id);
}

bool UserStatsTable::erase(const strata::Uuid& user_id) {
  static constexpr strata::Sql sql{
      "user_stats.erase",
      R"(DELETE FROM "user_stats" WHERE "user_id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, user_id) > 0;
}

strata::Paired<UserStats> UserStatsTable::for_users_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"user_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "user_stats.for_users", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<UserStatsModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<UserStats> UserStatsTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "user_stats.list",
      R"(SELECT "user_id", "trip_count", "total_km", "countries", "last_trip_at", "updated_at"
FROM "user_stats" ORDER BY "user_id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<UserStatsModel>(*connection_, sql, limit, offset);
}

std::optional<UserStats> UserStatsTableTx::find_and_lock(const strata::Uuid& user_id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "user_stats.find_and_lock",
      R"(SELECT "user_id", "trip_count", "total_km", "countries", "last_trip_at", "updated_at"
FROM "user_stats" WHERE "user_id" = $1)"
  };
  return strata::accessor::find_and_lock<UserStatsModel>(*connection_, sql, how, user_id);
}

UserStats UserStatsTableTx::lock(const strata::Uuid& user_id, strata::Lock how) {
  return strata::accessor::found<UserStatsModel>(find_and_lock(user_id, how));
}

}  // namespace contravento

template <>
struct strata::accessor::ModelOf<contravento::UserStats> { using type = contravento::UserStatsModel; };
template class strata::Table<contravento::UserStats, contravento::UserStatsPatch>;
