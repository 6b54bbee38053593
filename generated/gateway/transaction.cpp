// Made by strata from the schema `gateway`; do not edit.
#include "transaction.hpp"

#include <strata/accessor.hpp>

namespace gateway {
namespace {

struct TransactionModel {
  using Row = Transaction;
  using View = TransactionView;
  using New = NewTransaction;
  using Patch = TransactionPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "payment_id"}, {.name = "tx_hash"}, {.name = "block_number"},
      {.name = "confirmations"}, {.name = "status"}, {.name = "created_at"},
      {.name = "updated_at", .updated = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"transactions", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.payment_id); visit(2, members.tx_hash); visit(3, members.block_number);
    visit(4, members.confirmations); visit(5, members.status); visit(6, members.created_at);
    visit(7, members.updated_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    strata::accessor::fill(to.id, from.id, strata::uuid7);
    to.payment_id = *from.payment_id;
    to.tx_hash = *from.tx_hash;
    to.block_number = from.block_number;
    strata::accessor::fill(to.confirmations, from.confirmations, 0);
    strata::accessor::fill(to.status, from.status, TransactionStatus::pending);
    unset.by_clock(6, to.created_at, from.created_at);
    unset.by_clock(7, to.updated_at, from.updated_at);
  }
};

}  // namespace

Transaction TransactionTable::insert(const NewTransaction& row) {
  return strata::accessor::insert<TransactionModel>(*connection_, "transactions.insert", row);
}

std::int64_t TransactionTable::insert_many(std::span<const NewTransaction> rows) {
  return strata::accessor::insert_many<TransactionModel>(*connection_, rows);
}

std::vector<Transaction> TransactionTable::insert_many_returning(std::span<const NewTransaction> rows) {
  return strata::accessor::insert_many_returning<TransactionModel>(*connection_, "transactions.insert_many_returning", rows);
}

Transaction TransactionTable::upsert(const strata::Constraint& key, const NewTransaction& row, const TransactionPatch& patch) {
  return strata::accessor::upsert<TransactionModel>(*connection_, "transactions.upsert", key, row, patch);
}

std::optional<Transaction> TransactionTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "transactions.find",
      R"(SELECT "id", "payment_id", "tx_hash", "block_number", "confirmations", "status", "created_at",
"updated_at"
FROM "transactions" WHERE "id" = $1)"
  };
  return strata::accessor::find<TransactionModel>(*connection_, sql, id);
}

Transaction TransactionTable::get(const strata::Uuid& id) { return strata::accessor::found<TransactionModel>(find(id)); }

bool TransactionTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "transactions.exists",
      R"(SELECT count(*) FROM "transactions" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool TransactionTable::update(const strata::Uuid& id, const TransactionPatch& patch) {
  return strata::accessor::update<TransactionModel>(*connection_, "transactions.update", patch, id);
}

bool TransactionTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "transactions.erase",
      R"(DELETE FROM "transactions" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<Transaction> TransactionTable::find_by_tx_hash(std::string_view tx_hash) {
  static constexpr strata::Sql sql{
      "transactions.find_by_tx_hash",
      R"(SELECT "id", "payment_id", "tx_hash", "block_number", "confirmations", "status", "created_at",
"updated_at"
FROM "transactions" WHERE "tx_hash" = $1)"
  };
  return strata::accessor::find<TransactionModel>(*connection_, sql, tx_hash);
}

strata::Grouped<Transaction> TransactionTable::for_payments_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"payment_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "transactions.for_payments", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<TransactionModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Transaction> TransactionTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "transactions.list",
      R"(SELECT "id", "payment_id", "tx_hash", "block_number", "confirmations", "status", "created_at",
"updated_at"
FROM "transactions" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<TransactionModel>(*connection_, sql, limit, offset);
}

std::optional<Transaction> TransactionTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "transactions.find_and_lock",
      R"(SELECT "id", "payment_id", "tx_hash", "block_number", "confirmations", "status", "created_at",
"updated_at"
FROM "transactions" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<TransactionModel>(*connection_, sql, how, id);
}

Transaction TransactionTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<TransactionModel>(find_and_lock(id, how));
}

}  // namespace gateway

template <>
struct strata::accessor::ModelOf<gateway::Transaction> { using type = gateway::TransactionModel; };
template class strata::Table<gateway::Transaction, gateway::TransactionPatch>;
