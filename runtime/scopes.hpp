#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "predicate_shape.hpp"
#include "strata/shape.hpp"

namespace strata {

// A table that columns may be of.
struct Scope {
  std::string_view table;
  std::string alias;          // what it is called in the statement, quoted
  std::string_view via = {};  // the relation along which it was joined
  bool left = false;          // its columns may be NULL
};

// The tables of a statement: its own, those that are joined, and while a has() is written those of it.
class Scopes {
 public:
  // `joins` is the shape of Joins. Error (usage) for a relation that begins at none of the tables before it.
  Scopes(const TableInfo& table, std::string_view joins);

  // ` JOIN … ON …`
  const std::string& joins() const { return joins_; }
  const Scope& joined(std::size_t place) const { return tables_[place + 1]; }

  // The table that a column is of: the innermost of has(), else the statement's own, else the one that is joined. Error
  // (usage) when there is none, or which of several is not said.
  const Scope& find(const shape::ReadTerm& term) const;
  // The same outside of has().
  const Scope& find_outside(const shape::ReadTerm& term) const;

  // A has() begins, and ends: the alias of its table.
  const std::string& enter(std::string_view table);
  void leave() { inner_.pop_back(); }
  bool inside() const { return !inner_.empty(); }
  bool is_outside(const Scope& scope) const;

 private:
  const Scope& beginning_of(std::string_view relation, std::string_view table) const;
  void join(shape::Reader& from);
  void add_join(std::string_view join, std::string_view table, const std::string& alias, const std::string& on);

  std::vector<Scope> tables_;
  std::vector<Scope> inner_;
  std::string joins_;
};

// ` AND ` and that a row is not deleted; nothing for an empty `deletion`, which is as in strata::Related.
std::string and_alive(std::string_view deletion, const std::string& alias);

// `a.x = b.x AND a.y = b.y`, of unquoted columns.
std::string equal_columns(const std::string& left, const std::vector<std::string_view>& columns,
                          const std::string& right, const std::vector<std::string_view>& others);

}  // namespace strata
