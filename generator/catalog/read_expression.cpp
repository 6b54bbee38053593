#include "catalog/read_expression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "catalog/sql_tokens.hpp"
#include "model/names.hpp"
#include "model/print.hpp"
#include "model/written.hpp"
#include "syntax/load.hpp"

namespace stratac {
namespace {

using Tokens = std::vector<std::string>;

Tokens tokens_of(std::string_view sql) {
  Tokens out;
  SqlTokens tokens(sql);
  for (std::string token; tokens.next(token);) out.push_back(token);
  return out;
}

std::string_view inside(std::string_view group) { return group.substr(1, group.size() - 2); }

bool is_group(std::string_view token) { return token.size() > 1 && token[0] == '('; }

struct Word {
  std::string_view sql, language;
};
constexpr std::array words{
    Word{"AND", "and"},   Word{"OR", "or"},           Word{"NOT", "not"},   Word{"IN", "in"},     Word{"IS", "is"},
    Word{"NULL", "null"}, Word{"LIKE", "like"},       Word{"CASE", "case"}, Word{"WHEN", "when"}, Word{"THEN", "then"},
    Word{"ELSE", "else"}, Word{"BETWEEN", "between"}, Word{"END", "end"},   Word{"TRUE", "true"}, Word{"FALSE", "false"},
    Word{"LENGTH", "length"}, Word{"ABS", "abs"}, Word{"COALESCE", "coalesce"}, Word{"NULLIF", "nullif"},
    Word{"TRIM", "trim"}, Word{"LOWER", "lower"}, Word{"UPPER", "upper"}, Word{"SUBSTR", "substr"}, Word{"NOW", "now"},
};

// Puts the words of the language for those of SQL, token by token; nobody checks here what comes out.
class Rewriting {
 public:
  Rewriting(const std::vector<EnumType>& enums, const Table& table) : enums_(enums), table_(table) {}

  std::string run(std::string_view sql) {
    const auto tokens = tokens_of(sql);
    std::string out, last;
    for (std::size_t at = 0; at < tokens.size();) {
      const auto begin = at;
      auto word = next(tokens, at);
      const bool joined = begin > 0 && (tokens[begin] == "." || tokens[begin - 1] == "." ||
                                        (is_operator(tokens[begin]) && is_operator(tokens[begin - 1]) && tokens[begin] != "-"));
      if (!out.empty() && !joined && !word.empty()) out += ' ';
      out += word;
    }
    for (auto found = out.find("<>"); found != std::string::npos; found = out.find("<>")) out.replace(found, 2, "!=");
    return out;
  }

 private:
  static bool is_operator(std::string_view token) {
    return token.size() == 1 && std::string_view("<>=!|-").find(token[0]) != std::string_view::npos;
  }

  std::string next(const Tokens& tokens, std::size_t& at) {
    if (auto list = any_of_list(tokens, at)) return *list;
    const auto& token = tokens[at++];
    const bool is_array = token == "ARRAY" && at < tokens.size() && tokens[at].starts_with('[');
    auto out = is_array ? "[" + run(inside(tokens[at++])) + "]" : written(token);
    while (at + 2 < tokens.size() && tokens[at] == ":" && tokens[at + 1] == ":") out = cast(std::move(out), tokens, at += 2);
    return out;
  }

  // `= ANY (ARRAY[1, 2])` is what PostgreSQL makes of IN.
  std::optional<std::string> any_of_list(const Tokens& tokens, std::size_t& at) {
    const bool is_any = at + 2 < tokens.size() && tokens[at] == "=" && tokens[at + 1] == "ANY";
    const bool is_all = at + 3 < tokens.size() && tokens[at] == "<" && tokens[at + 1] == ">" && tokens[at + 2] == "ALL";
    if (!is_any && !is_all) return std::nullopt;
    const auto place = at + (is_any ? 2 : 3);
    auto list = tokens[place];
    while (is_group(list)) list = tokens_of(inside(list)).front() == "ARRAY" ? tokens_of(inside(list)).back() : first_group(list);
    if (!list.starts_with('[')) return std::nullopt;
    at = place + 1;
    return (is_any ? "in (" : "not in (") + run(inside(list)) + ")";
  }
  static std::string first_group(const std::string& group) {
    auto tokens = tokens_of(inside(group));
    return is_group(tokens.front()) ? tokens.front() : "";
  }

  std::string written(const std::string& token) {
    if (is_group(token)) return "(" + run(inside(token)) + ")";
    if (token[0] == '\'') return token;
    if (token[0] == '"' || token[0] == '`' || token[0] == '[') return name(unquoted(token));
    const auto upper = upper_case(token);
    if (upper == "CURRENT_TIMESTAMP") return "now()";
    const auto word = std::find_if(words.begin(), words.end(), [&](const Word& each) { return each.sql == upper; });
    return word != words.end() && !find(table_.columns, token) ? std::string(word->language) : name(token);
  }

  std::string name(const std::string& written) {
    for (const auto& column : table_.columns)
      if (folded_name(column.name) == folded_name(written)) return written_name(column.name);
    return written;
  }

  // A literal with its type behind it; the types of columns are known anyway.
  std::string cast(std::string value, const Tokens& tokens, std::size_t& at) {
    const auto type = unquoted(tokens[at++]);
    static constexpr std::array<std::string_view, 6> more{"varying", "precision", "with", "without", "time", "zone"};
    while (at < tokens.size() && std::find(more.begin(), more.end(), tokens[at]) != more.end()) ++at;
    if (at < tokens.size() && is_group(tokens[at])) ++at;
    if (at < tokens.size() && tokens[at] == "[]") ++at;
    const bool is_text = value.size() > 1 && value[0] == '\'';
    if (is_text && find(enums_, type)) return written_name(type) + "." + written_name(inside(value));
    const bool is_number = is_text && (type == "integer" || type == "bigint" || type == "smallint" || type == "numeric");
    return is_number ? std::string(inside(value)) : value;
  }

  const std::vector<EnumType>& enums_;
  const Table& table_;
};

std::string without_end(std::string text) { return text.substr(0, text.rfind('}')); }

// A schema around the expression, in the canonical form, where columns and tables go by their stored names.
std::string around(const std::vector<EnumType>& enums, const Table& table, const Column* column, ReadAs as, const std::string& said) {
  Schema schema{.name = "s", .enums = enums, .tables = {}};
  Table bare{.name = "t", .columns = {}, .key = {}, .uniques = {}, .checks = {}, .references = {}, .indexes = {}};
  for (const auto& each : table.columns)
    if (as != ReadAs::default_value && &each != column && !each.generated)
      bare.columns.push_back({.name = each.name, .type = each.type, .nullable = each.nullable});
  if (column) bare.columns.push_back({.name = column->name, .type = column->type, .nullable = column->nullable});
  schema.tables.push_back(std::move(bare));
  auto text = without_end(print(schema));
  if (as == ReadAs::condition) return text + "  @@check(" + said + ")\n}\n";
  text.pop_back();
  return text + (as == ReadAs::generated ? " @generated(" : " @default(") + said + ")\n}\n";
}

}  // namespace

std::optional<Expr> read_expression(const std::vector<EnumType>& enums, const Table& table, const Column* column, ReadAs as,
                                    const std::string& sql) {
  const auto said = Rewriting(enums, table).run(sql);
  if (said.find('\n') != std::string::npos) return std::nullopt;
  Diagnostics sink;
  const auto loaded = load_text("", around(enums, table, column, as, said), sink);
  if (sink.has_errors()) return std::nullopt;
  const auto& made = loaded.resolution.schema.tables.front();
  if (as == ReadAs::condition) return made.checks.front().condition;
  return as == ReadAs::generated ? made.columns.back().generated : made.columns.back().default_value;
}

}  // namespace stratac
