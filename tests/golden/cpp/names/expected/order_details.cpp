// Made by strata from the schema `namespace`; do not edit.
#include "order_details.hpp"

#include <strata/accessor.hpp>

namespace namespace_ {
namespace {

struct order_detailsModel {
  using Row = order_details;
  using View = order_detailsView;
  using New = Neworder_details;
  using Patch = order_detailsPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "patch"}, {.name = "updated"}, {.name = "sql"}, {.name = "version", .version = true},
  };
  static constexpr int key[] = {0, 1, 2};
  static constexpr strata::TableInfo table{"order_details", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.patch); visit(1, members.updated); visit(2, members.sql); visit(3, members.version);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.patch = *from.patch;
    to.updated = *from.updated;
    to.sql = *from.sql;
    strata::accessor::fill(to.version, from.version, 1);
  }
};

}  // namespace

order_details order_detailsTable::insert(const Neworder_details& row) {
  return strata::accessor::insert<order_detailsModel>(*connection_, "order_details.insert", row);
}

std::int64_t order_detailsTable::insert_many(std::span<const Neworder_details> rows) {
  return strata::accessor::insert_many<order_detailsModel>(*connection_, rows);
}

std::vector<order_details> order_detailsTable::insert_many_returning(std::span<const Neworder_details> rows) {
  return strata::accessor::insert_many_returning<order_detailsModel>(*connection_, "order_details.insert_many_returning", rows);
}

order_details order_detailsTable::upsert(const strata::Constraint& key, const Neworder_details& row, const order_detailsPatch& patch) {
  return strata::accessor::upsert<order_detailsModel>(*connection_, "order_details.upsert", key, row, patch);
}

std::optional<order_details> order_detailsTable::find(std::int64_t patch, std::int64_t updated, std::int64_t sql) {
  static constexpr strata::Sql sql_{
      "order_details.find",
      R"(SELECT "patch", "updated", "sql", "version"
FROM "order_details" WHERE "patch" = $1 AND "updated" = $2 AND "sql" = $3)"
  };
  return strata::accessor::find<order_detailsModel>(*connection_, sql_, patch, updated, sql);
}

order_details order_detailsTable::get(std::int64_t patch, std::int64_t updated, std::int64_t sql) { return strata::accessor::found<order_detailsModel>(find(patch, updated, sql)); }

bool order_detailsTable::exists(std::int64_t patch, std::int64_t updated, std::int64_t sql) {
  static constexpr strata::Sql sql_{
      "order_details.exists",
      R"(SELECT count(*) FROM "order_details" WHERE "patch" = $1 AND "updated" = $2 AND "sql" = $3)"
  };
  return strata::accessor::count(*connection_, sql_, patch, updated, sql) > 0;
}

bool order_detailsTable::update(std::int64_t patch, std::int64_t updated, std::int64_t sql, const order_detailsPatch& patch_) {
  const bool updated_ = strata::accessor::update<order_detailsModel>(*connection_, "order_details.update", patch_, patch, updated, sql);
  if (!updated_ && patch_.version.kind() != strata::PatchKind::keep && exists(patch, updated, sql)) {
    strata::accessor::throw_stale_version(order_detailsModel::table, "update");
  }
  return updated_;
}

bool order_detailsTable::erase(std::int64_t patch, std::int64_t updated, std::int64_t sql) {
  static constexpr strata::Sql sql_{
      "order_details.erase",
      R"(DELETE FROM "order_details" WHERE "patch" = $1 AND "updated" = $2 AND "sql" = $3)"
  };
  return strata::accessor::run(*connection_, sql_, patch, updated, sql) > 0;
}

bool order_detailsTable::erase(std::int64_t patch, std::int64_t updated, std::int64_t sql, std::int32_t version) {
  if (strata::accessor::mark<order_detailsModel>(*connection_, "order_details.erase", true, patch, updated, sql, version)) return true;
  if (exists(patch, updated, sql)) strata::accessor::throw_stale_version(order_detailsModel::table, "erase");
  return false;
}

std::vector<order_details> order_detailsTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "order_details.list",
      R"(SELECT "patch", "updated", "sql", "version"
FROM "order_details" ORDER BY "patch", "updated", "sql" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<order_detailsModel>(*connection_, sql, limit, offset);
}

std::optional<order_details> order_detailsTableTx::find_and_lock(std::int64_t patch, std::int64_t updated, std::int64_t sql, strata::Lock how) {
  static const strata::accessor::LockSql sql_{
      "order_details.find_and_lock",
      R"(SELECT "patch", "updated", "sql", "version"
FROM "order_details" WHERE "patch" = $1 AND "updated" = $2 AND "sql" = $3)"
  };
  return strata::accessor::find_and_lock<order_detailsModel>(*connection_, sql_, how, patch, updated, sql);
}

order_details order_detailsTableTx::lock(std::int64_t patch, std::int64_t updated, std::int64_t sql, strata::Lock how) {
  return strata::accessor::found<order_detailsModel>(find_and_lock(patch, updated, sql, how));
}

}  // namespace namespace_

template <>
struct strata::accessor::ModelOf<namespace_::order_details> { using type = namespace_::order_detailsModel; };
template class strata::Table<namespace_::order_details, namespace_::order_detailsPatch>;
