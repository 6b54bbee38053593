#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "diff/lint_rules.hpp"
#include "diff/match.hpp"

namespace stratac {
namespace {

void table_dropped(const DropTable& c, const Move&, const Report& report) {
  report({}, c.table.name);
}

void column_dropped(const DropColumn& c, const Move& move, const Report& report) {
  // A generated one is computed again.
  if (!c.column.generated) report({move.now_called(c.table)}, dotted(c.table, c.column.name), "", c.column.name);
}

void value_dropped(const AlterEnum& c, const Move& move, const Report& report) {
  if (move.users_of(c.after).empty()) return;
  for (const auto& value : c.before.values) {
    const auto takes_rows = [&](const auto& pair) { return pair.first == value; };
    if (!has_value(c.after, value) && std::none_of(c.mapped.begin(), c.mapped.end(), takes_rows))
      report({c.after.name}, dotted(c.after.name, value), value, value);
  }
}

// What a change of type does to values that the schema itself says nothing about.
enum class Loss { none, length, narrowing, conversion, everything };

bool is_number(const Type& type) {
  const auto family = info(type.scalar).family;
  return family == Family::integer || family == Family::real || family == Family::decimal;
}

Loss loss_of(const AlterColumn& c) {
  if (c.cast || c.after.generated) return Loss::none;
  const auto &from = c.before.type, &to = c.after.type;
  const auto result = cast(from, to);
  if (result == Cast::impossible) return Loss::everything;
  if (result != Cast::lossy) return Loss::none;
  if (from.scalar == Scalar::text && to.scalar == Scalar::text) return Loss::length;
  return is_number(from) && is_number(to) ? Loss::narrowing : Loss::conversion;
}

template <Loss loss>
void type_changed(const AlterColumn& c, const Move&, const Report& report) {
  const auto name = dotted(c.table, c.after.name);
  const auto before = to_string(c.before.type);
  if (loss_of(c) == loss) report({name}, name, before + " to " + to_string(c.after.type), before);
}

// Whether the old value is written in the same way on both databases, and not scaled, padded or as JSON on SQLite.
bool is_stored_alike(const Type& type) {
  const auto family = info(type.scalar).family;
  return !type.array && (family == Family::integer || family == Family::text || family == Family::uuid ||
                         family == Family::enumeration || type.scalar == Scalar::date);
}

// Whether the value can be looked at although it is stored in two ways: its literals follow.
bool is_comparable(const Type& type) {
  const auto family = info(type.scalar).family;
  return !type.array && (family == Family::real || family == Family::boolean || family == Family::calendar ||
                         family == Family::json);
}

// Whether `value` is compared, computed with or tested everywhere, and never handed on as it stands.
bool only_looks(const Expr& expr) {
  const bool looks = (expr.op == Op::binary && expr.text != "||") || expr.op == Op::negate || expr.op == Op::logical_not ||
                     (expr.op >= Op::in && expr.op <= Op::not_between) || expr.op == Op::is_null ||
                     expr.op == Op::is_not_null || expr.op == Op::json_get;
  for (std::size_t i = 0; i < expr.args.size(); ++i) {
    const bool is_condition = expr.op == Op::case_when && i % 2 == 0 && i + 1 < expr.args.size();
    if (expr.args[i].op == Op::value ? !looks && !is_condition : !only_looks(expr.args[i])) return false;
  }
  return expr.op != Op::value;
}

bool reads_old_value(const Expr& expr) {
  return expr.op == Op::value || (expr.op != Op::is_null && expr.op != Op::is_not_null &&
                                  std::any_of(expr.args.begin(), expr.args.end(), reads_old_value));
}

void cast_over_forms(const AlterColumn& c, const Move&, const Report& report) {
  const auto& type = c.before.type;
  if (!c.cast || is_stored_alike(type) || !reads_old_value(*c.cast)) return;
  if (is_comparable(type) && only_looks(*c.cast)) return;
  const auto name = dotted(c.table, c.after.name);
  report({name}, name, to_string(type), to_string(type));
}

void required_column(const AddColumn& c, const Move&, const Report& report) {
  const auto& column = c.column;
  const bool has_values = column.nullable || column.default_value || column.identity || column.generated || c.fill;
  const auto name = dotted(c.table, column.name);
  if (!has_values) report({name}, name);
}

void null_forbidden(const AlterColumn& c, const Move&, const Report& report) {
  if (!c.before.nullable || c.after.nullable || c.after.generated) return;
  const bool filled = c.fill || c.after.default_value;
  const auto name = dotted(c.table, c.after.name);
  report({name}, name, filled ? "" : "rows that hold NULL stop the migration, and ");
}

std::string listed(const std::string& table, const std::vector<std::string>& columns) {
  return fmt::format("{} ({})", table, fmt::join(columns, ", "));
}

// NULLs are never alike, and refer to nothing.
bool passes_by_null(const Move& move, const std::string& table, const std::vector<std::string>& columns) {
  return std::any_of(columns.begin(), columns.end(), [&](auto& column) { return move.is_null(table, column); });
}

void key_added(const AddKey& c, const Move& move, const Report& report) {
  const auto& columns = c.key.columns;
  const auto numbered = [&](const std::string& column) { return move.is_numbered(c.table, column); };
  if (std::none_of(columns.begin(), columns.end(), numbered))
    report(object_places(c.table, c.key.name), listed(c.table, c.key.columns));
}

void unique_added(const Change& change, const Move& move, const Report& report) {
  const auto added = [&](const std::string& table, const std::string& name, const std::vector<std::string>& columns) {
    if (!passes_by_null(move, table, columns)) report(object_places(table, name), listed(table, columns));
  };
  if (const auto* c = std::get_if<AddUnique>(&change)) added(c->table, c->unique.name, c->unique.columns);
  if (const auto* c = std::get_if<AddIndex>(&change); c && c->index.unique) {
    std::vector<std::string> columns;
    for (const auto& part : c->index.parts) columns.push_back(part.expr.text);
    added(c->table, c->index.name, columns);
  }
}

// Operators give NULL for NULL, which a check lets pass; these need not.
bool may_refuse_null(const Expr& expr) {
  constexpr std::array knowing{Op::is_null, Op::is_not_null, Op::case_when, Op::call, Op::raw};
  return std::find(knowing.begin(), knowing.end(), expr.op) != knowing.end() ||
         std::any_of(expr.args.begin(), expr.args.end(), may_refuse_null);
}

void check_added(const AddCheck& c, const Move& move, const Report& report) {
  const auto columns = columns_of(c.check.condition);
  const bool all_null = !columns.empty() && std::all_of(columns.begin(), columns.end(),
                                                        [&](auto& column) { return move.is_null(c.table, column); });
  if (!all_null || may_refuse_null(c.check.condition))
    report(object_places(c.table, c.check.name), c.table, to_string(c.check.condition));
}

// Its rows have been checked already: only an action or the name is another.
bool was_there(const AddReference& c, const Move& move) {
  return std::any_of(move.changes.begin(), move.changes.end(), [&](const Change& change) {
    const auto* old = std::get_if<DropReference>(&change);
    return old && move.now_called(old->table) == c.table && old->reference.columns == c.reference.columns &&
           move.now_called(old->reference.table) == c.reference.table &&
           old->reference.referenced == c.reference.referenced;
  });
}

void reference_added(const AddReference& c, const Move& move, const Report& report) {
  if (!was_there(c, move) && !passes_by_null(move, c.table, c.reference.columns))
    report(object_places(c.table, c.reference.name), listed(c.table, c.reference.columns), c.reference.table);
}

void tables_renamed(const RenameTables& c, const Move&, const Report& report) {
  for (const auto& [before, after] : c.names) report({after}, before, after);
}

void columns_renamed(const RenameColumns& c, const Move&, const Report& report) {
  for (const auto& [before, after] : c.names) report({dotted(c.table, after)}, dotted(c.table, before), after);
}

void values_renamed(const RenameEnumValues& c, const Move&, const Report& report) {
  for (const auto& [before, after] : c.values) report({dotted(c.type, after)}, dotted(c.type, before), after);
}

void raw_dropped(const DropRaw& c, const Move&, const Report& report) { report({}, c.raw.name); }

constexpr auto error = Severity::error, warning = Severity::warning;

constexpr ChangeRule rules[] = {
    {{"drop-table", error, "table `{0}` is dropped with all its rows",
      "if it only has another name now, say so with `@was(…)`; else drop it when no running program reads it"},
     at<DropTable, table_dropped>},
    {{"drop-column", error, "column `{0}` is dropped with all its values",
      "if it only has another name now, say so with `@was(…)`; else drop it when no running program reads it"},
     at<DropColumn, column_dropped>},
    {{"drop-enum-value", error, "value `{0}` leaves its enum: rows that hold it stop the migration",
      "`@was({1})` on a value that stays lets it take these rows"},
     at<AlterEnum, value_dropped>},
    {{"impossible-cast", error, "no value of `{0}` can go from {1}: each becomes the new type's zero",
      "say with `@cast(…)` how a value becomes a new one, or keep the column and add another"},
     at<AlterColumn, type_changed<Loss::everything>>},
    {{"cast-over-forms", error, "`@cast` of `{0}` reads a {1}, which SQLite and PostgreSQL store in different forms",
      "write it for each: `@cast(sql(sqlite: \"…\", postgres: \"…\"))`"},
     at<AlterColumn, cast_over_forms>},
    {{"lossy-cast", error, "values of `{0}` may be cut, or stop the migration, on the way from {1}",
      "say with `@cast(…)` how a value becomes a new one, or keep the column and add another"},
     at<AlterColumn, type_changed<Loss::conversion>>},
    {{"narrowing-cast", error, "values of `{0}` may be rounded, or stop the migration, on the way from {1}",
      "say with `@cast(…)` how a value becomes a new one, or keep the column and add another"},
     at<AlterColumn, type_changed<Loss::narrowing>>},
    {{"narrowing-length", warning, "values of `{0}` that are too long stop the change from {1}",
      "say with `@cast(…)` how they are cut, or shorten them before"},
     at<AlterColumn, type_changed<Loss::length>>},
    {{"not-null-without-default", warning,
      "column `{0}` has no value for rows that are there: if there are any, the migration stops",
      "give it a `@default(…)`, or these rows a value with `@fill(…)`, or make it optional"},
     at<AddColumn, required_column>},
    {{"add-not-null", warning, "`{0}` may no longer be NULL: {1}programs that still write NULL fail",
      "first ship programs that always write a value; `@fill(…)` gives one to rows without"},
     at<AlterColumn, null_forbidden>},
    {{"add-key", warning, "rows that are alike in {0}, or NULL there, stop the migration",
      "mend such rows before, with the programs that write them"},
     at<AddKey, key_added>},
    {{"add-unique", warning, "rows that are alike in {0} stop the migration",
      "mend such rows before, with the programs that write them"},
     unique_added},
    {{"add-check", warning, "rows of {0} that break `{1}` stop the migration",
      "mend such rows before, with the programs that write them"},
     at<AddCheck, check_added>},
    {{"add-reference", warning, "rows whose {0} is not to be found in {1} stop the migration",
      "mend such rows before, with the programs that write them"},
     at<AddReference, reference_added>},
    {{"rename-table", warning, "table `{0}` becomes `{1}`: programs built before this fail when it is done",
      "stop them for the upgrade, or keep the name in the database with `@table(…)`"},
     at<RenameTables, tables_renamed>},
    {{"rename-column", warning, "column `{0}` becomes `{1}`: programs built before this fail when it is done",
      "stop them for the upgrade, or keep the name in the database with `@column(…)`"},
     at<RenameColumns, columns_renamed>},
    {{"rename-enum-value", warning, "value `{0}` becomes `{1}`: programs built before this fail when it is done",
      "stop them for the upgrade, or add the new value beside the old one and drop that later"},
     at<RenameEnumValues, values_renamed>},
    {{"drop-raw", warning, "raw object `{0}` is dropped: programs that use it fail when it is done",
      "first ship programs that do without it"},
     at<DropRaw, raw_dropped>},
};

}  // namespace

std::span<const ChangeRule> data_rules() {
  return rules;
}

}  // namespace stratac
