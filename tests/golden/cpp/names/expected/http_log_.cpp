// Made by strata from the schema `namespace`; do not edit.
#include "http_log_.hpp"

#include <strata/accessor.hpp>

namespace namespace_ {
namespace {

struct HttpLogModel {
  using Row = HttpLog;
  using View = HttpLogView;
  using New = NewHttpLog;
  using Patch = HttpLogPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"enums", columns, key};

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

HttpLog HttpLogTable::insert(const NewHttpLog& row) {
  return strata::accessor::insert<HttpLogModel>(*connection_, "enums.insert", row);
}

std::int64_t HttpLogTable::insert_many(std::span<const NewHttpLog> rows) {
  return strata::accessor::insert_many<HttpLogModel>(*connection_, rows);
}

std::vector<HttpLog> HttpLogTable::insert_many_returning(std::span<const NewHttpLog> rows) {
  return strata::accessor::insert_many_returning<HttpLogModel>(*connection_, "enums.insert_many_returning", rows);
}

HttpLog HttpLogTable::upsert(const strata::Constraint& key, const NewHttpLog& row, const HttpLogPatch& patch) {
  return strata::accessor::upsert<HttpLogModel>(*connection_, "enums.upsert", key, row, patch);
}

std::optional<HttpLog> HttpLogTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "enums.find",
      R"(SELECT "id"
FROM "enums" WHERE "id" = $1)"
  };
  return strata::accessor::find<HttpLogModel>(*connection_, sql, id);
}

HttpLog HttpLogTable::get(std::int64_t id) { return strata::accessor::found<HttpLogModel>(find(id)); }

bool HttpLogTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "enums.exists",
      R"(SELECT count(*) FROM "enums" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool HttpLogTable::update(std::int64_t id, const HttpLogPatch& patch) {
  return strata::accessor::update<HttpLogModel>(*connection_, "enums.update", patch, id);
}

bool HttpLogTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "enums.erase",
      R"(DELETE FROM "enums" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<HttpLog> HttpLogTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "enums.list",
      R"(SELECT "id"
FROM "enums" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<HttpLogModel>(*connection_, sql, limit, offset);
}

std::optional<HttpLog> HttpLogTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "enums.find_and_lock",
      R"(SELECT "id"
FROM "enums" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<HttpLogModel>(*connection_, sql, how, id);
}

HttpLog HttpLogTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<HttpLogModel>(find_and_lock(id, how));
}

}  // namespace namespace_

template <>
struct strata::accessor::ModelOf<namespace_::HttpLog> { using type = namespace_::HttpLogModel; };
template class strata::Table<namespace_::HttpLog, namespace_::HttpLogPatch>;
