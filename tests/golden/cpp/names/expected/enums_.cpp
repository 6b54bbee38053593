// Made by strata from the schema `namespace`; do not edit.
#include "enums_.hpp"

#include <strata/accessor.hpp>

namespace namespace_ {
namespace {

struct EnumsModel {
  using Row = Enums;
  using View = EnumsView;
  using New = NewEnums;
  using Patch = EnumsPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"SessionTable", columns, key};

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

Enums EnumsTable::insert(const NewEnums& row) {
  return strata::accessor::insert<EnumsModel>(*connection_, "SessionTable.insert", row);
}

std::int64_t EnumsTable::insert_many(std::span<const NewEnums> rows) {
  return strata::accessor::insert_many<EnumsModel>(*connection_, rows);
}

std::vector<Enums> EnumsTable::insert_many_returning(std::span<const NewEnums> rows) {
  return strata::accessor::insert_many_returning<EnumsModel>(*connection_, "SessionTable.insert_many_returning", rows);
}

Enums EnumsTable::upsert(const strata::Constraint& key, const NewEnums& row, const EnumsPatch& patch) {
  return strata::accessor::upsert<EnumsModel>(*connection_, "SessionTable.upsert", key, row, patch);
}

std::optional<Enums> EnumsTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "SessionTable.find",
      R"(SELECT "id"
FROM "SessionTable" WHERE "id" = $1)"
  };
  return strata::accessor::find<EnumsModel>(*connection_, sql, id);
}

Enums EnumsTable::get(std::int64_t id) { return strata::accessor::found<EnumsModel>(find(id)); }

bool EnumsTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "SessionTable.exists",
      R"(SELECT count(*) FROM "SessionTable" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool EnumsTable::update(std::int64_t id, const EnumsPatch& patch) {
  return strata::accessor::update<EnumsModel>(*connection_, "SessionTable.update", patch, id);
}

bool EnumsTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "SessionTable.erase",
      R"(DELETE FROM "SessionTable" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<Enums> EnumsTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "SessionTable.list",
      R"(SELECT "id"
FROM "SessionTable" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<EnumsModel>(*connection_, sql, limit, offset);
}

std::optional<Enums> EnumsTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "SessionTable.find_and_lock",
      R"(SELECT "id"
FROM "SessionTable" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<EnumsModel>(*connection_, sql, how, id);
}

Enums EnumsTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<EnumsModel>(find_and_lock(id, how));
}

}  // namespace namespace_

template <>
struct strata::accessor::ModelOf<namespace_::Enums> { using type = namespace_::EnumsModel; };
template class strata::Table<namespace_::Enums, namespace_::EnumsPatch>;
