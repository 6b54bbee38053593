#include "sql/expression.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sql/dialect.hpp"

namespace stratac {
namespace {

class Writer {
 public:
  Writer(const Dialect& dialect, std::string_view value) : dialect_(dialect), value_(value) {}

  std::string write(const Expr& e) const {
    switch (e.op) {
      case Op::literal: return value_sql(dialect_, e.type, e.text);
      case Op::null: return "NULL";
      case Op::array: return array(e);
      case Op::column: return quoted(e.text);
      case Op::value: return std::string(value_);
      case Op::call: return is_call(e, "now") ? now(e.type) : fmt::format("{}({})", e.text, list(e, 0));
      case Op::negate: return negated(operand(e.args[0]));
      case Op::logical_not: return "NOT " + operand(e.args[0]);
      case Op::binary: return fmt::format("{} {} {}", operand(e.args[0]), operator_text(e.text), operand(e.args[1]));
      case Op::in: return fmt::format("{} IN ({})", operand(e.args[0]), list(e, 1));
      case Op::not_in: return fmt::format("{} NOT IN ({})", operand(e.args[0]), list(e, 1));
      case Op::between: return between(e, "BETWEEN");
      case Op::not_between: return between(e, "NOT BETWEEN");
      case Op::like: return like(e, "");
      case Op::not_like: return like(e, "NOT ");
      case Op::is_null: return operand(e.args[0]) + " IS NULL";
      case Op::is_not_null: return operand(e.args[0]) + " IS NOT NULL";
      case Op::case_when: return case_when(e);
      case Op::json_get: return json_get(e);
      case Op::raw: return is_postgres() ? e.other : e.text;
    }
    return {};
  }

 private:
  bool is_postgres() const { return &dialect_ == &postgres; }

  // Brackets around everything that is not one piece: precedence differs in
  // small ways between the databases, so none is relied upon.
  std::string operand(const Expr& e) const {
    const bool one_piece = e.op <= Op::call || e.op == Op::case_when || e.op == Op::json_get;
    return one_piece ? write(e) : "(" + write(e) + ")";
  }

  // Two signs in a row would begin a comment.
  static std::string negated(const std::string& operand) {
    return operand.starts_with('-') ? fmt::format("-({})", operand) : "-" + operand;
  }

  std::string list(const Expr& e, std::size_t first) const {
    std::string out;
    for (auto i = first; i < e.args.size(); ++i) out += (i > first ? ", " : "") + write(e.args[i]);
    return out;
  }

  static std::string_view operator_text(std::string_view op) {
    if (op == "and") return "AND";
    if (op == "or") return "OR";
    return op == "!=" ? "<>" : op;
  }

  std::string between(const Expr& e, std::string_view word) const {
    return fmt::format("{} {} {} AND {}", operand(e.args[0]), word, operand(e.args[1]), operand(e.args[2]));
  }

  std::string case_when(const Expr& e) const {
    std::string out = "CASE";
    for (std::size_t i = 0; i + 1 < e.args.size(); i += 2)
      out += fmt::format(" WHEN {} THEN {}", write(e.args[i]), write(e.args[i + 1]));
    if (e.args.size() % 2 == 1) out += " ELSE " + write(e.args.back());
    return out + " END";
  }

  // SQLite's LIKE ignores case, its GLOB does not.
  std::string like(const Expr& e, std::string_view negation) const {
    const auto& pattern = e.args[1].text;
    return is_postgres() ? fmt::format("{} {}LIKE {}", operand(e.args[0]), negation, literal(pattern))
                         : fmt::format("{} {}GLOB {}", operand(e.args[0]), negation, literal(as_glob(pattern)));
  }

  static std::string as_glob(std::string_view pattern) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      char c = pattern[i];
      const bool escaped = c == '\\' && i + 1 < pattern.size();
      if (escaped) c = pattern[++i];
      if (!escaped && c == '%') out += '*';
      else if (!escaped && c == '_') out += '?';
      else if (c == '*' || c == '?' || c == '[') out += fmt::format("[{}]", c);
      else out += c;
    }
    return out;
  }

  // SQLite's clock gives milliseconds; the stored form has six digits.
  std::string now(const Type& type) const {
    if (type.scalar == Scalar::date) return is_postgres() ? "(now() AT TIME ZONE 'UTC')::date" : "date('now')";
    return is_postgres() ? "now()" : "strftime('%Y-%m-%d %H:%M:%f000', 'now')";
  }

  std::string array(const Expr& e) const {
    if (is_postgres()) return fmt::format("ARRAY[{}]::{}", list(e, 0), postgres_type(e.type));
    std::string out;
    for (const auto& element : e.args) out += (out.empty() ? "" : ",") + json_of(element);
    return literal("[" + out + "]");
  }

  static std::string json_of(const Expr& element) {
    const auto family = info(element.type.scalar).family;
    const bool bare = family == Family::boolean || family == Family::integer || family == Family::real || family == Family::interval;
    if (bare) return element.text;
    std::string out = "\"";
    for (const char c : element.text) {
      if (c == '"' || c == '\\') out += '\\';
      if (static_cast<unsigned char>(c) < 0x20) out += fmt::format("\\u{:04x}", c);
      else out += c;
    }
    return out + "\"";
  }

  // What is found is read only if its JSON type fits, else it is null: left to themselves PostgreSQL would stop
  // at `"x"` where a number is wanted, and SQLite take it.
  std::string json_get(const Expr& e) const {
    return is_postgres() ? postgres_json(e.type, operand(e.args[0]), e.text)
                         : sqlite_json(e.type, operand(e.args[0]), e.text);
  }

  static std::string postgres_json(const Type& type, const std::string& document, std::string_view path) {
    std::string keys;
    for_each_key(path, [&](const std::string& key) { keys += (keys.empty() ? "" : ", ") + literal(key); });
    const auto found = fmt::format("({} #> ARRAY[{}])", document, keys);
    const auto read = [&](std::string_view json_type, std::string_view value) {
      return fmt::format("CASE jsonb_typeof({}) WHEN '{}' THEN {} END", found, json_type, value);
    };
    const auto cast = fmt::format("{}::{}", found, postgres_type(type));
    switch (info(type.scalar).family) {
      // Text that is no column's would sort and change its case as the database's locale says.
      case Family::text: return fmt::format("({} COLLATE \"C\")", read("string", fmt::format("{} #>> ARRAY[{}]", document, keys)));
      case Family::boolean: return read("boolean", cast);
      case Family::integer:
        return read("number", fmt::format("CASE WHEN {0}::numeric BETWEEN {1} AND {0}::numeric % 1 = 0 THEN {2} END", found,
                                          range_of(type.scalar), cast));
      default: return read("number", cast);
    }
  }

  static std::string sqlite_json(const Type& type, const std::string& document, std::string_view keys) {
    std::string path = "$";
    for_each_key(keys, [&](const std::string& key) { path += is_index(key) ? "[" + key + "]" : ".\"" + key + "\""; });
    const auto json_type = fmt::format("json_type({}, {})", document, literal(path));
    const auto found = fmt::format("json_extract({}, {})", document, literal(path));
    switch (info(type.scalar).family) {
      case Family::text: return fmt::format("CASE {} WHEN 'text' THEN {} END", json_type, found);
      case Family::boolean: return fmt::format("CASE {} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END", json_type);
      case Family::integer:
        return fmt::format("CASE WHEN {0} IN ('integer', 'real') AND {1} BETWEEN {2} AND {1} = CAST({1} AS INTEGER) THEN "
                           "CAST({1} AS INTEGER) END",
                           json_type, found, range_of(type.scalar));
      default: return fmt::format("CASE WHEN {} IN ('integer', 'real') THEN CAST({} AS REAL) END", json_type, found);
    }
  }

  static std::string_view range_of(Scalar integer) {
    if (integer == Scalar::int16) return "-32768 AND 32767";
    if (integer == Scalar::int32) return "-2147483648 AND 2147483647";
    return "-9223372036854775808 AND 9223372036854775807";
  }

  static bool is_index(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  template <class Visit>
  static void for_each_key(std::string_view path, const Visit& visit) {
    while (true) {
      const auto point = path.find('.');
      visit(std::string(path.substr(0, point)));
      if (point == std::string_view::npos) return;
      path.remove_prefix(point + 1);
    }
  }

  const Dialect& dialect_;
  std::string_view value_;
};

}  // namespace

std::string expression_sql(const Dialect& dialect, const Expr& expr, std::string_view value) {
  return Writer(dialect, value).write(expr);
}

bool is_constant(const Expr& expr) { return expr.op == Op::literal || expr.op == Op::null || expr.op == Op::array; }

}  // namespace stratac
