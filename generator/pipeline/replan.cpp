#include "pipeline/replan.hpp"

#include <algorithm>
#include <string_view>

namespace stratac {
namespace {

struct Rename {
  std::string_view what, before, after;  // `column`, `users.name`, `label`
};

// `rename column users.name to label`
bool read_rename(std::string_view words, Rename& out) {
  constexpr std::string_view verb = "rename ", link = " to ";
  if (!words.starts_with(verb)) return false;
  words.remove_prefix(verb.size());
  const auto space = words.find(' '), to = words.find(link);
  if (space >= to || to == std::string_view::npos) return false;
  out = {words.substr(0, space), words.substr(space + 1, to - space - 1), words.substr(to + link.size())};
  return true;
}

// Names that swap go by way of others.
void note(Renames& names, std::string_view before, std::string_view after) {
  for (auto& [was, now] : names)
    if (now == before && now.starts_with("strata_old_")) {
      now = after;
      return;
    }
  if (std::none_of(names.begin(), names.end(), [&](const auto& pair) { return pair.first == before; }))
    names.emplace_back(before, after);
}

class Renamed {
 public:
  void read(std::string_view script) {
    while (!script.empty()) {
      auto line = script.substr(0, script.find('\n'));
      script.remove_prefix(std::min(line.size() + 1, script.size()));
      if (line.starts_with("-- ")) read_words(line.substr(3));
    }
  }
  Changes changes() const {
    Changes out{RenameEnums{enums_}, RenameTables{tables_}};
    for (const auto& [type, names] : values_) out.push_back(RenameEnumValues{type, names});
    for (const auto& [table, names] : columns_) out.push_back(RenameColumns{table, names});
    return out;
  }

 private:
  // A statement that serves several changes has them all in its words.
  void read_words(std::string_view words) {
    constexpr std::string_view separator = "; ";
    Rename rename;
    for (auto end = words.find(separator); !words.empty(); end = words.find(separator)) {
      if (read_rename(words.substr(0, end), rename)) add(rename);
      words.remove_prefix(end == std::string_view::npos ? words.size() : end + separator.size());
    }
  }
  void add(const Rename& rename) {
    if (rename.what == "enum") return note(enums_, rename.before, rename.after);
    if (rename.what == "table") return note(tables_, rename.before, rename.after);
    const auto dot = rename.before.find('.');
    if (dot == std::string_view::npos) return;
    const std::string owner(rename.before.substr(0, dot));
    if (rename.what == "column") note(columns_[owner], rename.before.substr(dot + 1), rename.after);
    if (rename.what == "value") note(values_[owner], rename.before.substr(dot + 1), rename.after);
  }

  Renames enums_, tables_;
  std::map<std::string, Renames> values_, columns_;
};

// `over` wins.
Hints together(Hints under, const Hints& over) {
  for (const auto& [name, table] : over.tables) {
    if (!table.was.empty()) under.tables[name].was = table.was;
    for (const auto& [column, hint] : table.columns) under.tables[name].columns[column].was = hint.was;
  }
  for (const auto& [name, type] : over.enums) {
    if (!type.was.empty()) under.enums[name].was = type.was;
    for (const auto& [value, was] : type.values) under.enums[name].values[value] = was;
  }
  return under;
}

bool same_values(const EnumType& a, const EnumType& b) {
  return std::is_permutation(a.values.begin(), a.values.end(), b.values.begin(), b.values.end());
}

}  // namespace

Changes recorded_changes(const Schema& before, const Revision& revision, const Schema& after, const Hints& said) {
  Renamed renamed;
  renamed.read(revision.up_postgres.empty() ? revision.up_sqlite : revision.up_postgres);
  return diff(before, after, together(said, renames_of(renamed.changes())));
}

Replan replan(const Schema& base, const std::vector<Changes>& theirs, const Changes& mine) {
  Replan out{.mine = mine, .theirs = {}, .contradictions = {}};
  auto from = base;
  for (const auto& step : theirs) {
    auto merged = merge(from, step, out.mine);
    if (!merged.contradictions.empty())
      return {.mine = {}, .theirs = {}, .contradictions = std::move(merged.contradictions), .at = out.theirs.size()};
    from = evolve(std::move(from), step);
    out.mine = std::move(merged.mine);
    out.theirs.push_back(std::move(merged.theirs));
  }
  return out;
}

Hints hints_for(const Changes& moved, const Hints& said) {
  auto own = said;
  for (auto& [name, table] : own.tables) {
    table.was.clear();
    for (auto& [column, hint] : table.columns) hint.was.clear();
  }
  for (auto& [name, type] : own.enums) type.was.clear();
  return together(std::move(own), renames_of(moved));
}

Schema settled(const Schema& merged, const Schema& written) {
  for (const auto& change : diff(merged, written)) {
    const auto* reorder = std::get_if<AlterEnum>(&change);
    if (!std::holds_alternative<RenameObject>(change) && !(reorder && same_values(reorder->before, reorder->after)))
      return merged;
  }
  return written;
}

}  // namespace stratac
