#include "scopes.hpp"

#include <algorithm>

#include "quote.hpp"
#include "strata/error.hpp"

namespace strata {
namespace {

using shape::Reader;
using shape::ReadTerm;

[[noreturn]] void fail(const std::string& message) {
  throw Error(ErrorKind::usage, message);
}

std::string name_of(const ReadTerm& term) {
  return "`" + std::string(term.table) + "." + std::string(term.name) + "`";
}
std::string quote_of(std::string_view name) {
  return "`" + std::string(name) + "`";
}

}  // namespace

std::string and_alive(std::string_view deletion, const std::string& alias) {
  if (deletion.empty()) return {};
  const auto column = alias + "." + quoted_name(deletion.substr(1));
  return " AND " + alive_condition(static_cast<Deletion>(deletion.front() - '0'), column);
}

std::string equal_columns(const std::string& left, const std::vector<std::string_view>& columns,
                          const std::string& right, const std::vector<std::string_view>& others) {
  std::string out;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out += (i > 0 ? " AND " : "") + left + "." + quoted_name(columns[i]) + " = " + right + "." + quoted_name(others[i]);
  return out;
}

Scopes::Scopes(const TableInfo& table, std::string_view joins) : tables_{{table.name, quoted_name(table.name)}} {
  for (Reader from(joins); !from.done();) join(from);
}

const Scope& Scopes::beginning_of(std::string_view relation, std::string_view table) const {
  for (const auto& scope : tables_)
    if (scope.via == relation) fail(quote_of(relation) + " is joined twice");
  if (tables_.front().table == table) return tables_.front();
  const Scope* found = nullptr;
  for (const auto& scope : tables_) {
    if (scope.table != table) continue;
    if (found != nullptr)
      fail(quote_of(relation) + " cannot be joined: it may begin at " + quote_of(found->via) + " or at " +
           quote_of(scope.via));
    found = &scope;
  }
  if (found == nullptr)
    fail(quote_of(relation) + " cannot be joined: neither " + quote_of(tables_.front().table) +
         " nor what is joined before it is " + quote_of(table));
  return *found;
}

void Scopes::join(Reader& from) {
  const bool left = from.letter() == 'l';
  const auto relation = from.text(), table = from.text(), other = from.text(), deletion = from.text();
  const auto columns = shape::read_list(from), others = shape::read_list(from);
  const auto owner = beginning_of(relation, table).alias;
  const auto number = std::to_string(tables_.size());
  const auto alias = quoted_name("strata_join_" + number);
  const std::string_view join = left ? " LEFT JOIN " : " JOIN ";
  const auto between = from.text();
  if (between.empty()) {
    add_join(join, other, alias, equal_columns(alias, others, owner, columns) + and_alive(deletion, alias));
  } else {
    const auto through = quoted_name("strata_through_" + number);
    const auto through_alive = and_alive(from.text(), through);
    const auto through_columns = shape::read_list(from), through_others = shape::read_list(from);
    const auto on_other = equal_columns(alias, others, through, through_others) + and_alive(deletion, alias);
    auto on_through = equal_columns(through, through_columns, owner, columns) + through_alive;
    // A left join must not keep rows between whose other side is deleted. With brackets around both joins instead
    // SQLite would work out all of them first.
    if (left)
      on_through += " AND EXISTS (SELECT 1 FROM " + quoted_name(other) + " AS " + alias + " WHERE " + on_other + ")";
    add_join(join, between, through, on_through);
    add_join(join, other, alias, on_other);
  }
  tables_.push_back({other, alias, relation, left});
}

void Scopes::add_join(std::string_view join, std::string_view table, const std::string& alias, const std::string& on) {
  joins_.append(join).append(quoted_name(table)).append(" AS ").append(alias).append(" ON ").append(on);
}

const Scope& Scopes::find(const ReadTerm& term) const {
  if (term.via.empty())
    for (auto scope = inner_.rbegin(); scope != inner_.rend(); ++scope)
      if (scope->table == term.table) return *scope;
  return find_outside(term);
}

const Scope& Scopes::find_outside(const ReadTerm& term) const {
  if (term.via.empty() && tables_.front().table == term.table) return tables_.front();
  const Scope* found = nullptr;
  for (const auto& scope : tables_) {
    if (scope.table != term.table || (!term.via.empty() && scope.via != term.via)) continue;
    if (found != nullptr)
      fail(name_of(term) + " may be the one along " + quote_of(found->via) + " or along " + quote_of(scope.via) +
           ": say which by `strata::of(relation, column)`");
    found = &scope;
  }
  if (found != nullptr) return *found;
  if (!term.via.empty())
    fail(name_of(term) + " is asked for along " + quote_of(term.via) + ", which is not joined to its table");
  const auto& innermost = inner_.empty() ? tables_.front() : inner_.back();
  fail(name_of(term) + " is no column of " + quote_of(innermost.table) +
       (tables_.size() > 1 ? ", nor of what is joined to it" : ""));
}

bool Scopes::is_outside(const Scope& scope) const {
  return std::ranges::any_of(tables_, [&](const Scope& table) { return &table == &scope; });
}

const std::string& Scopes::enter(std::string_view table) {
  inner_.push_back({table, quoted_name("strata_" + std::to_string(inner_.size() + 1))});
  return inner_.back().alias;
}

}  // namespace strata
