#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "strata/order.hpp"
#include "strata/predicate.hpp"

namespace strata {

// The place in an order behind which the next page begins. Its text can go into a URL and come back from there;
// page() refuses one that is damaged or belongs to another query. It does not hide the values it is made of.
template <class Row>
class Cursor {
 public:
  explicit Cursor(std::string text) : text_(std::move(text)) {}
  const std::string& text() const { return text_; }
  bool operator==(const Cursor&) const = default;

 private:
  std::string text_;
};

// Rows in an order that the key completes, so that no row is skipped or comes twice, whatever is inserted meanwhile.
template <class Row>
struct PageQuery {
  Predicate where{};
  Order order{};  // without one, that of the key
  std::optional<Cursor<Row>> after{};
  std::int64_t limit = 50;
};

template <class Row>
struct Page {
  std::vector<Row> items;
  std::optional<Cursor<Row>> next;  // nothing on the last page
};

}  // namespace strata
