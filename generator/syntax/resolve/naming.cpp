#include <algorithm>
#include <array>

#include "syntax/resolve/draft.hpp"

namespace stratac {
namespace {

constexpr Kind<std::string_view, std::string, std::size_t> long_name{
    "long-name", Severity::error, "{} name `{}` has {} bytes: PostgreSQL keeps only 63"};
constexpr Kind<std::string_view> bad_name{
    "bad-name", Severity::error, "{} name cannot be empty or hold backticks, line breaks or control characters"};
constexpr Kind<std::string> reserved_name{"reserved-name", Severity::error,
                                          "the name `{}` is reserved: by SQLite if it begins with `sqlite_`, by Strata "
                                          "with `strata_`"};
constexpr Kind<std::string> system_column{"system-column", Severity::error,
                                          "every PostgreSQL table has a hidden column `{}` already"};
constexpr Kind<std::string> duplicate_table{"duplicate-table", Severity::error, "table `{}` is made twice"};
constexpr Kind<std::string> duplicate_column{"duplicate-column", Severity::error,
                                             "column `{}` is made twice: SQLite does not tell capitals apart"};
constexpr Kind<std::string> duplicate_enum{"duplicate-enum", Severity::error,
                                           "the name `{}` is stored twice: PostgreSQL keeps enums, tables and its own "
                                           "types in one place"};
constexpr Kind<std::string> duplicate_object{"duplicate-object", Severity::error,
                                             "the name `{}` is taken: tables, keys, uniques, indexes and raw objects "
                                             "share one set of names, the constraints of a table another"};

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '`';
}

// False when the name cannot be stored, which is said.
bool check_name(Draft& draft, std::string_view what, const std::string& name, Span span) {
  if (name.empty() || std::any_of(name.begin(), name.end(), is_control)) {
    draft.reporter.report(span, bad_name, what);
    return false;
  }
  if (name.size() <= max_name_bytes) return true;
  draft.reporter.report(span, long_name, what, name, name.size());
  return false;
}

bool is_reserved(std::string_view name) {
  const auto folded = folded_name(name);
  return folded.starts_with("sqlite_") || folded.starts_with("strata_");
}

Span table_span(const ModelDraft& model) {
  const auto* table = model.attributes.find(Attr::table);
  return table != nullptr ? argument(*table).span : model.ast->name.span;
}

using Spans = std::unordered_map<std::string, Span>;

// False when it is there already.
template <class Kind>
bool add(Draft& draft, Spans& seen, const std::string& name, Span span, const Kind& duplicate) {
  const auto [first, is_new] = seen.emplace(folded_name(name), span);
  if (!is_new) also_at(draft.reporter.report(span, duplicate, name), first->second, "first declared here");
  return is_new;
}

void check_tables(Draft& draft, Spans& seen) {
  for (const auto& model : draft.models) {
    const auto span = table_span(model);
    if (!check_name(draft, "the table's", model.table.name, span)) continue;
    if (is_reserved(model.table.name)) draft.reporter.report(span, reserved_name, model.table.name);
    add(draft, seen, model.table.name, span, duplicate_table);
    draft.out.places.emplace(model.table.name, span);
  }
}

// `uses` tells tables and raw objects apart by their names alone.
void check_raws(Draft& draft, Spans& seen) {
  for (const auto* raw : draft.raws) {
    const auto& [name, span] = raw->name;
    if (!check_name(draft, "the raw object's", name, span)) continue;
    if (is_reserved(name)) draft.reporter.report(span, reserved_name, name);
    add(draft, seen, name, span, duplicate_object);
    draft.out.places.emplace(name, span);
  }
}

void check_enums(Draft& draft, Spans seen) {
  for (const auto& each : draft.enums) {
    const auto& name = each.type.name;
    const auto span = each.ast->name.span;
    if (!check_name(draft, "the enum's", name, span)) continue;
    if (scalar_named(name)) draft.reporter.report(span, duplicate_enum, name);
    add(draft, seen, name, span, duplicate_enum);
    draft.out.places.emplace(name, span);
    for (const auto& value : each.ast->values) {
      check_name(draft, "the enum value's", value.name.text, value.name.span);
      draft.out.places.emplace(name + "." + value.name.text, value.name.span);
    }
  }
}

void check_columns(Draft& draft, const ModelDraft& model) {
  static constexpr std::array<std::string_view, 6> hidden{"tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"};
  Spans seen;
  for (const auto& field : model.fields) {
    for (const auto index : field.columns) {
      const auto& name = model.table.columns[index].name;
      const auto* column = field.attributes.find(Attr::column);
      const auto span = column != nullptr ? column->span : field.ast->name.span;
      if (!check_name(draft, "the column's", name, span)) continue;
      if (std::find(hidden.begin(), hidden.end(), name) != hidden.end())
        draft.reporter.report(span, system_column, name);
      add(draft, seen, name, span, duplicate_column);
    }
  }
}

struct KindInfo {
  std::string_view suffix;
  bool per_schema;     // in the one set of tables and indexes
  bool is_constraint;  // in the set of its table's constraints
};
constexpr std::array<KindInfo, 6> kinds{{
    {"pkey", true, true},
    {"key", true, true},
    {"check", false, true},
    {"fkey", false, true},
    {"idx", true, false},
    {"search", true, false},
}};
const KindInfo& info(Unnamed::Kind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}

std::string& name_of(Table& table, const Unnamed& made) {
  switch (made.kind) {
    case Unnamed::Kind::key:
      return table.key->name;
    case Unnamed::Kind::unique:
      return table.uniques[made.index].name;
    case Unnamed::Kind::check:
      return table.checks[made.index].name;
    case Unnamed::Kind::reference:
      return table.references[made.index].name;
    case Unnamed::Kind::index:
    case Unnamed::Kind::search:
      break;
  }
  return table.indexes[made.index].name;
}

void set_name(Draft& draft, ModelDraft& model, Unnamed& made, std::string name) {
  made.name = name;
  draft.out.places.emplace(model.table.name + "#" + name, made.span);
  name_of(model.table, made) = std::move(name);
}

// What SQLite makes of a search (FTS5 and sql/search.cpp) has names of its own.
constexpr std::array<std::string_view, 5> search_parts{"_data", "_idx", "_docsize", "_config", "_rows"};

// Given names come first, wherever they stand, so that no derived name takes one away.
class Namer {
 public:
  Namer(Draft& draft, const Spans& tables) : draft_(draft) {
    for (const auto& [name, span] : tables) schema_.take(name);
    first_ = tables;
  }

  void give(ModelDraft& model, Unnamed& made) {
    if (!check_name(draft_, "the constraint's", made.name, made.span)) return;
    const auto& row = info(made.kind);
    const bool free_here = !row.is_constraint || per_table_[&model].take(made.name);
    const bool free_there = !row.per_schema || schema_.take(made.name);
    const auto first = first_.emplace(folded_name(made.name), made.span).first;
    if (!free_here || !free_there)
      also_at(draft_.reporter.report(made.span, duplicate_object, made.name), first->second, "first declared here");
    if (row.per_schema && is_reserved(made.name)) draft_.reporter.report(made.span, reserved_name, made.name);
    take_parts(made, made.name);
    set_name(draft_, model, made, made.name);
  }

  void derive(ModelDraft& model, Unnamed& made) {
    const auto& row = info(made.kind);
    auto name = derived_name(model.table.name, made.columns, row.suffix);
    auto& constraints = per_table_[&model];
    if (row.per_schema && row.is_constraint)
      name = take_free_name(std::move(name), {&schema_, &constraints});
    else
      name = take_free_name(std::move(name), {row.per_schema ? &schema_ : &constraints});
    take_parts(made, name);
    set_name(draft_, model, made, std::move(name));
  }

 private:
  void take_parts(const Unnamed& made, const std::string& name) {
    if (made.kind != Unnamed::Kind::search) return;
    for (const auto part : search_parts)
      if (const auto whole = name + std::string(part); !schema_.take(whole))
        draft_.reporter.report(made.span, duplicate_object, whole);
  }

  Draft& draft_;
  TakenNames schema_;
  Spans first_;  // whose name it is
  std::unordered_map<const ModelDraft*, TakenNames> per_table_;
};

}  // namespace

void resolve_names(Draft& draft) {
  Spans tables;
  check_tables(draft, tables);
  check_enums(draft, tables);
  check_raws(draft, tables);
  for (const auto& model : draft.models) check_columns(draft, model);

  Namer namer(draft, tables);
  for (auto& model : draft.models)
    for (auto& made : model.unnamed)
      if (!made.name.empty()) namer.give(model, made);
  for (auto& model : draft.models)
    for (auto& made : model.unnamed)
      if (made.name.empty()) namer.derive(model, made);
}

}  // namespace stratac
