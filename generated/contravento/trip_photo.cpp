// Made by strata from the schema `contravento`; do not edit.
#include "trip_photo.hpp"

#include <strata/accessor.hpp>

namespace contravento {
namespace {

struct TripPhotoModel {
  using Row = TripPhoto;
  using View = TripPhotoView;
  using New = NewTripPhoto;
  using Patch = TripPhotoPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "trip_id"}, {.name = "file_url"}, {.name = "caption"}, {.name = "order"},
      {.name = "created_at"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"trip_photos", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.trip_id); visit(2, members.file_url); visit(3, members.caption);
    visit(4, members.order); visit(5, members.created_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    strata::accessor::fill(to.id, from.id, strata::uuid4);
    to.trip_id = *from.trip_id;
    to.file_url = *from.file_url;
    to.caption = from.caption;
    strata::accessor::fill(to.order, from.order, 0);
    unset.by_clock(5, to.created_at, from.created_at);
  }
};

}  // namespace

TripPhoto TripPhotoTable::insert(const NewTripPhoto& row) {
  return strata::accessor::insert<TripPhotoModel>(*connection_, "trip_photos.insert", row);
}

std::int64_t TripPhotoTable::insert_many(std::span<const NewTripPhoto> rows) {
  return strata::accessor::insert_many<TripPhotoModel>(*connection_, rows);
}

std::vector<TripPhoto> TripPhotoTable::insert_many_returning(std::span<const NewTripPhoto> rows) {
  return strata::accessor::insert_many_returning<TripPhotoModel>(*connection_, "trip_photos.insert_many_returning", rows);
}

TripPhoto TripPhotoTable::upsert(const strata::Constraint& key, const NewTripPhoto& row, const TripPhotoPatch& patch) {
  return strata::accessor::upsert<TripPhotoModel>(*connection_, "trip_photos.upsert", key, row, patch);
}

std::optional<TripPhoto> TripPhotoTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "trip_photos.find",
      R"(SELECT "id", "trip_id", "file_url", "caption", "order", "created_at"
FROM "trip_photos" WHERE "id" = $1)"
  };
  return strata::accessor::find<TripPhotoModel>(*connection_, sql, id);
}

TripPhoto TripPhotoTable::get(const strata::Uuid& id) { return strata::accessor::found<TripPhotoModel>(find(id)); }

bool TripPhotoTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "trip_photos.exists",
      R"(SELECT count(*) FROM "trip_photos" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool TripPhotoTable::update(const strata::Uuid& id, const TripPhotoPatch& patch) {
  return strata::accessor::update<TripPhotoModel>(*connection_, "trip_photos.update", patch, id);
}

bool TripPhotoTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "trip_photos.erase",
      R"(DELETE FROM "trip_photos" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<TripPhoto> TripPhotoTable::find_by_trip_id_order(const strata::Uuid& trip_id, std::int32_t order) {
  static constexpr strata::Sql sql{
      "trip_photos.find_by_trip_id_order",
      R"(SELECT "id", "trip_id", "file_url", "caption", "order", "created_at"
FROM "trip_photos" WHERE "trip_id" = $1 AND "order" = $2)"
  };
  return strata::accessor::find<TripPhotoModel>(*connection_, sql, trip_id, order);
}

strata::Grouped<TripPhoto> TripPhotoTable::for_trips_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"trip_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "trip_photos.for_trips", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<TripPhotoModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<TripPhoto> TripPhotoTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "trip_photos.list",
      R"(SELECT "id", "trip_id", "file_url", "caption", "order", "created_at"
FROM "trip_photos" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<TripPhotoModel>(*connection_, sql, limit, offset);
}

std::optional<TripPhoto> TripPhotoTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "trip_photos.find_and_lock",
      R"(SELECT "id", "trip_id", "file_url", "caption", "order", "created_at"
FROM "trip_photos" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<TripPhotoModel>(*connection_, sql, how, id);
}

TripPhoto TripPhotoTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<TripPhotoModel>(find_and_lock(id, how));
}

}  // namespace contravento

template <>
struct strata::accessor::ModelOf<contravento::TripPhoto> { using type = contravento::TripPhotoModel; };
template class strata::Table<contravento::TripPhoto, contravento::TripPhotoPatch>;
