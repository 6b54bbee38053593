// Golden cases for two branches that change one schema: `rebase_test DIRECTORY [--update] [CASE…]`
//
// A case is a directory with base.schema, theirs.schema and mine.schema; expected.txt holds what is left of
// mine on top of theirs, or the pairs of changes that contradict each other.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "diff/merge.hpp"
#include "syntax/load.hpp"

namespace fs = std::filesystem;
using namespace stratac;

namespace {

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return in ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
}

Resolution read_schema(const fs::path& path) {
  Diagnostics sink;
  auto loaded = load_text(path.string(), read_text(path), sink);
  if (sink.has_errors()) {
    fmt::print(stderr, "{}", render(sink, loaded.sources, false));
    std::exit(1);
  }
  return std::move(loaded.resolution);
}

std::string words(const std::string& whose, const Change& change) {
  std::string out;
  for (const auto& line : describe(change)) out += whose + line + "\n";
  return out;
}

std::string outcome(const fs::path& directory) {
  const auto base = read_schema(directory / "base.schema").schema;
  const auto changes = [&](const char* file) {
    const auto after = read_schema(directory / file);
    return diff(base, after.schema, after.hints);
  };
  const auto merged = merge(base, changes("theirs.schema"), changes("mine.schema"));
  std::string out;
  for (const auto& pair : merged.contradictions)
    out += "contradiction\n" + words("  theirs: ", pair.theirs) + words("  mine: ", pair.mine);
  for (const auto& change : merged.mine) out += words("", change);
  return out;
}

bool passes(const fs::path& directory, bool update) {
  const auto found = outcome(directory);
  const auto file = directory / "expected.txt";
  if (update) std::ofstream(file, std::ios::binary) << found;
  if (read_text(file) == found) return true;
  fmt::print(stderr, "{}: expected\n{}found\n{}", directory.string(), read_text(file), found);
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const bool update = std::erase(words, "--update") > 0;
  std::vector<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(words.at(0))) {
    const auto name = entry.path().filename().string();
    if (words.size() == 1 || std::find(words.begin() + 1, words.end(), name) != words.end())
      cases.push_back(entry.path());
  }
  std::sort(cases.begin(), cases.end());
  const auto failed = std::count_if(cases.begin(), cases.end(), [&](auto& each) { return !passes(each, update); });
  fmt::print("{} cases, {} failed\n", cases.size(), failed);
  return failed == 0 && !cases.empty() ? 0 : 1;
}
