#include "strata/relation.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "quote.hpp"
#include "strata/accessor/relation.hpp"
#include "strata/transaction.hpp"

namespace strata {

struct AllOrNone::Scope {
  std::optional<Transaction> transaction;
  std::optional<Savepoint> savepoint;
};

AllOrNone::AllOrNone(Connection& connection) : scope_(new Scope) {
  if (connection.in_transaction())
    scope_->savepoint.emplace(connection);
  else
    scope_->transaction.emplace(connection);
}

AllOrNone::~AllOrNone() { delete scope_; }

void AllOrNone::commit() {
  if (scope_->savepoint) scope_->savepoint->commit();
  if (scope_->transaction) scope_->transaction->commit();
}

namespace accessor {
namespace {

// The table is `t`, the one that leads to it `j`.
std::string names(std::string_view alias, std::span<const std::string_view> columns) {
  std::string out;
  for (const auto column : columns) out.append(out.empty() ? "" : ", ").append(alias) += quoted_name(column);
  return out;
}

// `$1, $2, …`, by rows in brackets when a key has several columns.
std::string parameters(std::size_t keys, std::size_t columns) {
  std::string out;
  for (std::size_t key = 0, count = 0; key < keys; ++key) {
    std::string row;
    for (std::size_t i = 0; i < columns; ++i) row += (i == 0 ? "$" : ", $") + std::to_string(++count);
    out += key == 0 ? "" : ", ";
    out += columns == 1 ? row : "(" + row + ")";
  }
  return out;
}

template <class T>
bool add_bytes(std::string& key, const T& value) {
  key += std::to_string(value.size()) + ':';
  key.append(reinterpret_cast<const char*>(value.data()), value.size());
  return true;
}

}  // namespace

std::string relation_text(const TableInfo& table, const RelationInfo& relation, Dialect dialect, std::size_t keys,
                          bool with_deleted) {
  const std::string owner = relation.through.empty() ? "t." : "j.";
  std::string text = "SELECT ";
  for (const auto& column : table.columns) text += "t." + quoted_name(column.name) + ", ";
  text += names(owner, relation.columns) + " FROM " + quoted_name(table.name) + " t";
  for (std::size_t i = 0; i < relation.joined.size(); ++i) {
    text += i == 0 ? " JOIN " + quoted_name(relation.through) + " j ON " : " AND ";
    text += "j." + quoted_name(relation.through_columns[i]) + " = t." + quoted_name(relation.joined[i]);
  }
  const bool one = relation.columns.size() == 1;
  // SQLite takes a list of rows only as VALUES, where PostgreSQL would not know the parameters' types.
  const bool values = !one && dialect == Dialect::sqlite;
  text += " WHERE " + (one ? names(owner, relation.columns) : "(" + names(owner, relation.columns) + ")");
  text += (values ? " IN (VALUES " : " IN (") + parameters(keys, relation.columns.size()) + ")";
  const auto alive = with_deleted ? "" : alive_condition(table, "t.");
  if (!alive.empty()) text += " AND " + alive;
  if (!relation.through_alive.empty()) text += " AND " + std::string(relation.through_alive);
  std::string order;
  for (const int column : table.key)
    order += (order.empty() ? " ORDER BY t." : ", t.") +
             quoted_name(table.columns[static_cast<std::size_t>(column)].name);
  return text + order;
}

std::size_t owners_together(const RelationInfo& relation) {
  // SQLite takes 32766 parameters, PostgreSQL 65535.
  return std::bit_floor(std::size_t{16384} / relation.columns.size());
}

std::vector<std::size_t> grouped_order(std::span<const std::size_t> row_groups, std::size_t groups) {
  std::vector<std::size_t> next(groups + 1), order(row_groups.size());
  for (const auto group : row_groups) ++next[group + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  for (std::size_t row = 0; row < row_groups.size(); ++row) order[next[row_groups[row]]++] = row;
  return order;
}

bool add_key(std::string& key, const std::string& value) { return add_bytes(key, value); }
bool add_key(std::string& key, const Bytes& value) { return add_bytes(key, value); }
bool add_key(std::string& key, const Uuid& value) { return add_bytes(key, value.bytes); }
// A decimal's scale is that of its column.
bool add_key(std::string& key, const Decimal& value) { return add_bytes(key, to_string(value)); }
bool add_key(std::string& key, Date value) { return add_key(key, value.time_since_epoch().count()); }
bool add_key(std::string& key, Time value) { return add_key(key, value.since_midnight.count()); }
bool add_key(std::string& key, Timestamp value) { return add_key(key, value.time_since_epoch().count()); }
bool add_key(std::string& key, Interval value) { return add_key(key, value.count()); }

}  // namespace accessor
}  // namespace strata
