#include "query_text.hpp"

#include <vector>

#include "predicate_shape.hpp"
#include "quote.hpp"
#include "scopes.hpp"
#include "strata/accessor/lock.hpp"

namespace strata {
namespace {

using accessor::Request;
using accessor::Verb;
using detail::Kind;
using shape::Reader;
using shape::ReadTerm;

std::string_view operator_text(char comparison) {
  switch (comparison) {
    case '!': return "<>";
    case '<': return "<";
    case 'l': return "<=";
    case '>': return ">";
    case 'g': return ">=";
    default: return "=";
  }
}

// A clause and how it was joined: 'a' one piece, '&', '|'.
struct Clause {
  std::string text;
  char how;
};

// The letters are those of detail::Function. A database would else answer with another type than the other, or round.
std::string aggregate_text(const ReadTerm& term, const std::string& column, bool sqlite) {
  const auto scale = std::to_string(term.scale);
  switch (term.function) {
    case 'c': return "count(" + column + ")";
    case 's': return "sum(" + column + (sqlite ? ")" : ")::int8");
    case 'r': return "sum(" + column + (sqlite ? ")" : "::float8)");
    case 'd':
      return sqlite ? "strata_sum(" + column + ", " + scale + ")" : "sum(" + column + ")::numeric(78, " + scale + ")";
    case 'a': return "avg(" + column + (sqlite ? ")" : ")::float8");
    case 'b': return sqlite ? "strata_avg(" + column + ", " + scale + ")" : "avg(" + column + ")::float8";
    case 'm': return "min(" + column + ")";
    default: return "max(" + column + ")";
  }
}

std::string column_list(const TableInfo& table, const std::string& alias) {
  std::string out;
  for (const auto& column : table.columns) out += (out.empty() ? "" : ", ") + alias + "." + quoted_name(column.name);
  return out;
}

class Writer {
 public:
  Writer(const Request& request, Dialect dialect, int parameters)
      : request_(request),
        scopes_(request.table, request.joins ? std::string_view(request.joins->shape()) : ""),
        dialect_(dialect),
        parameters_(parameters) {}

  // What follows is about groups of rows: aggregates, and columns that are alike in a group.
  void begin_groups() { groups_ = request_.verb == Verb::group || request_.verb == Verb::aggregate; }
  void end_groups() { groups_ = false; }

  // The terms that are selected; of `keys` only columns.
  std::string columns(bool keys) const {
    std::string out;
    for (const auto& term : request_.columns) {
      if (keys && term.function != ' ') continue;
      check_null(term);
      out += (out.empty() ? "" : ", ") + text(read(term));
    }
    return out;
  }

  // SELECT, what is selected, and from where.
  std::string select() const {
    auto list = columns(false);
    if (list.empty()) list = column_list(request_.table, quoted_name(request_.table.name));
    if (request_.other) list += ", " + column_list(*request_.other, scopes_.joined(0).alias);
    return "SELECT " + list + " FROM " + quoted_name(request_.table.name) + scopes_.joins();
  }

  std::string parameter() { return "$" + std::to_string(++parameters_); }

  // Empty for an empty predicate.
  std::string condition(std::string_view shape) {
    Reader from(shape);
    std::vector<Clause> stack;
    while (!from.done()) {
      const char letter = from.letter();
      if (letter == '&' || letter == '|') join(stack, letter);
      else if (letter == '~') stack.back() = {"NOT (" + stack.back().text + ")", 'a'};
      else stack.push_back({leaf(letter, from), 'a'});
    }
    return stack.empty() ? "" : std::move(stack.back().text);
  }

  std::string order(std::string_view shape) {
    std::string out;
    for (Reader from(shape); !from.done();) {
      const bool descending = from.letter() == 'd';
      const auto term = shape::read_term(from);
      out += (out.empty() ? "" : ", ") + text(term) + (descending ? " DESC" : "");
      // PostgreSQL does so by itself.
      if (may_be_null(term) && dialect_ == Dialect::sqlite) out += descending ? " NULLS FIRST" : " NULLS LAST";
    }
    return out;
  }

 private:
  static void join(std::vector<Clause>& stack, char how) {
    const auto bracketed = [how](const Clause& c) { return c.how == 'a' || c.how == how ? c.text : "(" + c.text + ")"; };
    auto right = bracketed(stack.back());
    stack.pop_back();
    auto& left = stack.back();
    left = {bracketed(left) + (how == '&' ? " AND " : " OR ") + right, how};
  }

  [[noreturn]] static void fail(const ReadTerm& term, const std::string& what) {
    const auto name = "`" + std::string(term.table) + "." + std::string(term.name) + "`";
    throw Error(ErrorKind::usage, (term.name.empty() ? "`count()`" : name) + what);
  }

  // Otherwise SQLite would take it from any row of the group.
  void check_key(const Scope& scope, const ReadTerm& term) const {
    if (!groups_ || !scopes_.is_outside(scope)) return;
    for (const auto& key : request_.columns)
      if (key.function == ' ' && key.name == term.name && &scopes_.find_outside(read(key)) == &scope) return;
    fail(term, " is not alike in a group: select it, or ask for an aggregate of it");
  }

  // What is selected is read into a type that says whether it may be NULL.
  void check_null(const Term& term) const {
    if (term.nullable || term.function == 'n' || term.function == 'c') return;
    const auto& scope = scopes_.find(read(term));
    if (!scope.left) return;
    fail(read(term),
         " may be NULL, because `" + std::string(scope.via) + "` is a left join: ask for `strata::maybe(…)`");
  }

  bool may_be_null(const ReadTerm& term) const {
    return term.nullable || (term.function != 'n' && term.function != 'c' && scopes_.find(term).left);
  }

  static ReadTerm read(const Term& term) {
    return {term.function, term.precision, term.scale, term.nullable, term.table, term.name, term.via ? term.via : ""};
  }

  std::string text(const ReadTerm& term) const {
    const bool aggregate = term.function != ' ';
    if (aggregate && (!groups_ || scopes_.inside()))
      fail(term, " is an aggregate: it stands in `having` and `order` of `group_by`");
    if (term.function == 'n') return "count(*)";
    const auto& scope = scopes_.find(term);
    const auto column = scope.alias + "." + quoted_name(term.name);
    if (aggregate) return aggregate_text(term, column, is_sqlite());
    check_key(scope, term);
    return column;
  }

  std::string exists(Reader& from) {
    const auto table = from.text(), other = from.text(), deletion = from.text();
    const auto columns = shape::read_list(from), others = shape::read_list(from);
    const auto inner = from.bytes(from.number<std::uint32_t>());
    const auto& owner = scopes_.find({.table = table, .name = columns.front()});
    for (const auto name : columns) check_key(owner, {.table = table, .name = name});
    const auto outer = owner.alias, alias = scopes_.enter(other);
    auto out = "EXISTS (SELECT 1 FROM " + quoted_name(other) + " AS " + alias + " WHERE " +
               equal_columns(alias, others, outer, columns) + and_alive(deletion, alias);
    if (!inner.empty()) out += " AND (" + condition(inner) + ")";
    scopes_.leave();
    return out + ")";
  }

  std::string leaf(char letter, Reader& from) {
    switch (letter) {
      case 't': return "TRUE";
      case 'f': return "FALSE";
      case 'c': return comparison(from);
      case 'n': return text(shape::read_term(from)) + " IS NULL";
      case 'N': return text(shape::read_term(from)) + " IS NOT NULL";
      case 'a': return in_array(from);
      case 'h': return exists(from);
      case 'o': return contains(from);
      case 'k': return text(shape::read_term(from)) + (is_sqlite() ? " GLOB " : " LIKE ") + parameter();
      default: return in_list(letter, from);
    }
  }

  std::string comparison(Reader& from) {
    const char how = from.letter();
    auto out = text(shape::read_term(from));
    ((out += ' ') += operator_text(how)) += ' ';
    return out + right(from);
  }

  std::string right(Reader& from) {
    switch (from.letter()) {
      case 'b': return boolean(from.letter());
      case 'e': return text_literal(from.text());
      case 't': return text(shape::read_term(from));
      // Otherwise a number too great for the column would be an error.
      case 'i': return parameter() + (is_sqlite() ? "" : "::int8");
      default: return parameter();
    }
  }

  // As with any other condition, no array is neither with nor without the value.
  std::string contains(Reader& from) {
    const auto term = shape::read_term(from);
    const auto array = text(term), value = right(from);
    if (!is_sqlite()) return value + " = ANY(" + array + ")";
    const auto found = value + " IN (SELECT value FROM json_each(" + array + "))";
    return term.nullable ? "CASE WHEN " + array + " IS NOT NULL THEN " + found + " END" : found;
  }

  std::string in_array(Reader& from) {
    const auto kind = static_cast<Kind>(from.letter());
    const auto left = text(shape::read_term(from));
    if (is_sqlite()) return left + " IN (SELECT value FROM json_each(" + parameter() + "))";
    return left + " = ANY(" + parameter() + (kind == Kind::integer ? "::int8[])" : ")");
  }

  std::string in_list(char letter, Reader& from) {
    const auto count = from.number<std::uint32_t>();
    const auto kind = static_cast<Kind>(from.letter());
    auto out = text(shape::read_term(from)) + " IN (";
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i > 0) out += ", ";
      if (letter == 'v') out += parameter();
      else if (kind == Kind::boolean) out += boolean(from.text().front());
      else out += text_literal(from.text());
    }
    return out + ")";
  }

  // As indexes write it.
  std::string boolean(char value) const {
    if (is_sqlite()) return {value};
    return value == '1' ? "true" : "false";
  }
  bool is_sqlite() const { return dialect_ == Dialect::sqlite; }

  const Request& request_;
  bool groups_ = false;
  Scopes scopes_;
  Dialect dialect_;
  int parameters_;
};

bool selects(Verb verb) {
  return verb != Verb::count && verb != Verb::exists && verb != Verb::erase && verb != Verb::update;
}

// Of a statement that selects nothing.
std::string beginning(const Request& request, Dialect dialect, int& parameters) {
  const auto table = quoted_name(request.table.name);
  if (request.verb == Verb::count) return "SELECT count(*) FROM " + table;
  if (request.verb == Verb::exists) return "SELECT EXISTS (SELECT 1 FROM " + table;
  if (request.verb == Verb::update)
    return "UPDATE " + table + " SET " + set_text(request.table, dialect, request.changes, parameters);
  if (alive_condition(request.table).empty()) return "DELETE FROM " + table;
  return "UPDATE " + table + " SET " + mark_changes(request.table, dialect, true, parameters);
}

}  // namespace

std::string text_of(const Request& request, Dialect dialect) {
  int parameters = 0;
  auto out = selects(request.verb) ? "" : beginning(request, dialect, parameters);
  Writer writer(request, dialect, parameters);
  writer.begin_groups();
  if (selects(request.verb)) out = writer.select();
  writer.end_groups();
  auto condition = writer.condition(request.where.shape());
  const auto alive = request.with_deleted ? "" : alive_condition(request.table, quoted_name(request.table.name) + ".");
  if (!alive.empty()) condition = condition.empty() ? alive : "(" + condition + ") AND " + alive;
  if (!condition.empty()) out += " WHERE " + condition;
  writer.begin_groups();
  if (request.verb == Verb::group) out += " GROUP BY " + writer.columns(true);
  if (request.having && !request.having->empty()) out += " HAVING " + writer.condition(request.having->shape());
  if (request.order && !request.order->empty()) out += " ORDER BY " + writer.order(request.order->shape());
  if (request.limit) out += " LIMIT " + writer.parameter();
  // SQLite takes no offset without a limit.
  else if (request.offset && dialect == Dialect::sqlite) out += " LIMIT -1";
  if (request.offset) out += " OFFSET " + writer.parameter();
  if (request.verb == Verb::exists) out += ")";
  if (request.verb == Verb::lock && dialect == Dialect::postgres)
    out += " FOR UPDATE OF " + quoted_name(request.table.name) + accessor::lock_words(request.lock);
  return out;
}

}  // namespace strata
