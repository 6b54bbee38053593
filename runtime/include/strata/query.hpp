#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

#include "strata/order.hpp"
#include "strata/predicate.hpp"

namespace strata {

// A relation along which a query joins the table on the other side.
struct Join {
  Join(const Related& along, bool keeps_all = false) : relation(along), left(keeps_all) {}
  Related relation;
  bool left;  // rows without another one stay, with NULL for its columns
};
inline Join left(const Related& relation) { return {relation, true}; }

// In their order: each begins at the query's own table or at one that was joined before it. Rows that are deleted
// are not joined. A row comes once for each that is joined to it: has() asks without that.
class Joins {
 public:
  Joins() = default;
  Joins(std::initializer_list<Join> joins) {
    for (const auto& join : joins) add(join);
  }
  Joins& add(const Join& join);
  Joins& add(const Joins& more) {
    shape_ += more.shape_;
    return *this;
  }

  // What the text of a statement depends on: for the runtime.
  const std::string& shape() const { return shape_; }

 private:
  std::string shape_;
};

// Which rows of a table, in which order. Without an order they come as the database likes. `where` and `order` may
// name columns of what is joined.
struct Query {
  Predicate where{};
  Joins join{};
  Order order{};
  std::optional<std::int64_t> limit{};
  std::int64_t offset = 0;
};

// Which rows are grouped, and which groups come, in which order: `having` and `order` are made of aggregates
// (strata/aggregate.hpp) and of the columns that are selected beside them.
struct GroupQuery {
  Predicate where{};
  Joins join{};
  Predicate having{};
  Order order{};
  std::optional<std::int64_t> limit{};
  std::int64_t offset = 0;
};

}  // namespace strata
