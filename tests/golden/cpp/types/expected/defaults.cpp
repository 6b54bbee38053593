// Made by strata from the schema `everything`; do not edit.
#include "defaults.hpp"

#include <strata/accessor.hpp>

namespace everything {
namespace {

struct DefaultsModel {
  using Row = Defaults;
  using View = DefaultsView;
  using New = NewDefaults;
  using Patch = DefaultsPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "b"}, {.name = "i16"}, {.name = "i64"}, {.name = "f32"}, {.name = "f64"},
      {.name = "money"}, {.name = "t"}, {.name = "d"}, {.name = "doc"}, {.name = "colour"}, {.name = "tags"},
      {.name = "maybe"}, {.name = "nothing"}, {.name = "made"}, {.name = "changed", .updated = true},
      {.name = "twice"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"defaults", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.b); visit(2, members.i16); visit(3, members.i64);
    visit(4, members.f32); visit(5, members.f64); visit(6, members.money, strata::Digits{12, 2});
    visit(7, members.t); visit(8, members.d); visit(9, members.doc); visit(10, members.colour);
    visit(11, members.tags); visit(12, members.maybe); visit(13, members.nothing); visit(14, members.made);
    visit(15, members.changed); if constexpr (requires { members.twice; }) { visit(16, members.twice); }
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    strata::accessor::fill(to.id, from.id, strata::uuid4);
    strata::accessor::fill(to.b, from.b, true);
    strata::accessor::fill(to.i16, from.i16, -5);
    strata::accessor::fill(to.i64, from.i64, (-9223372036854775807 - 1));
    strata::accessor::fill(to.f32, from.f32, static_cast<float>(0.1));
    strata::accessor::fill(to.f64, from.f64, 2.5);
    strata::accessor::fill(to.money, from.money, *strata::Decimal::parse("1.50"));
    strata::accessor::fill(to.t, from.t, "it's \"so\"\\");
    strata::accessor::fill(to.d, from.d, *strata::parse_date("2026-01-31"));
    strata::accessor::fill(to.doc, from.doc, strata::Json{"{\"a\": 1}"});
    strata::accessor::fill(to.colour, from.colour, Colour::green);
    strata::accessor::fill(to.tags, from.tags, std::vector<std::string>{});
    strata::accessor::fill(to.maybe, from.maybe, "set");
    to.nothing = from.nothing;
    unset.by_clock(14, to.made, from.made);
    unset.by_clock(15, to.changed, from.changed);
    unset.generated(16);
  }
};

}  // namespace

Defaults DefaultsTable::insert(const NewDefaults& row) {
  return strata::accessor::insert<DefaultsModel>(*connection_, "defaults.insert", row);
}

std::int64_t DefaultsTable::insert_many(std::span<const NewDefaults> rows) {
  return strata::accessor::insert_many<DefaultsModel>(*connection_, rows);
}

std::vector<Defaults> DefaultsTable::insert_many_returning(std::span<const NewDefaults> rows) {
  return strata::accessor::insert_many_returning<DefaultsModel>(*connection_, "defaults.insert_many_returning", rows);
}

Defaults DefaultsTable::upsert(const strata::Constraint& key, const NewDefaults& row, const DefaultsPatch& patch) {
  return strata::accessor::upsert<DefaultsModel>(*connection_, "defaults.upsert", key, row, patch);
}

std::optional<Defaults> DefaultsTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "defaults.find",
      R"(SELECT "id", "b", "i16", "i64", "f32", "f64", "money", "t", "d", "doc", "colour", "tags", "maybe",
"nothing", "made", "changed", "twice"
FROM "defaults" WHERE "id" = $1)"
  };
  return strata::accessor::find<DefaultsModel>(*connection_, sql, id);
}

Defaults DefaultsTable::get(const strata::Uuid& id) { return strata::accessor::found<DefaultsModel>(find(id)); }

bool DefaultsTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "defaults.exists",
      R"(SELECT count(*) FROM "defaults" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool DefaultsTable::update(const strata::Uuid& id, const DefaultsPatch& patch) {
  return strata::accessor::update<DefaultsModel>(*connection_, "defaults.update", patch, id);
}

bool DefaultsTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "defaults.erase",
      R"(DELETE FROM "defaults" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<Defaults> DefaultsTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "defaults.list",
      R"(SELECT "id", "b", "i16", "i64", "f32", "f64", "money", "t", "d", "doc", "colour", "tags", "maybe",
"nothing", "made", "changed", "twice"
FROM "defaults" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<DefaultsModel>(*connection_, sql, limit, offset);
}

std::optional<Defaults> DefaultsTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "defaults.find_and_lock",
      R"(SELECT "id", "b", "i16", "i64", "f32", "f64", "money", "t", "d", "doc", "colour", "tags", "maybe",
"nothing", "made", "changed", "twice"
FROM "defaults" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<DefaultsModel>(*connection_, sql, how, id);
}

Defaults DefaultsTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<DefaultsModel>(find_and_lock(id, how));
}

}  // namespace everything

template <>
struct strata::accessor::ModelOf<everything::Defaults> { using type = everything::DefaultsModel; };
template class strata::Table<everything::Defaults, everything::DefaultsPatch>;
