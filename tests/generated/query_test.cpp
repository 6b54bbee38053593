// Predicates, orders and what is done by them, with the same answers on both databases.
#include <malloc.h>

#include <algorithm>
#include <vector>

#include "../catch.hpp"
#include "../golden/cpp/gateway/expected/gateway.hpp"
#include "../golden/cpp/relations/expected/social.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace everything;

namespace {

namespace gw = gateway;

strata::Decimal dec(std::string_view text) {
  return *strata::Decimal::parse(text);
}

struct Shop {
  strata::Lease lease = fresh_database("gateway");
  gw::Session s{*lease};
  gw::Token token = s.tokens.insert({.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6});

  gw::Payment pay(const std::string& address, strata::Decimal amount, std::optional<std::int64_t> block = {},
                  gw::PaymentStatus status = gw::PaymentStatus::pending) {
    return s.payments.insert({.token_id = token.id,
                              .chain = "base",
                              .address = address,
                              .amount = amount,
                              .status = status,
                              .confirmations = static_cast<std::int32_t>(block.value_or(0)),
                              .detected_in = block,
                              .expires_at = *strata::parse_timestamp("2026-01-01T00:00:00Z")});
  }
  // The addresses of what is chosen, in one text.
  std::string chosen(const strata::Predicate& where, strata::Order order = gw::payment::address.asc()) {
    std::string out;
    for (const auto& row : s.payments.select({.where = where, .order = std::move(order)})) out += row.address;
    return out;
  }
};

}  // namespace

TEST_CASE("comparisons choose rows") {
  Shop shop;
  shop.pay("a", 1);
  shop.pay("b", dec("20000000000000000000"), 7, gw::PaymentStatus::confirmed);
  shop.pay("c", 3, 9);
  using namespace gw::payment;
  CHECK(shop.chosen({}) == "abc");
  CHECK(shop.chosen(amount > 1) == "bc");
  CHECK(shop.chosen(amount == dec("20000000000000000000")) == "b");
  CHECK(shop.chosen(amount <= 3) == "ac");
  CHECK(shop.chosen(status != gw::PaymentStatus::pending) == "b");
  CHECK(shop.chosen(confirmations >= 7 && confirmations < 9) == "b");
  CHECK(shop.chosen(address == "a" || address == std::string("c")) == "ac");
  CHECK(shop.chosen(!(address == "a")) == "bc");
  CHECK(shop.chosen(token_id == shop.token.id) == "abc");
  CHECK(shop.chosen(expires_at == *strata::parse_timestamp("2026-01-01T01:00:00+01:00")) == "abc");
  CHECK(shop.chosen(created_at < *strata::parse_timestamp("2020-01-01T00:00:00Z")).empty());
  CHECK(shop.chosen(created_at <= updated_at) == "abc");
  CHECK(shop.chosen(created_at > updated_at).empty());
  // A number too great for the column.
  CHECK(shop.chosen(confirmations < 5'000'000'000) == "abc");
}

TEST_CASE("a comparison with NULL is neither true nor false") {
  Shop shop;
  shop.pay("a", 1);
  shop.pay("b", 1, 7);
  using namespace gw::payment;
  CHECK(shop.chosen(detected_in.is_null()) == "a");
  CHECK(shop.chosen(detected_in == std::nullopt) == "a");
  CHECK(shop.chosen(detected_in != std::nullopt) == "b");
  CHECK(shop.chosen(detected_in == std::optional<std::int64_t>{}) == "a");
  CHECK(shop.chosen(detected_in == std::optional<std::int64_t>{7}) == "b");
  CHECK(shop.chosen(detected_in != 8) == "b");
  CHECK(shop.chosen(!(detected_in == 8)) == "b");
  CHECK(shop.chosen(detected_in != 7).empty());
}

TEST_CASE("an empty predicate is no clause") {
  Shop shop;
  shop.pay("a", 1);
  shop.pay("b", 2);
  using namespace gw::payment;
  const std::optional<int> none, one = 1;
  CHECK(shop.chosen(amount.ge_if(none)) == "ab");
  CHECK(shop.chosen(amount.eq_if(one)) == "a");
  CHECK(shop.chosen(amount.eq_if(none) || address == "a") == "a");
  CHECK(shop.chosen(amount.eq_if(none) && address == "a") == "a");
  CHECK(shop.chosen(!amount.eq_if(none)) == "ab");
  strata::Predicate built;
  for (const auto* name : {"a", "x", "b"}) built |= address == name;
  CHECK(shop.chosen(built) == "ab");
  built &= built;
  CHECK(shop.chosen(built) == "ab");
}

TEST_CASE("in takes any number of values, and none is false") {
  Shop shop;
  shop.pay("a", 1, 4);
  shop.pay("b", 2, 5, gw::PaymentStatus::confirmed);
  shop.pay("c", 3);
  using namespace gw::payment;
  using enum gw::PaymentStatus;
  CHECK(shop.chosen(address.in({"a", "c", "no"})) == "ac");
  CHECK(shop.chosen(address.in(std::vector<std::string>{})).empty());
  CHECK(shop.chosen(!address.in({})) == "abc");
  CHECK(shop.chosen(amount.in({2, dec("3")})) == "bc");
  CHECK(shop.chosen(status.in({confirmed, failed})) == "b");
  CHECK(shop.chosen(detected_in.in({4, 9'000'000'000})) == "a");
  CHECK(shop.chosen(confirmations.in({5})) == "b");
  CHECK(shop.chosen(token_id.in({shop.token.id, strata::uuid4()})) == "abc");
  CHECK(shop.chosen(expires_at.in({*strata::parse_timestamp("2026-01-01T00:00:00Z")})) == "abc");
  std::vector<std::string> many(100'000, "none");
  many.push_back("b");
  CHECK(shop.chosen(address.in(many)) == "b");
}

TEST_CASE("like is sensitive to case and escapes alike") {
  Shop shop;
  for (const auto* name : {"Abc", "abc", "a%c", "a*c", "a[x]", "ä_\\", "a?c"}) shop.pay(name, 1);
  using namespace gw::payment;
  CHECK(shop.chosen(address.like("a%c")) == "a%ca*ca?cabc");
  CHECK(shop.chosen(address.like("A%")) == "Abc");
  CHECK(shop.chosen(address.like("a_c")) == "a%ca*ca?cabc");
  CHECK(shop.chosen(address.like("a\\%c")) == "a%c");
  CHECK(shop.chosen(address.like("a*c")) == "a*c");
  CHECK(shop.chosen(address.like("a?c")) == "a?c");
  CHECK(shop.chosen(address.like("%[x]")) == "a[x]");
  CHECK(shop.chosen(address.like("_" + strata::escape_like("_\\"))) == "ä_\\");
  CHECK(shop.chosen(address.like_if(std::optional<std::string>{})).size() == 3 * 5 + 4 + 4);
  CHECK(error_of([] { (void)address.like("a\\"); }).kind == strata::ErrorKind::usage);
}

TEST_CASE("NULL comes last, or first when descending") {
  Shop shop;
  shop.pay("a", 1, 5);
  shop.pay("b", 2);
  shop.pay("c", 1, 4);
  using namespace gw::payment;
  CHECK(shop.chosen({}, detected_in.asc()) == "cab");
  CHECK(shop.chosen({}, detected_in.desc()) == "bac");
  CHECK(shop.chosen({}, amount.desc().then(address.desc())) == "bca");
}

TEST_CASE("limit, offset, first, count, exists") {
  Shop shop;
  for (const auto* name : {"a", "b", "c", "d"}) shop.pay(name, 1);
  using namespace gw::payment;
  auto& payments = shop.s.payments;
  CHECK(payments.select({.order = address.asc(), .limit = 2, .offset = 1}).at(1).address == "c");
  CHECK(payments.select({.order = address.asc(), .offset = 3}).size() == 1);
  CHECK(payments.select({.limit = 0}).empty());
  CHECK(payments.first({.order = address.desc()})->address == "d");
  CHECK_FALSE(payments.first({.where = address == "x"}));
  CHECK(payments.count() == 4);
  CHECK(payments.count(address > "b") == 2);
  CHECK(payments.exists(address == "b"));
  CHECK_FALSE(payments.exists(address == "x"));
  CHECK(payments.exists(shop.pay("e", 1).id));
  CHECK(error_of([&] { payments.select({.limit = -1}); }).statement == "payments.select");
}

TEST_CASE("rows are changed and erased by predicate, never all by mistake") {
  Shop shop;
  for (const auto* name : {"a", "b", "c"}) shop.pay(name, 1);
  using namespace gw::payment;
  auto& payments = shop.s.payments;
  CHECK(payments.update_where(address != "b", {.amount = 5, .confirmations = strata::inc(2)}) == 2);
  CHECK(payments.update_where(address != "b", {.amount = 6, .confirmations = strata::inc(2)}) == 2);
  CHECK(shop.chosen(amount == 6 && confirmations == 4) == "ac");
  const auto empty = error_of([&] { payments.erase_where(amount.eq_if(std::optional<int>{})); });
  CHECK(empty.kind == strata::ErrorKind::usage);
  CHECK(empty.statement == "payments.erase_where");
  CHECK(empty.table == "payments");
  CHECK(error_of([&] { payments.update_where({}, {.amount = 1}); }).kind == strata::ErrorKind::usage);
  CHECK(payments.erase_where(address == "a") == 1);
  CHECK(payments.update_where(strata::all_rows, {.amount = 9}) == 2);
  CHECK(payments.update_where(strata::all_rows, {}) == 2);
  CHECK(payments.erase_where(strata::all_rows) == 2);
}

namespace {

// All pages of two rows, parted by `|`.
std::string pages(Shop& shop, const strata::Order& order, const strata::Predicate& where = {}) {
  std::string out;
  std::optional<strata::Cursor<gw::Payment>> cursor;
  do {
    if (cursor) cursor = strata::Cursor<gw::Payment>(std::string(cursor->text()));
    const auto page = shop.s.payments.page({.where = where, .order = order, .after = cursor, .limit = 2});
    for (const auto& row : page.items) out += row.address;
    cursor = page.next;
    if (cursor) out += "|";
  } while (cursor);
  return out;
}

}  // namespace

TEST_CASE("pages neither skip nor repeat a row") {
  Shop shop;
  shop.pay("a", 1, 5);
  shop.pay("b", dec("20000000000000000000"));
  shop.pay("c", 1);
  shop.pay("d", 3, 4);
  shop.pay("e", 1, 5);
  using namespace gw::payment;
  CHECK(pages(shop, address.asc()) == "ab|cd|e");
  CHECK(pages(shop, by_chain_address.desc()) == "ed|cb|a");
  CHECK(pages(shop, amount.desc().then(address.asc())) == "bd|ac|e");
  CHECK(pages(shop, amount.asc().then(address.desc())) == "ec|ad|b");
  CHECK(pages(shop, detected_in.asc().then(address.asc())) == "da|eb|c");
  CHECK(pages(shop, detected_in.desc().then(address.asc())) == "bc|ae|d");
  CHECK(pages(shop, address.asc(), amount == 1) == "ac|e");
  CHECK(pages(shop, by_expires_at.asc()) == pages(shop, by_id.asc()));
  CHECK(pages(shop, {}) == pages(shop, id.asc()));
  CHECK(pages(shop, amount.asc()).size() == 7);
}

TEST_CASE("a cursor of another query is refused") {
  Shop shop;
  for (const auto* name : {"a", "b"}) shop.pay(name, 1);
  using namespace gw::payment;
  auto& payments = shop.s.payments;
  const auto next = payments.page({.order = address.asc(), .limit = 1}).next;
  REQUIRE(next);
  const auto kind = [&](const strata::PageQuery<gw::Payment>& query) { return error_of([&] { payments.page(query); }).message; };
  CHECK(kind({.order = address.desc(), .after = next}) ==
        "`payments.page`: the cursor belongs to another query: its order or its clauses were others");
  CHECK(kind({.where = amount > 0, .order = address.asc(), .after = next}).find("another query") != std::string::npos);
  const auto cheap = payments.page({.where = amount < 5, .order = address.asc(), .limit = 1}).next;
  REQUIRE(cheap);
  CHECK(payments.page({.where = amount < 6, .order = address.asc(), .after = cheap, .limit = 1}).items.size() == 1);
  CHECK(kind({.where = amount > 0, .order = address.asc(), .after = cheap}).find("another query") != std::string::npos);
  CHECK(kind({.where = confirmations < 5, .order = address.asc(), .after = cheap}).find("another query") !=
        std::string::npos);
  auto text = next->text();
  for (const std::string& wrong : {std::string(), std::string("x"), text.substr(2), "00" + text.substr(2), text + "00"})
    CHECK(kind({.order = address.asc(), .after = strata::Cursor<gw::Payment>(wrong)}) ==
          "`payments.page`: the cursor is damaged");
  CHECK(kind({.limit = 0}) == "`payments.page`: the limit must be at least 1");
  const auto types = fresh_database("types");
  Session s{*types};
  CHECK(error_of([&] { s.events.page({}); }).kind == strata::ErrorKind::usage);
}

TEST_CASE("has asks the rows of a relation, from either side and through another model") {
  const auto connection = fresh_database("relations");
  social::Session s{*connection};
  namespace person = social::person;
  const auto ann = s.people.insert({.name = "Ann"});
  const auto bob = s.people.insert({.name = "Bob", .mentor_id = ann.id});
  const auto eve = s.people.insert({.name = "Eve", .mentor_id = bob.id});
  s.follows.insert({.follower_id = ann.id, .followed_id = eve.id});
  s.letters.insert({.sender_id = bob.id, .receiver_id = eve.id, .text = "hello"});
  const auto chosen = [&](const strata::Predicate& where) {
    std::string out;
    for (const auto& row : s.people.select({.where = where, .order = person::name.asc()})) out += row.name;
    return out;
  };
  using strata::has;
  CHECK(chosen(has(person::mentor)) == "BobEve");
  CHECK(chosen(has(person::mentor, person::name == "Bob")) == "Eve");
  CHECK(chosen(has(person::pupils, person::name == "Bob")) == "Ann");
  CHECK(chosen(has(person::pupils, has(person::pupils, person::name == "Eve"))) == "Ann");
  CHECK(chosen(!has(person::pupils)) == "Eve");
  CHECK(chosen(person::name != "Ann" && has(person::sent, social::letter::text.like("h%")) && person::name < "Z") == "Bob");
  CHECK(chosen(has(person::following, person::name == "Eve")) == "Ann");
  CHECK(chosen(has(person::followers)) == "Eve");
  CHECK(s.letters.count(has(social::letter::receiver, has(person::mentor, person::name == "Bob"))) == 1);
  CHECK(error_of([&] { s.people.count(has(social::letter::sender)); }).kind == strata::ErrorKind::usage);
}

TEST_CASE("rows are read one by one in memory that does not grow") {
  const auto lease = fresh_database("gateway");
  gw::Session s{*lease};
  constexpr int count = 50'000;
  {
    std::vector<gw::NewToken> tokens;
    for (int i = 0; i < count; ++i)
      tokens.push_back({.chain = "base", .address = std::to_string(i), .symbol = "USDC", .decimals = 6});
    s.tokens.insert_many(tokens);
  }
  const auto used = [] {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
  };
  const auto before = used();
  std::size_t most = before;
  int rows = 0;
  s.tokens.each({}, [&](const gw::Token&) {
    if (++rows % 1000 == 0) most = std::max(most, used());
  });
  CHECK(rows == count);
  CHECK(most - before < 1'000'000);
}

TEST_CASE("reading rows one by one ends early, by an answer or an error") {
  Shop shop;
  for (const auto* name : {"a", "b", "c"}) shop.pay(name, 1);
  auto& payments = shop.s.payments;
  const strata::Query all{.order = gw::payment::address.asc()};
  std::string seen;
  const auto stop = [&](const gw::Payment& row) { return (seen += row.address) != "ab"; };
  payments.each(all, stop);
  CHECK(seen == "ab");
  strata::Transaction transaction{*shop.lease};
  CHECK_THROWS_AS(payments.each(all, [](const gw::Payment&) { throw std::runtime_error("enough"); }), std::runtime_error);
  payments.each({.where = gw::payment::address == "x"}, [](const gw::Payment&) { FAIL(); });
  CHECK(payments.count() == 3);
  transaction.commit();
  if (shop.lease->dialect() == strata::Dialect::sqlite) return;
  // libpq would throw the other rows away without a word.
  CHECK(error_of([&] { payments.each(all, [&](const gw::Payment&) { payments.count(); }); }).kind ==
        strata::ErrorKind::usage);
  auto late = shop.lease->prepare("SELECT 1 / (3 - n) FROM generate_series(1, 5) AS n");
  late->stream();
  CHECK(late->step());
  CHECK(error_of([&] { while (late->step()) {} }).code == "22012");
  CHECK(payments.count() == 3);
}

TEST_CASE("statements of one's own give models, values and tuples") {
  Shop shop;
  const auto first = shop.pay("a", dec("20000000000000000000"), 7);
  shop.pay("b", 2, {}, gw::PaymentStatus::failed);
  const auto amount = dec("20000000000000000000");
  const auto rows = shop.s.query<gw::Payment>("SELECT * FROM payments WHERE amount >= $1 AND address <> $2",
                                              gw::payment::amount.value(amount), "x");
  REQUIRE(rows.size() == 1);
  CHECK(rows.front() == first);
  CHECK(shop.s.query<std::int64_t>("SELECT count(*) FROM payments WHERE id = $1", first.id).at(0) == 1);
  CHECK(shop.s.query<gw::PaymentStatus>("SELECT status FROM payments WHERE status = $1",
                                        gw::PaymentStatus::failed).size() == 1);
  const auto blocks = shop.s.query<std::optional<std::int64_t>>("SELECT detected_in_block FROM payments ORDER BY address");
  CHECK(blocks == std::vector<std::optional<std::int64_t>>{7, std::nullopt});
  using Pair = std::tuple<std::string, strata::Timestamp>;
  CHECK(shop.s.query<Pair>("SELECT address, expires_at FROM payments WHERE confirmations > $1", 5) ==
        std::vector<Pair>{{"a", first.expires_at}});
  CHECK(shop.s.query<gw::Payment>("SELECT * FROM payments WHERE chain = $1", std::optional<std::string>{}).empty());
  CHECK(strata::query<gw::Token>(*shop.lease, "SELECT * FROM tokens").front() == shop.token);
}

TEST_CASE("statements of one's own are read by the names of their columns, before they run") {
  Shop shop;
  const auto& token = shop.token;
  const std::string others = "symbol, address, chain, decimals, enabled";
  CHECK(shop.s.query<gw::Token>("SELECT " + others + ", id FROM tokens").front() == token);
  shop.lease->execute("ALTER TABLE tokens ADD COLUMN late INTEGER");
  const auto refused = [&](const std::string& sql) {
    const auto error = error_of([&] { shop.s.query<gw::Token>(sql); });
    CHECK(error.kind == strata::ErrorKind::schema_mismatch);
    return error.message;
  };
  CHECK(refused("SELECT * FROM tokens") == "the result has a column `late`, which `tokens` has not");
  CHECK(refused("SELECT " + others + " FROM tokens") == "the result has no column `id` for `tokens.id`");
  CHECK(refused("SELECT id, id, " + others + " FROM tokens") == "the result has the column `id` twice");
  CHECK(error_of([&] { shop.s.query<int>("DELETE FROM tokens RETURNING id, chain"); }).message ==
        "the result has 2 columns, and is read into 1");
  CHECK(shop.s.tokens.count() == 1);
}

TEST_CASE("a predicate over another table is refused by name") {
  Shop shop;
  const auto error = error_of([&] { shop.s.payments.select({.where = gw::token::symbol == "USDC"}); });
  CHECK(error.kind == strata::ErrorKind::usage);
  CHECK(error.message == "`tokens.symbol` is no column of `payments`");
}

TEST_CASE("every type is compared alike") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  const Maybe row{.b = true,
                  .i16 = -3,
                  .i32 = 70'000,
                  .i64 = 1LL << 60,
                  .f32 = 0.1F,
                  .f64 = 0.1,
                  .money = dec("-1.50"),
                  .wei = dec("-5"),
                  .t = "O'Brien\"; --",
                  .t10 = "ten",
                  .raw = strata::Bytes{std::byte{0}, std::byte{255}},
                  .u = strata::uuid4(),
                  .d = *strata::parse_date("2026-02-28"),
                  .at = *strata::parse_time("23:59:59.999999"),
                  .stamp = *strata::parse_timestamp("2026-02-28T12:00:00.000001Z"),
                  .span = strata::Interval{-5},
                  .doc = strata::Json{"{}"},
                  .colour = Colour::blue};
  s.maybe.insert({.b = row.b, .i16 = row.i16, .i32 = row.i32, .i64 = row.i64, .f32 = row.f32, .f64 = row.f64,
                  .money = row.money, .wei = row.wei, .t = row.t, .t10 = row.t10, .raw = row.raw, .u = row.u,
                  .d = row.d, .at = row.at, .stamp = row.stamp, .span = row.span, .doc = row.doc,
                  .colour = row.colour});
  s.maybe.insert({});
  const auto is_the_one = [&](const strata::Predicate& where) { return s.maybe.count(where) == 1 && s.maybe.first({.where = where})->b; };
  using namespace maybe;
  CHECK(is_the_one(b == row.b));
  CHECK(is_the_one(i16 == row.i16));
  CHECK(is_the_one(i32 == row.i32 && i32 > 69'999 && i32.in({*row.i32, 5})));
  CHECK(is_the_one(i64 == row.i64 && i64.in({*row.i64})));
  CHECK(is_the_one(f32 == row.f32 && f32 == 0.1 && f32.in({0.5F, 0.1F})));
  CHECK(is_the_one(f64 == row.f64 && f64.in({0.5, 0.1}) && f64 < 1));
  CHECK(is_the_one(money == row.money && money < -1 && money > -2 && money.in({dec("-1.5"), 7})));
  CHECK(is_the_one(wei == row.wei && wei < -4 && wei > -6 && wei.in({-5, 7})));
  CHECK(is_the_one(t == row.t && t.in({*row.t}) && t < "P" && t > "O"));
  CHECK(is_the_one(t10 == row.t10 && t10.in({"ten"})));
  CHECK(is_the_one(raw == row.raw && raw.in({*row.raw, {}}) && raw > strata::Bytes{}));
  CHECK(is_the_one(u == row.u && u.in({*row.u})));
  CHECK(is_the_one(d == row.d && d.in({*row.d}) && d > *strata::parse_date("2025-12-31")));
  CHECK(is_the_one(at == row.at && at.in({*row.at})));
  CHECK(is_the_one(stamp == row.stamp && stamp.in({*row.stamp}) && stamp > std::chrono::sys_seconds{}));
  CHECK(is_the_one(span == row.span && span.in({*row.span}) && span < std::chrono::hours{0}));
  CHECK(is_the_one(doc != std::nullopt));
  CHECK(is_the_one(colour == row.colour && colour.in({Colour::blue, Colour::red})));
  CHECK(is_the_one(b.in({true})));
  for (const auto& order : {b.asc(), i64.asc(), f32.asc(), money.asc(), wei.asc(), t.asc(), raw.asc(), u.asc(),
                            d.asc(), at.asc(), stamp.asc(), span.asc()})
    CHECK(s.maybe.first({.order = order})->b);
}
