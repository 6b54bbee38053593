// Made by strata from the schema `gateway`; do not edit.
#include "chain_state.hpp"

#include <strata/accessor.hpp>

namespace gateway {
namespace {

struct ChainStateModel {
  using Row = ChainState;
  using View = ChainStateView;
  using New = NewChainState;
  using Patch = ChainStatePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "chain"}, {.name = "last_scanned_block"},
      {.name = "updated_at", .updated = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"chain_states", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.chain); visit(2, members.last_scanned_block);
    visit(3, members.updated_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.chain = *from.chain;
    strata::accessor::fill(to.last_scanned_block, from.last_scanned_block, 0);
    unset.by_clock(3, to.updated_at, from.updated_at);
  }
};

}  // namespace

ChainState ChainStateTable::insert(const NewChainState& row) {
  return strata::accessor::insert<ChainStateModel>(*connection_, "chain_states.insert", row);
}

std::int64_t ChainStateTable::insert_many(std::span<const NewChainState> rows) {
  return strata::accessor::insert_many<ChainStateModel>(*connection_, rows);
}

std::vector<ChainState> ChainStateTable::insert_many_returning(std::span<const NewChainState> rows) {
  return strata::accessor::insert_many_returning<ChainStateModel>(*connection_, "chain_states.insert_many_returning", rows);
}

ChainState ChainStateTable::upsert(const strata::Constraint& key, const NewChainState& row, const ChainStatePatch& patch) {
  return strata::accessor::upsert<ChainStateModel>(*connection_, "chain_states.upsert", key, row, patch);
}

std::optional<ChainState> ChainStateTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "chain_states.find",
      R"(SELECT "id", "chain", "last_scanned_block", "updated_at"
FROM "chain_states" WHERE "id" = $1)"
  };
  return strata::accessor::find<ChainStateModel>(*connection_, sql, id);
}

ChainState ChainStateTable::get(std::int64_t id) { return strata::accessor::found<ChainStateModel>(find(id)); }

bool ChainStateTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "chain_states.exists",
      R"(SELECT count(*) FROM "chain_states" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool ChainStateTable::update(std::int64_t id, const ChainStatePatch& patch) {
  return strata::accessor::update<ChainStateModel>(*connection_, "chain_states.update", patch, id);
}

bool ChainStateTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "chain_states.erase",
      R"(DELETE FROM "chain_states" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<ChainState> ChainStateTable::find_by_chain(std::string_view chain) {
  static constexpr strata::Sql sql{
      "chain_states.find_by_chain",
      R"(SELECT "id", "chain", "last_scanned_block", "updated_at"
FROM "chain_states" WHERE "chain" = $1)"
  };
  return strata::accessor::find<ChainStateModel>(*connection_, sql, chain);
}

std::vector<ChainState> ChainStateTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "chain_states.list",
      R"(SELECT "id", "chain", "last_scanned_block", "updated_at"
FROM "chain_states" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<ChainStateModel>(*connection_, sql, limit, offset);
}

std::optional<ChainState> ChainStateTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "chain_states.find_and_lock",
      R"(SELECT "id", "chain", "last_scanned_block", "updated_at"
FROM "chain_states" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<ChainStateModel>(*connection_, sql, how, id);
}

ChainState ChainStateTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<ChainStateModel>(find_and_lock(id, how));
}

}  // namespace gateway

template <>
struct strata::accessor::ModelOf<gateway::ChainState> { using type = gateway::ChainStateModel; };
template class strata::Table<gateway::ChainState, gateway::ChainStatePatch>;
