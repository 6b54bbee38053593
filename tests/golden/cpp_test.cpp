// Golden cases for the generated C++.
//
//   cpp_test DIRECTORY [--update]          every DIRECTORY/<case>/input.schema makes DIRECTORY/<case>/expected/*

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cpp/emit.hpp"
#include "syntax/load.hpp"

namespace fs = std::filesystem;
using namespace stratac;

namespace {

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::optional<Resolution> resolution_of(const fs::path& schema) {
  Diagnostics sink;
  const auto read = [&](const std::string& path, std::string& why) -> std::optional<std::string> {
    const auto full = schema.parent_path() / path;
    if (fs::is_regular_file(full)) return read_file(full);
    why = "no such file";
    return std::nullopt;
  };
  auto loaded = load(schema.filename().string(), read, sink);
  if (!sink.has_errors()) return std::move(loaded.resolution);
  fmt::print("{}", render(sink, loaded.sources, false));
  return std::nullopt;
}

// A history that every case shares: long scripts are split, delimiters and non-ASCII text survive.
std::vector<cpp::EmbeddedRevision> sample_history() {
  return {{.id = "20260102030405_first",
           .parent = "",
           .hash = "0123",
           .up_sqlite = "-- )sql\" ends no literal; neither does é\nCREATE TABLE t (a);\n",
           .down_sqlite = "DROP TABLE t;\n",
           .up_postgres = "CREATE TABLE t (a integer);\n",
           .down_postgres = "DROP TABLE t;\n"}};
}

std::vector<cpp::File> emitted(const Resolution& resolution) {
  return cpp::emit(resolution.schema, resolution.api, sample_history());
}

bool same_files(const fs::path& directory, const std::vector<cpp::File>& files) {
  bool same = true;
  for (const auto& file : files) {
    if (read_file(directory / file.path) == file.text) continue;
    fmt::print("FAILED {}: emitted now\n{}\n", (directory / file.path).string(), file.text);
    same = false;
  }
  for (const auto& entry : fs::directory_iterator(directory)) {
    const auto name = entry.path().filename().string();
    if (std::ranges::any_of(files, [&](auto& file) { return file.path == name; })) continue;
    fmt::print("FAILED {}: no longer emitted\n", entry.path().string());
    same = false;
  }
  return same;
}

bool passes(const fs::path& directory, bool update) {
  const auto resolution = resolution_of(directory / "input.schema");
  if (!resolution) return false;
  const auto files = emitted(*resolution);
  const auto expected = directory / "expected";
  if (update) {
    fs::remove_all(expected);
    fs::create_directories(expected);
    for (const auto& file : files) write_file(expected / file.path, file.text);
  }
  return fs::is_directory(expected) && same_files(expected, files);
}

int run_cases(const fs::path& root, bool update) {
  std::vector<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(root)) cases.push_back(entry.path());
  std::ranges::sort(cases);
  std::size_t failed = 0;
  for (const auto& path : cases) failed += passes(path, update) ? 0 : 1;
  fmt::print("{} cases, {} failed\n", cases.size(), failed);
  return failed == 0 && !cases.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool update = arguments.size() == 2 && arguments[1] == "--update";
  if (arguments.size() == 1 || update) return run_cases(arguments[0], update);
  fmt::print("usage: cpp_test DIRECTORY [--update]\n");
  return 1;
}
