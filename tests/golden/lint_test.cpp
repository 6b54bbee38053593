// Golden cases for what `strata lint` says.
//
//   lint_test DIRECTORY [--update] [CASE…]
//       DIRECTORY/<case>/ holds before.schema (none: an empty database) and after.schema; what is said of
//       the way from one to the other is compared with expected.txt; --update rewrites it. minimum.txt names the
//       oldest releases in use: `sqlite 3.40`, `postgres 13`, a line each.
//   lint_test DIRECTORY --coverage README
//       Fails when a rule has no case of its name that shows it, or no row in the README's table.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "diff/lint.hpp"
#include "pipeline/findings.hpp"
#include "syntax/load.hpp"

namespace fs = std::filesystem;
using namespace stratac;

namespace {

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return in ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
}

Loaded read_schema(const fs::path& path, std::string& mistakes) {
  Diagnostics sink;
  auto loaded = load_text(path.filename().string(), read_text(path), sink);
  mistakes += render(sink, loaded.sources, false);
  return loaded;
}

Minimum read_minimum(const fs::path& path) {
  Minimum out;
  std::ifstream in(path);
  for (std::string database, version; in >> database >> version;)
    (database == "sqlite" ? out.sqlite : out.postgres) = version_from(version);
  return out;
}

std::string said_about(const fs::path& directory) {
  std::string mistakes;
  const auto after = read_schema(directory / "after.schema", mistakes);
  Schema before{.name = after.resolution.schema.name, .enums = {}, .tables = {}};
  if (fs::exists(directory / "before.schema"))
    before = read_schema(directory / "before.schema", mistakes).resolution.schema;
  if (!mistakes.empty()) return mistakes;
  const auto& [schema, api, hints, places] = after.resolution;
  auto findings = without_allowed(lint(before, schema, diff(before, schema, hints)), hints.allowed);
  for (auto& finding : lint(schema)) findings.push_back(std::move(finding));
  for (auto& finding : lint(schema, read_minimum(directory / "minimum.txt"))) findings.push_back(std::move(finding));
  return render(diagnostics_of(findings, places), after.sources, false);
}

bool passes(const fs::path& directory, bool update) {
  const auto said = said_about(directory);
  if (update) std::ofstream(directory / "expected.txt", std::ios::binary) << said;
  const auto expected = read_text(directory / "expected.txt");
  if (expected == said) return true;
  fmt::print("FAILED {}\n--- expected\n{}--- said\n{}\n", directory.filename().string(), expected, said);
  return false;
}

int run_cases(const fs::path& root, bool update, const std::set<std::string>& only) {
  std::set<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(root))
    if (only.empty() || only.contains(entry.path().filename().string())) cases.insert(entry.path());
  std::size_t failed = 0;
  for (const auto& path : cases) failed += passes(path, update) ? 0U : 1U;
  fmt::print("{} cases, {} failed\n", cases.size(), failed);
  return failed == 0 && !cases.empty() ? 0 : 1;
}

int check_coverage(const fs::path& root, const fs::path& readme) {
  const auto table = read_text(readme);
  int missing = 0;
  for (const auto* rule : lint_rules()) {
    const std::string code(rule->code);
    const bool shown = read_text(root / code / "expected.txt").find("[" + code + "]") != std::string::npos;
    const bool told = table.find("| `" + code + "` |") != std::string::npos;
    if (!shown) fmt::print("no golden case `{}` shows the rule\n", code);
    if (!told) fmt::print("{} does not list `{}`\n", readme.string(), code);
    missing += shown && told ? 0 : 1;
  }
  fmt::print("{} rules, {} without a case or a row\n", lint_rules().size(), missing);
  return missing == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.empty()) return 2;
  if (args.size() == 3 && args[1] == "--coverage") return check_coverage(args[0], args[2]);
  std::set<std::string> only(args.begin() + 1, args.end());
  const bool update = only.erase("--update") > 0;
  return run_cases(args[0], update, only);
}
