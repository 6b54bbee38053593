#pragma once

#include <string>
#include <utility>

#include "strata/predicate.hpp"

namespace strata {

// In which order rows come: a value. NULL is greater than every value, so it comes last, or first when descending.
class Order {
 public:
  Order() = default;
  Order(const Term& term, bool descending);

  // This order, and among equals the other.
  Order& then(const Order& next) & {
    shape_ += next.shape_;
    return *this;
  }
  Order then(const Order& next) && { return std::move(then(next)); }

  bool empty() const { return shape_.empty(); }
  // What the text of a statement depends on: for the runtime.
  const std::string& shape() const { return shape_; }

 private:
  std::string shape_;
};

// The order of an index or a key, completed by the key: `payment::by_created_at.desc()`.
struct IndexOrder {
  const char* table;
  // For each column `a` or `d`, `?` if it may be NULL or a space, and its stored name, ended by NUL; one more at the end.
  const char* parts;

  Order asc() const { return order(false); }
  Order desc() const { return order(true); }

 private:
  Order order(bool reversed) const;
};

}  // namespace strata
