// Made by strata from the schema `namespace`; do not edit.
#include "http_log.hpp"

#include <strata/accessor.hpp>

namespace namespace_ {
namespace {

struct HTTPLogModel {
  using Row = HTTPLog;
  using View = HTTPLogView;
  using New = NewHTTPLog;
  using Patch = HTTPLogPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"connection", columns, key};

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

HTTPLog HTTPLogTable::insert(const NewHTTPLog& row) {
  return strata::accessor::insert<HTTPLogModel>(*connection_, "connection.insert", row);
}

std::int64_t HTTPLogTable::insert_many(std::span<const NewHTTPLog> rows) {
  return strata::accessor::insert_many<HTTPLogModel>(*connection_, rows);
}

std::vector<HTTPLog> HTTPLogTable::insert_many_returning(std::span<const NewHTTPLog> rows) {
  return strata::accessor::insert_many_returning<HTTPLogModel>(*connection_, "connection.insert_many_returning", rows);
}

HTTPLog HTTPLogTable::upsert(const strata::Constraint& key, const NewHTTPLog& row, const HTTPLogPatch& patch) {
  return strata::accessor::upsert<HTTPLogModel>(*connection_, "connection.upsert", key, row, patch);
}

std::optional<HTTPLog> HTTPLogTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "connection.find",
      R"(SELECT "id"
FROM "connection" WHERE "id" = $1)"
  };
  return strata::accessor::find<HTTPLogModel>(*connection_, sql, id);
}

HTTPLog HTTPLogTable::get(std::int64_t id) { return strata::accessor::found<HTTPLogModel>(find(id)); }

bool HTTPLogTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "connection.exists",
      R"(SELECT count(*) FROM "connection" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool HTTPLogTable::update(std::int64_t id, const HTTPLogPatch& patch) {
  return strata::accessor::update<HTTPLogModel>(*connection_, "connection.update", patch, id);
}

bool HTTPLogTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "connection.erase",
      R"(DELETE FROM "connection" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<HTTPLog> HTTPLogTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "connection.list",
      R"(SELECT "id"
FROM "connection" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<HTTPLogModel>(*connection_, sql, limit, offset);
}

std::optional<HTTPLog> HTTPLogTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "connection.find_and_lock",
      R"(SELECT "id"
FROM "connection" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<HTTPLogModel>(*connection_, sql, how, id);
}

HTTPLog HTTPLogTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<HTTPLogModel>(find_and_lock(id, how));
}

}  // namespace namespace_

template <>
struct strata::accessor::ModelOf<namespace_::HTTPLog> { using type = namespace_::HTTPLogModel; };
template class strata::Table<namespace_::HTTPLog, namespace_::HTTPLogPatch>;
