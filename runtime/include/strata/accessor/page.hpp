#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "strata/accessor/values.hpp"
#include "strata/column.hpp"
#include "strata/shape.hpp"

// page: where a page begins, and the cursor to the next.
namespace strata::accessor {

// One column of an order, and what a model knows of it.
struct OrderColumn {
  std::string_view name;  // in the order
  bool descending;
  detail::Kind kind = detail::Kind::none;
  Digits digits{0, 0};
  bool nullable = false;
  std::optional<std::string> value = {};  // of the row where a page ends, as a cursor holds it
};

// The order completed by the key. Error (usage) when there is no key, or when the limit makes no sense.
Order page_order(const TableInfo& table, const Order& order, std::int64_t limit);
std::vector<OrderColumn> columns_of(const Order& order);

// Numbers as their bytes, decimals as text, which can be checked when they come back.
std::string cursor_value(const detail::Operand& value);

template <class T>
void describe(OrderColumn& column, const T& member, Digits digits = {0, 0}) {
  constexpr auto kind = detail::kind_of<detail::bare<T>>();
  column.kind = kind;
  column.digits = digits;
  column.nullable = detail::Nullable<T>;
  const auto keep = [&](const auto& value) {
    if constexpr (kind == detail::Kind::decimal) column.value = to_string(value);
    else if constexpr (kind != detail::Kind::none) column.value = cursor_value(detail::operand<detail::bare<T>>(value));
  };
  if constexpr (!detail::Nullable<T>) keep(member);
  else if (member) keep(*member);
}

// No order has an encrypted column: its constant has none.
template <class T>
void describe(OrderColumn&, const T&, const Secret&) {}

template <class M>
void describe(std::vector<OrderColumn>& columns, const typename M::Row& row) {
  for (auto& wanted : columns) {
    M::each(row, [&](int column, const auto& member, auto... digits) {
      if (M::table.columns[static_cast<std::size_t>(column)].name == wanted.name) describe(wanted, member, digits...);
    });
  }
}

// Of a page that ends with the row that `columns` describe.
std::string cursor_text(const TableInfo& table, const Order& order, const Predicate& where,
                        const std::vector<OrderColumn>& columns);
// The rows behind the cursor. Error (usage) when it is not one of this query.
Predicate behind(const TableInfo& table, const Order& order, const Predicate& where, std::vector<OrderColumn> columns,
                 std::string_view cursor);

}  // namespace strata::accessor
