// Made by strata from the schema `everything`; do not edit.
#include "maybe.hpp"

#include <strata/accessor.hpp>

namespace everything {
namespace {

struct MaybeModel {
  using Row = Maybe;
  using View = MaybeView;
  using New = NewMaybe;
  using Patch = MaybePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "b"}, {.name = "i16"}, {.name = "i32"}, {.name = "i64"},
      {.name = "f32"}, {.name = "f64"}, {.name = "money"}, {.name = "wei"}, {.name = "t"}, {.name = "t10"},
      {.name = "raw"}, {.name = "u"}, {.name = "d"}, {.name = "at"}, {.name = "stamp"}, {.name = "span"},
      {.name = "doc"}, {.name = "colour"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"maybe", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.b); visit(2, members.i16); visit(3, members.i32);
    visit(4, members.i64); visit(5, members.f32); visit(6, members.f64);
    visit(7, members.money, strata::Digits{12, 2}); visit(8, members.wei, strata::Digits{78, 0});
    visit(9, members.t); visit(10, members.t10); visit(11, members.raw); visit(12, members.u);
    visit(13, members.d); visit(14, members.at); visit(15, members.stamp); visit(16, members.span);
    visit(17, members.doc); visit(18, members.colour);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.b = from.b;
    to.i16 = from.i16;
    to.i32 = from.i32;
    to.i64 = from.i64;
    to.f32 = from.f32;
    to.f64 = from.f64;
    to.money = from.money;
    to.wei = from.wei;
    to.t = from.t;
    to.t10 = from.t10;
    to.raw = from.raw;
    to.u = from.u;
    to.d = from.d;
    to.at = from.at;
    to.stamp = from.stamp;
    to.span = from.span;
    to.doc = from.doc;
    to.colour = from.colour;
  }
};

}  // namespace

Maybe MaybeTable::insert(const NewMaybe& row) {
  return strata::accessor::insert<MaybeModel>(*connection_, "maybe.insert", row);
}

std::int64_t MaybeTable::insert_many(std::span<const NewMaybe> rows) {
  return strata::accessor::insert_many<MaybeModel>(*connection_, rows);
}

std::vector<Maybe> MaybeTable::insert_many_returning(std::span<const NewMaybe> rows) {
  return strata::accessor::insert_many_returning<MaybeModel>(*connection_, "maybe.insert_many_returning", rows);
}

Maybe MaybeTable::upsert(const strata::Constraint& key, const NewMaybe& row, const MaybePatch& patch) {
  return strata::accessor::upsert<MaybeModel>(*connection_, "maybe.upsert", key, row, patch);
}

std::optional<Maybe> MaybeTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "maybe.find",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "wei", "t", "t10", "raw", "u", "d",
"at", "stamp", "span", "doc", "colour"
FROM "maybe" WHERE "id" = $1)"
  };
  return strata::accessor::find<MaybeModel>(*connection_, sql, id);
}

Maybe MaybeTable::get(std::int64_t id) { return strata::accessor::found<MaybeModel>(find(id)); }

bool MaybeTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "maybe.exists",
      R"(SELECT count(*) FROM "maybe" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool MaybeTable::update(std::int64_t id, const MaybePatch& patch) {
  return strata::accessor::update<MaybeModel>(*connection_, "maybe.update", patch, id);
}

bool MaybeTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "maybe.erase",
      R"(DELETE FROM "maybe" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<Maybe> MaybeTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "maybe.list",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "wei", "t", "t10", "raw", "u", "d",
"at", "stamp", "span", "doc", "colour"
FROM "maybe" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<MaybeModel>(*connection_, sql, limit, offset);
}

std::optional<Maybe> MaybeTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "maybe.find_and_lock",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "wei", "t", "t10", "raw", "u", "d",
"at", "stamp", "span", "doc", "colour"
FROM "maybe" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<MaybeModel>(*connection_, sql, how, id);
}

Maybe MaybeTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<MaybeModel>(find_and_lock(id, how));
}

}  // namespace everything

template <>
struct strata::accessor::ModelOf<everything::Maybe> { using type = everything::MaybeModel; };
template class strata::Table<everything::Maybe, everything::MaybePatch>;
