// Made by strata from the schema `everything`; do not edit.
#include "every.hpp"

#include <strata/accessor.hpp>

namespace everything {
namespace {

struct EveryModel {
  using Row = Every;
  using View = EveryView;
  using New = NewEvery;
  using Patch = EveryPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "b"}, {.name = "i16"}, {.name = "i32"}, {.name = "i64"},
      {.name = "f32"}, {.name = "f64"}, {.name = "money"}, {.name = "wei"}, {.name = "precise"}, {.name = "t"},
      {.name = "t10"}, {.name = "raw"}, {.name = "u"}, {.name = "d"}, {.name = "at"}, {.name = "stamp"},
      {.name = "span"}, {.name = "doc"}, {.name = "colour"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"every", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.b); visit(2, members.i16); visit(3, members.i32);
    visit(4, members.i64); visit(5, members.f32); visit(6, members.f64);
    visit(7, members.money, strata::Digits{12, 2}); visit(8, members.wei, strata::Digits{78, 0});
    visit(9, members.precise, strata::Digits{30, 10}); visit(10, members.t); visit(11, members.t10);
    visit(12, members.raw); visit(13, members.u); visit(14, members.d); visit(15, members.at);
    visit(16, members.stamp); visit(17, members.span); visit(18, members.doc); visit(19, members.colour);
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
    to.wei = *from.wei;
    to.precise = *from.precise;
    to.t = *from.t;
    to.t10 = *from.t10;
    to.raw = *from.raw;
    to.u = *from.u;
    to.d = *from.d;
    to.at = *from.at;
    to.stamp = *from.stamp;
    to.span = *from.span;
    to.doc = *from.doc;
    to.colour = *from.colour;
  }
};

}  // namespace

Every EveryTable::insert(const NewEvery& row) {
  return strata::accessor::insert<EveryModel>(*connection_, "every.insert", row);
}

std::int64_t EveryTable::insert_many(std::span<const NewEvery> rows) {
  return strata::accessor::insert_many<EveryModel>(*connection_, rows);
}

std::vector<Every> EveryTable::insert_many_returning(std::span<const NewEvery> rows) {
  return strata::accessor::insert_many_returning<EveryModel>(*connection_, "every.insert_many_returning", rows);
}

Every EveryTable::upsert(const strata::Constraint& key, const NewEvery& row, const EveryPatch& patch) {
  return strata::accessor::upsert<EveryModel>(*connection_, "every.upsert", key, row, patch);
}

std::optional<Every> EveryTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "every.find",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "wei", "precise", "t", "t10", "raw",
"u", "d", "at", "stamp", "span", "doc", "colour"
FROM "every" WHERE "id" = $1)"
  };
  return strata::accessor::find<EveryModel>(*connection_, sql, id);
}

Every EveryTable::get(std::int64_t id) { return strata::accessor::found<EveryModel>(find(id)); }

bool EveryTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "every.exists",
      R"(SELECT count(*) FROM "every" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool EveryTable::update(std::int64_t id, const EveryPatch& patch) {
  return strata::accessor::update<EveryModel>(*connection_, "every.update", patch, id);
}

bool EveryTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "every.erase",
      R"(DELETE FROM "every" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<Every> EveryTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "every.list",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "wei", "precise", "t", "t10", "raw",
"u", "d", "at", "stamp", "span", "doc", "colour"
FROM "every" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<EveryModel>(*connection_, sql, limit, offset);
}

std::optional<Every> EveryTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "every.find_and_lock",
      R"(SELECT "id", "b", "i16", "i32", "i64", "f32", "f64", "money", "wei", "precise", "t", "t10", "raw",
"u", "d", "at", "stamp", "span", "doc", "colour"
FROM "every" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<EveryModel>(*connection_, sql, how, id);
}

Every EveryTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<EveryModel>(find_and_lock(id, how));
}

}  // namespace everything

template <>
struct strata::accessor::ModelOf<everything::Every> { using type = everything::EveryModel; };
template class strata::Table<everything::Every, everything::EveryPatch>;
