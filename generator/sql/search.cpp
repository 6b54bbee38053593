#include "sql/search.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sql/dialect.hpp"

namespace stratac {
namespace {

// Words are found in so many characters of a row. PostgreSQL keeps at most 1 MB of words and places and refuses
// the row otherwise; a character takes at most four bytes there (tried).
constexpr int longest_text = 250'000;

// What no word has. Left to itself PostgreSQL would keep `me@example.com` and `1.2` as one word each, and SQLite not.
constexpr std::string_view signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

template <class Write>
std::string words_of(const Index& search, const Write& write) {
  std::string out;
  for (const auto& part : search.parts)
    out += fmt::format("{}coalesce({}, '')", out.empty() ? "" : " || ' ' || ", write(quoted(part.expr.text)));
  return out;
}

// The objects of one search on SQLite. The word table keeps no text of its own and tells rows apart by whole
// numbers: the key where it is one, because VACUUM may change other rowids; else a number that a table of keys
// gives each row.
class SqliteSearch {
 public:
  SqliteSearch(const Table& table, const Index& search) : table_(table), search_(search), words_(quoted(search.name)) {}

  RawObject object() const {
    return {.name = search_.name, .uses = {table_.name}, .sqlite = RawSteps{create(), drop()}, .postgres = {}};
  }

  std::string source() const {
    const auto& key = table_.key->columns;
    const auto searched = quoted(table_.name);
    if (is_numbered()) return fmt::format("{0} AS strata_words\nJOIN {1} ON {1}.{2} = strata_words.rowid", words_, searched, quoted(key[0]));
    std::string same;
    for (const auto& column : key)
      same += fmt::format("{0}{1}.{2} = strata_keys.{2}", same.empty() ? "" : " AND ", searched, quoted(column));
    return fmt::format("{} AS strata_words\nJOIN {} AS strata_keys ON strata_keys.strata_row = strata_words.rowid\nJOIN {} ON {}", words_, keys(),
                       searched, same);
  }

 private:
  bool is_numbered() const {
    if (table_.key->columns.size() != 1) return false;
    const auto& column = *find(table_.columns, table_.key->columns[0]);
    return column.sqlite_type.empty() && sqlite_type(column.type) == "INTEGER";
  }

  std::string part(std::string_view name) const { return quoted(fmt::format("{}_{}", search_.name, name)); }
  std::string keys() const { return part("rows"); }

  // The key's columns of a row, `old` or `new`: `old."a", old."b"`.
  std::string key_of(std::string_view row) const {
    std::string out;
    for (const auto& column : table_.key->columns)
      out += fmt::format("{}{}.{}", out.empty() ? "" : ", ", row, quoted(column));
    return out;
  }

  std::string number_of(std::string_view row) const {
    if (is_numbered()) return key_of(row);
    return fmt::format("(SELECT strata_row FROM {} WHERE {})", keys(), is_key_of(row));
  }
  std::string is_key_of(std::string_view row) const {
    return fmt::format("({}) = ({})", quoted_list(table_.key->columns), key_of(row));
  }

  std::string text_of(std::string_view row) const {
    const auto words = words_of(search_, [&](const std::string& column) { return fmt::format("{}.{}", row, column); });
    return fmt::format("substr({}, 1, {})", words, longest_text);
  }

  std::string add_words(std::string_view row) const {
    return fmt::format("INSERT INTO {} (rowid, text) VALUES ({}, {});\n", words_, number_of(row), text_of(row));
  }
  // FTS5 forgets what it is told, so it is told what it was told.
  std::string forget_words() const {
    return fmt::format("INSERT INTO {0} ({0}, rowid, text) VALUES ('delete', {1}, {2});\n", words_, number_of("old"),
                       text_of("old"));
  }

  std::string is_changed() const {
    std::vector<std::string> columns = table_.key->columns;
    for (const auto& part : search_.parts) columns.push_back(part.expr.text);
    std::string out;
    for (const auto& column : columns)
      out += fmt::format("{0}old.{1} IS NOT new.{1}", out.empty() ? "" : " OR ", quoted(column));
    return out;
  }

  std::string trigger(std::string_view name, const std::string& event, const std::string& body) const {
    return fmt::format(";\nCREATE TRIGGER {} AFTER {} BEGIN\n{}END", part(name), event, body);
  }

  std::string create() const {
    const auto key = quoted_list(table_.key->columns), table = quoted(table_.name);
    const std::string stems = *search_.search == "english" ? "porter " : "";  // SQLite knows no other stems
    std::string out, enter, leave, change;
    if (!is_numbered()) {
      out = fmt::format("CREATE TABLE {0} (strata_row INTEGER PRIMARY KEY, {1}, UNIQUE ({1}));\n"
                        "INSERT INTO {0} ({1}) SELECT {1} FROM {2};\n",
                        keys(), key, table);
      enter = fmt::format("INSERT INTO {} ({}) VALUES ({});\n", keys(), key, key_of("new"));
      leave = fmt::format("DELETE FROM {} WHERE {};\n", keys(), is_key_of("old"));
      change = fmt::format("UPDATE {} SET ({}) = ({}) WHERE {};\n", keys(), key, key_of("new"), is_key_of("old"));
    }
    out += fmt::format("CREATE VIRTUAL TABLE {} USING fts5(text, content='', tokenize='{}unicode61 remove_diacritics 0');\n",
                       words_, stems);
    out += fmt::format("INSERT INTO {} (rowid, text) SELECT {}, {} FROM {}", words_, number_of(table), text_of(table), table);
    return out + trigger("insert", "INSERT ON " + table, enter + add_words("new")) +
           trigger("delete", "DELETE ON " + table, forget_words() + leave) +
           trigger("update", fmt::format("UPDATE ON {} WHEN {}", table, is_changed()),
                   forget_words() + change + add_words("new"));
  }

  std::string drop() const {
    const auto table = is_numbered() ? "" : ";\nDROP TABLE " + keys();
    return fmt::format("DROP TRIGGER {};\nDROP TRIGGER {};\nDROP TRIGGER {};\nDROP TABLE {}{}", part("insert"),
                       part("delete"), part("update"), words_, table);
  }

  const Table& table_;
  const Index& search_;
  const std::string words_;  // the word table
};

}  // namespace

std::string search_language_sql(const Index& search) {
  return literal(search.search->empty() ? "simple" : *search.search);
}

std::string search_vector_sql(const Index& search) {
  const auto words =
      words_of(search, [](const std::string& column) { return fmt::format("CAST({} AS text)", column); });
  return fmt::format("to_tsvector({}, left(translate({}, {}, repeat(' ', {})), {}))",
                     search_language_sql(search), words, literal(signs), signs.size(),
                     longest_text);
}

std::string search_source_sql(const Table& table, const Index& search) { return SqliteSearch(table, search).source(); }

std::vector<RawObject> search_objects(const Schema& schema) {
  std::vector<RawObject> out;
  for (const auto& table : schema.tables)
    for (const auto& index : table.indexes)
      if (index.search) out.push_back(SqliteSearch(table, index).object());
  return out;
}

}  // namespace stratac
