#include "diff/lint.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diff/lint_rules.hpp"

namespace stratac {
namespace {

std::string in_one_line(const Change& change) {
  std::string out;
  for (const auto& line : describe(change)) out += (out.empty() ? "" : "; ") + line;
  return out;
}

bool is_null_in_every_row(const AddColumn& c) {
  return c.column.nullable && !c.column.default_value && !c.column.generated && !c.fill;
}

}  // namespace

void Report::operator()(std::vector<std::string> places, std::string_view subject, std::string_view detail,
                        std::string leaving) const {
  const auto filled = [&](std::string_view words) { return fmt::format(fmt::runtime(words), subject, detail); };
  out_.push_back({&rule_, filled(rule_.text), filled(rule_.help), change_, std::move(places), std::move(leaving)});
}

Move::Move(const Schema& from, const Schema& to, const Changes& all, Online how)
    : before(from), after(to), changes(all), online(from, all, how) {
  for (const auto& change : changes) {
    if (const auto* table = std::get_if<AddTable>(&change)) new_tables_.insert(table->table.name);
    const auto* column = std::get_if<AddColumn>(&change);
    if (column && is_null_in_every_row(*column)) nulls_.emplace(column->table, column->column.name);
    if (column && column->column.identity) numbered_.emplace(column->table, column->column.name);
  }
}

std::string Move::now_called(const std::string& table) const {
  for (const auto& change : changes)
    if (const auto* renames = std::get_if<RenameTables>(&change))
      for (const auto& [was, is] : renames->names)
        if (was == table) return is;
  return table;
}

std::vector<std::string> Move::users_of(const EnumType& type) const {
  std::vector<std::string> out;
  const auto has_it = [&](const Column& column) { return column.type.enumeration == type.name; };
  for (const auto& table : after.tables)
    if (std::any_of(table.columns.begin(), table.columns.end(), has_it)) out.push_back(table.name);
  return out;
}

Findings lint(const Schema& before, const Schema& after, const Changes& changes, Online online) {
  const Move move(before, after, changes, online);
  Findings out;
  for (const auto& change : changes)
    for (const auto rules : {data_rules(), lock_rules()})
      for (const auto& [rule, look] : rules) look(change, move, Report(rule, in_one_line(change), out));
  return out;
}

Findings without_allowed(Findings findings, const std::vector<Allowance>& allowed) {
  std::erase_if(findings, [&](const Finding& finding) {
    return std::any_of(allowed.begin(), allowed.end(), [&](const Allowance& each) {
      return each.code == finding.rule->code && !finding.places.empty() && each.place == finding.places.front() &&
             each.what == finding.leaving;
    });
  });
  return findings;
}

Findings lint(const Schema& schema) {
  Findings out;
  for (const auto& [rule, look] : schema_rules()) look(schema, Report(rule, "", out));
  return out;
}

std::vector<const Rule*> lint_rules() {
  std::vector<const Rule*> out;
  for (const auto rules : {data_rules(), lock_rules()})
    for (const auto& each : rules) out.push_back(&each.rule);
  for (const auto& each : schema_rules()) out.push_back(&each.rule);
  out.push_back(&minimum_rule());
  return out;
}

}  // namespace stratac
