// Made by strata from the schema `everything`; do not edit.
#include "many.hpp"

#include <strata/accessor.hpp>

namespace everything {
namespace {

struct ManyModel {
  using Row = Many;
  using View = ManyView;
  using New = NewMany;
  using Patch = ManyPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "b"}, {.name = "i16"}, {.name = "i32"}, {.name = "i64"},
      {.name = "f32"}, {.name = "f64"}, {.name = "money"}, {.name = "t"}, {.name = "raw"}, {.name = "u"},
      {.name = "d"}, {.name = "at"}, {.name = "stamp"}, {.name = "span"}, {.name = "colour"}, {.name = "maybe"},
      {.name = "colours"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"many", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.b); visit(2, members.i16); visit(3, members.i32);
    visit(4, members.i64); visit(5, members.f32); visit(6, members.f64);
    visit(7, members.money, strata::Digits{12, 2}); visit(8, members.t); visit(9, members.raw);
    visit(10, members.u); visit(11, members.d); visit(12, members.at); visit(13, members.stamp);
    visit(14, members.span); visit(15, members.colour); visit(16, members.maybe); visit(17, members.colours);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.b = *from.b;
    to.i16 = *from.i16;
    to.i32 = *from.i32;
    to.i64 = *from.i64;
    to.f32 = *from.f32;
    to.f64 = *from.f64;
    to.money = *from.money;
    to.t = *from.t;
    to.raw = *from.raw;
    to.u = *from.u;
    to.d = *from.d;
    to.at = *from.at;
    to.stamp = *from.stamp;
    to.span = *from.span;
    to.colour = *from.colour;
    to.maybe = from.maybe;
    to.colours = from.colours;
  }
};

}  // namespace

Many ManyTable::insert(const NewMany& row) {
  return strata::accessor::insert<ManyModel>(*connection_, "many.insert", row);
}

std::int64_t ManyTable::insert_many(std::span<const NewMany> rows) {
  return strata::accessor::insert_many<ManyModel>(*connection_, rows);
}

std::vector<Many> ManyTable::insert_many_returning(std::span<const NewMany> rows) {
  return strata::accessor::insert_many_returning<ManyModel>(*connection_, "many.insert_many_returning", rows);
}

Many ManyTable::upsert(const strata::Constraint& key, const NewMany& row, const ManyPatch& patch) {
  return strata::accessor::upsert<ManyModel>(*connection_, "many.upsert", key, row, patch);
}

std::optional<Many> ManyTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "many.find",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "t", "raw", "u", "d", "at", "stamp",
"span", "colour", "maybe", "colours"
FROM "many" WHERE "id" = $1)"
  };
  return strata::accessor::find<ManyModel>(*connection_, sql, id);
}

Many ManyTable::get(std::int64_t id) { return strata::accessor::found<ManyModel>(find(id)); }

bool ManyTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "many.exists",
      R"(SELECT count(*) FROM "many" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool ManyTable::update(std::int64_t id, const ManyPatch& patch) {
  return strata::accessor::update<ManyModel>(*connection_, "many.update", patch, id);
}

bool ManyTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "many.erase",
      R"(DELETE FROM "many" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<Many> ManyTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "many.list",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "t", "raw", "u", "d", "at", "stamp",
"span", "colour", "maybe", "colours"
FROM "many" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<ManyModel>(*connection_, sql, limit, offset);
}

std::optional<Many> ManyTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "many.find_and_lock",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "t", "raw", "u", "d", "at", "stamp",
"span", "colour", "maybe", "colours"
FROM "many" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<ManyModel>(*connection_, sql, how, id);
}

Many ManyTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<ManyModel>(find_and_lock(id, how));
}

}  // namespace everything

template <>
struct strata::accessor::ModelOf<everything::Many> { using type = everything::ManyModel; };
template class strata::Table<everything::Many, everything::ManyPatch>;
