#include "sql/mentions.hpp"

#include <algorithm>

namespace stratac {

bool contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool mentions(const Expr& expr, const std::string& column) {
  return reads_raw(expr) || contains(columns_of(expr), column);
}

bool is_bound_to(const Index& index, const std::string& column) {
  const bool in_expression = std::any_of(index.parts.begin(), index.parts.end(), [&](const IndexPart& part) {
    return (index.search || part.expr.op != Op::column) && mentions(part.expr, column);
  });
  return in_expression || (index.where && mentions(*index.where, column));
}

bool mentions(const Index& index, const std::string& column) {
  const bool in_part = std::any_of(index.parts.begin(), index.parts.end(),
                                   [&](const IndexPart& part) { return mentions(part.expr, column); });
  return in_part || (index.where && mentions(*index.where, column)) || contains(index.include, column);
}

}  // namespace stratac
