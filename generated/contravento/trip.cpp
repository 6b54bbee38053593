// Made by strata from the schema `contravento`; do not edit.
#include "trip.hpp"

#include <strata/accessor.hpp>
#include <strata/accessor/search.hpp>

namespace contravento {
namespace {

struct TripModel {
  using Row = Trip;
  using View = TripView;
  using New = NewTrip;
  using Patch = TripPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "user_id"}, {.name = "title"}, {.name = "description"}, {.name = "status"},
      {.name = "countries"}, {.name = "start_date"}, {.name = "end_date"}, {.name = "distance_km"},
      {.name = "published_at"}, {.name = "created_at"}, {.name = "updated_at", .updated = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"trips", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.user_id); visit(2, members.title); visit(3, members.description);
    visit(4, members.status); visit(5, members.countries); visit(6, members.start_date);
    visit(7, members.end_date); visit(8, members.distance_km, strata::Digits{7, 1});
    visit(9, members.published_at); visit(10, members.created_at); visit(11, members.updated_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    strata::accessor::fill(to.id, from.id, strata::uuid4);
    to.user_id = *from.user_id;
    to.title = *from.title;
    to.description = *from.description;
    strata::accessor::fill(to.status, from.status, TripStatus::draft);
    strata::accessor::fill(to.countries, from.countries, std::vector<std::string>{});
    to.start_date = *from.start_date;
    to.end_date = from.end_date;
    to.distance_km = from.distance_km;
    to.published_at = from.published_at;
    unset.by_clock(10, to.created_at, from.created_at);
    unset.by_clock(11, to.updated_at, from.updated_at);
  }
};

}  // namespace

Trip TripTable::insert(const NewTrip& row) {
  return strata::accessor::insert<TripModel>(*connection_, "trips.insert", row);
}

std::int64_t TripTable::insert_many(std::span<const NewTrip> rows) {
  return strata::accessor::insert_many<TripModel>(*connection_, rows);
}

std::vector<Trip> TripTable::insert_many_returning(std::span<const NewTrip> rows) {
  return strata::accessor::insert_many_returning<TripModel>(*connection_, "trips.insert_many_returning", rows);
}

Trip TripTable::upsert(const strata::Constraint& key, const NewTrip& row, const TripPatch& patch) {
  return strata::accessor::upsert<TripModel>(*connection_, "trips.upsert", key, row, patch);
}

std::optional<Trip> TripTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "trips.find",
      R"(SELECT "id", "user_id", "title", "description", "status", "countries", "start_date", "end_date",
"distance_km", "published_at", "created_at", "updated_at"
FROM "trips" WHERE "id" = $1)"
  };
  return strata::accessor::find<TripModel>(*connection_, sql, id);
}

Trip TripTable::get(const strata::Uuid& id) { return strata::accessor::found<TripModel>(find(id)); }

bool TripTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "trips.exists",
      R"(SELECT count(*) FROM "trips" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool TripTable::update(const strata::Uuid& id, const TripPatch& patch) {
  return strata::accessor::update<TripModel>(*connection_, "trips.update", patch, id);
}

bool TripTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "trips.erase",
      R"(DELETE FROM "trips" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

strata::Grouped<Trip> TripTable::for_users_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"user_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "trips.for_users", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<TripModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Trip> TripTable::of_trip_photos_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "trips.of_trip_photos", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<TripModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Trip> TripTable::of_trip_tags_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "trips.of_trip_tags", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<TripModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Trip> TripTable::for_tags_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"tag_id"};
  static constexpr std::string_view through_columns[] = {"trip_id"};
  static constexpr std::string_view joined[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "trips.for_tags", .columns = columns, .through = "trip_tags", .through_columns = through_columns, .joined = joined};
  static strata::Shapes shapes;
  return strata::accessor::grouped<TripModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Trip> TripTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "trips.list",
      R"(SELECT "id", "user_id", "title", "description", "status", "countries", "start_date", "end_date",
"distance_km", "published_at", "created_at", "updated_at"
FROM "trips" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<TripModel>(*connection_, sql, limit, offset);
}

std::vector<strata::Ranked<Trip>> TripTable::search(std::string_view text, std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sqlite{
      "trips.search",
      R"(SELECT "trips"."id", "trips"."user_id", "trips"."title", "trips"."description", "trips"."status",
      "trips"."countries", "trips"."start_date", "trips"."end_date", "trips"."distance_km",
      "trips"."published_at", "trips"."created_at", "trips"."updated_at", -strata_words.rank
      FROM "trips_title_description_search" AS strata_words
      JOIN "trips_title_description_search_rows" AS strata_keys ON strata_keys.strata_row =
      strata_words.rowid
      JOIN "trips" ON "trips"."id" = strata_keys."id"
      WHERE strata_words."trips_title_description_search" MATCH $1
      ORDER BY strata_words.rank, "trips"."id" LIMIT $2 OFFSET $3)"
  };
  static constexpr strata::Sql postgres{
      "trips.search",
      R"(SELECT "trips"."id", "trips"."user_id", "trips"."title", "trips"."description", "trips"."status",
      "trips"."countries", "trips"."start_date", "trips"."end_date", "trips"."distance_km",
      "trips"."published_at", "trips"."created_at", "trips"."updated_at",
      CAST(ts_rank(to_tsvector('english', left(translate(coalesce(CAST("title" AS text), '') || ' ' ||
      coalesce(CAST("description" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)),
      250000)), strata_query) AS double precision) AS strata_rank
      FROM "trips" CROSS JOIN plainto_tsquery('english', $1) AS strata_query
      WHERE to_tsvector('english', left(translate(coalesce(CAST("title" AS text), '') || ' ' ||
      coalesce(CAST("description" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)),
      250000)) @@ strata_query
      ORDER BY strata_rank DESC, "trips"."id" LIMIT $2 OFFSET $3)"
  };
  return strata::accessor::search<TripModel>(*connection_, sqlite, postgres, text, limit, offset);
}

std::optional<Trip> TripTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "trips.find_and_lock",
      R"(SELECT "id", "user_id", "title", "description", "status", "countries", "start_date", "end_date",
"distance_km", "published_at", "created_at", "updated_at"
FROM "trips" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<TripModel>(*connection_, sql, how, id);
}

Trip TripTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<TripModel>(find_and_lock(id, how));
}

}  // namespace contravento

template <>
struct strata::accessor::ModelOf<contravento::Trip> { using type = contravento::TripModel; };
template class strata::Table<contravento::Trip, contravento::TripPatch>;
