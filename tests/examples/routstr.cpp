// An API proxy with prepaid balances: keys are filled, used, and pay each other; a stale write is noticed.
#include "routstr/routstr.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "example.hpp"
#include "token_seal.hpp"

namespace rs = routstr;
using namespace std::chrono_literals;

namespace {

// Every statement is counted and logged, with its plan when it took long; none may take a minute.
const auto metrics = std::make_shared<strata::Metrics>();
std::string statements;
strata::Settings settings(bool postgres) {
  strata::Settings out{.statement_timeout = 60s,
                       .keys = token_seal::keys,
                       .observer =
                           [](const strata::Observation& seen) {
                             metrics->add(seen);
                             statements += to_text(seen) + "\n";
                           },
                       .slow_query = 1s};
  if (postgres)
    out.parameters = {{"jit", "off"}};
  else
    out.parameters = {{"cache_size", "-16000"}};
  return out;
}

// The server's settings hold on every connection; a statement that takes too long is ended.
void limit(strata::Database& db, strata::Settings impatient) {
  if (db.dialect() == strata::Dialect::postgres) {
    expect(db.lease()->query("SHOW jit").rows[0][0] == "off", "jit is off");
    expect(db.lease()->query("SHOW statement_timeout").rows[0][0] == "1min", "no statement takes longer");
  }
  impatient.statement_timeout = 300ms;
  auto other = strata::Database::open(impatient);
  expect_error(strata::ErrorKind::statement_timeout, [&] {
    other.lease()->query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 - 1 FROM n) SELECT max(i) FROM n");
  });
}

// JSON is looked for by a generated column, an array by what it contains.
std::int64_t make_key(rs::Session& session, char letter, const std::string& owner) {
  const auto key = session.api_keys.insert({.key_hash = std::string(64, letter),
                                            .metadata = strata::Json{R"({"owner": ")" + owner + R"("})"},
                                            .allowed_models = {"small", owner + "-tuned"}});
  using namespace rs::api_key;
  expect(session.api_keys.find_by_key_hash(key.key_hash) == key, "by a unique field");
  expect(session.api_keys.select({.where = rs::api_key::owner == owner}).at(0).id == key.id, "by a part of its JSON");
  expect(session.api_keys.count(allowed_models.contains(owner + "-tuned") && allowed_models.contains("small")) == 1,
         "by parts of its array");
  return key.id;
}

// One change of a balance and its record, of a key that the transaction has locked.
void book(rs::Tx& tx, const rs::ApiKey& key, std::int64_t amount, rs::TransactionType type, std::string why) {
  tx.api_keys.update(key.id, {.balance = strata::inc(amount), .version = key.version});
  tx.transactions.insert({.api_key_id = key.id,
                          .amount = amount,
                          .balance_after = key.balance + amount,
                          .type = type,
                          .description = std::move(why)});
}

void deposit(strata::Database& db, std::int64_t key, std::int64_t amount) {
  db.transaction([&](rs::Tx& tx) {
    book(tx, tx.api_keys.lock(key), amount, rs::TransactionType::deposit, "paid by lightning");
    tx.api_keys.update(key, {.total_deposited = strata::inc(amount), .last_used_at = strata::now()});
  });
}

// Both rows are locked first (FOR UPDATE), always in the same order: two transfers that meet wait for each other's end.
// Tried again if the database asks for it.
void transfer(strata::Database& db, std::int64_t from, std::int64_t to, std::int64_t amount) {
  db.transaction({.attempts = 5}, [&](rs::Tx& tx) {
    using namespace rs::api_key;
    auto keys = tx.api_keys.select_and_lock({.where = id.in({from, to}), .order = id.asc()});
    expect(keys.size() == 2, "two keys that are there");
    if (from > to) std::swap(keys[0], keys[1]);
    book(tx, keys[1], amount, rs::TransactionType::transfer_in, "from a friend");
    book(tx, keys[0], -amount, rs::TransactionType::transfer_out, "for a friend");
  });
}

void move_money(strata::Database& db, std::int64_t a, std::int64_t b) {
  deposit(db, a, 10'000);
  transfer(db, a, b, 4'000);
  // The first half succeeds, the second would make a balance negative: neither happens.
  expect_error(strata::ErrorKind::check_violation, [&] { transfer(db, a, b, 7'000); });

  rs::Session session{db};
  expect(session.api_keys.get(a).balance == 6'000 && session.api_keys.get(b).balance == 4'000, "all or nothing");
  expect(session.transactions.count() == 3, "nothing was booked for what failed");
}

// Optimistic locking. Somebody else was faster: nothing is overwritten.
void notice_stale(rs::Session& session, std::int64_t key) {
  const auto read = session.api_keys.get(key);
  session.api_keys.update(key, {.last_used_at = strata::now()});
  expect_error(strata::ErrorKind::stale_version,
               [&] { session.api_keys.update(key, {.total_spent = 1, .version = read.version}); });
}

void use_up(rs::Session& session, std::int64_t key) {
  std::vector<rs::NewTransaction> batch;
  for (int i = 1; i <= 1000; ++i)
    batch.push_back({.api_key_id = key,
                     .amount = -1,
                     .balance_after = 4'000 - i,
                     .type = rs::TransactionType::usage,
                     .request = strata::Json{R"({"model": "small"})"}});
  expect(session.transactions.insert_many(batch) == 1000, "bulk insert");
}

// Questions that are put together at run time: what is not asked for is no clause.
std::vector<rs::Transaction> search(rs::Session& session, std::optional<std::int64_t> key,
                                    std::optional<std::int64_t> least, std::int64_t limit) {
  using namespace rs::transaction;
  return session.transactions.select({.where = api_key_id.eq_if(key) && amount.ge_if(least),
                                      .order = timestamp.desc().then(id.desc()),
                                      .limit = limit});
}

void look_up(rs::Session& session, std::int64_t key) {
  using namespace rs::transaction;
  expect(search(session, key, {}, 20).size() == 20 && search(session, {}, 4'000, 20).size() == 2, "filters");
  expect(session.transactions.count(api_key_id == key && type == rs::TransactionType::usage) == 1000, "a count");
  expect(session.transactions.exists(type.in({rs::TransactionType::transfer_in, rs::TransactionType::transfer_out})),
         "one of several");

  expect(session.transactions.count(strata::has(api_key, rs::api_key::balance < 5'000)) > 0, "by what they belong to");

  // By its number a page costs all rows before it.
  const auto last = session.transactions.select({.order = by_id.asc(), .limit = 10, .offset = 1000});
  expect(last.size() == 3, "the last page holds the rest");
  // A page begins where the last one ended, however many rows are before it; its cursor can go into a URL.
  const auto first = session.transactions.page({.where = api_key_id == key, .order = by_timestamp.desc(), .limit = 10});
  const auto second = session.transactions.page(
      {.where = api_key_id == key, .order = by_timestamp.desc(), .after = first.next, .limit = 10});
  expect(second.items.size() == 10 && second.items.front().id != first.items.back().id, "the next page");
}

// Words in any order, the best first; and how the database finds a key.
void find(rs::Session& session) {
  const auto found = session.transactions.search("friend from", 10);
  expect(found.size() == 1 && found[0].row.type == rs::TransactionType::transfer_in, "full-text search");
  const auto plan = strata::explain([&] { session.api_keys.first({.where = rs::api_key::owner == "alice"}); });
  expect(plan.starts_with("api_keys.select\n") && plan.find("api_keys", 16) != plan.npos, "EXPLAIN of a query");
  std::printf("%s\n", plan.c_str());
}

// What was earned and spent, by kind, and of one key: added up by the database.
void add_up(rs::Session& session, std::int64_t key) {
  using namespace rs::transaction;
  const auto by_type = session.transactions.group_by(
      {.having = strata::count() >= 1, .order = strata::count().desc()}, type, strata::count(), strata::sum(amount));
  const auto& [most, rows, total] = by_type.front();
  expect(most == rs::TransactionType::usage && rows == 1000 && total == -1000, "the most frequent kind");
  expect(session.transactions.sum(amount, api_key_id == key) == session.api_keys.get(key).balance - 1000,
         "what was booked is the balance, but for the batch that was booked alone");
  const auto amounts = session.transactions.select_as({.order = amount.desc(), .limit = 1}, amount, description);
  expect(std::get<0>(amounts.at(0)) == 10'000, "two columns of one row");
}

// Two tables in one query: columns of both, and rows of both.
void join(rs::Session& session) {
  using namespace rs::transaction;
  const auto spent = session.transactions.group_by(
      {.where = amount < 0, .join = {api_key}, .order = strata::sum(amount).asc()}, rs::api_key::key_hash,
      strata::sum(amount));
  expect(spent.size() == 2 && std::get<1>(spent[0]) == -4'000, "what each key has spent");
  const auto deposits = session.transactions.join(api_key, {.where = rs::api_key::owner == "alice" && amount > 0});
  expect(deposits.size() == 1 && deposits[0].first.amount == 10'000 && deposits[0].second.owner == "alice", "pairs");
}

// However many there are: one at a time, and nothing of it is copied.
void stream(rs::Session& session) {
  std::int64_t letters = 0;
  session.transactions.each({}, [&](const rs::TransactionView& row) { letters += std::ssize(row.description); });
  expect(letters > 0, "descriptions were seen");
}

void clean_up(rs::Session& session, std::int64_t key) {
  using namespace rs::transaction;
  const auto erased = session.transactions.erase_where(api_key_id == key && type == rs::TransactionType::usage &&
                                                       balance_after < 3'500);
  expect(erased == 500, "as many as were erased");
  const auto touched = session.api_keys.update_where(rs::api_key::balance > 0, {.last_used_at = std::nullopt});
  expect(touched == 2, "as many as were changed");
}

void withdraw(rs::Session& session, std::int64_t key) {
  const auto withdrawal = session.withdrawals.insert(
      {.api_key_id = key, .amount = 500, .token = strata::Bytes(32), .mint_url = "https://mint.example.org"});
  expect(withdrawal.token == strata::Bytes(32), "encrypted in the database only");
  session.withdrawals.update(withdrawal.id, {.status = rs::WithdrawalStatus::completed, .completed_at = strata::now()});
  expect(session.withdrawals.get(withdrawal.id).completed_at.has_value(), "a completed withdrawal has its time");
}

// A statement for each relation, whatever the number of keys.
void report(rs::Session& session) {
  strata::expect_queries(3, [&] {
    const auto keys = session.api_keys.list(100);
    const auto transactions = session.transactions.for_api_keys(keys);
    const auto withdrawals = session.withdrawals.for_api_keys(keys);
    for (const auto& [key, booked, withdrawn] : strata::together(keys, transactions, withdrawals))
      std::printf("key %lld holds %lld millisatoshi: %zu transactions, %zu withdrawals\n",
                  static_cast<long long>(key.id), static_cast<long long>(key.balance), booked.size(), withdrawn.size());
  });
}

void run(strata::Database& db, const strata::Settings& settings) {
  db.upgrade(rs::migrations(), token_seal::migrating);  // the scripts are in the program
  limit(db, settings);
  rs::Session session{db};
  const auto a = make_key(session, 'a', "alice");
  const auto b = make_key(session, 'b', "bob");
  move_money(db, a, b);
  notice_stale(session, a);
  use_up(session, b);
  look_up(session, b);
  find(session);
  add_up(session, b);
  join(session);
  stream(session);
  clean_up(session, b);
  withdraw(session, b);
  report(session);
  expect(metrics->text().find("api_keys.update") != std::string::npos, "statements are counted by their names");
  expect(statements.find("transactions.search  1 row  ") != std::string::npos, "and logged");
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(argc, argv, settings(on_postgres(argc, argv)), run);
}
