#pragma once

#include <string_view>
#include <vector>

#include "strata/accessor/values.hpp"
#include "strata/connection.hpp"
#include "strata/raw.hpp"
#include "strata/shape.hpp"

// Rows of models out of statements that people wrote.
namespace strata::accessor {

void bind(Binder& to, std::span<const detail::Argument> arguments);

// Where each column of a table stands in a result. Error (schema_mismatch) unless it has them all, once each, and
// no others.
std::vector<int> positions_of(const Statement& result, const TableInfo& table);

template <class M>
std::vector<typename M::Row> raw(Connection& connection, std::string_view sql,
                                 std::span<const detail::Argument> arguments) {
  auto statement = connection.prepare(sql);
  // Before it runs, so that what does not fit changes nothing.
  auto positions = positions_of(*statement, M::table);
  bind(*statement, arguments);
  std::vector<typename M::Row> rows;
  while (statement->step()) {
    // A statement that a migration outdated was prepared anew.
    if (rows.empty()) positions = positions_of(*statement, M::table);
    M::each(rows.emplace_back(), [&](int column, auto& member, auto... digits) {
      read(*statement, positions[static_cast<std::size_t>(column)], member, digits...);
    });
  }
  return rows;
}

}  // namespace strata::accessor
