// Made by strata from the schema `namespace`; do not edit.
#include "order.hpp"

#include <strata/accessor.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace namespace_ {
namespace {

struct OrderModel {
  using Row = Order;
  using View = OrderView;
  using New = NewOrder;
  using Patch = OrderPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "Order"}, {.name = "Level"}, {.name = "strata"}, {.name = "std"}, {.name = "key_"},
      {.name = "connection_"}, {.name = "row"}, {.name = "patch"}, {.name = "sql"}, {.name = "old"},
      {.name = "new"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"Order Details", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.Order_); visit(2, members.Level_); visit(3, members.strata_);
    visit(4, members.std_); visit(5, members.key_2); visit(6, members.connection_2); visit(7, members.row);
    visit(8, members.patch); visit(9, members.sql); visit(10, members.old); visit(11, members.new_);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.id = *from.id;
    strata::accessor::fill(to.Order_, from.Order_, 0);
    strata::accessor::fill(to.Level_, from.Level_, Level::default_);
    to.strata_ = *from.strata_;
    to.std_ = from.std_;
    to.key_2 = *from.key_2;
    to.connection_2 = from.connection_2;
    to.row = from.row;
    to.patch = *from.patch;
    to.sql = *from.sql;
    to.old = from.old;
    to.new_ = from.new_;
  }
};

}  // namespace

Order OrderTable::insert(const NewOrder& row) {
  return strata::accessor::insert<OrderModel>(*connection_, "Order Details.insert", row);
}

std::int64_t OrderTable::insert_many(std::span<const NewOrder> rows) {
  return strata::accessor::insert_many<OrderModel>(*connection_, rows);
}

std::vector<Order> OrderTable::insert_many_returning(std::span<const NewOrder> rows) {
  return strata::accessor::insert_many_returning<OrderModel>(*connection_, "Order Details.insert_many_returning", rows);
}

Order OrderTable::upsert(const strata::Constraint& key, const NewOrder& row, const OrderPatch& patch) {
  return strata::accessor::upsert<OrderModel>(*connection_, "Order Details.upsert", key, row, patch);
}

std::optional<Order> OrderTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "Order Details.find",
      R"(SELECT "id", "Order", "Level", "strata", "std", "key_", "connection_", "row", "patch", "sql", "old",
"new"
FROM "Order Details" WHERE "id" = $1)"
  };
  return strata::accessor::find<OrderModel>(*connection_, sql, id);
}

Order OrderTable::get(std::int64_t id) { return strata::accessor::found<OrderModel>(find(id)); }

bool OrderTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "Order Details.exists",
      R"(SELECT count(*) FROM "Order Details" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool OrderTable::update(std::int64_t id, const OrderPatch& patch) {
  return strata::accessor::update<OrderModel>(*connection_, "Order Details.update", patch, id);
}

bool OrderTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "Order Details.erase",
      R"(DELETE FROM "Order Details" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<Order> OrderTable::find_by_strata_(std::string_view strata_) {
  static constexpr strata::Sql sql{
      "Order Details.find_by_strata_",
      R"(SELECT "id", "Order", "Level", "strata", "std", "key_", "connection_", "row", "patch", "sql", "old",
"new"
FROM "Order Details" WHERE "strata" = $1)"
  };
  return strata::accessor::find<OrderModel>(*connection_, sql, strata_);
}

std::optional<Order> OrderTable::find_by_key_2(std::int32_t key_2) {
  static constexpr strata::Sql sql{
      "Order Details.find_by_key_2",
      R"(SELECT "id", "Order", "Level", "strata", "std", "key_", "connection_", "row", "patch", "sql", "old",
"new"
FROM "Order Details" WHERE "key_" = $1)"
  };
  return strata::accessor::find<OrderModel>(*connection_, sql, key_2);
}

std::optional<Order> OrderTable::find_by_patch(std::string_view patch) {
  static constexpr strata::Sql sql{
      "Order Details.find_by_patch",
      R"(SELECT "id", "Order", "Level", "strata", "std", "key_", "connection_", "row", "patch", "sql", "old",
"new"
FROM "Order Details" WHERE "patch" = $1)"
  };
  return strata::accessor::find<OrderModel>(*connection_, sql, patch);
}

std::optional<Order> OrderTable::find_by_sql(std::string_view sql) {
  static constexpr strata::Sql sql_{
      "Order Details.find_by_sql",
      R"(SELECT "id", "Order", "Level", "strata", "std", "key_", "connection_", "row", "patch", "sql", "old",
"new"
FROM "Order Details" WHERE "sql" = $1)"
  };
  return strata::accessor::find<OrderModel>(*connection_, sql_, sql);
}

std::optional<Order> OrderTable::find_by_patch_sql(std::string_view patch, std::string_view sql) {
  static constexpr strata::Sql sql_{
      "Order Details.find_by_patch_sql",
      R"(SELECT "id", "Order", "Level", "strata", "std", "key_", "connection_", "row", "patch", "sql", "old",
"new"
FROM "Order Details" WHERE "patch" = $1 AND "sql" = $2)"
  };
  return strata::accessor::find<OrderModel>(*connection_, sql_, patch, sql);
}

std::vector<Order> OrderTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "Order Details.list",
      R"(SELECT "id", "Order", "Level", "strata", "std", "key_", "connection_", "row", "patch", "sql", "old",
"new"
FROM "Order Details" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<OrderModel>(*connection_, sql, limit, offset);
}

std::optional<Order> OrderTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "Order Details.find_and_lock",
      R"(SELECT "id", "Order", "Level", "strata", "std", "key_", "connection_", "row", "patch", "sql", "old",
"new"
FROM "Order Details" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<OrderModel>(*connection_, sql, how, id);
}

Order OrderTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<OrderModel>(find_and_lock(id, how));
}

}  // namespace namespace_

template <>
struct strata::accessor::ModelOf<namespace_::Order> { using type = namespace_::OrderModel; };
template class strata::Table<namespace_::Order, namespace_::OrderPatch>;

#pragma GCC diagnostic pop
