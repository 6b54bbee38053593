#include "diff/origins.hpp"

#include <vector>

namespace stratac {

void Origins::follow(const Change& change) {
  if (const auto* added = std::get_if<AddTable>(&change)) tables_[added->table.name] = "";
  if (const auto* column = std::get_if<AddColumn>(&change)) columns_[{column->table, column->column.name}] = "";
  if (const auto* tables = std::get_if<RenameTables>(&change)) rename(*tables);
  if (const auto* columns = std::get_if<RenameColumns>(&change)) rename(*columns);
}

void Origins::rename(const RenameTables& change) {
  std::map<std::string, std::string> tables;
  for (const auto& [from, to] : change.names) tables[to] = table(from).value_or("");
  for (const auto& names : change.names) tables_.erase(names.first);
  for (auto& [now, before] : tables) tables_[now] = before;

  std::map<Column, std::string> columns;
  for (const auto& [place, before] : columns_) {
    auto now = place;
    for (const auto& [from, to] : change.names)
      if (place.first == from) now.first = to;
    columns.emplace(std::move(now), before);
  }
  columns_ = std::move(columns);
}

void Origins::rename(const RenameColumns& change) {
  std::map<Column, std::string> moved;
  for (const auto& [from, to] : change.names) moved[{change.table, to}] = column(change.table, from).value_or("");
  for (const auto& names : change.names) columns_.erase({change.table, names.first});
  for (auto& [now, before] : moved) columns_[now] = before;
}

std::optional<std::string> Origins::table(const std::string& now) const {
  const auto found = tables_.find(now);
  if (found == tables_.end()) return now;
  return found->second.empty() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> Origins::column(const std::string& table_now, const std::string& now) const {
  if (!table(table_now)) return std::nullopt;
  const auto found = columns_.find({table_now, now});
  if (found == columns_.end()) return now;
  return found->second.empty() ? std::nullopt : std::optional(found->second);
}

std::set<Origins::Column> altered_columns(const Changes& changes) {
  std::set<Origins::Column> out;
  Origins origins;
  for (const auto& change : changes) {
    const auto* c = std::get_if<AlterColumn>(&change);
    if (c && (c->before.type != c->after.type || c->fill || c->cast || c->before.generated != c->after.generated))
      out.insert({origins.table(c->table).value_or(""), origins.column(c->table, c->before.name).value_or("")});
    origins.follow(change);
  }
  return out;
}

}  // namespace stratac
