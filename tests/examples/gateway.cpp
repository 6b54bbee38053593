// A payment gateway's day: tokens are set up, a customer pays, the watcher of the chain confirms.
#include "gateway/gateway.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "example.hpp"

namespace gw = gateway;
using namespace std::chrono_literals;

namespace {

gw::Payment expect_payment(gw::Session& session, const gw::Token& token) {
  // More than any built-in number holds: decimals are exact to 78 digits.
  const auto amount = strata::Decimal::parse("123456789012345678901234567890");
  return session.payments.insert({.token_id = token.id,
                                  .chain = "base",
                                  .address = "0x9f8c00000000000000000000000000000000cafe",
                                  .amount = amount.value(),
                                  .expires_at = strata::now() + 30min});
}

// Both rows change, or neither.
void confirm(strata::Database& db, const strata::Uuid& payment, std::int64_t block) {
  db.transaction([&](strata::Connection& connection) {
    gw::Session session{connection};
    session.transactions.insert({.payment_id = payment,
                                 .tx_hash = "0x5ca1ab1e",
                                 .block_number = block,
                                 .status = gw::TransactionStatus::confirmed});
    session.payments.update(payment, {.status = gw::PaymentStatus::confirmed,
                                      .confirmations = strata::inc(12),
                                      .detected_in = block});
  });
}

void run(strata::Database& db) {
  db.upgrade(gw::migrations());
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

  const auto payment = expect_payment(session, usdc);
  std::printf("payment of %s is %s\n", to_string(payment.amount).c_str(),
              std::string(to_string(payment.status)).c_str());

  confirm(db, payment.id, 19'000'001);
  const auto paid = session.payments.get(payment.id);
  expect(paid.status == gw::PaymentStatus::confirmed && paid.confirmations == 12, "the payment is confirmed");
  std::printf("block %lld confirms it: the payment is %s\n", static_cast<long long>(paid.detected_in.value_or(0)),
              std::string(to_string(paid.status)).c_str());

  const auto state = session.chain_states.insert({.chain = "base"});
  session.chain_states.update(state.id, {.last_scanned_block = 19'000'001});
  expect(session.chain_states.get(state.id).last_scanned_block == 19'000'001, "the watcher remembers its block");

  expect_error(strata::ErrorKind::foreign_key_violation, [&] { session.tokens.erase(usdc.id); });
  std::printf("a token with payments cannot be erased; %lld payment, %lld transaction stay\n",
              static_cast<long long>(session.payments.count()), static_cast<long long>(session.transactions.count()));
}

}  // namespace

int main(int argc, char** argv) { return run_example(argc, argv, run); }
