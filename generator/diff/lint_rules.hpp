#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diff/lint.hpp"

namespace stratac {

// Takes what a rule has found, and finds the words.
class Report {
 public:
  Report(const Rule& rule, std::string change, Findings& out) : rule_(rule), change_(std::move(change)), out_(out) {}
  void operator()(std::vector<std::string> places, std::string_view subject, std::string_view detail = "",
                  std::string leaving = "") const;

 private:
  const Rule& rule_;
  std::string change_;
  Findings& out_;
};

// What a rule can know beside the change it looks at.
class Move {
 public:
  Move(const Schema& before, const Schema& after, const Changes& changes, Online online);

  const Schema& before;
  const Schema& after;
  const Changes& changes;
  const OnlineChanges online;

  // The name after of a table that stays, by its name before.
  std::string now_called(const std::string& table) const;
  bool is_new(const std::string& table) const { return new_tables_.contains(table); }
  // Columns that came with these changes to a table that was there: NULL in every row, or numbered.
  bool is_null(const std::string& table, const std::string& column) const { return nulls_.contains({table, column}); }
  bool is_numbered(const std::string& table, const std::string& column) const {
    return numbered_.contains({table, column});
  }
  // The tables that have a column of the type afterwards.
  std::vector<std::string> users_of(const EnumType& type) const;

 private:
  std::set<std::string> new_tables_;
  std::set<std::pair<std::string, std::string>> nulls_, numbered_;
};

struct ChangeRule {
  Rule rule;
  void (*look)(const Change& change, const Move& move, const Report& report);
};
struct SchemaRule {
  Rule rule;
  void (*look)(const Schema& schema, const Report& report);
};

// The tables: what destroys data or may stop; what locks or rewrites; what a schema says of itself.
std::span<const ChangeRule> data_rules();
std::span<const ChangeRule> lock_rules();
std::span<const SchemaRule> schema_rules();

// The look of a rule that concerns one kind of change.
template <class C, void (*look)(const C&, const Move&, const Report&)>
void at(const Change& change, const Move& move, const Report& report) {
  if (const auto* found = std::get_if<C>(&change)) look(*found, move, report);
}

// Of lint(schema, minimum).
const Rule& minimum_rule();

inline std::string dotted(const std::string& outer, const std::string& inner) {
  return outer + "." + inner;
}
// The place of a constraint or an index, else that of its table.
inline std::vector<std::string> object_places(const std::string& table, const std::string& name) {
  return {table + "#" + name, table};
}

}  // namespace stratac
