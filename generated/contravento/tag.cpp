// Made by strata from the schema `contravento`; do not edit.
#include "tag.hpp"

#include <strata/accessor.hpp>

namespace contravento {
namespace {

struct TagModel {
  using Row = Tag;
  using View = TagView;
  using New = NewTag;
  using Patch = TagPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "name"}, {.name = "slug"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"tags", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.name); visit(2, members.slug);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    strata::accessor::fill(to.id, from.id, strata::uuid4);
    to.name = *from.name;
    to.slug = *from.slug;
  }
};

}  // namespace

Tag TagTable::insert(const NewTag& row) {
  return strata::accessor::insert<TagModel>(*connection_, "tags.insert", row);
}

std::int64_t TagTable::insert_many(std::span<const NewTag> rows) {
  return strata::accessor::insert_many<TagModel>(*connection_, rows);
}

std::vector<Tag> TagTable::insert_many_returning(std::span<const NewTag> rows) {
  return strata::accessor::insert_many_returning<TagModel>(*connection_, "tags.insert_many_returning", rows);
}

Tag TagTable::upsert(const strata::Constraint& key, const NewTag& row, const TagPatch& patch) {
  return strata::accessor::upsert<TagModel>(*connection_, "tags.upsert", key, row, patch);
}

std::optional<Tag> TagTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "tags.find",
      R"(SELECT "id", "name", "slug"
FROM "tags" WHERE "id" = $1)"
  };
  return strata::accessor::find<TagModel>(*connection_, sql, id);
}

Tag TagTable::get(const strata::Uuid& id) { return strata::accessor::found<TagModel>(find(id)); }

bool TagTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "tags.exists",
      R"(SELECT count(*) FROM "tags" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool TagTable::update(const strata::Uuid& id, const TagPatch& patch) {
  return strata::accessor::update<TagModel>(*connection_, "tags.update", patch, id);
}

bool TagTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "tags.erase",
      R"(DELETE FROM "tags" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<Tag> TagTable::find_by_slug(std::string_view slug) {
  static constexpr strata::Sql sql{
      "tags.find_by_slug",
      R"(SELECT "id", "name", "slug"
FROM "tags" WHERE "slug" = $1)"
  };
  return strata::accessor::find<TagModel>(*connection_, sql, slug);
}

strata::Paired<Tag> TagTable::of_trip_tags_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "tags.of_trip_tags", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<TagModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Tag> TagTable::for_trips_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"trip_id"};
  static constexpr std::string_view through_columns[] = {"tag_id"};
  static constexpr std::string_view joined[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "tags.for_trips", .columns = columns, .through = "trip_tags", .through_columns = through_columns, .joined = joined};
  static strata::Shapes shapes;
  return strata::accessor::grouped<TagModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Tag> TagTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "tags.list",
      R"(SELECT "id", "name", "slug"
FROM "tags" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<TagModel>(*connection_, sql, limit, offset);
}

std::optional<Tag> TagTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "tags.find_and_lock",
      R"(SELECT "id", "name", "slug"
FROM "tags" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<TagModel>(*connection_, sql, how, id);
}

Tag TagTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<TagModel>(find_and_lock(id, how));
}

}  // namespace contravento

template <>
struct strata::accessor::ModelOf<contravento::Tag> { using type = contravento::TagModel; };
template class strata::Table<contravento::Tag, contravento::TagPatch>;
