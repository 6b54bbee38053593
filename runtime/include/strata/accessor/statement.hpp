#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "strata/connection.hpp"
#include "strata/query.hpp"
#include "strata/shape.hpp"

// Statements whose text is made at run time from predicates and orders.
namespace strata::accessor {

enum class Verb : char { select = 's', count = 'c', exists = 'e', update = 'u', erase = 'd' };

// Everything that a statement's text depends on; what it points to must stay until it is prepared.
struct Request {
  const TableInfo& table;
  Verb verb;
  const Predicate& where;
  const Order* order = nullptr;
  bool limit = false, offset = false;
  std::span<const Change> changes = {};  // of an update
  bool with_deleted = false;
};

// From the connection's cache, where it is found without making its text. The parameters are those of the
// changes (of bind_mark(), where erasing marks), then of the predicate, then limit and offset.
Prepared prepare(Connection& connection, const Request& request);

// Binds the values of a predicate from `parameter` on; the next free one. They stay in the predicate.
int bind(Binder& to, Dialect dialect, int parameter, const Predicate& where);

// For what would change every row.
void check_not_empty(const TableInfo& table, Verb verb, const Predicate& where);
void check_query(const TableInfo& table, const Query& query);

}  // namespace strata::accessor
