// Made by strata from the schema `namespace`; do not edit.
#include "std_.hpp"

#include <strata/accessor.hpp>

namespace namespace_ {
namespace {

struct StdModel {
  using Row = Std;
  using View = StdView;
  using New = NewStd;
  using Patch = StdPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"std", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.id = *from.id;
  }
};

}  // namespace

Std StdTable::insert(const NewStd& row) {
  return strata::accessor::insert<StdModel>(*connection_, "std.insert", row);
}

std::int64_t StdTable::insert_many(std::span<const NewStd> rows) {
  return strata::accessor::insert_many<StdModel>(*connection_, rows);
}

std::vector<Std> StdTable::insert_many_returning(std::span<const NewStd> rows) {
  return strata::accessor::insert_many_returning<StdModel>(*connection_, "std.insert_many_returning", rows);
}

Std StdTable::upsert(const strata::Constraint& key, const NewStd& row, const StdPatch& patch) {
  return strata::accessor::upsert<StdModel>(*connection_, "std.upsert", key, row, patch);
}

std::optional<Std> StdTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "std.find",
      R"(SELECT "id"
FROM "std" WHERE "id" = $1)"
  };
  return strata::accessor::find<StdModel>(*connection_, sql, id);
}

Std StdTable::get(std::int64_t id) { return strata::accessor::found<StdModel>(find(id)); }

bool StdTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "std.exists",
      R"(SELECT count(*) FROM "std" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool StdTable::update(std::int64_t id, const StdPatch& patch) {
  return strata::accessor::update<StdModel>(*connection_, "std.update", patch, id);
}

bool StdTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "std.erase",
      R"(DELETE FROM "std" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<Std> StdTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "std.list",
      R"(SELECT "id"
FROM "std" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<StdModel>(*connection_, sql, limit, offset);
}

std::optional<Std> StdTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "std.find_and_lock",
      R"(SELECT "id"
FROM "std" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<StdModel>(*connection_, sql, how, id);
}

Std StdTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<StdModel>(find_and_lock(id, how));
}

}  // namespace namespace_

template <>
struct strata::accessor::ModelOf<namespace_::Std> { using type = namespace_::StdModel; };
template class strata::Table<namespace_::Std, namespace_::StdPatch>;
