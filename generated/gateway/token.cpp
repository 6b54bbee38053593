// Made by strata from the schema `gateway`; do not edit.
#include "token.hpp"

#include <strata/accessor.hpp>

namespace gateway {
namespace {

struct TokenModel {
  using Row = Token;
  using View = TokenView;
  using New = NewToken;
  using Patch = TokenPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "chain"}, {.name = "address"}, {.name = "symbol"}, {.name = "decimals"},
      {.name = "enabled"}, {.name = "created_at"}, {.name = "updated_at", .updated = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"tokens", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.chain); visit(2, members.address); visit(3, members.symbol);
    visit(4, members.decimals); visit(5, members.enabled); visit(6, members.created_at);
    visit(7, members.updated_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    strata::accessor::fill(to.id, from.id, strata::uuid7);
    to.chain = *from.chain;
    to.address = *from.address;
    to.symbol = *from.symbol;
    to.decimals = *from.decimals;
    strata::accessor::fill(to.enabled, from.enabled, true);
    unset.by_clock(6, to.created_at, from.created_at);
    unset.by_clock(7, to.updated_at, from.updated_at);
  }
};

}  // namespace

Token TokenTable::insert(const NewToken& row) {
  return strata::accessor::insert<TokenModel>(*connection_, "tokens.insert", row);
}

std::int64_t TokenTable::insert_many(std::span<const NewToken> rows) {
  return strata::accessor::insert_many<TokenModel>(*connection_, rows);
}

std::vector<Token> TokenTable::insert_many_returning(std::span<const NewToken> rows) {
  return strata::accessor::insert_many_returning<TokenModel>(*connection_, "tokens.insert_many_returning", rows);
}

Token TokenTable::upsert(const strata::Constraint& key, const NewToken& row, const TokenPatch& patch) {
  return strata::accessor::upsert<TokenModel>(*connection_, "tokens.upsert", key, row, patch);
}

std::optional<Token> TokenTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "tokens.find",
      R"(SELECT "id", "chain", "address", "symbol", "decimals", "enabled", "created_at", "updated_at"
FROM "tokens" WHERE "id" = $1)"
  };
  return strata::accessor::find<TokenModel>(*connection_, sql, id);
}

Token TokenTable::get(const strata::Uuid& id) { return strata::accessor::found<TokenModel>(find(id)); }

bool TokenTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "tokens.exists",
      R"(SELECT count(*) FROM "tokens" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool TokenTable::update(const strata::Uuid& id, const TokenPatch& patch) {
  return strata::accessor::update<TokenModel>(*connection_, "tokens.update", patch, id);
}

bool TokenTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "tokens.erase",
      R"(DELETE FROM "tokens" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<Token> TokenTable::find_by_chain_address(std::string_view chain, std::string_view address) {
  static constexpr strata::Sql sql{
      "tokens.find_by_chain_address",
      R"(SELECT "id", "chain", "address", "symbol", "decimals", "enabled", "created_at", "updated_at"
FROM "tokens" WHERE "chain" = $1 AND "address" = $2)"
  };
  return strata::accessor::find<TokenModel>(*connection_, sql, chain, address);
}

strata::Paired<Token> TokenTable::of_payments_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "tokens.of_payments", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<TokenModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Token> TokenTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "tokens.list",
      R"(SELECT "id", "chain", "address", "symbol", "decimals", "enabled", "created_at", "updated_at"
FROM "tokens" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<TokenModel>(*connection_, sql, limit, offset);
}

std::optional<Token> TokenTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "tokens.find_and_lock",
      R"(SELECT "id", "chain", "address", "symbol", "decimals", "enabled", "created_at", "updated_at"
FROM "tokens" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<TokenModel>(*connection_, sql, how, id);
}

Token TokenTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<TokenModel>(find_and_lock(id, how));
}

}  // namespace gateway

template <>
struct strata::accessor::ModelOf<gateway::Token> { using type = gateway::TokenModel; };
template class strata::Table<gateway::Token, gateway::TokenPatch>;
