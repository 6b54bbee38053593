// An API proxy with prepaid balances: keys are filled, used, and pay each other; a stale write is noticed.
#include "routstr/routstr.hpp"

#include <string>
#include <vector>

#include "example.hpp"

namespace rs = routstr;

namespace {

rs::ApiKey make_key(rs::Session& session, char letter) {
  return session.api_keys.insert({.key_hash = std::string(64, letter),
                                  .metadata = strata::Json{R"({"owner": "example"})"},
                                  .allowed_models = {"small", "large"}});
}

// One change of a balance and its record. The row is locked, so that nobody changes it in between.
void book(rs::Tx& tx, std::int64_t key, std::int64_t amount, rs::TransactionType type) {
  const auto before = tx.api_keys.lock(key);
  tx.api_keys.update(key, {.balance = strata::inc(amount), .version = before.version});
  tx.transactions.insert(
      {.api_key_id = key, .amount = amount, .balance_after = before.balance + amount, .type = type});
}

// Two of these that lock the same rows in the other order deadlock: the database ends one, which is tried again.
void transfer(strata::Database& db, std::int64_t from, std::int64_t to, std::int64_t amount) {
  db.transaction({.attempts = 5}, [&](rs::Tx& tx) {
    book(tx, to, amount, rs::TransactionType::transfer_in);
    book(tx, from, -amount, rs::TransactionType::transfer_out);
  });
}

void run(strata::Database& db) {
  db.upgrade(rs::migrations());
  rs::Session session{db};
  const auto a = make_key(session, 'a').id;
  const auto b = make_key(session, 'b').id;

  db.transaction([&](rs::Tx& tx) { book(tx, a, 10'000, rs::TransactionType::deposit); });
  transfer(db, a, b, 4'000);
  expect(session.api_keys.get(a).balance == 6'000 && session.api_keys.get(b).balance == 4'000, "the money moved");

  // The first half succeeds, the second would make a balance negative: neither happens.
  expect_error(strata::ErrorKind::check_violation, [&] { transfer(db, a, b, 7'000); });
  expect(session.api_keys.get(a).balance == 6'000 && session.api_keys.get(b).balance == 4'000, "all or nothing");
  expect(session.transactions.count() == 3, "nothing was booked for it");

  const auto read = session.api_keys.get(a);
  session.api_keys.update(a, {.last_used_at = strata::now()});
  expect_error(strata::ErrorKind::stale_version, [&] {
    session.api_keys.update(a, {.total_spent = 1, .version = read.version});
  });

  std::vector<rs::NewTransaction> batch;
  for (int i = 1; i <= 1000; ++i)
    batch.push_back({.api_key_id = b, .amount = -1, .balance_after = 4'000 - i, .type = rs::TransactionType::usage});
  expect(session.transactions.insert_many(batch) == 1000, "bulk insert");
  expect(session.transactions.list(10, 1000).size() == 3, "the last page holds the rest");

  const auto withdrawal = session.withdrawals.insert(
      {.api_key_id = b, .amount = 500, .token = strata::Bytes(32), .mint_url = "https://mint.example.org"});
  session.withdrawals.update(withdrawal.id, {.status = rs::WithdrawalStatus::completed,
                                             .completed_at = strata::now()});
  expect(session.withdrawals.get(withdrawal.id).completed_at.has_value(), "a completed withdrawal has its time");
  std::printf("key a holds %lld, key b %lld millisatoshi; %lld transactions are booked\n",
              static_cast<long long>(session.api_keys.get(a).balance),
              static_cast<long long>(session.api_keys.get(b).balance),
              static_cast<long long>(session.transactions.count()));
}

}  // namespace

int main(int argc, char** argv) { return run_example(argc, argv, run); }
