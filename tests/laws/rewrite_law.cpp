// The law of lint about PostgreSQL: a rule says that a table is rewritten if and only if its file on the disk is
// another one afterwards. Tried on every pair of types and on the golden cases of the rules.
//
//   rewrite_law DIRECTORY        DIRECTORY/rewrite-*/{before,after}.schema

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "diff/lint.hpp"
#include "staircase.hpp"
#include "support/diagnostics.hpp"
#include "syntax/load.hpp"

namespace fs = std::filesystem;
using namespace stratac;
using namespace stratac::laws;

namespace {

constexpr std::string_view types[] = {
    "bool",    "int16",    "int32",      "int64",   "float32",    "float64",         "decimal(8, 2)",
    "text",    "text(20)", "text(40)",   "bytes",   "uuid",       "decimal(30, 2)",  "decimal(10, 2)",
    "date",    "time",     "timestamp",  "json",    "interval",   "decimal(10, 4)",  "Size",
    "Kind",    "text[]",   "text(20)[]", "int32[]", "text(40)[]", "decimal(8, 2)[]", "decimal(10, 2)[]",
    "int64[]", "Size[]",
};

// A table for each pair of types, with a column of the first or of the second.
std::string pairs(bool second) {
  std::string out = "schema pairs;\nenum Size { small, large }\nenum Kind { small, large }\n";
  int number = 0;
  for (const auto& from : types)
    for (const auto& to : types)
      out += fmt::format("model T{} {{\n  id int64 @id\n  value {}?\n}}\n", ++number, second ? to : from);
  return out;
}

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

using Files = std::map<std::string, std::string>;  // by table

Files files(strata::Connection& connection) {
  Files out;
  for (const auto& row : connection
                             .query("SELECT relname, relfilenode FROM pg_class WHERE relkind = 'r' AND "
                                    "relnamespace = current_schema()::regnamespace")
                             .rows)
    out.emplace(row[0].value(), row[1].value());
  return out;
}

std::set<std::string> rewritten(const Files& before, const Files& after) {
  std::set<std::string> out;
  for (const auto& [table, file] : before)
    if (const auto now = after.find(table); now != after.end() && now->second != file) out.insert(table);
  return out;
}

// The first name in the text of such a rule is the table's.
std::set<std::string> said(const Findings& findings) {
  std::set<std::string> out;
  for (const auto& finding : findings) {
    if (!finding.rule->code.starts_with("rewrite-")) continue;
    const auto begin = finding.text.find('`') + 1;
    out.insert(finding.text.substr(begin, finding.text.find('`', begin) - begin));
  }
  return out;
}

Resolution resolved(const std::string& text) {
  Diagnostics sink;
  auto loaded = load_text("law.schema", text, sink);
  if (sink.has_errors()) fmt::print("{}", render(sink, loaded.sources, false));
  return std::move(loaded.resolution);
}

bool holds(const Scratch& scratch, const std::string& name, const std::string& before_text,
           const std::string& after_text) {
  const auto before = resolved(before_text).schema;
  const auto after = resolved(after_text);
  const auto changes = diff(before, after.schema, after.hints);
  Staircase stairs(scratch.dialect(), before);
  stairs.add(before, changes);
  auto connection = scratch.open("moved");
  auto outcome = stairs.go(*connection, 0);
  const auto files_before = files(*connection);
  if (outcome.ok) outcome = stairs.go(*connection, 1);
  if (!outcome.ok) fmt::print("{}: {}\n", name, outcome.message);
  const auto is = rewritten(files_before, files(*connection)), should = said(lint(before, after.schema, changes));
  for (const auto& table : is)
    if (!should.contains(table)) fmt::print("{}: `{}` is rewritten, and no rule says so\n", name, table);
  for (const auto& table : should)
    if (!is.contains(table)) fmt::print("{}: a rule says that `{}` is rewritten, and it is not\n", name, table);
  fmt::print("{}: {} of {} tables rewritten\n", name, is.size(), files_before.size());
  return outcome.ok && is == should && !is.empty();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 1;
  const auto* url = std::getenv("STRATA_TEST_POSTGRES");
  if (!url) {
    fmt::print("skipped: STRATA_TEST_POSTGRES is not set\n");
    return 77;
  }
  const Scratch scratch(url, "rewrite_");
  bool all = holds(scratch, "pairs", pairs(false), pairs(true));
  for (const auto& entry : fs::directory_iterator(argv[1]))
    if (const auto name = entry.path().filename().string(); name.starts_with("rewrite-"))
      all = holds(scratch, name, read_text(entry.path() / "before.schema"), read_text(entry.path() / "after.schema")) &&
            all;
  return all ? 0 : 1;
}
