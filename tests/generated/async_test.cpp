// Accessors that are awaited one by one: each gives what the Session's gives.
#include <atomic>
#include <chrono>
#include <thread>

#include "../catch.hpp"
#include "../golden/cpp/gateway/expected/async.hpp"
#include "../golden/cpp/policies/expected/async.hpp"
#include "../golden/cpp/relations/expected/async.hpp"
#include "../golden/cpp/search/expected/async.hpp"
#include "../golden/cpp/types/expected/async.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace std::chrono_literals;
namespace gw = gateway;
using strata::Task;

namespace {

// Longer than what std::string holds within itself, so that ASan sees what is destroyed twice.
const std::string long_text = "0x833589fcd6edb6e08f4c7c32d4f71b54";

gw::NewToken new_token(std::string address) {
  return {.chain = "base", .address = std::move(address), .symbol = "USDC", .decimals = 6};
}

gw::NewPayment new_payment(const gw::Token& token, std::string address, std::int64_t amount) {
  return {.token_id = token.id,
          .chain = "base",
          .address = std::move(address),
          .amount = amount,
          .expires_at = *strata::parse_timestamp("2026-01-01T00:00:00Z")};
}

struct Due {
  std::string address;
  strata::Decimal amount;
  bool operator==(const Due&) const = default;
};

Task<> write_tokens(strata::Database db) {
  gw::AsyncSession s{db};
  gw::Session now{db};
  const auto row = new_token(long_text);
  const auto token = co_await s.tokens.insert(row);
  CHECK(now.tokens.find(token.id) == token);

  std::vector<gw::NewToken> rows{new_token("a"), new_token("b")};
  const auto inserted = co_await s.tokens.insert_many(rows);
  CHECK(inserted == 2);
  rows = {new_token(long_text + "c"), new_token("d")};
  const auto returned = co_await s.tokens.insert_many_returning(std::move(rows));
  REQUIRE(returned.size() == 2);
  CHECK(returned[0].address == long_text + "c");
  CHECK(now.tokens.get(returned[1].id) == returned[1]);

  const gw::TokenPatch patch{.symbol = "USDbC"};
  const auto upserted = co_await s.tokens.upsert(gw::token::key_::chain_address, row, patch);
  CHECK(upserted.id == token.id);
  CHECK(now.tokens.get(token.id).symbol == "USDbC");

  const gw::TokenPatch other{.symbol = "EURC"};
  const bool updated = co_await s.tokens.update(token.id, other);
  CHECK(updated);
  CHECK(now.tokens.get(token.id).symbol == "EURC");
  const auto many = co_await s.tokens.update_where(gw::token::address.in(std::span<const std::string>{}), patch);
  CHECK(many == 0);
  const auto two = co_await s.tokens.update_where(gw::token::address == "a" || gw::token::address == "b", patch);
  CHECK(two == 2);
  const auto erased = co_await s.tokens.erase_where(gw::token::symbol == "USDbC");
  CHECK(erased == 2);
  const bool gone = co_await s.tokens.erase(token.id);
  CHECK(gone);
  const bool twice = co_await s.tokens.erase(token.id);
  CHECK_FALSE(twice);
  CHECK(now.tokens.count() == 2);
}

Task<> read_payments(strata::Database db) {
  using namespace gw::payment;
  gw::AsyncSession s{db};
  gw::Session now{db};
  const auto coin = now.tokens.insert(new_token(long_text));
  std::vector<gw::NewPayment> rows;
  for (int i = 1; i <= 5; ++i) rows.push_back(new_payment(coin, long_text + std::to_string(i), i));
  const auto all = now.payments.insert_many_returning(rows);

  const auto found = co_await s.payments.find(all[0].id);
  CHECK(found == all[0]);
  const auto got = co_await s.payments.get(all[1].id);
  CHECK(got == all[1]);
  const bool is_there = co_await s.payments.exists(all[2].id);
  CHECK(is_there);
  const bool any = co_await s.payments.exists(amount > 5);
  CHECK_FALSE(any);
  // Temporaries of all kinds that co_await of g++ 12 leaves alone.
  const auto by_texts = co_await s.payments.find_by_chain_address("base", std::string(long_text) + "3");
  CHECK(by_texts == all[2]);
  const auto sum = co_await s.payments.count(amount > 1 && amount < 5 && !(address == std::string(long_text)));
  CHECK(sum == 3);
  const auto every = co_await s.payments.count();
  CHECK(every == 5);

  const strata::Query query{.where = amount > 1, .order = amount.desc(), .limit = 2};
  const auto selected = co_await s.payments.select(query);
  CHECK(selected == now.payments.select(query));
  const auto first = co_await s.payments.first(query);
  CHECK(first == all[4]);
  const auto anything = co_await s.payments.select();
  CHECK(anything.size() == 5);
  const auto one = co_await s.payments.first();
  CHECK(one);
  const auto listed = co_await s.payments.list(2, 1);
  CHECK(listed == now.payments.list(2, 1));

  strata::PageQuery<gw::Payment> pages{.order = amount.asc(), .limit = 3};
  const auto page = co_await s.payments.page(pages);
  CHECK(page.items == now.payments.page(pages).items);
  pages.after = page.next;
  const auto rest = co_await s.payments.page(pages);
  CHECK(rest.items.size() == 2);
  CHECK_FALSE(rest.next);

  const auto joined = co_await s.payments.join(gw::payment::token, query);
  CHECK(joined == now.payments.join(gw::payment::token, query));
  const auto every_pair = co_await s.payments.join(gw::payment::token);
  CHECK(every_pair.size() == 5);
  const strata::Query coins{.where = gw::token::symbol == "USDC", .limit = 3};
  const auto lefts = co_await s.payments.left_join(gw::payment::token, coins);
  CHECK(lefts.size() == 3);
  const auto lone = co_await s.payments.left_join(gw::payment::token);
  REQUIRE(lone.size() == 5);
  CHECK(lone[0].second == coin);

  const auto dues = co_await s.payments.select_as<Due>(query, address, amount);
  CHECK(dues == now.payments.select_as<Due>(query, address, amount));
  const auto pairs = co_await s.payments.select_as(query, address, amount);
  CHECK(pairs == now.payments.select_as(query, address, amount));
  const strata::GroupQuery groups{.having = strata::count() > 1};
  const auto grouped = co_await s.payments.group_by(groups, chain, strata::count(), strata::sum(amount));
  CHECK(grouped == now.payments.group_by(groups, chain, strata::count(), strata::sum(amount)));
  const auto total = co_await s.payments.sum(amount, amount > 2);
  CHECK(total == now.payments.sum(amount, amount > 2));
  const auto average = co_await s.payments.avg(amount);
  CHECK(average == now.payments.avg(amount));
  const auto least = co_await s.payments.min(amount);
  CHECK(least == now.payments.min(amount));
  const auto greatest = co_await s.payments.max(address, amount < 5);
  CHECK(greatest == now.payments.max(address, amount < 5));

  const auto of_tokens = co_await s.payments.for_tokens(co_await s.tokens.select());
  REQUIRE(of_tokens.size() == 1);
  CHECK(of_tokens[0].size() == 5);
  const auto tokens = co_await s.tokens.of_payments(all);
  REQUIRE(tokens[4] != nullptr);
  CHECK(*tokens[4] == coin);

  // What Column::value() points to is gone when the call runs.
  const auto raw = co_await s.query<gw::Payment>("SELECT * FROM payments WHERE amount >= $1 AND address <> $2",
                                                 amount.value(4), std::string(long_text) + "5");
  REQUIRE(raw.size() == 1);
  CHECK(raw[0] == all[3]);
  const auto counts = co_await s.query<std::tuple<std::string, std::int64_t>>(
      "SELECT chain, count(*) FROM payments WHERE chain = $1 GROUP BY chain", std::optional<std::string_view>("base"));
  CHECK(counts == std::vector<std::tuple<std::string, std::int64_t>>{{"base", 5}});
}

Task<> change_clubs(strata::Database db) {
  using namespace policies;
  AsyncSession s{db};
  Session now{db};
  std::vector<NewMember> members;
  members.push_back({.nick = "ada"});
  members.push_back({.nick = "bob"});
  const NewClub chess{.name = "chess", .town = "Delft"};
  const auto [club, inside] = co_await s.clubs.insert_with_members(chess, members);
  CHECK(now.members.for_clubs(std::span{&club, 1})[0].size() == 2);
  CHECK(inside[1].nick == "bob");

  const auto refused = s.clubs.erase(club.id, club.version + 1);
  const auto waits = [](strata::Call<bool> call) { return error_of([&] { call.get(); }).kind; };
  CHECK(waits(refused) == strata::ErrorKind::stale_version);
  const bool erased = co_await s.clubs.erase(club.id, club.version);
  CHECK(erased);
  const auto missing = co_await s.clubs.find_by_town_name("Delft", "chess");
  CHECK_FALSE(missing);
  const auto deleted = co_await s.clubs.with_deleted().find_by_name("chess");
  CHECK(deleted == now.clubs.with_deleted().get(club.id));
  const auto owners = co_await s.clubs.of_members(inside);
  CHECK(owners[0] == nullptr);
  const auto all = s.clubs.with_deleted();
  const auto marked = co_await all.of_members(inside);
  REQUIRE(marked[0] != nullptr);
  CHECK(marked[0]->id == club.id);
  const bool restored = co_await s.clubs.restore(club.id);
  CHECK(restored);
  CHECK(now.clubs.exists(club.id));
  const bool purged = co_await s.members.purge(inside[0].id);
  CHECK(purged);
  CHECK(now.members.with_deleted().count() == 1);
}

Task<> relate_people(strata::Database db) {
  using namespace social;
  AsyncSession s{db};
  Session now{db};
  const NewPerson person{.name = "ada"};
  const auto ada = co_await s.people.insert(person);
  const NewGroup group{.kind = long_text.substr(0, 10), .number = *strata::Decimal::parse("1.5")};
  const auto stored = co_await s.groups.insert(group);
  // A key of several columns, of which a text is handed over as a view.
  const auto found = co_await s.groups.find(long_text.substr(0, 10), *strata::Decimal::parse("1.5"));
  CHECK(found == stored);
  const NewMember member{.person_id = ada.id, .group_kind = stored.kind, .group_number = stored.number};
  co_await s.members.insert(member);
  const std::vector people{ada};
  const auto groups = co_await s.groups.for_people(people);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0][0] == stored);
}

Task<> find_books(strata::Database db) {
  using namespace library;
  AsyncSession s{db};
  const NewBook book{.title = "The Art of Computer Programming"};
  const auto art = co_await s.books.insert(book);
  const auto found = co_await s.books.search(std::string("programming computer art long enough").substr(0, 24));
  REQUIRE(found.size() == 1);
  CHECK(found[0].row == art);
  const auto next = co_await s.books.search("art", 20, 1);
  CHECK(next.empty());
}

Task<std::int64_t> many_calls(gw::AsyncSession s, strata::Uuid id, int count) {
  std::int64_t found = 0;
  const gw::TokenPatch patch{.decimals = strata::inc(1)};
  for (int i = 0; i < count; ++i) {
    if (i % 10 == 0) found += co_await s.tokens.update(id, patch) ? 1 : 0;
    else found += (co_await s.tokens.find_by_chain_address("base", std::string(long_text)))->id == id ? 1 : 0;
  }
  co_return found;
}

Task<strata::ErrorKind> kind_of_error(gw::AsyncSession s, strata::Uuid id) {
  try {
    co_await s.tokens.get(id);
  } catch (const strata::Error& error) {
    co_return error.kind;
  }
  co_return strata::ErrorKind::usage;
}

void until(const std::function<bool()>& condition) {
  for (int i = 0; i < 2000 && !condition(); ++i) std::this_thread::sleep_for(5ms);
  REQUIRE(condition());
}

// Held by the test, all of them.
std::vector<strata::Lease> all_leases(strata::Database& db, int count) {
  std::vector<strata::Lease> leases;
  for (int i = 0; i < count; ++i) leases.push_back(db.lease());
  return leases;
}

}  // namespace

TEST_CASE("an awaited accessor does what the session's does") {
  SECTION("writes") {
    FreshDatabase db{"gateway"};
    write_tokens(*db).get();
  }
  SECTION("reads") {
    FreshDatabase db{"gateway"};
    read_payments(*db).get();
  }
  SECTION("policies") {
    FreshDatabase db{"policies"};
    change_clubs(*db).get();
  }
  SECTION("relations") {
    FreshDatabase db{"relations"};
    relate_people(*db).get();
  }
  SECTION("search") {
    FreshDatabase db{"search"};
    find_books(*db).get();
  }
}

TEST_CASE("a call is a future as well, whatever is made in place for it") {
  FreshDatabase db{"gateway"};
  gw::AsyncSession s{*db};
  const auto token = s.tokens.insert({.chain = "base", .address = long_text, .symbol = "USDC", .decimals = 6}).get();
  CHECK(s.tokens.update(token.id, {.symbol = "EURC"}).get());
  CHECK(s.tokens.upsert(gw::token::key_::chain_address, new_token(long_text), {.symbol = "DAI"}).get().id == token.id);
  CHECK(s.tokens.select({.where = gw::token::symbol == "DAI"}).get().size() == 1);
  CHECK(s.tokens.page({.limit = 1}).get().items.size() == 1);
  CHECK(s.tokens.group_by({}, gw::token::chain, strata::count()).get().size() == 1);
  CHECK(s.tokens.update_where(strata::all_rows, {.symbol = "XDAI"}).get() == 1);
  auto task = s.tokens.first({.order = gw::token::by_id.asc()});
  task.wait();
  CHECK(task.ready());
  CHECK(task.get()->symbol == "XDAI");
  CHECK(s.tokens.insert_many({}).get() == 0);
}

TEST_CASE("ten thousand awaited calls") {
  FreshDatabase db{"gateway", {.pool_size = 4, .max_overflow = 2, .busy_timeout = 60s}};
  gw::AsyncSession s{*db};
  const auto token = s.tokens.insert({.chain = "base", .address = long_text, .symbol = "USDC", .decimals = 0}).get();
  std::vector<Task<std::int64_t>> tasks;
  for (int i = 0; i < 100; ++i) tasks.push_back(many_calls(s, token.id, 100));
  std::int64_t found = 0;
  for (auto& task : tasks) found += task.get();
  CHECK(found == 10'000);
  CHECK(s.tokens.get(token.id).get().decimals == 1'000);
  until([&] { return db->statistics().in_use == 0; });
  // Those beyond `pool_size` come and go as the threads happen to run; most calls find one.
  CHECK(db->statistics().created < 1'000);
}

TEST_CASE("calls that nobody waits for run, and leave no connection behind") {
  FreshDatabase db{"gateway", {.pool_size = 2, .max_overflow = 0, .busy_timeout = 60s}};
  gw::AsyncSession s{*db};
  for (int i = 0; i < 50; ++i) {
    auto call = s.tokens.insert(new_token(std::to_string(i)));
    [[maybe_unused]] const auto moved = std::move(call);
  }
  until([&] { return s.tokens.count().get() == 50; });
  until([&] { return db->statistics().in_use == 0; });
}

TEST_CASE("an awaited call is cancelled while it waits") {
  FreshDatabase db{"gateway", {.pool_size = 2, .max_overflow = 0}};
  std::stop_source stop;
  gw::AsyncSession s{*db, stop.get_token()};
  auto held = all_leases(*db, 1);
  auto second = std::optional{db->lease()};
  std::vector<Task<strata::ErrorKind>> tasks;
  for (int i = 0; i < 20; ++i) tasks.push_back(kind_of_error(s, {}));
  until([&] { return db->statistics().waiting > 0; });
  stop.request_stop();
  for (auto& task : tasks) CHECK(task.get() == strata::ErrorKind::cancelled);
  CHECK(db->statistics().waiting == 0);
  // Too late to begin with, and with another session as ever.
  CHECK(kind_of_error(s, {}).get() == strata::ErrorKind::cancelled);
  held.clear();
  second.reset();
  CHECK(kind_of_error(gw::AsyncSession{*db}, {}).get() == strata::ErrorKind::not_found);
  CHECK(db->statistics().in_use == 0);
}

TEST_CASE("an awaited call finds no free connection") {
  FreshDatabase db{"gateway", {.pool_size = 1, .max_overflow = 1, .pool_timeout = 50ms}};
  auto held = all_leases(*db, 2);
  CHECK(kind_of_error(gw::AsyncSession{*db}, {}).get() == strata::ErrorKind::pool_timeout);
  held.clear();
  CHECK(kind_of_error(gw::AsyncSession{*db}, {}).get() == strata::ErrorKind::not_found);
}
