// Every kind of error, provoked by an accessor on each database that knows it: its code, statement, table and
// constraint.
#include <strata/async.hpp>

#include <atomic>
#include <functional>
#include <stop_token>
#include <thread>

#include "../catch.hpp"
#include "../golden/cpp/gateway/expected/gateway.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "../runtime/proxy.hpp"
#include "../runtime/test_database.hpp"
#include "database.hpp"

using namespace std::chrono_literals;
using strata::ErrorKind;

namespace {

namespace gw = gateway;

// A database that several connections share, with a token in it.
struct World {
  TestDatabase test{database_dialect()};
  strata::Database database = test.open();
  strata::Lease lease = database.lease();
  gw::Session s{*lease};
  gw::Token token;

  World() {
    create_tables(*lease, "gateway");
    create_tables(*lease, "types");
    token = s.tokens.insert({.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6});
  }
  gw::NewPayment payment() const {
    return {.token_id = token.id, .chain = "base", .address = "0x2", .amount = 5, .expires_at = strata::now()};
  }
  strata::Error insert(const gw::NewPayment& row) {
    return error_of([&] { s.payments.insert(row); });
  }
  strata::Database open(strata::Settings settings) const {
    settings.url = test.url();
    return strata::Database::open(settings);
  }
};

// What is expected on one database: nothing where the kind cannot come of that database.
struct Expected {
  std::string code{}, table{}, constraint{}, columns{};
};

struct Case {
  ErrorKind kind;
  std::string statement;
  std::optional<Expected> sqlite, postgres;
  std::function<strata::Error(World&)> provoke;
};

strata::Error unknown_token(World& w) {
  auto row = w.payment();
  row.token_id = strata::uuid4();
  return w.insert(row);
}
strata::Error no_amount(World& w) {
  auto row = w.payment();
  row.amount = 0;
  return w.insert(row);
}

strata::Error deadlock(World& w) {
  const auto second = w.s.tokens.insert({.chain = "base", .address = "0x9", .symbol = "X", .decimals = 0});
  strata::Database database = w.test.open();
  std::optional<strata::Error> other, own;
  const auto update_both = [](gw::Session& s, const strata::Uuid& a, const strata::Uuid& b,
                              std::optional<strata::Error>& out, auto meet) {
    strata::Transaction transaction{s.connection()};
    s.tokens.update(a, {.symbol = "1"});
    meet();
    const auto error = error_of([&] { s.tokens.update(b, {.symbol = "2"}); });
    if (error.code != "none") out = error;
  };
  std::atomic<int> here = 0;
  const auto meet = [&] {
    for (++here; here < 2;) std::this_thread::sleep_for(1ms);
  };
  std::thread thread{[&] {
    gw::Session s{database};
    update_both(s, second.id, w.token.id, other, meet);
  }};
  update_both(w.s, w.token.id, second.id, own, meet);
  thread.join();
  CHECK(other.has_value() != own.has_value());
  return other ? *other : own.value_or(strata::Error{ErrorKind::usage, "no deadlock"});
}

strata::Error serialization_failure(World& w) {
  const strata::Transaction mine{*w.lease, {.isolation = strata::repeatable_read}};
  w.s.tokens.count();
  gw::Session{w.database}.tokens.update(w.token.id, {.symbol = "A"});
  return error_of([&] { w.s.tokens.update(w.token.id, {.symbol = "B"}); });
}

strata::Error busy(World& w) {
  strata::Database impatient = w.open({.busy_timeout = 20ms});
  const strata::Transaction writer{*w.lease};
  return error_of([&] { gw::Session{impatient}.tokens.update(w.token.id, {.symbol = "A"}); });
}

strata::Error locked(World& w) {
  const strata::Transaction writer{*w.lease};
  w.s.tokens.update(w.token.id, {.symbol = "A"});
  strata::Database database = w.test.open();
  return error_of([&] { database.transaction([&](gw::Tx& tx) { tx.tokens.lock(w.token.id, strata::Lock::nowait); }); });
}

constexpr auto endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

strata::Error too_slow(World& w) {
  strata::Database hurried = w.open({.statement_timeout = 20ms});
  gw::Session s{hurried};
  return error_of([&] { s.query<std::int64_t>(endless); });
}

strata::Error cancelled(World& w) {
  std::stop_source stop;
  auto task = strata::async(
      w.database, [](gw::Session& s) { return s.query<std::int64_t>(endless); }, stop.get_token());
  std::this_thread::sleep_for(30ms);
  stop.request_stop();
  return error_of([&] { task.get(); });
}

strata::Error lost(World& w) {
  if (w.test.sqlite()) return error_of([] { strata::Database::open("sqlite:/nowhere/at/all.db"); });
  strata::Database other = w.test.open();
  gw::Session s{other};
  const auto process = s.query<std::int32_t>("SELECT pg_backend_pid()").at(0);
  w.s.query<bool>("SELECT pg_terminate_backend($1, 5000)", process);
  return error_of([&] { s.tokens.get(w.token.id); });
}

strata::Error in_doubt(World& w) {
  Proxy proxy{w.test.url()};
  strata::Database database = strata::Database::open(proxy.url());
  proxy.cut(Proxy::Cut::after_commit);
  const auto error =
      error_of([&] { database.transaction([&](gw::Tx& tx) { tx.tokens.update(w.token.id, {.symbol = "A"}); }); });
  CHECK(w.s.tokens.get(w.token.id).symbol == "A");
  return error;
}

strata::Error no_connection(World& w) {
  strata::Database small = w.open({.pool_size = 1, .max_overflow = 0, .pool_timeout = 20ms});
  const auto held = small.lease();
  return error_of([&] { gw::Session{small}.tokens.count(); });
}

strata::Error stale(World& w) {
  everything::Session e{*w.lease};
  e.accounts.insert({.id = 1});
  return error_of([&] { e.accounts.update(1, {.balance = 1, .version = 7}); });
}

// What another program may have stored: a time that C++ has not.
strata::Error undecodable(World& w) {
  const auto id = w.s.payments.insert(w.payment()).id;
  if (w.test.sqlite()) w.lease->execute("PRAGMA ignore_check_constraints = on");
  w.lease->execute("UPDATE payments SET expires_at = 'infinity'");
  return error_of([&] { w.s.payments.get(id); });
}

// In the order of ErrorKind. Where a statement serves two accessors it has the name of one: `get` runs `find`.
std::vector<Case> cases() {
  const Expected plain{};
  return {
      {ErrorKind::not_found, "payments.get", Expected{.table = "payments"}, Expected{.table = "payments"},
       [](World& w) { return error_of([&] { w.s.payments.get(strata::uuid4()); }); }},
      {ErrorKind::unique_violation, "tokens.insert",
       Expected{"SQLITE_CONSTRAINT_UNIQUE", "tokens", "", "chain, address"},
       Expected{"23505", "tokens", "tokens_chain_address_key"},
       [](World& w) {
         return error_of([&] { w.s.tokens.insert({.chain = "base", .address = "0x1", .symbol = "", .decimals = 0}); });
       }},
      {ErrorKind::foreign_key_violation, "payments.insert", Expected{"SQLITE_CONSTRAINT_FOREIGNKEY"},
       Expected{"23503", "payments", "payments_token_id_fkey"}, unknown_token},
      {ErrorKind::check_violation, "payments.insert", Expected{"SQLITE_CONSTRAINT_CHECK", "", "payments_amount_check"},
       Expected{"23514", "payments", "payments_amount_check"}, no_amount},
      {ErrorKind::not_null_violation, R"(UPDATE "tokens" SET "symbol" = (NULL) WHERE "id" = $1)",
       Expected{"SQLITE_CONSTRAINT_NOTNULL", "tokens", "", "symbol"}, Expected{"23502", "tokens", "", "symbol"},
       [](World& w) { return error_of([&] { w.s.tokens.update(w.token.id, {.symbol = strata::computed("NULL")}); }); }},
      {ErrorKind::serialization_failure, "tokens.update", {}, Expected{"40001"}, serialization_failure},
      {ErrorKind::deadlock, "tokens.update", {}, Expected{"40P01"}, deadlock},
      {ErrorKind::busy, "tokens.update", Expected{"SQLITE_BUSY"}, {}, busy},
      {ErrorKind::lock_timeout, "tokens.find_and_lock", {}, Expected{"55P03"}, locked},
      {ErrorKind::statement_timeout, endless, Expected{"SQLITE_INTERRUPT"}, Expected{"57014"}, too_slow},
      {ErrorKind::cancelled, "", plain, plain, cancelled},
      {ErrorKind::connection_lost, "*", Expected{"SQLITE_CANTOPEN"}, plain, lost},
      {ErrorKind::commit_in_doubt, "COMMIT", {}, plain, in_doubt},
      {ErrorKind::pool_timeout, "", plain, plain, no_connection},
      {ErrorKind::stale_version, "accounts.update", Expected{.table = "accounts"}, Expected{.table = "accounts"},
       stale},
      {ErrorKind::decode_error, "payments.find", plain, plain, undecodable},
      {ErrorKind::schema_mismatch, "", plain, plain,
       [](World& w) { return error_of([&] { w.s.query<gw::Token>("SELECT 1 AS x"); }); }},
      {ErrorKind::usage, "tokens.list", plain, plain, [](World& w) { return error_of([&] { w.s.tokens.list(-1); }); }},
      {ErrorKind::database, "SELECT * FROM nowhere", Expected{"SQLITE_ERROR"}, Expected{"42P01"},
       [](World& w) { return error_of([&] { w.s.query<gw::Token>("SELECT * FROM nowhere"); }); }},
  };
}

}  // namespace

TEST_CASE("every kind of error says what it is, where it was and what it was about") {
  const bool sqlite = database_dialect() == strata::Dialect::sqlite;
  int kind = 0;
  for (const auto& one : cases()) {
    const std::string name{strata::to_string(one.kind)};
    CAPTURE(name);
    // None is left out.
    CHECK(static_cast<int>(one.kind) == kind++);
    const auto& expected = sqlite ? one.sqlite : one.postgres;
    if (!expected) continue;
    World world;
    const auto error = one.provoke(world);
    CAPTURE(error.message, error.code, error.statement);
    CHECK(error.kind == one.kind);
    CHECK(error.code == expected->code);
    if (one.statement != "*") CHECK(error.statement == one.statement);
    CHECK(error.table == expected->table);
    CHECK(error.constraint == expected->constraint);
    CHECK(error.columns == expected->columns);
    CHECK_FALSE(error.message.empty());
    CHECK(error.message.find('\n') == std::string::npos);
  }
  CHECK(kind == static_cast<int>(ErrorKind::database) + 1);
}

TEST_CASE("the same connection goes on after every error that did not end it") {
  const bool sqlite = database_dialect() == strata::Dialect::sqlite;
  World world;
  for (const auto& one : cases()) {
    // What needs a world of its own.
    const bool own =
        one.kind == ErrorKind::stale_version || one.kind == ErrorKind::decode_error || one.kind == ErrorKind::deadlock;
    if (own || !(sqlite ? one.sqlite : one.postgres)) continue;
    const std::string name{strata::to_string(one.kind)};
    CAPTURE(name);
    one.provoke(world);
    CHECK(world.lease->usable());
    CHECK_FALSE(world.lease->in_transaction());
    CHECK(world.s.tokens.get(world.token.id).address == "0x1");
    CHECK(world.s.payments.count() == 0);
  }
  CHECK(world.database.statistics().in_use == 1);
}
