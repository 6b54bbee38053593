// What co_await of g++ before 14 would destroy twice must not compile there; CASE chooses, 0 is the control. Compiled by
// ctest, never linked.
#include "../golden/cpp/gateway/expected/async.hpp"

using namespace gateway;

strata::Task<> use(strata::Database db, AsyncSession s, strata::Uuid id, std::string text) {
#if CASE == 0
  const NewToken row{.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6};
  const TokenPatch patch{.symbol = text};
  const strata::Query query{.where = token::symbol == text, .limit = 1};
  co_await s.tokens.insert(row);
  co_await s.tokens.update(id, patch);
  co_await s.tokens.upsert(token::key_::chain_address, row, patch);
  co_await s.tokens.find_by_chain_address("base", text + "1");
  co_await s.tokens.update_where(token::symbol == text + "1" || token::decimals > 6, patch);
  co_await s.tokens.select(query);
  co_await s.tokens.select_as(query, token::symbol);
  auto made_in_place = s.tokens.insert({.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6});
  co_await made_in_place;
#elif CASE == 1
  co_await s.tokens.insert({.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6});
#elif CASE == 2
  co_await s.tokens.insert(NewToken{.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6});
#elif CASE == 3
  co_await s.tokens.update(id, {.symbol = text});
#elif CASE == 4
  const NewToken row{.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6};
  co_await s.tokens.upsert(token::key_::chain_address, row, {.symbol = text});
#elif CASE == 5
  co_await s.tokens.select({.where = token::symbol == text});
#elif CASE == 6
  co_await s.tokens.page({.where = token::symbol == text});
#elif CASE == 7
  co_await s.tokens.select_as({.where = token::symbol == text}, token::symbol);
#elif CASE == 8
  co_await s.tokens.group_by({.where = token::symbol == text}, token::symbol);
#elif CASE == 9
  co_await s.tokens.update_where(token::symbol == text, {.symbol = text});
#elif CASE == 10
  co_await strata::async(db, [text](Session& session) { return session.tokens.count(token::symbol == text); });
#endif
}
