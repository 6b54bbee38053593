// A payment gateway's day: tokens are set up, customers pay, the watcher of the chain confirms.
#include "gateway/gateway.hpp"

#include "gateway/async.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <strata/async.hpp>
#include <strata/care.hpp>

#include "example.hpp"

namespace gw = gateway;
using namespace std::chrono_literals;

namespace {

// Files are written in WAL mode and foreign keys are on, always; other pragmas as one likes. On PostgreSQL they are
// settings of the server.
strata::Settings settings(bool postgres) {
  if (postgres) return {.pre_ping = true, .parameters = {{"timezone", "UTC"}}};
  return {.pre_ping = true, .parameters = {{"synchronous", "NORMAL"}, {"cache_size", "-16000"}}};
}

gw::Token set_up(strata::Database& db) {
  gw::Session session{db};
  const auto usdc = session.tokens.insert(
      {.chain = "base", .address = "0x833589fcd6edb6e08f4c7c32d4f71b54bda02913", .symbol = "USDC", .decimals = 6});
  std::printf("token %s on %s got the id %s\n", usdc.symbol.c_str(), usdc.chain.c_str(), to_string(usdc.id).c_str());
  expect(session.tokens.find_by_chain_address("base", usdc.address) == usdc, "a token is found by its unique key");

  const auto twice = expect_error(strata::ErrorKind::unique_violation, [&] {
    session.tokens.insert({.chain = "base", .address = usdc.address, .symbol = "COPY", .decimals = 6});
  });
  expect(twice.is(gw::token::key_::chain_address), "the error names the key");
  std::printf("the same token a second time is refused: %s\n", twice.what());

  // Configuration may be applied again: the row that is there changes, and nothing else of it.
  const auto renamed = session.tokens.upsert(
      gw::token::key_::chain_address, {.chain = "base", .address = usdc.address, .symbol = "USDC", .decimals = 6},
      {.symbol = "USDbC"});
  expect(renamed.id == usdc.id && renamed.symbol == "USDbC", "one token, renamed");
  return renamed;
}

gw::Payment expect_payment(strata::Database& db, const gw::Token& token, const std::string& address) {
  // More than any built-in number holds: decimals are exact to 78 digits.
  const auto amount = strata::Decimal::parse("123456789012345678901234567890");
  gw::Session session{db};
  return session.payments.insert({.token_id = token.id,
                                  .chain = "base",
                                  .address = address,
                                  .amount = amount.value(),
                                  .expires_at = strata::now() + 30min});
}

// Both rows change, or neither; tried again when another transaction was in the way.
void confirm(gw::Tx& tx, const strata::Uuid& payment, const std::string& hash, std::int64_t block) {
  const auto held = tx.payments.lock(payment);
  tx.transactions.insert(
      {.payment_id = held.id, .tx_hash = hash, .block_number = block, .status = gw::TransactionStatus::confirmed});
  tx.payments.update(held.id,
                     {.status = gw::PaymentStatus::confirmed, .confirmations = strata::inc(12), .detected_in = block});
}

// The same in a coroutine: it works on the threads of the database, and no thread waits here. What belongs together is
// one body; other calls are awaited one by one.
strata::Task<gw::Payment> watch(strata::Database db, strata::Uuid payment, std::int64_t block) {
  auto confirmation =
      strata::async_transaction(db, {.attempts = 5}, [=](gw::Tx& tx) { confirm(tx, payment, "0xbeef", block); });
  co_await confirmation;
  gw::AsyncSession session{db};
  const gw::NewChainState first{.chain = "base", .last_scanned_block = block};
  const gw::ChainStatePatch next{.last_scanned_block = block};
  co_await session.chain_states.upsert(gw::chain_state::key_::chain, first, next);
  co_return co_await session.payments.get(payment);
}

// What nobody paid in time, in one statement.
void expire(strata::Database& db, const gw::Payment& late) {
  using namespace gw::payment;
  gw::Session session{db};
  session.payments.update(late.id, {.expires_at = strata::now() - 1s});
  const auto expired = session.payments.update_where(status == gw::PaymentStatus::pending && expires_at < strata::now(),
                                                     {.status = gw::PaymentStatus::expired});
  expect(expired == 1 && session.payments.get(late.id).status == gw::PaymentStatus::expired, "one is expired");
}

// Three queries however many payments there are.
void report(strata::Database& db) {
  gw::Session session{db};
  strata::expect_queries(3, [&] {
    using namespace gw::payment;
    const auto payments = session.payments.select(
        {.where = status == gw::PaymentStatus::confirmed, .order = created_at.desc().then(id.desc()), .limit = 100});
    const auto transactions = session.transactions.for_payments(payments);
    const auto tokens = session.tokens.of_payments(payments);
    for (const auto& [payment, confirmed_by, token] : strata::together(payments, transactions, tokens))
      std::printf("%s %s: %s, %zu transaction\n", to_string(payment.amount).c_str(), token->symbol.c_str(),
                  std::string(to_string(payment.status)).c_str(), confirmed_by.size());
  });
}

void run(strata::Database& db) {
  db.upgrade(gw::migrations());
  const auto usdc = set_up(db);

  const auto first = expect_payment(db, usdc, "0x9f8c00000000000000000000000000000000cafe");
  db.transaction({.isolation = strata::serializable, .attempts = 5},
                 [&](gw::Tx& tx) { confirm(tx, first.id, "0x5ca1ab1e", 19'000'001); });
  const auto second = expect_payment(db, usdc, "0x9f8c00000000000000000000000000000000f00d");
  const auto paid = watch(db, second.id, 19'000'002).get();
  expect(paid.status == gw::PaymentStatus::confirmed && paid.confirmations == 12, "the payment is confirmed");

  // A transaction pays one payment: nothing of the second attempt stays.
  expect_error(strata::ErrorKind::unique_violation,
               [&] { db.transaction([&](gw::Tx& tx) { confirm(tx, first.id, "0xbeef", 19'000'003); }); });
  expire(db, expect_payment(db, usdc, "0x9f8c00000000000000000000000000000000dead"));
  report(db);

  gw::Session session{db};
  expect(session.payments.get(first.id).confirmations == 12, "rolled back");
  expect(session.chain_states.find_by_chain("base")->last_scanned_block == 19'000'002, "the watcher knows its block");
  expect_error(strata::ErrorKind::foreign_key_violation, [&] { session.tokens.erase(usdc.id); });
  std::printf("a token with payments cannot be erased; %lld payments, %lld transactions stay\n",
              static_cast<long long>(session.payments.count()), static_cast<long long>(session.transactions.count()));

  strata::vacuum(session.connection());
  expect(strata::verify(session.connection()).empty(), "all that is stored is whole");
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(argc, argv, settings(on_postgres(argc, argv)), run);
}
