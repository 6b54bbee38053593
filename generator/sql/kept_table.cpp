#include "sql/kept_table.hpp"

#include <algorithm>
#include <set>
#include <type_traits>
#include <unordered_map>

namespace stratac {
namespace {

class Follower {
 public:
  Follower(const Schema& before, const Schema& after, const Changes& changes)
      : before_(before), after_(after), changes_(changes) {}

  std::vector<Kept> run() && {
    for (const auto& change : changes_) {
      if (const auto* c = std::get_if<AddTable>(&change)) added_.insert(c->table.name);
      else if (const auto* r = std::get_if<RenameTables>(&change)) follow_tables(*r);
      else if (const auto* e = std::get_if<AlterEnum>(&change)) follow_enum(e->before.name, change);
      else if (const auto* v = std::get_if<RenameEnumValues>(&change)) follow_enum(v->type, change);
      else std::visit([&](const auto& on_table) { follow_change(on_table, change); }, change);
    }
    // A table that goes in the end needs nothing done to it.
    std::erase_if(kept_, [&](const Kept& kept) { return dropped_.contains(kept.before->name); });
    return std::move(kept_);
  }

 private:
  // Only tables that some change concerns are looked at, so that a small change in a large schema is cheap.
  Kept& kept(const std::string& name) {
    const auto found = by_name_.find(name);
    if (found != by_name_.end()) return kept_[found->second];
    Kept fresh;
    fresh.before = find(before_.tables, name);
    fresh.name = name;
    for (const auto& column : fresh.before->columns) fresh.origins.emplace(column.name, column.name);
    by_name_.emplace(name, kept_.size());
    return kept_.emplace_back(std::move(fresh));
  }

  template <class C>
  void follow_change(const C& c, const Change& change) {
    if constexpr (std::is_same_v<C, DropTable>) {
      dropped_.insert(c.table.name);
    } else if constexpr (requires { c.table.size(); }) {
      auto& table = kept(c.table);
      table.changes.push_back(&change);
      follow_columns(table, c);
    }
  }

  template <class C>
  static void follow_columns(Kept& table, const C& c) {
    if constexpr (std::is_same_v<C, DropColumn>) table.origins.erase(c.column.name);
    if constexpr (std::is_same_v<C, AlterColumn>) table.alters.emplace(table.origins.at(c.before.name), &c);
    if constexpr (std::is_same_v<C, RenameColumns>) {
      std::map<std::string, std::string> moved;
      for (const auto& [from, to] : c.names)
        if (auto node = table.origins.extract(from)) moved.emplace(to, node.mapped());
      table.origins.merge(moved);
    }
  }

  void follow_tables(const RenameTables& c) {
    std::vector<std::pair<std::size_t, std::string>> moved;
    for (const auto& [from, to] : c.names) {
      auto& table = kept(from);
      table.name = to;
      moved.emplace_back(by_name_.at(from), to);
    }
    for (const auto& names : c.names) by_name_.erase(names.first);
    for (const auto& [index, name] : moved) by_name_[name] = index;
  }

  // An enum is a CHECK on each of its columns here.
  void follow_enum(const std::string& type, const Change& change) {
    std::set<std::string> seen;
    for (const auto* schema : {&before_, &after_})
      for (const auto& table : schema->tables)
        for (const auto& column : table.columns)
          if (is_same_enum(changes_, column.type.enumeration, type)) seen.insert(table.name);
    for (const auto& name : seen) {
      const bool now = by_name_.contains(name) || find(before_.tables, name);
      if (now && !added_.contains(name) && !moved_away(name)) kept(name).changes.push_back(&change);
    }
  }

  bool moved_away(const std::string& name) const {
    return !by_name_.contains(name) &&
           std::any_of(kept_.begin(), kept_.end(), [&](const Kept& k) { return k.before && k.before->name == name; });
  }

  const Schema& before_;
  const Schema& after_;
  const Changes& changes_;
  std::vector<Kept> kept_;
  std::unordered_map<std::string, std::size_t> by_name_;  // present name -> index in kept_
  std::set<std::string> added_, dropped_;
};

}  // namespace

std::vector<Kept> kept_tables(const Schema& before, const Schema& after, const Changes& changes) {
  return Follower(before, after, changes).run();
}

bool is_same_enum(const Changes& changes, const std::string& a, const std::string& b) {
  if (a == b) return true;
  return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    const auto* renames = std::get_if<RenameEnums>(&change);
    return renames && std::any_of(renames->names.begin(), renames->names.end(), [&](auto& names) {
      return names == std::pair(a, b) || names == std::pair(b, a);
    });
  });
}

}  // namespace stratac
