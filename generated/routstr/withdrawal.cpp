// Made by strata from the schema `routstr`; do not edit.
#include "withdrawal.hpp"

#include <strata/accessor.hpp>

namespace routstr {
namespace {

struct WithdrawalModel {
  using Row = Withdrawal;
  using View = WithdrawalView;
  using New = NewWithdrawal;
  using Patch = WithdrawalPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "api_key_id"}, {.name = "amount"}, {.name = "sealed_token"},
      {.name = "mint_url"}, {.name = "status"}, {.name = "created_at"}, {.name = "completed_at"},
      {.name = "error_message"}, {.name = "retry_count"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"withdrawals", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.api_key_id); visit(2, members.amount);
    visit(3, members.token, strata::Secret{"withdrawals.sealed_token", false}); visit(4, members.mint_url);
    visit(5, members.status); visit(6, members.created_at); visit(7, members.completed_at);
    visit(8, members.error_message); visit(9, members.retry_count);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.api_key_id = *from.api_key_id;
    to.amount = *from.amount;
    to.token = *from.token;
    to.mint_url = *from.mint_url;
    strata::accessor::fill(to.status, from.status, WithdrawalStatus::pending);
    unset.by_clock(6, to.created_at, from.created_at);
    to.completed_at = from.completed_at;
    to.error_message = from.error_message;
    strata::accessor::fill(to.retry_count, from.retry_count, 0);
  }
};

}  // namespace

Withdrawal WithdrawalTable::insert(const NewWithdrawal& row) {
  return strata::accessor::insert<WithdrawalModel>(*connection_, "withdrawals.insert", row);
}

std::int64_t WithdrawalTable::insert_many(std::span<const NewWithdrawal> rows) {
  return strata::accessor::insert_many<WithdrawalModel>(*connection_, rows);
}

std::vector<Withdrawal> WithdrawalTable::insert_many_returning(std::span<const NewWithdrawal> rows) {
  return strata::accessor::insert_many_returning<WithdrawalModel>(*connection_, "withdrawals.insert_many_returning", rows);
}

Withdrawal WithdrawalTable::upsert(const strata::Constraint& key, const NewWithdrawal& row, const WithdrawalPatch& patch) {
  return strata::accessor::upsert<WithdrawalModel>(*connection_, "withdrawals.upsert", key, row, patch);
}

std::optional<Withdrawal> WithdrawalTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "withdrawals.find",
      R"(SELECT "id", "api_key_id", "amount", "sealed_token", "mint_url", "status", "created_at",
"completed_at", "error_message", "retry_count"
FROM "withdrawals" WHERE "id" = $1)"
  };
  return strata::accessor::find<WithdrawalModel>(*connection_, sql, id);
}

Withdrawal WithdrawalTable::get(std::int64_t id) { return strata::accessor::found<WithdrawalModel>(find(id)); }

bool WithdrawalTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "withdrawals.exists",
      R"(SELECT count(*) FROM "withdrawals" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool WithdrawalTable::update(std::int64_t id, const WithdrawalPatch& patch) {
  return strata::accessor::update<WithdrawalModel>(*connection_, "withdrawals.update", patch, id);
}

bool WithdrawalTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "withdrawals.erase",
      R"(DELETE FROM "withdrawals" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

strata::Grouped<Withdrawal> WithdrawalTable::for_api_keys_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"api_key_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "withdrawals.for_api_keys", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<WithdrawalModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Withdrawal> WithdrawalTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "withdrawals.list",
      R"(SELECT "id", "api_key_id", "amount", "sealed_token", "mint_url", "status", "created_at",
"completed_at", "error_message", "retry_count"
FROM "withdrawals" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<WithdrawalModel>(*connection_, sql, limit, offset);
}

std::optional<Withdrawal> WithdrawalTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "withdrawals.find_and_lock",
      R"(SELECT "id", "api_key_id", "amount", "sealed_token", "mint_url", "status", "created_at",
"completed_at", "error_message", "retry_count"
FROM "withdrawals" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<WithdrawalModel>(*connection_, sql, how, id);
}

Withdrawal WithdrawalTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<WithdrawalModel>(find_and_lock(id, how));
}

}  // namespace routstr

template <>
struct strata::accessor::ModelOf<routstr::Withdrawal> { using type = routstr::WithdrawalModel; };
template class strata::Table<routstr::Withdrawal, routstr::WithdrawalPatch>;
