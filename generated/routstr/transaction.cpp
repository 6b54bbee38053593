// Made by strata from the schema `routstr`; do not edit.
#include "transaction.hpp"

#include <strata/accessor.hpp>
#include <strata/accessor/search.hpp>

namespace routstr {
namespace {

struct TransactionModel {
  using Row = Transaction;
  using View = TransactionView;
  using New = NewTransaction;
  using Patch = TransactionPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "api_key_id"}, {.name = "amount"}, {.name = "balance_after"},
      {.name = "type"}, {.name = "description"}, {.name = "timestamp"}, {.name = "request"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"transactions", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.api_key_id); visit(2, members.amount); visit(3, members.balance_after);
    visit(4, members.type); visit(5, members.description); visit(6, members.timestamp); visit(7, members.request);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.api_key_id = *from.api_key_id;
    to.amount = *from.amount;
    to.balance_after = *from.balance_after;
    to.type = *from.type;
    strata::accessor::fill(to.description, from.description, "");
    unset.by_clock(6, to.timestamp, from.timestamp);
    to.request = from.request;
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

std::optional<Transaction> TransactionTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "transactions.find",
      R"(SELECT "id", "api_key_id", "amount", "balance_after", "type", "description", "timestamp", "request"
FROM "transactions" WHERE "id" = $1)"
  };
  return strata::accessor::find<TransactionModel>(*connection_, sql, id);
}

Transaction TransactionTable::get(std::int64_t id) { return strata::accessor::found<TransactionModel>(find(id)); }

bool TransactionTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "transactions.exists",
      R"(SELECT count(*) FROM "transactions" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool TransactionTable::update(std::int64_t id, const TransactionPatch& patch) {
  return strata::accessor::update<TransactionModel>(*connection_, "transactions.update", patch, id);
}

bool TransactionTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "transactions.erase",
      R"(DELETE FROM "transactions" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

strata::Grouped<Transaction> TransactionTable::for_api_keys_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"api_key_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "transactions.for_api_keys", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<TransactionModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Transaction> TransactionTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "transactions.list",
      R"(SELECT "id", "api_key_id", "amount", "balance_after", "type", "description", "timestamp", "request"
FROM "transactions" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<TransactionModel>(*connection_, sql, limit, offset);
}

std::vector<strata::Ranked<Transaction>> TransactionTable::search(std::string_view text, std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sqlite{
      "transactions.search",
      R"(SELECT "transactions"."id", "transactions"."api_key_id", "transactions"."amount",
      "transactions"."balance_after", "transactions"."type", "transactions"."description",
      "transactions"."timestamp", "transactions"."request", -strata_words.rank
      FROM "transactions_description_search" AS strata_words
      JOIN "transactions" ON "transactions"."id" = strata_words.rowid
      WHERE strata_words."transactions_description_search" MATCH $1
      ORDER BY strata_words.rank, "transactions"."id" LIMIT $2 OFFSET $3)"
  };
  static constexpr strata::Sql postgres{
      "transactions.search",
      R"(SELECT "transactions"."id", "transactions"."api_key_id", "transactions"."amount",
      "transactions"."balance_after", "transactions"."type", "transactions"."description",
      "transactions"."timestamp", "transactions"."request", CAST(ts_rank(to_tsvector('simple',
      left(translate(coalesce(CAST("description" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~',
      repeat(' ', 32)), 250000)), strata_query) AS double precision) AS strata_rank
      FROM "transactions" CROSS JOIN plainto_tsquery('simple', $1) AS strata_query
      WHERE to_tsvector('simple', left(translate(coalesce(CAST("description" AS text), ''),
      '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000)) @@ strata_query
      ORDER BY strata_rank DESC, "transactions"."id" LIMIT $2 OFFSET $3)"
  };
  return strata::accessor::search<TransactionModel>(*connection_, sqlite, postgres, text, limit, offset);
}

std::optional<Transaction> TransactionTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "transactions.find_and_lock",
      R"(SELECT "id", "api_key_id", "amount", "balance_after", "type", "description", "timestamp", "request"
FROM "transactions" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<TransactionModel>(*connection_, sql, how, id);
}

Transaction TransactionTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<TransactionModel>(find_and_lock(id, how));
}

}  // namespace routstr

template <>
struct strata::accessor::ModelOf<routstr::Transaction> { using type = routstr::TransactionModel; };
template class strata::Table<routstr::Transaction, routstr::TransactionPatch>;
