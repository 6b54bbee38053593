// What accessors promise beyond carrying values: defaults, patches, keys, errors.
#include "../catch.hpp"
#include "../golden/cpp/gateway/expected/gateway.hpp"
#include "../golden/cpp/names/expected/namespace_.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace everything;
using namespace std::chrono_literals;

namespace {

gateway::NewToken usdc() {
  return {.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6};
}

}  // namespace

TEST_CASE("what is left out gets its default") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto row = s.defaults.insert({});
  CHECK(row.id != strata::Uuid{});
  CHECK(row.b);
  CHECK(row.i16 == -5);
  CHECK(row.i64 == std::numeric_limits<std::int64_t>::min());
  CHECK(row.f32 == 0.1F);
  CHECK(to_string(row.money) == "1.50");
  CHECK(row.t == "it's \"so\"\\");
  CHECK(row.d == *strata::parse_date("2026-01-31"));
  CHECK(row.doc == strata::Json{"{\"a\": 1}"});
  CHECK(row.colour == Colour::green);
  CHECK(row.tags.empty());
  CHECK(row.maybe == "set");
  CHECK_FALSE(row.nothing);
  CHECK(std::chrono::abs(row.made - strata::now()) < 1min);
  CHECK(row.twice == row.i64 / 2);
  CHECK(s.defaults.get(row.id) == row);
}

TEST_CASE("what is given goes before a default") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto made = *strata::parse_timestamp("2020-01-01T00:00:00Z");
  const auto row = s.defaults.insert({.b = false, .i64 = 8, .t = "", .maybe = std::nullopt, .made = made});
  CHECK_FALSE(row.b);
  CHECK(row.t.empty());
  CHECK_FALSE(row.maybe);
  CHECK(row.made == made);
  CHECK(row.twice == 4);
  CHECK(s.defaults.get(row.id) == row);
}

TEST_CASE("insert_many takes rows that leave out different things, all or none") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto made = *strata::parse_timestamp("2020-01-01T00:00:00Z");
  const std::vector<NewDefaults> rows{{.i16 = 1}, {.i16 = 2, .made = made}, {.i16 = 3}};
  CHECK(s.defaults.insert_many(rows) == 3);
  CHECK(s.defaults.insert_many({}) == 0);
  CHECK(s.defaults.count() == 3);

  const std::vector<NewAccount> twice{{.id = 1}, {.id = 2}, {.id = 1}};
  CHECK(error_of([&] { s.accounts.insert_many(twice); }).is(account::key_::id));
  CHECK(s.accounts.count() == 0);
}

TEST_CASE("an update changes what the patch names and no more") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto old = *strata::parse_timestamp("2020-01-01T00:00:00Z");
  auto row = s.defaults.insert({.i64 = 8, .changed = old});
  REQUIRE(s.defaults.update(row.id, {.i64 = strata::inc(2), .t = "new", .nothing = 1}));
  const auto after = s.defaults.get(row.id);
  CHECK(std::chrono::abs(after.changed - strata::now()) < 1min);
  row.i64 = 10;
  row.twice = 5;
  row.t = "new";
  row.nothing = 1;
  row.changed = after.changed;
  CHECK(after == row);

  CHECK(s.defaults.update(row.id, {.nothing = strata::inc(-3), .changed = old}));
  CHECK(s.defaults.get(row.id).nothing == -2);
  CHECK(s.defaults.get(row.id).changed == old);
  CHECK_FALSE(s.defaults.update(strata::uuid4(), {.b = false}));
  CHECK_FALSE(s.defaults.update(strata::uuid4(), {}));
  CHECK(s.defaults.update(row.id, {}));
}

TEST_CASE("a stale version changes nothing") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto row = s.accounts.insert({.id = 1, .balance = 100});
  CHECK(row.version == 1);
  REQUIRE(s.accounts.update(1, {.balance = 90, .version = row.version}));
  CHECK(s.accounts.get(1) == Account{.id = 1, .balance = 90, .version = 2});

  const auto error = error_of([&] { s.accounts.update(1, {.balance = 80, .version = row.version}); });
  CHECK(error.kind == strata::ErrorKind::stale_version);
  CHECK(error.table == "accounts");
  CHECK(s.accounts.get(1).balance == 90);
  CHECK_FALSE(s.accounts.update(2, {.version = row.version}));
  CHECK(s.accounts.update(1, {.balance = strata::inc(-1)}));
  CHECK(s.accounts.get(1) == Account{.id = 1, .balance = 89, .version = 3});
}

TEST_CASE("keys of several columns and unique decimals") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto day = *strata::parse_date("2026-01-01");
  const auto price = s.prices.insert({.amount = *strata::Decimal::parse("-1.5"), .day = day, .coin = "BTC"});
  CHECK(s.prices.find("BTC", day) == price);
  CHECK(s.prices.find_by_amount(*strata::Decimal::parse("-1.50")) == price);
  CHECK_FALSE(s.prices.find("ETH", day));
  CHECK(error_of([&] { s.prices.insert({.amount = 1, .day = day, .coin = "BTC"}); }).is(price::key_::coin_day));
  CHECK(error_of([&] { s.prices.insert({.amount = price.amount, .day = day, .coin = "X"}); }).is(price::key_::amount));
  CHECK(s.prices.update("BTC", day, {.amount = 2, .coin = "ETH"}));
  CHECK(s.prices.exists("ETH", day));
  CHECK(s.prices.erase("ETH", day));
  CHECK_FALSE(s.prices.erase("ETH", day));
}

TEST_CASE("a model without a key") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  CHECK(s.events.insert({.name = "a"}) == Event{.name = "a"});
  CHECK(s.events.insert_many(std::vector<NewEvent>{{.name = "b"}, {.name = "b", .n = 1}}) == 2);
  CHECK(s.events.count() == 3);
  CHECK(s.events.list(2).size() == 2);
}

TEST_CASE("errors carry the schema's own constraints") {
  namespace gw = gateway;
  const auto connection = fresh_database("gateway");
  gw::Session s{*connection};
  const auto token = s.tokens.insert(usdc());
  CHECK(s.tokens.find_by_chain_address("base", "0x1") == token);

  const auto twice = error_of([&] { s.tokens.insert(usdc()); });
  CHECK(twice.kind == strata::ErrorKind::unique_violation);
  CHECK(twice.is(gw::token::key_::chain_address));
  CHECK_FALSE(twice.is(gw::token::key_::id));

  gw::NewPayment payment{
      .token_id = token.id, .chain = "base", .address = "0x2", .amount = 5, .expires_at = strata::now()};
  auto wrong = payment;
  wrong.token_id = strata::uuid4();
  CHECK(error_of([&] { s.payments.insert(wrong); }).is(gw::payment::reference_::token_id));
  wrong = payment;
  wrong.amount = 0;
  CHECK(error_of([&] { s.payments.insert(wrong); }).is(gw::payment::check_::payments_amount_check));
  wrong = payment;
  wrong.status = gw::PaymentStatus::confirmed;
  CHECK(error_of([&] { s.payments.insert(wrong); }).is(gw::payment::check_::confirmed_has_block));

  const auto stored = s.payments.insert(payment);
  CHECK(stored.status == gw::PaymentStatus::pending);
  CHECK(error_of([&] { s.tokens.erase(token.id); }).kind == strata::ErrorKind::foreign_key_violation);
  const auto missing = error_of([&] { s.payments.get(strata::uuid4()); });
  CHECK(missing.kind == strata::ErrorKind::not_found);
  CHECK(missing.statement == "payments.get");
}

TEST_CASE("enums know their names") {
  using gateway::PaymentStatus;
  CHECK(to_string(PaymentStatus::confirmed) == "confirmed");
  CHECK(to_string(static_cast<PaymentStatus>(99)).empty());
  auto status = PaymentStatus::expired;
  CHECK(parse("failed", status));
  CHECK(status == PaymentStatus::failed);
  CHECK_FALSE(parse("Failed", status));
  CHECK(status == PaymentStatus::failed);
  CHECK(std::size(gateway::payment_status_values) == 5);
}

TEST_CASE("what makes no sense is refused, alike on both databases") {
  namespace gw = gateway;
  const auto connection = fresh_database("gateway");
  gw::Session s{*connection};
  const auto wrong = error_of([&] { s.tokens.list(-1); });
  CHECK(wrong.kind == strata::ErrorKind::usage);
  CHECK(wrong.statement == "tokens.list");
  CHECK(error_of([&] { s.tokens.list(1, -1); }).kind == strata::ErrorKind::usage);
  CHECK(s.tokens.list(0).empty());
  const auto none = static_cast<gw::PaymentStatus>(99);
  CHECK(error_of([&] { s.payments.update(strata::uuid4(), {.status = none}); }).kind == strata::ErrorKind::usage);
}

TEST_CASE("names that C++ would trip over") {
  const auto connection = fresh_database("names");
  namespace_::Session_ s{*connection};
  const auto row = s.order_details_.insert({.id = 1, .strata_ = "x", .key_2 = 3, .patch = "p", .sql = "q"});
  CHECK(row.Order_ == 0);
  CHECK(row.Level_ == namespace_::Level::default_);
  CHECK(to_string(namespace_::Level::NULL_) == "NULL");
  CHECK(s.order_details_.find_by_patch_sql("p", "q") == row);
  s.order_details.insert({.patch = 1, .updated = 2, .sql = 3});
  CHECK(s.order_details.update(1, 2, 3, {.version = 1}));
}

TEST_CASE("a row that is locked stays locked until the transaction ends") {
  const auto connection = fresh_database("gateway");
  gateway::Session s{*connection};
  const auto id = s.tokens.insert(usdc()).id;
  strata::Transaction transaction{*connection};
  gateway::Tx tx{transaction};
  CHECK(tx.tokens.lock(id).symbol == "USDC");
  CHECK(tx.tokens.find_and_lock(id, strata::Lock::skip_locked));
  CHECK_FALSE(tx.tokens.find_and_lock(strata::uuid7()));
  CHECK(error_of([&] { tx.tokens.lock(strata::uuid7()); }).kind == strata::ErrorKind::not_found);
  // What a Session is asked for, a Tx is good for.
  gateway::Session& as_session = tx;
  CHECK(as_session.tokens.update(id, {.symbol = "EURC"}));

  if (connection->dialect() == strata::Dialect::sqlite) return;
  const auto other = second_connection("gateway");
  strata::Transaction second{*other};
  gateway::Tx waiting{second};
  CHECK_FALSE(waiting.tokens.find_and_lock(id, strata::Lock::skip_locked));
  CHECK(waiting.tokens.get(id).symbol == "USDC");
  CHECK(error_of([&] { waiting.tokens.lock(id, strata::Lock::nowait); }).kind == strata::ErrorKind::lock_timeout);
}

TEST_CASE("rows are chosen and locked, so that two workers take different ones") {
  const auto connection = fresh_database("gateway");
  gateway::Session s{*connection};
  for (const auto* symbol : {"A", "B", "C", "D"}) {
    auto row = usdc();
    row.address = row.symbol = symbol;
    s.tokens.insert(row);
  }
  using strata::Lock;
  const auto symbols = [](const std::vector<gateway::Token>& rows) {
    std::string out;
    for (const auto& row : rows) out += row.symbol;
    return out;
  };
  const strata::Query two{.where = gateway::token::symbol != "A", .order = gateway::token::symbol.asc(), .limit = 2};
  strata::Transaction transaction{*connection};
  gateway::Tx tx{transaction};
  CHECK(symbols(tx.tokens.select_and_lock(two)) == "BC");
  CHECK(symbols(tx.tokens.select_and_lock(two, Lock::skip_locked)) == "BC");
  const auto wrong = error_of([&] { tx.tokens.select_and_lock({.limit = -1}); });
  CHECK(wrong.statement == "tokens.select_and_lock");

  if (connection->dialect() == strata::Dialect::sqlite) return;
  const auto other = second_connection("gateway");
  strata::Transaction second{*other};
  gateway::Tx worker{second};
  CHECK(symbols(worker.tokens.select_and_lock(two, Lock::skip_locked)) == "D");
  CHECK(symbols(worker.tokens.select(two)) == "BC");
  strata::Savepoint undone{*other};
  CHECK(error_of([&] { worker.tokens.select_and_lock(two, Lock::nowait); }).kind == strata::ErrorKind::lock_timeout);
}
