#pragma once

#include <cstdint>
#include <optional>

#include "strata/order.hpp"
#include "strata/predicate.hpp"

namespace strata {

// Which rows of a table, in which order. Without an order they come as the database likes.
struct Query {
  Predicate where{};
  Order order{};
  std::optional<std::int64_t> limit{};
  std::int64_t offset = 0;
};

// Which rows are grouped, and which groups come, in which order: `having` and `order` are made of aggregates
// (strata/aggregate.hpp) and of the columns that are selected beside them.
struct GroupQuery {
  Predicate where{};
  Predicate having{};
  Order order{};
  std::optional<std::int64_t> limit{};
  std::int64_t offset = 0;
};

}  // namespace strata
