// The API proxy's withdrawals: their tokens were stored as they are, until a migration encrypted them.
#include "routstr/routstr.hpp"

#include <algorithm>
#include <future>
#include <string>
#include <string_view>
#include <vector>

#include "example.hpp"
#include "token_seal.hpp"

namespace rs = routstr;

namespace {

strata::Bytes bytes_of(std::string_view text) {
  const auto* data = reinterpret_cast<const std::byte*>(text.data());
  return {data, data + text.size()};
}
const auto token = bytes_of("cashuAeyJ0b2tlbiI6…");

bool holds(const strata::Bytes& stored, const strata::Bytes& part) {
  return std::search(stored.begin(), stored.end(), part.begin(), part.end()) != stored.end();
}

// The service of October with a key and a withdrawal, written as one wrote them then.
std::int64_t in_october(strata::Database& db) {
  db.upgrade(rs::migrations(), "withdrawal_status");
  auto connection = db.lease();
  const auto key = strata::query<std::int64_t>(*connection, "INSERT INTO api_keys (key_hash) VALUES ($1) RETURNING id",
                                               std::string(64, 'a'));
  return strata::query<std::int64_t>(*connection,
                                     "INSERT INTO withdrawals (api_key_id, amount, token, mint_url) "
                                     "VALUES ($1, 500, $2, 'https://mint.example.org') RETURNING id",
                                     key.at(0), token)
      .at(0);
}

// Migrations at the start of the service, however many of it start at once: one does the work, the others wait for it.
void start(strata::Database& db) {
  std::vector<std::future<void>> services;
  for (int i = 0; i < 3; ++i)
    services.push_back(std::async(std::launch::async, [&db] {
      db.upgrade(rs::migrations(), token_seal::migrating);
      db.require(rs::migrations());
    }));
  for (auto& service : services) service.get();
}

// The program sees the token, who reads the database does not.
void look(rs::Session& session, std::int64_t old) {
  expect(session.withdrawals.get(old).token == token, "the token of October opens");
  const auto young = session.withdrawals.insert({.api_key_id = session.withdrawals.get(old).api_key_id,
                                                 .amount = 700,
                                                 .token = token,
                                                 .mint_url = "https://mint.example.org"});
  const auto stored = session.query<strata::Bytes>("SELECT sealed_token FROM withdrawals ORDER BY id");
  expect(stored.size() == 2 && !holds(stored[0], token) && !holds(stored[1], token), "nothing of it is readable");
  expect(stored[0] != stored[1], "nor that both are the same");
  const auto strangers = strata::KeyRing::parse("1:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");
  expect_error(strata::ErrorKind::decode_error, [&] { strangers->decrypt(stored[0], token_seal::sealed); });
  std::printf("withdrawals %lld and %lld are encrypted\n", static_cast<long long>(old),
              static_cast<long long>(young.id));
}

// Paid out by several workers: each takes another one, and none waits for what another has.
void pay_out(strata::Database& db) {
  using namespace rs::withdrawal;
  db.transaction([](rs::Tx& tx) {
    const auto mine = tx.withdrawals.select_and_lock(
        {.where = status == rs::WithdrawalStatus::pending, .order = by_id.asc(), .limit = 1},
        strata::Lock::skip_locked);
    tx.withdrawals.update(mine.at(0).id, {.status = rs::WithdrawalStatus::completed, .completed_at = strata::now()});
  });
  rs::Session session{db};
  expect(session.withdrawals.count(status == rs::WithdrawalStatus::pending) == 1, "one is paid out, one is left");
}

// The way back, should October's program be needed again: tokens are as they were, so is the status.
void undo(strata::Database& db) {
  auto connection = db.lease();
  strata::Migrator migrator{*connection, rs::migrations(), token_seal::migrating};
  migrator.downgrade("withdrawal_status", strata::Loss::allowed);
  const auto opened = strata::query<strata::Bytes>(*connection, "SELECT token FROM withdrawals");
  expect(opened.size() == 2 && opened[0] == token && opened[1] == token, "all tokens are back");
  migrator.upgrade();
  rs::Session session{*connection};
  for (const auto& withdrawal : session.withdrawals.list(10)) expect(withdrawal.token == token, "and forth again");
  std::printf("%lld withdrawals, as they were\n", static_cast<long long>(session.withdrawals.count()));
}

void run(strata::Database& db) {
  const auto old = in_october(db);
  start(db);
  {
    rs::Session session{db};
    look(session, old);
  }
  pay_out(db);
  undo(db);
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(argc, argv, {.keys = token_seal::keys}, run);
}
