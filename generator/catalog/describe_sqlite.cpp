#include "catalog/describe_sqlite.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace stratac {
namespace {

using Lines = std::vector<std::string>;

// The tokens of an SQL text; a bracketed group is one token, an identifier loses its quotes unless it
// stands in a group. White space between tokens is one space.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : rest_(text) {}

  bool next(std::string& token) {
    skip_space();
    if (rest_.empty()) return false;
    const auto begin = rest_;
    if (rest_[0] == '(') group();
    else if (rest_[0] == '\'' || rest_[0] == '"') string();
    else if (is_word(rest_[0])) while (!rest_.empty() && is_word(rest_[0])) rest_.remove_prefix(1);
    else rest_.remove_prefix(1);
    token = squeezed(begin.substr(0, begin.size() - rest_.size()));
    return true;
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
  static bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
  }
  void skip_space() {
    while (!rest_.empty() && is_space(rest_[0])) rest_.remove_prefix(1);
  }
  void string() {
    const char quote = rest_[0];
    rest_.remove_prefix(1);
    rest_.remove_prefix(std::min(rest_.find(quote), rest_.size() - 1) + 1);
  }
  void group() {
    int depth = 0;
    do {
      if (rest_[0] == '\'' || rest_[0] == '"') {
        string();
        continue;
      }
      depth += rest_[0] == '(' ? 1 : rest_[0] == ')' ? -1 : 0;
      rest_.remove_prefix(1);
    } while (depth > 0 && !rest_.empty());
  }
  static std::string squeezed(std::string_view text) {
    std::string out;
    char quote = 0;
    for (const char c : text) {
      if (quote == 0 && (c == '\'' || c == '"')) quote = c;
      else if (c == quote) quote = 0;
      if (quote == 0 && is_space(c)) {
        if (!out.empty() && out.back() != ' ') out += ' ';
      } else {
        out += c;
      }
    }
    return out;
  }

  std::string_view rest_;
};

std::string text_of(const std::optional<std::string>& value) { return value.value_or("NULL"); }

// The checks, generated expressions and words like AUTOINCREMENT that only the stored SQL holds.
void describe_text(const std::string& table, std::string_view sql, Lines& out) {
  const auto open = sql.find('(');
  Tokens tokens(sql.substr(open + 1));
  std::string token, before, name;
  while (tokens.next(token)) {
    if (before == "CONSTRAINT") name = token;
    if (before == "CHECK" || before == "AS") out.push_back(fmt::format("{} {} {} {}", table, before, name, token));
    if (token == "AUTOINCREMENT" || token == "DEFERRABLE") out.push_back(fmt::format("{} {}", table, token));
    if (before == "COLLATE") out.push_back(fmt::format("{} COLLATE {}", table, token));
    if (before == "CHECK") name.clear();
    before = token;
  }
}

void describe_references(strata::Connection& connection, const std::string& table, Lines& out) {
  std::map<std::string, std::string> by_id;
  const auto rows = connection.query(R"(SELECT id, "from", "table", "to", on_update, on_delete
                                        FROM pragma_foreign_key_list($1) ORDER BY id, seq)", {table});
  for (const auto& row : rows.rows)
    by_id[text_of(row[0])] += fmt::format(" {}->{}.{} {}/{}", text_of(row[1]), text_of(row[2]), text_of(row[3]),
                                          text_of(row[4]), text_of(row[5]));
  for (const auto& [id, words] : by_id) out.push_back(table + " reference" + words);
}

void describe_table(strata::Connection& connection, const std::string& table, Lines& out) {
  const auto columns = connection.query(
      R"(SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo($1))", {table});
  for (const auto& row : columns.rows) {
    std::string line = table + " column";
    for (const auto& value : row) line += " " + text_of(value);
    out.push_back(std::move(line));
  }
  describe_references(connection, table, out);
}

std::string squeezed(const std::string& sql) {
  Tokens tokens(sql);
  std::string out, token;
  while (tokens.next(token)) out += (out.empty() ? "" : " ") + token;
  return out;
}

}  // namespace

std::string describe_sqlite(strata::Connection& connection) {
  Lines lines;
  const auto objects = connection.query(
      R"(SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
         AND tbl_name NOT LIKE 'strata\_%' ESCAPE '\')");
  for (const auto& row : objects.rows) {
    const auto type = text_of(row[0]), name = text_of(row[1]), sql = text_of(row[2]);
    if (type == "table") {
      describe_table(connection, name, lines);
      describe_text(name, sql, lines);
    } else {
      lines.push_back(squeezed(sql));
    }
  }
  // For all at once: asked for one table, SQLite looks at every one.
  const auto kinds = connection.query(R"(SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main'
                                         AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE 'strata\_%' ESCAPE '\')");
  for (const auto& row : kinds.rows)
    lines.push_back(fmt::format("{} without rowid {} strict {}", text_of(row[0]), text_of(row[1]), text_of(row[2])));
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const auto& line : lines) out += line + "\n";
  return out;
}

}  // namespace stratac
