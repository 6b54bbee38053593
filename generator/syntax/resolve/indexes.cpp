#include <algorithm>
#include <array>

#include "syntax/resolve/clauses.hpp"
#include "syntax/resolve/expressions.hpp"
#include "syntax/resolve/lookup.hpp"

namespace stratac {
namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<> nulls_order{
    "nulls-order", Severity::error,
    "an index cannot say where nulls stand: SQLite has no such index; order them in the query"};
constexpr Kind<std::string> unknown_index_method{"unknown-index-method", Severity::error,
                                                 "there is no index method `{}`"};
constexpr Kind<std::string, std::string_view> index_method{"index-method", Severity::error, "an index `using {}` {}"};

// What PostgreSQL's access methods can do; SQLite makes its one kind of index of all of them.
struct MethodInfo {
  std::string_view name;
  bool ordered, includes, several, any_type;
};
constexpr std::array<MethodInfo, 4> methods{{
    {"btree", true, true, true, true},
    {"hash", false, false, false, true},
    {"gin", false, false, true, false},
    {"brin", false, false, true, true},
}};

// A field's name is its columns, anything else an expression.
bool add_part(const ClauseAt& at, const ast::Part& part, Index& index, Unnamed& made) {
  const bool descending = part.order && part.order->text == "desc";
  if (part.nulls) {
    at.draft.reporter.report(part.nulls->span, nulls_order);
    return false;
  }
  if (part.expr.kind == AstKind::name) {
    const auto columns = columns_named(at.draft, at.model, part.expr.text, part.expr.span);
    if (!columns) return false;
    for (const auto each : *columns) {
      index.parts.push_back(column_part(at.model.table.columns[each], descending));
      made.columns.push_back(at.model.table.columns[each].name);
    }
    return true;
  }
  auto expr = any_expr(part.expr, {at.draft, at.model, in_index});
  if (!expr) return false;
  index.parts.push_back({std::move(*expr), descending});
  made.columns.push_back("expr");
  return true;
}

bool fits_method(const ClauseAt& at, const ast::Name& name, const Index& index) {
  const auto row = std::find_if(methods.begin(), methods.end(), [&](auto& each) { return each.name == name.text; });
  if (row == methods.end()) {
    std::vector<std::string_view> known;
    for (const auto& each : methods) known.push_back(each.name);
    suggest(at.draft.reporter.report(name.span, unknown_index_method, name.text), name.text, known);
    return false;
  }
  const auto descending = [](const IndexPart& part) { return part.descending; };
  const auto is_document = [](const IndexPart& part) {
    return part.expr.type.array || part.expr.type.scalar == Scalar::json || part.expr.op == Op::raw;
  };
  std::string_view why;
  if (!row->ordered && std::any_of(index.parts.begin(), index.parts.end(), descending)) why = "has no order";
  if (!row->includes && !index.include.empty()) why = "cannot include other columns";
  if (!row->several && index.parts.size() > 1) why = "takes one column";
  if (!row->any_type && !std::all_of(index.parts.begin(), index.parts.end(), is_document))
    why = "takes json and array columns only";
  if (!why.empty()) at.draft.reporter.report(name.span, index_method, name.text, why);
  return why.empty();
}

}  // namespace

IndexPart column_part(const Column& column, bool descending) {
  return {{.op = Op::column, .text = column.name, .type = column.type}, descending};
}

void resolve_index(const ClauseAt& at) {
  Index index;
  auto made = unnamed(at);
  bool good = true;
  for (const auto& part : at.clause.parts) good = add_part(at, part, index, made) && good;
  if (const auto where = at.options.find("where"); where != at.options.end()) {
    index.where = boolean_expr(*where->second->expr, {at.draft, at.model, in_index});
    good = good && index.where;
  }
  if (const auto include = at.options.find("include"); include != at.options.end())
    for (const auto& name : include->second->names) {
      const auto columns = columns_named(at.draft, at.model, name.text, name.span);
      good = good && columns;
      if (columns)
        for (auto& column : column_names(at.model, *columns)) index.include.push_back(std::move(column));
    }
  if (const auto method = at.options.find("using"); method != at.options.end() && good) {
    good = fits_method(at, *method->second->name, index);
    if (method->second->name->text != "btree") index.method = method->second->name->text;
  }
  if (!good) return;
  made.kind = Unnamed::Kind::index;
  made.index = at.model.table.indexes.size();
  at.model.table.indexes.push_back(std::move(index));
  at.model.unnamed.push_back(std::move(made));
}

}  // namespace stratac
