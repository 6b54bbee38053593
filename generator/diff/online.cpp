#include "diff/online.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diff/origins.hpp"
#include "model/expr.hpp"

namespace stratac {
namespace {

using Columns = std::vector<std::string>;

bool same_set(Columns a, Columns b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

bool is_referenced(const Schema& schema, const std::string& table, const Columns& columns) {
  for (const auto& other : schema.tables)
    for (const auto& reference : other.references)
      if (reference.table == table && same_set(reference.referenced, columns)) return true;
  return false;
}

bool gets_own_type(const AlterColumn& c) {
  return c.before.postgres_type != c.after.postgres_type || c.before.postgres_collation != c.after.postgres_collation;
}

bool is_null_in_every_row(const AddColumn& c) {
  return c.column.nullable && !c.column.default_value && !c.column.generated && !c.column.identity && !c.fill;
}

class Finder {
 public:
  Finder(const Schema& before, const Changes& changes)
      : before_(before), changes_(changes), altered_(altered_columns(changes)) {
    Origins origins;
    for (const auto& change : changes) {
      std::visit([&](const auto& c) { note(c, origins); }, change);
      origins.follow(change);
    }
  }

  std::map<const void*, std::string> run() {
    for (const auto& change : changes_) {
      std::visit([&](const auto& c) { if (can(c)) out_.emplace(&c, ""); }, change);
      std::visit([&](const auto& c) { find_replaced(c); }, change);
      origins_.follow(change);
    }
    return std::move(out_);
  }

 private:
  template <class C>
  void note(const C&, const Origins&) {}
  void note(const AlterEnum&, const Origins&) { remakes_enums_ = true; }
  void note(const RenameEnumValues&, const Origins&) { remakes_enums_ = true; }
  void note(const AddColumn& c, const Origins&) {
    if (is_null_in_every_row(c)) nulls_.insert({c.table, c.column.name});
  }
  void note(const AlterColumn& c, const Origins& origins) {
    if (gets_own_type(c)) altered_.insert({home(c, origins), origins.column(c.table, c.before.name).value_or("")});
  }
  void note(const DropColumn& c, const Origins& origins) { shrunk_.insert(home(c, origins)); }
  void note(const DropKey& c, const Origins& origins) { homes_[&c] = home(c, origins); }
  void note(const DropUnique& c, const Origins& origins) { homes_[&c] = home(c, origins); }

  // The table of a change, as it is called before all of them; "" for a new one.
  template <class C>
  static std::string home(const C& c, const Origins& origins) { return origins.table(c.table).value_or(""); }

  // A column that holds now what it will hold then; a guard can ask for its values.
  bool is_settled(const std::string& table, const std::string& column) const {
    const auto old_table = origins_.table(table), old = origins_.column(table, column);
    if (!old || altered_.contains({*old_table, *old})) return false;
    return !remakes_enums_ || find(find(before_.tables, *old_table)->columns, *old)->type.enumeration.empty();
  }
  bool are_settled(const std::string& table, const Columns& columns) const {
    return std::all_of(columns.begin(), columns.end(), [&](auto& column) { return is_settled(table, column); });
  }
  // Such a key is distinct, and such a reference refers to nothing.
  bool has_null(const std::string& table, const Columns& columns) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](auto& column) { return nulls_.contains({table, column}); });
  }
  bool was_there(const std::string& table) const { return origins_.table(table).has_value(); }

  // Nothing of its columns goes or gets another type, so what stands on them can wait to be dropped.
  bool is_quiet(const std::string& old_table) const {
    const auto in_it = [&](const auto& column) { return column.first == old_table; };
    return !remakes_enums_ && !shrunk_.contains(old_table) && std::none_of(altered_.begin(), altered_.end(), in_it);
  }

  const Schema& after() {
    if (!after_) after_ = evolve(before_, changes_);
    return *after_;
  }

  template <class C>
  bool can(const C&) { return false; }
  bool can(const AddIndex& c) { return was_there(c.table); }
  bool can(const DropIndex& c) { return is_quiet(home(c, origins_)); }
  bool can(const AddCheck& c) {
    const auto columns = columns_of(c.check.condition);
    return was_there(c.table) && !columns.empty() && are_settled(c.table, columns) && !reads_raw(c.check.condition);
  }
  bool can(const AddReference& c) {
    const auto& r = c.reference;
    return was_there(c.table) && (has_null(c.table, r.columns) ||
                                  (are_settled(c.table, r.columns) && are_settled(r.table, r.referenced)));
  }
  bool can(const AlterColumn& c) {
    const bool required = c.before.nullable && !c.after.nullable;
    const bool is_filled = c.fill || c.after.default_value;
    return required && !is_filled && !c.after.generated && is_settled(c.table, c.before.name);
  }
  // A reference would have to wait for its key.
  bool can(const AddKey& c) {
    return are_settled(c.table, c.key.columns) && can_replace(c) && !is_referenced(after(), c.table, c.key.columns);
  }
  bool can(const AddUnique& c) {
    const auto& columns = c.unique.columns;
    return was_there(c.table) && (has_null(c.table, columns) || are_settled(c.table, columns)) && can_replace(c) &&
           !is_referenced(after(), c.table, columns);
  }

  // What takes the place of another is made online only if the other can stand until then.
  template <class C>
  bool can_replace(const C& c) const {
    return std::all_of(changes_.begin(), changes_.end(), [&](const Change& change) {
      return std::visit([&](const auto& old) { return !replaces(c, old) || can_stand(old); }, change);
    });
  }
  template <class New, class Old>
  bool replaces(const New&, const Old&) const { return false; }
  bool replaces(const AddKey& c, const DropKey& old) const { return home(c, origins_) == homes_.at(&old); }
  bool replaces(const AddUnique& c, const DropUnique& old) const {
    return home(c, origins_) == homes_.at(&old) && c.unique.name == old.unique.name;
  }
  // A unique that goes on for some of the rows only.
  bool replaces(const AddIndex& c, const DropUnique& old) const {
    const auto is_same = [&](const IndexPart& part, const std::string& column) {
      return origins_.column(c.table, part.expr.text) == column;
    };
    return c.index.unique && home(c, origins_) == homes_.at(&old) &&
           std::equal(c.index.parts.begin(), c.index.parts.end(), old.unique.columns.begin(), old.unique.columns.end(), is_same);
  }
  template <class Old>
  bool can_stand(const Old&) const { return true; }
  bool can_stand(const DropKey& c) const { return can_stand(homes_.at(&c), c.key.columns); }
  bool can_stand(const DropUnique& c) const { return can_stand(homes_.at(&c), c.unique.columns); }
  bool can_stand(const std::string& old_table, const Columns& columns) const {
    return is_quiet(old_table) && !is_referenced(before_, old_table, columns);
  }

  template <class C>
  void find_replaced(const C& c) {
    if constexpr (std::is_same_v<C, AddKey> || std::is_same_v<C, AddUnique> || std::is_same_v<C, AddIndex>) {
      if (!out_.contains(&c)) return;
      for (const auto& change : changes_)
        std::visit([&](const auto& old) { if (replaces(c, old) && can_stand(old)) stand(old, out_[&c]); }, change);
    }
  }

  template <class Old>
  void stand(const Old&, std::string&) {}
  void stand(const DropKey& old, std::string& until) { until = old.key.name, out_[&old]; }
  void stand(const DropUnique& old, std::string& until) { until = old.unique.name, out_[&old]; }

  const Schema& before_;
  const Changes& changes_;
  std::set<Origins::Column> altered_;
  Origins origins_;
  std::set<std::pair<std::string, std::string>> nulls_;
  std::set<std::string> shrunk_;                // tables that lose columns, as they are called before
  std::map<const void*, std::string> homes_;    // of what is dropped
  bool remakes_enums_ = false;
  std::optional<Schema> after_;
  std::map<const void*, std::string> out_;
};

}  // namespace

OnlineChanges::OnlineChanges(const Schema& before, const Changes& changes, Online online) {
  if (online == Online::yes) changes_ = Finder(before, changes).run();
}

}  // namespace stratac
