// Upserts, rows that come back from bulk inserts, patches that the database works out.
#include "../catch.hpp"
#include "../golden/cpp/gateway/expected/gateway.hpp"
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

TEST_CASE("an upsert inserts, then changes what its patch names") {
  namespace gw = gateway;
  const auto connection = fresh_database("gateway");
  gw::Session s{*connection};
  const auto& key = gw::token::key_::chain_address;
  const auto first = s.tokens.upsert(key, usdc(), {.symbol = "never"});
  CHECK(first.symbol == "USDC");
  CHECK(s.tokens.get(first.id) == first);

  auto again = usdc();
  again.decimals = 18;
  const auto second = s.tokens.upsert(key, again, {.symbol = "USDC.e"});
  CHECK(second.id == first.id);
  CHECK(second.symbol == "USDC.e");
  CHECK(second.decimals == 6);
  CHECK(s.tokens.get(first.id) == second);
  CHECK(s.tokens.count() == 1);

  CHECK(s.tokens.upsert(key, usdc(), {}) == second);
  CHECK(s.tokens.upsert(gw::token::key_::id, {.id = first.id, .chain = "x", .address = "y", .symbol = "z", .decimals = 0},
                        {.decimals = strata::inc(std::int16_t{1})})
            .decimals == 7);
}

TEST_CASE("an upsert counts the version, sets the time, and stops at a stale version") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto& key = account::key_::id;
  CHECK(s.accounts.upsert(key, {.id = 1, .balance = 5}, {}).version == 1);
  CHECK(s.accounts.upsert(key, {.id = 1}, {.balance = strata::inc(5), .version = 1}) ==
        Account{.id = 1, .balance = 10, .version = 2});
  CHECK(s.accounts.upsert(key, {.id = 1}, {}).version == 2);
  const auto stale = error_of([&] { s.accounts.upsert(key, {.id = 1}, {.balance = 0, .version = 1}); });
  CHECK(stale.kind == strata::ErrorKind::stale_version);
  CHECK(stale.statement == "accounts.upsert");
  CHECK(s.accounts.get(1) == Account{.id = 1, .balance = 10, .version = 2});

  const auto old = *strata::parse_timestamp("2020-01-01T00:00:00Z");
  const auto row = s.defaults.insert({.made = old, .changed = old});
  const auto same = s.defaults.upsert(defaults::key_::id, {.id = row.id}, {});
  CHECK(same == row);
  const auto changed = s.defaults.upsert(defaults::key_::id, {.id = row.id}, {.t = "x"});
  CHECK(changed.made == old);
  CHECK(std::chrono::abs(changed.changed - strata::now()) < 1min);
}

TEST_CASE("an upsert takes only keys of its model, and other keys stay violations") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto day = *strata::parse_date("2026-01-01");
  s.prices.insert({.amount = 1, .day = day, .coin = "BTC"});
  const auto row = s.prices.upsert(price::key_::coin_day, {.amount = 2, .day = day, .coin = "BTC"}, {.amount = 3});
  CHECK(row.amount == strata::Decimal{3});
  const strata::Decimal three{3};
  CHECK(error_of([&] {
          s.prices.upsert(price::key_::coin_day, {.amount = three, .day = day, .coin = "ETH"}, {});
        }).is(price::key_::amount));
  for (const auto& wrong : {account::key_::id, gateway::payment::check_::confirmed_has_block, strata::Constraint{}}) {
    const auto error = error_of([&] { s.prices.upsert(wrong, {.amount = 4, .day = day, .coin = "X"}, {}); });
    CHECK(error.kind == strata::ErrorKind::usage);
  }
  CHECK(s.prices.count() == 1);
}

TEST_CASE("patches that the database works out") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const auto row = s.defaults.insert({.i16 = 3, .i64 = 8, .t = "t"});
  REQUIRE(s.defaults.update(row.id, {.i16 = strata::computed("i16 * 2 + 1"),
                                     .maybe = strata::set_to(defaults::t),
                                     .changed = strata::set_to(defaults::made)}));
  const auto after = s.defaults.get(row.id);
  CHECK(after.i16 == 7);
  CHECK(after.maybe == "t");
  CHECK(after.changed == row.made);

  const auto upserted = s.defaults.upsert(defaults::key_::id, {.id = row.id},
                                          {.i16 = strata::computed("defaults.i16 - 1"), .maybe = strata::set_to(defaults::maybe)});
  CHECK(upserted.i16 == 6);
  CHECK(upserted.maybe == "t");
  CHECK(error_of([&] { s.defaults.update(row.id, {.t = strata::computed("no_such_column")}); }).kind ==
        strata::ErrorKind::database);
}

TEST_CASE("insert_many_returning gives the rows back in order") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  std::vector<NewMaybe> rows;
  for (int i = 0; i < 200; ++i) rows.push_back({.i32 = i});
  const auto inserted = s.maybe.insert_many_returning(rows);
  REQUIRE(inserted.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(inserted[i].i32 == static_cast<int>(i));
    CHECK(s.maybe.get(inserted[i].id) == inserted[i]);
  }
  CHECK(s.maybe.insert_many_returning({}).empty());

  const auto made = *strata::parse_timestamp("2020-01-01T00:00:00Z");
  std::vector<NewDefaults> mixed(150);
  mixed[70].made = made;
  const auto filled = s.defaults.insert_many_returning(mixed);
  REQUIRE(filled.size() == 150);
  CHECK(filled[70].made == made);
  for (const auto& row : filled) CHECK(s.defaults.get(row.id) == row);

  const std::vector<NewAccount> twice(100, NewAccount{.id = 1});
  CHECK(error_of([&] { s.accounts.insert_many_returning(twice); }).is(account::key_::id));
  CHECK(s.accounts.count() == 0);
}

TEST_CASE("more rows in one insert_many than a statement has parameters") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  std::vector<NewEvent> rows;
  for (int i = 0; i < 70'000; ++i) rows.push_back({.name = "event", .n = i});
  CHECK(s.events.insert_many(rows) == 70'000);
  CHECK(s.events.count() == 70'000);
  const auto inserted = s.events.insert_many_returning(rows);
  CHECK(inserted.size() == 70'000);
  CHECK(inserted.back() == Event{.name = "event", .n = 69'999});
}
