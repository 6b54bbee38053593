// Made by strata from the schema `namespace`; do not edit.
#include "parse.hpp"

#include <strata/accessor.hpp>

namespace namespace_ {
namespace {

struct ParseModel {
  using Row = Parse;
  using View = ParseView;
  using New = NewParse;
  using Patch = ParsePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"namespace", columns, key};

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

Parse ParseTable::insert(const NewParse& row) {
  return strata::accessor::insert<ParseModel>(*connection_, "namespace.insert", row);
}

std::int64_t ParseTable::insert_many(std::span<const NewParse> rows) {
  return strata::accessor::insert_many<ParseModel>(*connection_, rows);
}

std::vector<Parse> ParseTable::insert_many_returning(std::span<const NewParse> rows) {
  return strata::accessor::insert_many_returning<ParseModel>(*connection_, "namespace.insert_many_returning", rows);
}

Parse ParseTable::upsert(const strata::Constraint& key, const NewParse& row, const ParsePatch& patch) {
  return strata::accessor::upsert<ParseModel>(*connection_, "namespace.upsert", key, row, patch);
}

std::optional<Parse> ParseTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "namespace.find",
      R"(SELECT "id"
FROM "namespace" WHERE "id" = $1)"
  };
  return strata::accessor::find<ParseModel>(*connection_, sql, id);
}

Parse ParseTable::get(std::int64_t id) { return strata::accessor::found<ParseModel>(find(id)); }

bool ParseTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "namespace.exists",
      R"(SELECT count(*) FROM "namespace" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool ParseTable::update(std::int64_t id, const ParsePatch& patch) {
  return strata::accessor::update<ParseModel>(*connection_, "namespace.update", patch, id);
}

bool ParseTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "namespace.erase",
      R"(DELETE FROM "namespace" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<Parse> ParseTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "namespace.list",
      R"(SELECT "id"
FROM "namespace" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<ParseModel>(*connection_, sql, limit, offset);
}

std::optional<Parse> ParseTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "namespace.find_and_lock",
      R"(SELECT "id"
FROM "namespace" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<ParseModel>(*connection_, sql, how, id);
}

Parse ParseTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<ParseModel>(find_and_lock(id, how));
}

}  // namespace namespace_

template <>
struct strata::accessor::ModelOf<namespace_::Parse> { using type = namespace_::ParseModel; };
template class strata::Table<namespace_::Parse, namespace_::ParsePatch>;
