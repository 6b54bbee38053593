// Made by strata from the schema `gateway`; do not edit.
#include "payment.hpp"

#include <strata/accessor.hpp>

namespace gateway {
namespace {

struct PaymentModel {
  using Row = Payment;
  using View = PaymentView;
  using New = NewPayment;
  using Patch = PaymentPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "token_id"}, {.name = "chain"}, {.name = "address"}, {.name = "amount"},
      {.name = "status"}, {.name = "confirmations"}, {.name = "detected_in_block"}, {.name = "expires_at"},
      {.name = "created_at"}, {.name = "updated_at", .updated = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"payments", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.token_id); visit(2, members.chain); visit(3, members.address);
    visit(4, members.amount, strata::Digits{78, 0}); visit(5, members.status); visit(6, members.confirmations);
    visit(7, members.detected_in); visit(8, members.expires_at); visit(9, members.created_at);
    visit(10, members.updated_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    strata::accessor::fill(to.id, from.id, strata::uuid7);
    to.token_id = *from.token_id;
    to.chain = *from.chain;
    to.address = *from.address;
    to.amount = *from.amount;
    strata::accessor::fill(to.status, from.status, PaymentStatus::pending);
    strata::accessor::fill(to.confirmations, from.confirmations, 0);
    to.detected_in = from.detected_in;
    to.expires_at = *from.expires_at;
    unset.by_clock(9, to.created_at, from.created_at);
    unset.by_clock(10, to.updated_at, from.updated_at);
  }
};

}  // namespace

Payment PaymentTable::insert(const NewPayment& row) {
  return strata::accessor::insert<PaymentModel>(*connection_, "payments.insert", row);
}

std::int64_t PaymentTable::insert_many(std::span<const NewPayment> rows) {
  return strata::accessor::insert_many<PaymentModel>(*connection_, rows);
}

std::vector<Payment> PaymentTable::insert_many_returning(std::span<const NewPayment> rows) {
  return strata::accessor::insert_many_returning<PaymentModel>(*connection_, "payments.insert_many_returning", rows);
}

Payment PaymentTable::upsert(const strata::Constraint& key, const NewPayment& row, const PaymentPatch& patch) {
  return strata::accessor::upsert<PaymentModel>(*connection_, "payments.upsert", key, row, patch);
}

std::optional<Payment> PaymentTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "payments.find",
      R"(SELECT "id", "token_id", "chain", "address", "amount", "status", "confirmations",
"detected_in_block", "expires_at", "created_at", "updated_at"
FROM "payments" WHERE "id" = $1)"
  };
  return strata::accessor::find<PaymentModel>(*connection_, sql, id);
}

Payment PaymentTable::get(const strata::Uuid& id) { return strata::accessor::found<PaymentModel>(find(id)); }

bool PaymentTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "payments.exists",
      R"(SELECT count(*) FROM "payments" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool PaymentTable::update(const strata::Uuid& id, const PaymentPatch& patch) {
  return strata::accessor::update<PaymentModel>(*connection_, "payments.update", patch, id);
}

bool PaymentTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "payments.erase",
      R"(DELETE FROM "payments" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<Payment> PaymentTable::find_by_chain_address(std::string_view chain, std::string_view address) {
  static constexpr strata::Sql sql{
      "payments.find_by_chain_address",
      R"(SELECT "id", "token_id", "chain", "address", "amount", "status", "confirmations",
"detected_in_block", "expires_at", "created_at", "updated_at"
FROM "payments" WHERE "chain" = $1 AND "address" = $2)"
  };
  return strata::accessor::find<PaymentModel>(*connection_, sql, chain, address);
}

strata::Grouped<Payment> PaymentTable::for_tokens_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"token_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "payments.for_tokens", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<PaymentModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Payment> PaymentTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "payments.list",
      R"(SELECT "id", "token_id", "chain", "address", "amount", "status", "confirmations",
"detected_in_block", "expires_at", "created_at", "updated_at"
FROM "payments" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<PaymentModel>(*connection_, sql, limit, offset);
}

std::optional<Payment> PaymentTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "payments.find_and_lock",
      R"(SELECT "id", "token_id", "chain", "address", "amount", "status", "confirmations",
"detected_in_block", "expires_at", "created_at", "updated_at"
FROM "payments" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<PaymentModel>(*connection_, sql, how, id);
}

Payment PaymentTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<PaymentModel>(find_and_lock(id, how));
}

}  // namespace gateway

template <>
struct strata::accessor::ModelOf<gateway::Payment> { using type = gateway::PaymentModel; };
template class strata::Table<gateway::Payment, gateway::PaymentPatch>;
