// Rows shown where the database has them: each() with a View.
#include <concepts>
#include <stdexcept>

#include <strata/keys.hpp>

#include "../catch.hpp"
#include "../golden/cpp/gateway/expected/gateway.hpp"
#include "../golden/cpp/secrets/expected/secrets.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "allocations.hpp"
#include "database.hpp"
#include "errors.hpp"
#include "every_type.hpp"

using namespace everything;

static_assert(std::same_as<decltype(EveryView::t), std::string_view>);
static_assert(std::same_as<decltype(EveryView::raw), std::span<const std::byte>>);
static_assert(std::same_as<decltype(MaybeView::t10), std::optional<std::string_view>>);
static_assert(std::same_as<decltype(EveryView::u), strata::Uuid>);

namespace {

std::string owned(std::string_view text) {
  return std::string(text);
}
strata::Bytes owned(strata::BytesView bytes) {
  return {bytes.begin(), bytes.end()};
}
std::optional<std::string> owned(std::optional<std::string_view> text) {
  return text ? std::optional(owned(*text)) : std::nullopt;
}
std::optional<strata::Bytes> owned(std::optional<strata::BytesView> bytes) {
  return bytes ? std::optional(owned(*bytes)) : std::nullopt;
}
template <class T>
const T& owned(const T& value) {
  return value;
}

template <class Row, class... T>
Row make(const T&... members) {
  return Row{owned(members)...};
}
Every row_of(const EveryView& view) {
  const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t] = view;
  return make<Every>(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t);
}
Maybe row_of(const MaybeView& view) {
  const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s] = view;
  return make<Maybe>(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s);
}
Many row_of(const ManyView& view) {
  const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = view;
  return make<Many>(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r);
}
Defaults row_of(const DefaultsView& view) {
  const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q] = view;
  return make<Defaults>(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q);
}
secrets::Account row_of(const secrets::AccountView& view) {
  const auto& [a, b, c, d, e, f, g] = view;
  return make<secrets::Account>(a, b, c, d, e, f, g);
}

template <class View, class Table>
auto shown(Table& table, const strata::Query& query) {
  decltype(table.select()) rows;
  table.each(query, [&](const View& view) { rows.push_back(row_of(view)); });
  return rows;
}

struct Texts {
  std::optional<std::string_view> t;
  std::optional<strata::BytesView> raw;
};

std::string long_text(std::size_t size) {
  return std::string(size, 'x');
}

}  // namespace

TEST_CASE("views show what rows hold, of every type") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  s.every.insert_many(std::vector{smallest(), largest(), smallest()});
  s.maybe.insert_many(std::vector{all_set(), NewMaybe{}, all_set(), NewMaybe{}});
  s.many.insert_many(std::vector{several(), nothing(), several()});
  s.defaults.insert({});
  s.defaults.insert({.maybe = std::nullopt});
  const auto by_id = [](const auto& id) { return strata::Query{.order = id.asc()}; };
  CHECK(shown<EveryView>(s.every, by_id(every::id)) == s.every.select(by_id(every::id)));
  CHECK(shown<MaybeView>(s.maybe, by_id(maybe::id)) == s.maybe.select(by_id(maybe::id)));
  CHECK(shown<ManyView>(s.many, by_id(many::id)) == s.many.select(by_id(many::id)));
  CHECK(shown<DefaultsView>(s.defaults, by_id(defaults::id)) == s.defaults.select(by_id(defaults::id)));
  CHECK(s.every.count() == 3);
}

TEST_CASE("a view owns what was decrypted") {
  const auto connection = fresh_database("secrets");
  connection->use_keys(strata::KeyRing::parse("1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
  secrets::Session s{*connection};
  s.accounts.insert({.token = "sesame", .note = "n", .file = strata::Bytes{std::byte{0}}, .email = "a"});
  s.accounts.insert({.token = "", .email = "b", .phone = "1", .badge = strata::Bytes{}});
  const strata::Query all{.order = secrets::account::id.asc()};
  CHECK(shown<secrets::AccountView>(s.accounts, all) == s.accounts.select(all));
}

// A text that is copied needs the more memory the longer it is, and each of these is longer than the one before it.
TEST_CASE("views copy no text and no bytes") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  std::vector<NewMaybe> rows;
  for (std::size_t i = 0; i < 300; ++i)
    rows.push_back({.t = long_text(100 * i), .raw = strata::Bytes(100 * i, std::byte{7}), .colour = Colour::green});
  s.maybe.insert_many(rows);
  std::size_t total = 0;
  const auto add = [&](const auto& row) { total += row.t->size() + row.raw->size(); };
  const auto needed = [&](std::int64_t limit, auto take) {
    const strata::Query query{.order = maybe::id.asc(), .limit = limit};
    s.maybe.each(query, take);  // prepares it
    total = 0;
    const auto before = allocations();
    s.maybe.each(query, take);
    return allocations() - before;
  };
  const auto by_view = [&](const MaybeView& row) { add(row); };
  const auto few = needed(10, by_view);
  CHECK(total == 2 * 100 * 45);
  CHECK(needed(300, by_view) == few);
  CHECK(total == 2 * 100 * (299 * 300 / 2));

  const auto selected = [&](std::int64_t limit) {
    const strata::Query query{.order = maybe::id.asc(), .limit = limit};
    const auto before = allocations();
    s.maybe.each_as<Texts>(query, add, maybe::t, maybe::raw);
    return allocations() - before;
  };
  selected(10);
  const auto few_selected = selected(10);
  total = 0;
  CHECK(selected(300) == few_selected);
  CHECK(total == 2 * 100 * (299 * 300 / 2));

  const auto by_row = [&](const Maybe& row) { add(row); };
  CHECK(needed(300, by_row) > needed(10, by_row));
}

TEST_CASE("selected columns are shown one by one as tuples or structs, of views where they ask for them") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  s.every.insert_many(std::vector{largest(), smallest()});
  const strata::Query all{.order = every::id.asc()};
  struct Row {
    std::string_view t;
    std::string t10;
    std::span<const std::byte> raw;
    strata::Decimal money;
    Colour colour;
    strata::Json doc;
  };
  auto rows = s.every.select(all);
  std::size_t at = 0;
  s.every.each_as<Row>(all, [&](const Row& row) {
    const auto& wanted = rows.at(at++);
    CHECK(row.t == wanted.t);
    CHECK(row.t10 == wanted.t10);
    CHECK(owned(row.raw) == wanted.raw);
    CHECK(row.money == wanted.money);
    CHECK(row.colour == wanted.colour);
    CHECK(row.doc == wanted.doc);
  }, every::t, every::t10, every::raw, every::money, every::colour, every::doc);
  CHECK(at == 2);

  at = 0;
  s.every.each_as(all, [&](const auto& row) {
    static_assert(std::same_as<decltype(row), const std::tuple<std::string_view, strata::BytesView, strata::Uuid>&>);
    CHECK(std::get<0>(row) == rows.at(at).t);
    CHECK(owned(std::get<1>(row)) == rows.at(at).raw);
    CHECK(std::get<2>(row) == rows.at(at).u);
    return ++at < 1;
  }, every::t, every::raw, every::u);
  CHECK(at == 1);
  CHECK_THROWS_AS(s.every.each_as(all, [](const auto&) { throw std::runtime_error("enough"); }, every::t), std::runtime_error);
  CHECK(s.every.count() == 2);
}

TEST_CASE("what a callable takes decides, and a view ends as a row does") {
  const auto connection = fresh_database("gateway");
  gateway::Session s{*connection};
  for (const auto* address : {"a", "b", "c"})
    s.tokens.insert({.chain = "base", .address = address, .symbol = "USDC", .decimals = 6});
  const strata::Query all{.order = gateway::token::address.asc()};
  s.tokens.each(all, [](const auto& row) { static_assert(std::same_as<decltype(row), const gateway::Token&>); });
  std::string seen;
  s.tokens.each(all, [&](gateway::TokenView row) { return (seen += row.address) != "ab"; });
  CHECK(seen == "ab");
  CHECK_THROWS_AS(s.tokens.each(all, [](const gateway::TokenView&) { throw std::runtime_error("enough"); }),
                  std::runtime_error);
  CHECK(s.tokens.count() == 3);
}
