#include <algorithm>

#include <fmt/format.h>

#include "diff/lint_rules.hpp"
#include "diff/match.hpp"
#include "diff/rewrites.hpp"

namespace stratac {
namespace {

void type_changed(const AlterColumn& c, const Move&, const Report& report) {
  if (rewrites(c)) report({dotted(c.table, c.after.name)}, c.table, c.after.name);
}

void column_added(const AddColumn& c, const Report& report) {
  report({dotted(c.table, c.column.name)}, c.table, c.column.name);
}

void generated_added(const AddColumn& c, const Move&, const Report& report) {
  if (c.column.generated) column_added(c, report);
}

void generated_changed(const AlterColumn& c, const Move&, const Report& report) {
  if (c.after.generated && c.before.generated != c.after.generated)
    report({dotted(c.table, c.after.name)}, c.table, c.after.name);
}

void stored_generated(const Change& change, const Move& move, const Report& report) {
  at<AddColumn, generated_added>(change, move, report);
  at<AlterColumn, generated_changed>(change, move, report);
}

void identity_added(const AddColumn& c, const Move&, const Report& report) {
  if (c.column.identity) column_added(c, report);
}

void computed_default(const AddColumn& c, const Move&, const Report& report) {
  if (c.column.default_value && may_be_volatile(*c.column.default_value)) column_added(c, report);
}

// PostgreSQL can add a value anywhere, but neither drop nor move one.
void enum_remade(const AlterEnum& c, const Move& move, const Report& report) {
  auto kept = c.after.values;
  std::erase_if(kept, [&](const std::string& value) { return !has_value(c.before, value); });
  if (kept == c.before.values) return;
  for (const auto& table : move.users_of(c.after))
    if (!move.is_new(table)) report({c.after.name}, table, c.after.name);
}

void index_built(const AddIndex& c, const Move& move, const Report& report) {
  if (!move.online.has(c)) report(object_places(c.table, c.index.name), fmt::format("writes to `{}`", c.table), c.index.name);
}

// A constraint takes the table while its index is built.
void unique_built(const AddUnique& c, const Move& move, const Report& report) {
  if (!move.online.has(c))
    report(object_places(c.table, c.unique.name), fmt::format("reads or writes `{}`", c.table), c.unique.name);
}

void key_built(const AddKey& c, const Move& move, const Report& report) {
  if (!move.online.has(c))
    report(object_places(c.table, c.key.name), fmt::format("reads or writes `{}`", c.table), c.key.name);
}

void index_needed(const Change& change, const Move& move, const Report& report) {
  at<AddIndex, index_built>(change, move, report);
  at<AddUnique, unique_built>(change, move, report);
  at<AddKey, key_built>(change, move, report);
}

void check_added(const AddCheck& c, const Move& move, const Report& report) {
  if (!move.online.has(c)) report(object_places(c.table, c.check.name), c.table, to_string(c.check.condition));
}

void made_required(const AlterColumn& c, const Move& move, const Report& report) {
  if (c.before.nullable && !c.after.nullable && !c.after.generated && !move.online.has(c))
    report({dotted(c.table, c.after.name)}, c.table, c.after.name + " is not null");
}

void rows_checked(const Change& change, const Move& move, const Report& report) {
  at<AddCheck, check_added>(change, move, report);
  at<AlterColumn, made_required>(change, move, report);
}

void reference_added(const AddReference& c, const Move& move, const Report& report) {
  if (move.online.has(c)) return;
  const auto& target = c.reference.table;
  const bool both = !move.is_new(target) && target != c.table;
  report(object_places(c.table, c.reference.name), c.reference.name, both ? c.table + " and " + target : c.table);
}

// Both carry names before.
void say_dropped(const std::string& table, const Reference& reference, const Move& move, const Report& report) {
  const auto target = move.now_called(reference.table);
  if (reference.table == table || !find(move.after.tables, target) || move.is_new(target)) return;
  report(find(move.after.tables, move.now_called(table)) ? std::vector{move.now_called(table)} : std::vector{target},
         reference.name, target);
}

void references_dropped(const Change& change, const Move& move, const Report& report) {
  if (const auto* c = std::get_if<DropReference>(&change)) say_dropped(c->table, c->reference, move, report);
  if (const auto* c = std::get_if<DropTable>(&change))
    for (const auto& reference : c->table.references) say_dropped(c->table.name, reference, move, report);
}

constexpr auto warning = Severity::warning;

constexpr ChangeRule rules[] = {
    {{"rewrite-type", warning,
      "PostgreSQL rewrites table `{0}` for the new type of `{1}`; nobody reads or writes it meanwhile",
      "on a large table add another column, let programs write both, fill it in portions, then drop the old one"},
     at<AlterColumn, type_changed>},
    {{"rewrite-generated", warning,
      "PostgreSQL rewrites table `{0}` to compute `{1}` for every row; nobody reads or writes it meanwhile",
      "on a large table let programs write a plain column, or upgrade when it can be locked"},
     stored_generated},
    {{"rewrite-identity", warning,
      "PostgreSQL rewrites table `{0}` to number its rows in `{1}`; nobody reads or writes it meanwhile",
      "on a large table upgrade when it can be locked"},
     at<AddColumn, identity_added>},
    {{"rewrite-default", warning, "PostgreSQL rewrites table `{0}` if the default of `{1}` is another for every row",
      "a constant or `now()` is free; else add the column without a default and fill it in portions"},
     at<AddColumn, computed_default>},
    {{"rewrite-enum", warning,
      "PostgreSQL rewrites table `{0}` for enum `{1}`, which is made anew: values can be added, not dropped or moved",
      "leave values that are no longer used, and write new ones where they are, unless order matters"},
     at<AlterEnum, enum_remade>},
    {{"lock-index", warning, "nobody {0} on PostgreSQL while `{1}` is built",
      "record it in a revision of its own, and without `--no-online`"},
     index_needed},
    {{"lock-scan", warning, "nobody reads or writes `{0}` on PostgreSQL while all its rows are checked for `{1}`",
      "record it in a revision of its own, and without `--no-online`"},
     rows_checked},
    {{"lock-reference", warning, "nobody writes to {1} on PostgreSQL while reference `{0}` is added and checked",
      "record it in a revision of its own, and without `--no-online`"},
     at<AddReference, reference_added>},
    {{"lock-referenced", warning,
      "to drop reference `{0}` PostgreSQL shuts everyone out of `{1}` until the revision is done",
      "record it alone, so that it is done at once"},
     references_dropped},
};

}  // namespace

std::span<const ChangeRule> lock_rules() {
  return rules;
}

}  // namespace stratac
