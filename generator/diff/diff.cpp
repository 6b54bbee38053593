#include <algorithm>
#include <unordered_map>

#include "diff/change.hpp"
#include "diff/match.hpp"
#include "diff/rename.hpp"

namespace stratac {
namespace {

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

    diff_raws();

    Changes out;
    for (auto* phase : {&raws_leave_, &release_references_, &release_, &drop_, &rename_, &enums_enter_, &enter_, &columns_,
                        &constraints_, &references_, &enums_leave_, &raws_enter_})
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

  // They stand on tables, so they leave first and enter last.
  void diff_raws() {
    for (auto raw = before_.raws.rbegin(); raw != before_.raws.rend(); ++raw)
      if (!find(after_.raws, raw->name)) raws_leave_.push_back(DropRaw{*raw});
    for (const auto& raw : after_.raws) {
      const auto* was = find(carried_.raws, raw.name);
      if (!was) raws_enter_.push_back(AddRaw{raw});
      else if (*was != raw) raws_enter_.push_back(AlterRaw{*was, raw});
    }
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
      enums_leave_, raws_leave_, raws_enter_;
};

}  // namespace

Changes diff(const Schema& before, const Schema& after, const Hints& hints) {
  return Differ(before, after, hints).run();
}

}  // namespace stratac
