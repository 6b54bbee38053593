// Made by strata from the schema `gateway`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/lock.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>

namespace strata {
class Connection;
}

namespace gateway {

/// How far the watcher of a chain has come.
struct ChainState {
  std::int64_t id{};
  std::string chain{};
  std::int64_t last_scanned_block{};
  strata::Timestamp updated_at{};
  bool operator==(const ChainState&) const = default;
};

/// A ChainState as each() shows it: texts and bytes are the database's own, until the next row.
struct ChainStateView {
  std::int64_t id{};
  std::string_view chain{};
  std::int64_t last_scanned_block{};
  strata::Timestamp updated_at{};
};

/// A ChainState to insert: what may be left out has a default.
struct NewChainState {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::string> chain;
  strata::Defaulted<std::int64_t> last_scanned_block{};
  strata::Defaulted<strata::Timestamp> updated_at{};
};

/// A change of a ChainState: what is left out stays as it is.
struct ChainStatePatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::string> chain{};
  strata::Patch<std::int64_t> last_scanned_block{};
  strata::Patch<strata::Timestamp> updated_at{};
};

namespace chain_state {
inline constexpr strata::Column<std::int64_t> id{"chain_states", "id"};
inline constexpr strata::Column<std::string> chain{"chain_states", "chain"};
inline constexpr strata::Column<std::int64_t> last_scanned_block{"chain_states", "last_scanned_block"};
inline constexpr strata::Column<strata::Timestamp> updated_at{"chain_states", "updated_at"};
inline constexpr strata::IndexOrder by_id{"chain_states", "a id\000"};
inline constexpr strata::IndexOrder by_chain{"chain_states", "a chain\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "chain_states", "chain_states_pkey", "id"};
inline constexpr strata::Constraint chain{
    strata::ErrorKind::unique_violation, "chain_states", "chain_states_chain_key", "chain"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint chain_states_chain_check{
    strata::ErrorKind::check_violation, "chain_states", "chain_states_chain_check", ""};
inline constexpr strata::Constraint chain_states_last_scanned_block_check{
    strata::ErrorKind::check_violation, "chain_states", "chain_states_last_scanned_block_check", ""};
}  // namespace check_
}  // namespace chain_state

/// The table `chain_states`.
class ChainStateTable : public strata::Table<ChainState, ChainStatePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  ChainState insert(const NewChainState& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewChainState> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<ChainState> insert_many_returning(std::span<const NewChainState> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  ChainState upsert(const strata::Constraint& key, const NewChainState& row, const ChainStatePatch& patch);
  std::optional<ChainState> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  ChainState get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const ChainStatePatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  std::optional<ChainState> find_by_chain(std::string_view chain);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<ChainState> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class ChainStateTableTx : public ChainStateTable {
 public:
  using ChainStateTable::ChainStateTable;

  std::optional<ChainState> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  ChainState lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace gateway

template <>
struct strata::TableOf<gateway::ChainState> {
  using type = strata::Table<gateway::ChainState, gateway::ChainStatePatch>;
  using view = gateway::ChainStateView;
};
extern template class strata::Table<gateway::ChainState, gateway::ChainStatePatch>;
