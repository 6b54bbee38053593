// Golden cases for everything that the compiler says about a schema.
//
//   diagnostics_test DIRECTORY [--update] [CASE…]
//       Loads every DIRECTORY/<case>/input.schema and compares what is said with expected.txt; --update
//       rewrites it. Instead of input.schema a case may have input.repeat, for large inputs: each of its
//       lines, `<count> <text>`, stands for the text repeated (`\n` in it is a line break).
//   diagnostics_test DIRECTORY --coverage SOURCES
//       Fails when a Kind declared in the sources appears in no expected text below DIRECTORY/..

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "support/diagnostics.hpp"
#include "syntax/load.hpp"

namespace fs = std::filesystem;
using namespace stratac;

namespace {

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string repeated(const std::string& recipe) {
  std::istringstream lines(recipe);
  std::string out, line;
  while (std::getline(lines, line)) {
    auto text = line.substr(line.find(' ') + 1);
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) text.replace(at, 2, "\n");
    for (auto count = std::stoul(line); count > 0; --count) out += text;
  }
  return out;
}

std::optional<std::string> read_input(const fs::path& directory, const std::string& path, std::string& why) {
  const auto full = directory / path;
  if (path == "input.schema" && fs::exists(directory / "input.repeat"))
    return repeated(*read_file(directory / "input.repeat"));
  if (fs::is_directory(full))
    why = "is a directory";
  else if (!fs::exists(full))
    why = "no such file";
  else
    return read_file(full);
  return std::nullopt;
}

std::string said_about(const fs::path& directory) {
  Diagnostics sink;
  const auto read = [&](const std::string& path, std::string& why) { return read_input(directory, path, why); };
  const auto loaded = load("input.schema", read, sink);
  return render(sink, loaded.sources, false);
}

bool passes(const fs::path& directory, bool update) {
  const auto said = said_about(directory);
  const auto expected = read_file(directory / "expected.txt");
  if (expected == said) return true;
  if (update) {
    std::ofstream(directory / "expected.txt", std::ios::binary) << said;
    fmt::print("updated {}\n", directory.filename().string());
    return true;
  }
  fmt::print("FAILED {}\n--- expected\n{}--- said\n{}\n", directory.filename().string(),
             expected.value_or("(no expected.txt)\n"), said);
  return false;
}

int run_cases(const fs::path& root, bool update, const std::set<std::string>& only) {
  std::vector<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(root))
    if (entry.is_directory() && (only.empty() || only.contains(entry.path().filename().string())))
      cases.push_back(entry.path());
  std::ranges::sort(cases);
  std::size_t failed = 0;
  for (const auto& path : cases) failed += passes(path, update) ? 0 : 1;
  fmt::print("{} cases, {} failed\n", cases.size(), failed);
  return failed == 0 && !cases.empty() ? 0 : 1;
}

// `constexpr Kind<…> name{"code", …`
std::set<std::string> declared_codes(const fs::path& sources) {
  std::set<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(sources)) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
    const auto text = *read_file(entry.path());
    constexpr std::string_view declaration = "constexpr Kind<";
    for (auto at = text.find(declaration); at != std::string::npos; at = text.find(declaration, at + 1)) {
      const auto begin = text.find('"', at) + 1;
      out.insert(text.substr(begin, text.find('"', begin) - begin));
    }
  }
  return out;
}

int check_coverage(const fs::path& golden, const fs::path& sources) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(golden))
    if (entry.is_regular_file() && entry.path().extension() == ".txt") all += *read_file(entry.path());
  int missing = 0;
  const auto codes = declared_codes(sources);
  for (const auto& code : codes) {
    if (all.find("[" + code + "]") != std::string::npos) continue;
    fmt::print("no golden case says `{}`\n", code);
    ++missing;
  }
  fmt::print("{} codes, {} without a golden case\n", codes.size(), missing);
  return missing == 0 && !codes.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.empty()) return 2;
  if (args.size() == 3 && args[1] == "--coverage") return check_coverage(fs::path(args[0]).parent_path(), args[2]);
  std::set<std::string> only(args.begin() + 1, args.end());
  const bool update = only.erase("--update") > 0;
  return run_cases(args[0], update, only);
}
