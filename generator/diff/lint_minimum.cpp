#include <charconv>

#include "diff/lint_rules.hpp"

namespace stratac {
namespace {

using Place = std::vector<std::string>;

// Where a schema first uses something; empty if nowhere.
Place first_column(const Schema& schema, bool (*uses)(const Column&)) {
  for (const auto& table : schema.tables)
    for (const auto& column : table.columns)
      if (uses(column)) return {dotted(table.name, column.name), table.name};
  return {};
}

Place first_index(const Schema& schema, bool (*uses)(const Index&)) {
  for (const auto& table : schema.tables)
    for (const auto& index : table.indexes)
      if (uses(index)) return object_places(table.name, index.name);
  return {};
}

template <bool (*uses)(const Column&)>
Place in_columns(const Schema& schema) {
  return first_column(schema, uses);
}
template <bool (*uses)(const Index&)>
Place in_indexes(const Schema& schema) {
  return first_index(schema, uses);
}

Place any_table(const Schema& schema) {
  return schema.tables.empty() ? Place() : Place{schema.tables.front().name};
}

bool is_numbered(const Column& column) {
  return column.identity;
}
bool is_generated(const Column& column) {
  return column.generated.has_value();
}
bool has_include(const Index& index) {
  return !index.include.empty();
}
bool has_gist_include(const Index& index) {
  return has_include(index) && index.method == "gist";
}

// What is made of a schema and is younger than the oldest releases in use: from the release notes.
struct Feature {
  std::string_view database;
  Version since;
  std::string_view words;
  Place (*first_use)(const Schema&);
};
constexpr std::string_view on_sqlite = "SQLite", on_postgres = "PostgreSQL";
constexpr Feature features[] = {
    {on_sqlite, {3, 37}, "every table is STRICT", any_table},
    {on_postgres, {10, 0}, "`auto()` is an identity column", in_columns<is_numbered>},
    {on_postgres, {11, 0}, "an index can `include` columns", in_indexes<has_include>},
    {on_postgres, {12, 0}, "a column can be `@generated`", in_columns<is_generated>},
    {on_postgres, {12, 0}, "an index `using gist` can `include` columns", in_indexes<has_gist_include>},
};

constexpr Rule rule{"needs-newer-version", Severity::error,
                    "{0}, which the oldest release in use, {1}, does not know",
                    "raise `[minimum]` in strata.toml if no older server is in use, or do without"};

}  // namespace

std::optional<Version> version_from(std::string_view text) {
  // The patch is read and left out: no release brings something new with it.
  int numbers[3] = {};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (int& number : numbers) {
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc() || number < 0) return std::nullopt;
    if (next == end) return Version{numbers[0], numbers[1]};
    if (*next != '.') return std::nullopt;
    at = next + 1;
  }
  return std::nullopt;
}

std::string text_of(Version version) {
  return std::to_string(version.major) + (version.minor == 0 ? "" : "." + std::to_string(version.minor));
}

const Rule& minimum_rule() {
  return rule;
}

Findings lint(const Schema& schema, const Minimum& minimum) {
  Findings out;
  for (const auto& [database, since, words, first_use] : features) {
    const auto& oldest = database == on_sqlite ? minimum.sqlite : minimum.postgres;
    if (!oldest || *oldest >= since) continue;
    auto places = first_use(schema);
    if (places.empty()) continue;
    Report(rule, "", out)(std::move(places), std::string(words) + " since " + std::string(database) + " " + text_of(since),
                          text_of(*oldest));
  }
  return out;
}

}  // namespace stratac
