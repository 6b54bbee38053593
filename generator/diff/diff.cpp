#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "diff/change.hpp"
#include "diff/rename.hpp"

namespace stratac {
namespace {

using Names = std::unordered_map<std::string, std::string>;  // before -> after

// Which thing of `before` lives on as which of `after`, by declared renames first, then by name.
// `was(name)` is the old name that the thing called `name` now declares, or "".
template <class T, class Was>
Names survivors(const std::vector<T>& before, const std::vector<T>& after, Was was) {
  std::set<std::string_view> had, has;
  for (const auto& item : before) had.insert(item.name);
  for (const auto& item : after) has.insert(item.name);

  Names out;
  std::set<std::string_view> renamed;
  for (const auto& item : after) {
    const std::string& old = was(item.name);
    // A declaration that was recorded long ago names something that is gone, or that was made again since:
    // then the new name was there before, too.
    const bool recorded = had.contains(item.name) && has.contains(old) && was(old).empty();
    if (old.empty() || !had.contains(old) || recorded) continue;
    if (out.emplace(old, item.name).second) renamed.insert(item.name);
  }
  for (const auto& item : after)
    if (!renamed.contains(item.name) && had.contains(item.name)) out.emplace(item.name, item.name);
  return out;
}

Renames changed_names(const Names& names) {
  Renames out;
  for (const auto& [before, after] : names)
    if (before != after) out.emplace_back(before, after);
  std::sort(out.begin(), out.end());
  return out;
}

template <class T>
std::unordered_map<std::string_view, const T*> by_name(const std::vector<T>& items) {
  std::unordered_map<std::string_view, const T*> out;
  for (const auto& item : items) out.emplace(item.name, &item);
  return out;
}

template <class T>
void erase_all_but(std::vector<T>& items, const Names& kept) {
  std::erase_if(items, [&](const T& item) { return !kept.contains(item.name); });
}

// Looks up hints without copying; a missing one is empty.
class HintBook {
 public:
  explicit HintBook(const Hints& hints) : hints_(hints) {}

  const TableHint& table(const std::string& name) const { return look_up(hints_.tables, name); }
  const ColumnHint& column(const std::string& table_name, const std::string& name) const {
    return look_up(table(table_name).columns, name);
  }
  const EnumHint& enumeration(const std::string& name) const { return look_up(hints_.enums, name); }

 private:
  template <class T>
  static const T& look_up(const std::map<std::string, T>& map, const std::string& name) {
    static const T none;
    const auto found = map.find(name);
    return found == map.end() ? none : found->second;
  }
  const Hints& hints_;
};

// What a kept table loses and gets of one kind of constraint. `left` points into the table as it was
// before any rename, because that is what a drop carries.
template <class T>
struct Difference {
  std::vector<const T*> left, entered;
  std::vector<std::pair<std::string, std::string>> renamed;
};

bool has_value(const EnumType& type, const std::string& value) {
  return std::find(type.values.begin(), type.values.end(), value) != type.values.end();
}

// `before` with the values that only `after` has, each behind the value it follows there.
EnumType with_values_added(EnumType before, const EnumType& after) {
  auto& values = before.values;
  for (std::size_t i = 0; i < after.values.size(); ++i) {
    if (has_value(before, after.values[i])) continue;
    const auto place = i == 0 ? values.begin() : std::find(values.begin(), values.end(), after.values[i - 1]) + 1;
    values.insert(place, after.values[i]);
  }
  return before;
}

template <class T>
bool same_but_for_name(T a, const T& b) {
  a.name = b.name;
  return a == b;
}

// Pairs constraints by name, then those that only changed their name. `kept[i]`, the constraint i of
// `original` under the names after, is empty where it named something that is gone.
template <class T>
Difference<T> compare(const std::vector<T>& original, const std::vector<std::optional<T>>& kept,
                      const std::vector<T>& after) {
  Difference<T> out;
  std::vector<bool> matched(after.size(), false), stays(original.size(), false);
  const auto match = [&](auto&& fits) {
    for (std::size_t i = 0; i < original.size(); ++i)
      for (std::size_t j = 0; !stays[i] && kept[i] && j < after.size(); ++j)
        if (!matched[j] && fits(*kept[i], after[j])) {
          stays[i] = matched[j] = true;
          if (original[i].name != after[j].name) out.renamed.emplace_back(original[i].name, after[j].name);
        }
  };
  match([](const T& a, const T& b) { return a == b; });
  match([&](const T& a, const T& b) { return !find(original, b.name) && same_but_for_name(a, b); });
  for (std::size_t i = 0; i < original.size(); ++i)
    if (!stays[i]) out.left.push_back(&original[i]);
  for (std::size_t j = 0; j < after.size(); ++j)
    if (!matched[j]) out.entered.push_back(&after[j]);
  return out;
}

// One comparison of two schemas. It fills one list per phase; the phases in order are a valid list.
class Differ {
 public:
  Differ(const Schema& before, const Schema& after, const Hints& hints)
      : before_(before), after_(after), hints_(hints), before_tables_(by_name(before.tables)),
        tables_(survivors(before.tables, after.tables,
                          [&](const std::string& name) -> const std::string& { return hints_.table(name).was; })),
        enums_(survivors(before.enums, after.enums,
                         [&](const std::string& name) -> const std::string& { return hints_.enumeration(name).was; })) {}

  Changes run() && {
    find_columns();
    carry_over();
    diff_enums();
    for (const auto& table : after_.tables) {
      const auto* old = original_of(table);
      if (old) diff_table(*old, table);
      else enter_.push_back(AddTable{table});
    }
    for (auto table = before_.tables.rbegin(); table != before_.tables.rend(); ++table)
      if (!tables_.contains(table->name)) drop_.push_back(DropTable{*table});

    Changes out;
    for (auto* phase : {&release_references_, &release_, &drop_, &rename_, &enums_enter_, &enter_, &columns_,
                        &constraints_, &references_, &enums_leave_})
      std::move(phase->begin(), phase->end(), std::back_inserter(out));
    return out;
  }

 private:
  const Table* original_of(const Table& table) const {
    const auto found = origins_.find(table.name);
    return found == origins_.end() ? nullptr : before_tables_.at(found->second);
  }

  void find_columns() {
    const auto after_tables = by_name(after_.tables);
    for (const auto& [before, after] : tables_) {
      origins_.emplace(after, before);
      columns_of_.emplace(before, survivors(before_tables_.at(before)->columns, after_tables.at(after)->columns,
                                            [&, &table = after](const std::string& name) -> const std::string& {
                                              return hints_.column(table, name).was;
                                            }));
    }
  }

  // The part of `before` that lives on, under its new names: what is left to
  // compare then differs because it differs.
  void carry_over() {
    carried_ = before_;
    erase_all_but(carried_.tables, tables_);
    erase_all_but(carried_.enums, enums_);
    for (auto& table : carried_.tables) erase_all_but(table.columns, columns_of_.at(table.name));

    if (const auto names = changed_names(enums_); !names.empty()) add_rename(RenameEnums{names});
    for (const auto& type : before_.enums) {
      if (!enums_.contains(type.name)) continue;
      const auto& now = enums_.at(type.name);
      const auto names = value_renames(type, *find(after_.enums, now));
      if (!names.empty()) add_rename(RenameEnumValues{now, names});
    }
    if (const auto names = changed_names(tables_); !names.empty()) add_rename(RenameTables{names});
    for (const auto& table : before_.tables) {
      if (!tables_.contains(table.name)) continue;
      const auto names = changed_names(columns_of_.at(table.name));
      if (!names.empty()) add_rename(RenameColumns{tables_.at(table.name), names});
    }
    for (const auto& table : carried_.tables) carried_tables_.emplace(table.name, &table);
  }

  void add_rename(Change change) {
    apply_change(carried_, change);
    rename_.push_back(std::move(change));
  }

  // A value whose old name is gone from the enum was renamed; one that takes
  // the rows of a removed value beside its own is not, see map_values.
  Renames value_renames(const EnumType& before, const EnumType& after) const {
    Renames out;
    for (const auto& [now, old] : hints_.enumeration(after.name).values)
      if (has_value(before, old) && !has_value(before, now) && !has_value(after, old)) out.emplace_back(old, now);
    return out;
  }

  Renames mapped_values(const EnumType& before, const EnumType& after) const {
    Renames out;
    for (const auto& [now, old] : hints_.enumeration(after.name).values)
      if (has_value(before, old) && !has_value(after, old)) out.emplace_back(old, now);
    return out;
  }

  // Values enter before any column is altered and leave after it, so that a
  // default may move from one that leaves to one that enters, up and down.
  void diff_enums() {
    for (const auto& type : after_.enums) {
      const auto* old = find(carried_.enums, type.name);
      if (!old) {
        enums_enter_.push_back(AddEnum{type});
        continue;
      }
      const auto both = with_values_added(*old, type);
      if (both != *old) enums_enter_.push_back(AlterEnum{*old, both, {}});
      if (both != type) enums_leave_.push_back(AlterEnum{both, type, mapped_values(*old, type)});
    }
    for (auto type = before_.enums.rbegin(); type != before_.enums.rend(); ++type)
      if (!enums_.contains(type->name)) enums_leave_.push_back(DropEnum{*type});
  }

  void diff_table(const Table& old, const Table& now) {
    const auto& carried = *carried_tables_.at(now.name);
    diff_columns(old, carried, now);
    diff_key(old, carried, now);
    diff_list<AddUnique, DropUnique>(Object::unique, old, now, old.uniques, carried.uniques, now.uniques);
    diff_list<AddCheck, DropCheck>(Object::check, old, now, old.checks, carried.checks, now.checks);
    diff_list<AddIndex, DropIndex>(Object::index, old, now, old.indexes, carried.indexes, now.indexes);
    diff_list<AddReference, DropReference>(Object::reference, old, now, old.references, carried.references,
                                           now.references);
  }

  // A generated column comes after those it is made from, and leaves before them.
  void diff_columns(const Table& old, const Table& carried, const Table& now) {
    for (const bool generated : {true, false})
      for (auto column = old.columns.rbegin(); column != old.columns.rend(); ++column)
        if (column->generated.has_value() == generated && !columns_of_.at(old.name).contains(column->name))
          drop_.push_back(DropColumn{old.name, *column});
    for (const bool generated : {false, true})
      for (const auto& column : now.columns)
        if (column.generated.has_value() == generated) diff_column(carried, now, column);
  }

  void diff_column(const Table& carried, const Table& now, const Column& column) {
    const auto& hint = hints_.column(now.name, column.name);
    const auto* was = find(carried.columns, column.name);
    if (!was) columns_.push_back(AddColumn{now.name, column, hint.fill});
    else if (*was != column) columns_.push_back(AlterColumn{now.name, *was, column, hint.cast, hint.fill, {}, {}});
  }

  void diff_key(const Table& old, const Table& carried, const Table& now) {
    const bool same_columns = old.key && now.key && !names_gone(old, old.key->columns) &&
                              carried.key->columns == now.key->columns;
    if (same_columns) {
      if (old.key->name != now.key->name)
        rename_.push_back(RenameObject{now.name, Object::key, old.key->name, now.key->name});
      return;
    }
    if (old.key) release_.push_back(DropKey{old.name, *old.key});
    if (now.key) constraints_.push_back(AddKey{now.name, *now.key});
  }

  template <class Add, class Drop, class T>
  void diff_list(Object kind, const Table& old, const Table& now, const std::vector<T>& original,
                 const std::vector<T>& carried, const std::vector<T>& after) {
    std::vector<std::optional<T>> kept;
    for (std::size_t i = 0; i < original.size(); ++i)
      kept.push_back(names_gone(old, original[i]) ? std::nullopt : std::optional<T>(carried[i]));
    const auto difference = compare(original, kept, after);
    constexpr bool reference = std::is_same_v<T, Reference>;
    for (const auto* item : difference.left) (reference ? release_references_ : release_).push_back(Drop{old.name, *item});
    for (const auto& [before, now_called] : difference.renamed)
      rename_.push_back(RenameObject{now.name, kind, before, now_called});
    for (const auto* item : difference.entered) (reference ? references_ : constraints_).push_back(Add{now.name, *item});
  }

  // Whether the constraint of `before` names a column or table that does not live on.
  bool names_gone(const Table& table, const std::vector<std::string>& columns) const {
    const auto& kept = columns_of_.at(table.name);
    return std::any_of(columns.begin(), columns.end(), [&](auto& column) { return !kept.contains(column); });
  }
  bool names_gone(const Table& table, const Unique& unique) const { return names_gone(table, unique.columns); }
  bool names_gone(const Table& table, const Check& check) const { return names_gone(table, columns_of(check.condition)); }
  bool names_gone(const Table& table, const Index& index) const {
    const auto part_gone = [&](const IndexPart& part) { return names_gone(table, columns_of(part.expr)); };
    return std::any_of(index.parts.begin(), index.parts.end(), part_gone) || names_gone(table, index.include) ||
           (index.where && names_gone(table, columns_of(*index.where)));
  }
  bool names_gone(const Table& table, const Reference& reference) const {
    const auto target = before_tables_.find(reference.table);
    return names_gone(table, reference.columns) || !tables_.contains(reference.table) ||
           names_gone(*target->second, reference.referenced);
  }

  const Schema& before_;
  const Schema& after_;
  HintBook hints_;
  std::unordered_map<std::string_view, const Table*> before_tables_;
  Names tables_, enums_;                      // before -> after
  std::unordered_map<std::string, Names> columns_of_;  // by the table's name before
  Names origins_;                             // after -> before
  Schema carried_;
  std::unordered_map<std::string_view, const Table*> carried_tables_;

  Changes release_references_, release_, drop_, rename_, enums_enter_, enter_, columns_, constraints_, references_,
      enums_leave_;
};

}  // namespace

Changes diff(const Schema& before, const Schema& after, const Hints& hints) {
  return Differ(before, after, hints).run();
}

}  // namespace stratac
