#include "diff/merge.hpp"

#include <algorithm>
#include <set>

#include "diff/change_keys.hpp"
#include "diff/clashes.hpp"
#include "diff/match.hpp"
#include "diff/merge_names.hpp"

namespace stratac {
namespace {

std::string owner_of(const std::string& key) {
  const auto end = key.find_first_of(".#:");
  if (end == std::string::npos || end + 1 == key.size()) return "";
  return key[end] == ':' ? key.substr(0, end + 1) : key.substr(0, end);
}

// What a side did, found by what it did it to, under the names of both.
class Deeds {
 public:
  Deeds(const Changes& changes, const Naming& before, const Naming& after) {
    for (const auto& change : changes)
      for (const auto& key : keys_of(change)) {
        const auto translated = (leaves(change) ? before : after).translated(key);
        deeds_.insert_or_assign(translated, &change);
        // A table's part tells what was done to the table, when nothing else does.
        if (const auto owner = owner_of(translated); !owner.empty()) deeds_.emplace(owner, &change);
      }
  }
  const Change* find(const std::string& key) const {
    const auto found = deeds_.find(key);
    if (found != deeds_.end()) return found->second;
    const auto owner = owner_of(key);
    return owner.empty() ? nullptr : find(owner);
  }

  const Change* any() const { return deeds_.empty() ? nullptr : deeds_.begin()->second; }

 private:
  std::map<std::string, const Change*> deeds_;
};

class Merger {
 public:
  Merger(const Schema& base, const Changes& theirs, const Changes& mine)
      : names_(bring_together(naming_of(theirs), naming_of(mine))), their_head_(evolve(base, theirs)),
        my_head_(evolve(base, mine)), base_(renamed(base, names_.from_base)),
        theirs_(renamed(their_head_, names_.from_theirs)), mine_(renamed(my_head_, names_.from_mine)),
        their_deeds_(theirs, names_.from_base, names_.from_theirs),
        my_deeds_(mine, names_.from_base, names_.from_mine) {}

  Merge run() && {
    for (const auto& key : names_.contradicting) contradict(key, key);
    find_lost_renames(names_.from_theirs, theirs_);
    find_lost_renames(names_.from_mine, mine_);
    for (const auto* side : {&theirs_, &mine_}) find_shared_names(*side);
    Schema both{.name = theirs_.name,
                .enums = merged(base_.enums, theirs_.enums, mine_.enums, "", ":",
                                [&](auto&... sides) { return merged_enum(sides...); }),
                .tables = merged(base_.tables, theirs_.tables, mine_.tables, "", "",
                                 [&](auto&... sides) { return merged_table(sides...); }),
                .raws = merged(base_.raws, theirs_.raws, mine_.raws, "", "", [&](auto&, auto& their, auto&) {
                  contradict(their.name, their.name);
                  return their;
                })};
    if (found_.empty())
      for (const auto& [a, b] : clashes(both)) contradict(a, b);
    if (!found_.empty()) return {.mine = {}, .theirs = {}, .contradictions = std::move(found_)};
    return {.mine = diff(their_head_, both, hints(names_.from_theirs)),
            .theirs = diff(my_head_, both, hints(names_.from_mine)),
            .contradictions = {}};
  }

 private:
  // Theirs did something to `a` and mine to `b`, or the other way round.
  void contradict(const std::string& a, const std::string& b) {
    for (const auto& [of_theirs, of_mine] : {std::pair(a, b), std::pair(b, a)}) {
      const auto *their = their_deeds_.find(of_theirs), *my = my_deeds_.find(of_mine);
      if (!their || !my) continue;
      if (said_.emplace(their, my).second) found_.push_back({*their, *my});
      return;
    }
    // Where it is not known what was done, it must not pass for nothing.
    if (found_.empty() && their_deeds_.any() && my_deeds_.any())
      found_.push_back({*their_deeds_.any(), *my_deeds_.any()});
  }

  // One side gave a new name to what the other dropped.
  void find_lost_renames(const Naming& naming, const Schema& schema) {
    for (const auto& [before, after] : naming.tables)
      if (!find(schema.tables, after)) contradict(after, after);
    for (const auto& [before, after] : naming.enums)
      if (!find(schema.enums, after)) contradict(after + ":", after + ":");
    for (const auto& [owner, list] : naming.columns)
      for (const auto& [before, after] : list)
        if (const auto* table = find(schema.tables, owner); !table || !find(table->columns, after))
          contradict(owner + "." + after, owner + "." + after);
    for (const auto& [owner, list] : naming.values)
      for (const auto& [before, after] : list)
        if (const auto* type = find(schema.enums, owner); !type || !has_value(*type, after))
          contradict(owner + ":" + after, owner + ":" + after);
  }

  // Both sides gave one name to different things.
  void find_shared_names(const Schema& side) {
    const auto check = [&](const auto& items, const std::string& before, const std::string& behind) {
      std::set<std::string_view> seen;
      for (const auto& item : items)
        if (const auto key = before + item.name + behind; !seen.insert(item.name).second) contradict(key, key);
    };
    check(side.enums, "", ":");
    check(side.tables, "", "");
    check(side.raws, "", "");
    for (const auto& table : side.tables) {
      check(table.columns, table.name + ".", "");
      check(table.uniques, table.name + "#", "");
      check(table.checks, table.name + "#", "");
      check(table.references, table.name + "#", "");
      check(table.indexes, table.name + "#", "");
    }
    for (const auto& type : side.enums) {
      std::set<std::string_view> seen;
      for (const auto& value : type.values)
        if (!seen.insert(value).second) contradict(type.name + ":" + value, type.name + ":" + value);
    }
  }

  // One list of things with names, by name. `both(base, theirs, mine)` merges a thing that both sides changed.
  template <class T, class Both>
  std::vector<T> merged(const std::vector<T>& base, const std::vector<T>& theirs, const std::vector<T>& mine,
                        const std::string& before_name, const std::string& behind_name, const Both& both) {
    std::vector<T> out;
    const auto clash = [&](const T& item) {
      const auto key = before_name + item.name + behind_name;
      contradict(key, key);
    };
    for (const auto& item : theirs) {
      const auto *was = find(base, item.name), *my = find(mine, item.name);
      if (!my && was && item != *was) clash(item);
      if (!my && was) continue;
      if (!my || (was && *my == *was) || *my == item) out.push_back(item);
      else if (!was) clash(item);
      else out.push_back(item == *was ? *my : both(*was, item, *my));
    }
    for (const auto& item : mine) {
      if (find(theirs, item.name)) continue;
      const auto* was = find(base, item.name);
      if (!was) out.push_back(item);
      else if (item != *was) clash(item);
    }
    return out;
  }

  Table merged_table(const Table& base, const Table& theirs, const Table& mine) {
    const auto whole = [&](const std::string& mark) {
      return [this, mark, &theirs](const auto&, const auto& their, const auto&) {
        contradict(theirs.name + mark + their.name, theirs.name + mark + their.name);
        return their;
      };
    };
    Table out{.name = theirs.name, .columns = {}, .key = theirs.key, .uniques = {}, .checks = {}, .references = {},
              .indexes = {}};
    out.columns = merged(base.columns, theirs.columns, mine.columns, theirs.name + ".", "", whole("."));
    const auto constraints = [&](auto Table::*list) {
      out.*list = merged(base.*list, theirs.*list, mine.*list, theirs.name + "#", "", whole("#"));
    };
    constraints(&Table::uniques);
    constraints(&Table::checks);
    constraints(&Table::references);
    constraints(&Table::indexes);
    if (theirs.key == base.key) out.key = mine.key;
    else if (mine.key != base.key && mine.key != theirs.key) {
      const auto name = [&](const std::optional<Key>& key) { return key ? key->name : base.key->name; };
      contradict(theirs.name + "#" + name(theirs.key), theirs.name + "#" + name(mine.key));
    }
    return out;
  }

  // Values enter and leave on both sides; an order can be changed by one.
  EnumType merged_enum(const EnumType& base, const EnumType& theirs, const EnumType& mine) {
    const auto only = [](EnumType type, const EnumType& a, const EnumType& b) {
      std::erase_if(type.values, [&](auto& value) { return !has_value(a, value) || !has_value(b, value); });
      return type;
    };
    const auto common = only(base, theirs, mine), their_order = only(theirs, base, mine),
               my_order = only(mine, base, theirs);
    if (their_order != common && my_order != common && their_order != my_order)
      contradict(base.name + ":", base.name + ":");
    const bool by_mine = their_order == common && my_order != common;
    const auto& first = by_mine ? mine : theirs;
    const auto& second = by_mine ? theirs : mine;
    auto out = with_new_values(first, second);
    std::erase_if(out.values, [&](auto& value) {
      return has_value(base, value) && (!has_value(theirs, value) || !has_value(mine, value));
    });
    return out;
  }

  // What `second` has more comes behind the value that it follows there, and behind what `first` put there.
  EnumType with_new_values(EnumType first, const EnumType& second) const {
    const auto* base = find(base_.enums, first.name);
    auto& values = first.values;
    for (std::size_t i = 0; i < second.values.size(); ++i) {
      if (has_value(first, second.values[i]) || has_value(*base, second.values[i])) continue;
      auto place = values.begin();
      for (auto j = i; j > 0 && place == values.begin(); --j)
        if (has_value(first, second.values[j - 1]))
          place = std::find(values.begin(), values.end(), second.values[j - 1]) + 1;
      while (place != values.end() && !has_value(*base, *place) && !has_value(second, *place)) ++place;
      values.insert(place, second.values[i]);
    }
    return first;
  }

  static Hints hints(const Naming& naming) {
    Changes renames{RenameEnums{naming.enums}, RenameTables{naming.tables}};
    for (const auto& [type, names] : naming.values) renames.push_back(RenameEnumValues{type, names});
    for (const auto& [table, names] : naming.columns) renames.push_back(RenameColumns{table, names});
    return renames_of(renames);
  }

  Names3 names_;
  Schema their_head_, my_head_;
  Schema base_, theirs_, mine_;  // under the names of both
  Deeds their_deeds_, my_deeds_;
  std::set<std::pair<const Change*, const Change*>> said_;
  std::vector<Contradiction> found_;
};

}  // namespace

Merge merge(const Schema& base, const Changes& theirs, const Changes& mine) {
  return Merger(base, theirs, mine).run();
}

Hints renames_of(const Changes& changes) {
  Hints out;
  for (const auto& change : changes) {
    if (const auto* c = std::get_if<RenameEnums>(&change))
      for (const auto& [before, after] : c->names) out.enums[after].was = before;
    if (const auto* c = std::get_if<RenameEnumValues>(&change))
      for (const auto& [before, after] : c->values) out.enums[c->type].values[after] = before;
    if (const auto* c = std::get_if<RenameTables>(&change))
      for (const auto& [before, after] : c->names) out.tables[after].was = before;
    if (const auto* c = std::get_if<RenameColumns>(&change))
      for (const auto& [before, after] : c->names) out.tables[c->table].columns[after].was = before;
  }
  return out;
}

}  // namespace stratac
