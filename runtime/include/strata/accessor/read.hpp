#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "strata/accessor/values.hpp"
#include "strata/connection.hpp"
#include "strata/shape.hpp"

// find, get, list, count, exists, and statements without rows.
namespace strata::accessor {

template <class M, class... Args>
std::optional<typename M::Row> find(Connection& connection, const Sql& sql, const Args&... args) {
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, args...);
  std::optional<typename M::Row> row;
  if (statement->step()) read_row<M>(*statement, row.emplace());
  return row;
}

[[noreturn]] void throw_not_found(const TableInfo& table);
template <class M>
typename M::Row found(std::optional<typename M::Row> row) {
  if (!row) throw_not_found(M::table);
  return *std::move(row);
}

// SQLite would take a negative limit for none, PostgreSQL refuses it.
void check_page(const Sql& sql, std::int64_t limit, std::int64_t offset);
template <class M>
std::vector<typename M::Row> list(Connection& connection, const Sql& sql, std::int64_t limit, std::int64_t offset) {
  check_page(sql, limit, offset);
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, limit, offset);
  std::vector<typename M::Row> rows;
  while (statement->step()) read_row<M>(*statement, rows.emplace_back());
  return rows;
}

template <class... Args>
std::int64_t count(Connection& connection, const Sql& sql, const Args&... args) {
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, args...);
  std::int64_t rows = 0;
  if (statement->step()) statement->get(0, rows);
  return rows;
}

// The number of rows that the statement changed.
template <class... Args>
std::int64_t run(Connection& connection, const Sql& sql, const Args&... args) {
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, args...);
  return statement->run();
}

}  // namespace strata::accessor
