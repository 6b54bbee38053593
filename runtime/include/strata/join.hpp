#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "strata/table.hpp"

// Rows of two models from one statement: the bodies of Table::join() and left_join(), for whoever has relations.
namespace strata {
namespace detail {

// The columns of the other model stand behind those of the first.
class JoinResults : public Results {
 public:
  JoinResults(Prepared&& statement, int other, int key) : Results(std::move(statement)), other_(other), key_(key) {}

  int other() const { return other_; }
  // False where a left join found none. `key` is a column that was found equal, so it is not NULL.
  bool has_other() const { return !read_null(row(), key_); }

 private:
  int other_, key_;
};

}  // namespace detail

template <class Row, class Patch>
template <class Other>
std::vector<std::pair<Row, Other>> Table<Row, Patch>::join(const Relation<Row, Other>& relation, const Query& query) {
  using Others = typename TableOf<Other>::type;
  auto results = joined(Join(relation), query, Others::info());
  std::vector<std::pair<Row, Other>> rows;
  while (results.next()) {
    auto& [row, other] = rows.emplace_back();
    read(results.row(), 0, row);
    Others::read(results.row(), results.other(), other);
  }
  return rows;
}

template <class Row, class Patch>
template <class Other>
std::vector<std::pair<Row, std::optional<Other>>> Table<Row, Patch>::left_join(const Relation<Row, Other>& relation,
                                                                               const Query& query) {
  using Others = typename TableOf<Other>::type;
  auto results = joined(left(relation), query, Others::info());
  std::vector<std::pair<Row, std::optional<Other>>> rows;
  while (results.next()) {
    auto& [row, other] = rows.emplace_back();
    read(results.row(), 0, row);
    if (results.has_other()) Others::read(results.row(), results.other(), other.emplace());
  }
  return rows;
}

}  // namespace strata
