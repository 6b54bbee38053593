// Made by strata from the schema `contravento`; do not edit.
#include "trip_tag.hpp"

#include <strata/accessor.hpp>

namespace contravento {
namespace {

struct TripTagModel {
  using Row = TripTag;
  using View = TripTagView;
  using New = NewTripTag;
  using Patch = TripTagPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "trip_id"}, {.name = "tag_id"}, {.name = "created_at"},
  };
  static constexpr int key[] = {0, 1};
  static constexpr strata::TableInfo table{"trip_tags", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.trip_id); visit(1, members.tag_id); visit(2, members.created_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    to.trip_id = *from.trip_id;
    to.tag_id = *from.tag_id;
    unset.by_clock(2, to.created_at, from.created_at);
  }
};

}  // namespace

TripTag TripTagTable::insert(const NewTripTag& row) {
  return strata::accessor::insert<TripTagModel>(*connection_, "trip_tags.insert", row);
}

std::int64_t TripTagTable::insert_many(std::span<const NewTripTag> rows) {
  return strata::accessor::insert_many<TripTagModel>(*connection_, rows);
}

std::vector<TripTag> TripTagTable::insert_many_returning(std::span<const NewTripTag> rows) {
  return strata::accessor::insert_many_returning<TripTagModel>(*connection_, "trip_tags.insert_many_returning", rows);
}

TripTag TripTagTable::upsert(const strata::Constraint& key, const NewTripTag& row, const TripTagPatch& patch) {
  return strata::accessor::upsert<TripTagModel>(*connection_, "trip_tags.upsert", key, row, patch);
}

std::optional<TripTag> TripTagTable::find(const strata::Uuid& trip_id, const strata::Uuid& tag_id) {
  static constexpr strata::Sql sql{
      "trip_tags.find",
      R"(SELECT "trip_id", "tag_id", "created_at"
FROM "trip_tags" WHERE "trip_id" = $1 AND "tag_id" = $2)"
  };
  return strata::accessor::find<TripTagModel>(*connection_, sql, trip_id, tag_id);
}

TripTag TripTagTable::get(const strata::Uuid& trip_id, const strata::Uuid& tag_id) { return strata::accessor::found<TripTagModel>(find(trip_id, tag_id)); }

bool TripTagTable::exists(const strata::Uuid& trip_id, const strata::Uuid& tag_id) {
  static constexpr strata::Sql sql{
      "trip_tags.exists",
      R"(SELECT count(*) FROM "trip_tags" WHERE "trip_id" = $1 AND "tag_id" = $2)"
  };
  return strata::accessor::count(*connection_, sql, trip_id, tag_id) > 0;
}

bool TripTagTable::update(const strata::Uuid& trip_id, const strata::Uuid& tag_id, const TripTagPatch& patch) {
  return strata::accessor::update<TripTagModel>(*connection_, "trip_tags.update", patch, trip_id, tag_id);
}

bool TripTagTable::erase(const strata::Uuid& trip_id, const strata::Uuid& tag_id) {
  static constexpr strata::Sql sql{
      "trip_tags.erase",
      R"(DELETE FROM "trip_tags" WHERE "trip_id" = $1 AND "tag_id" = $2)"
  };
  return strata::accessor::run(*connection_, sql, trip_id, tag_id) > 0;
}

strata::Grouped<TripTag> TripTagTable::for_trips_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"trip_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "trip_tags.for_trips", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<TripTagModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<TripTag> TripTagTable::for_tags_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"tag_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "trip_tags.for_tags", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<TripTagModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<TripTag> TripTagTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "trip_tags.list",
      R"(SELECT "trip_id", "tag_id", "created_at"
FROM "trip_tags" ORDER BY "trip_id", "tag_id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<TripTagModel>(*connection_, sql, limit, offset);
}

std::optional<TripTag> TripTagTableTx::find_and_lock(const strata::Uuid& trip_id, const strata::Uuid& tag_id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "trip_tags.find_and_lock",
      R"(SELECT "trip_id", "tag_id", "created_at"
FROM "trip_tags" WHERE "trip_id" = $1 AND "tag_id" = $2)"
  };
  return strata::accessor::find_and_lock<TripTagModel>(*connection_, sql, how, trip_id, tag_id);
}

TripTag TripTagTableTx::lock(const strata::Uuid& trip_id, const strata::Uuid& tag_id, strata::Lock how) {
  return strata::accessor::found<TripTagModel>(find_and_lock(trip_id, tag_id, how));
}

}  // namespace contravento

template <>
struct strata::accessor::ModelOf<contravento::TripTag> { using type = contravento::TripTagModel; };
template class strata::Table<contravento::TripTag, contravento::TripTagPatch>;
