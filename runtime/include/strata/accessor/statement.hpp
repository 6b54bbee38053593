#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "strata/connection.hpp"
#include "strata/join.hpp"
#include "strata/lock.hpp"
#include "strata/query.hpp"
#include "strata/selected.hpp"
#include "strata/shape.hpp"

// Statements whose text is made at run time from predicates and orders.
namespace strata::accessor {

enum class Verb : char {
  select = 's', lock = 'l', join = 'j', left_join = 'J', count = 'c', exists = 'e', update = 'u', erase = 'd',
  select_as = 'S', group = 'g', aggregate = 'a',
};

// Everything that a statement's text depends on; what it points to must stay until it is prepared.
struct Request {
  const TableInfo& table;
  Verb verb;
  const Predicate& where;
  const Order* order = nullptr;
  bool limit = false, offset = false;
  std::span<const Change> changes = {};  // of an update
  bool with_deleted = false;
  std::span<const Term> columns = {};    // what is selected, unless it is all columns
  const Predicate* having = nullptr;  // of groups
  Lock lock = Lock::wait;             // of Verb::lock
  const Joins* joins = nullptr;
  const TableInfo* other = nullptr;   // what is joined first, when all its columns are selected too
};

// From the connection's cache, where it is found without making its text. The parameters are those of the
// changes (of bind_mark(), where erasing marks), then of the predicate and of `having`, then limit and offset.
Prepared prepare(Connection& connection, const Request& request);

// The same of a query, which `request` begins to describe, with its values bound.
Prepared start(Connection& connection, const Query& query, const Request& request);

// Binds the values of a predicate from `parameter` on; the next free one. They stay in the predicate.
int bind(Binder& to, Dialect dialect, int parameter, const Predicate& where);

// For what would change every row.
void check_not_empty(const TableInfo& table, Verb verb, const Predicate& where);
void check_range(const TableInfo& table, Verb verb, std::optional<std::int64_t> limit, std::int64_t offset);

// Bound and ready to be read.
detail::Results run(Connection& connection, const TableInfo& table, const Query& query, bool with_deleted,
                    std::span<const Term> columns);
detail::Results run(Connection& connection, const TableInfo& table, const GroupQuery& query, bool with_deleted,
                    std::span<const Term> columns);
detail::Results run(Connection& connection, const TableInfo& table, const Predicate& where, bool with_deleted,
                    const Term& aggregate);
detail::JoinResults run(Connection& connection, const TableInfo& table, const TableInfo& other, const Join& join,
                        const Query& query, bool with_deleted);

}  // namespace strata::accessor
