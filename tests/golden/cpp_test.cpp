// Golden cases for the generated C++.
//
//   cpp_test DIRECTORY [--update]          every DIRECTORY/<case>/input.schema makes DIRECTORY/<case>/expected/*
//   cpp_test --emit SCHEMA OUT_DIRECTORY   only writes the files, for the tests that compile and run them, with
//                                          create.sqlite.sql and create.postgres.sql beside them

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "cpp/emit.hpp"
#include "diff/change.hpp"
#include "sql/dialect.hpp"
#include "support/overloaded.hpp"
#include "syntax/load.hpp"

namespace fs = std::filesystem;
using namespace stratac;

namespace {

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

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

std::string creation(const Dialect& dialect, const Schema& schema) {
  const Schema nothing{.name = schema.name, .enums = {}, .tables = {}};
  std::string out;
  for (const auto& step : plan(dialect, nothing, diff(nothing, schema, {})).steps) {
    for (const auto& statement : step.statements)
      if (const auto* plain = std::get_if<Statement>(&statement)) out += plain->sql + ";\n";
  }
  return out;
}

int emit_files(const fs::path& schema, const fs::path& out) {
  const auto resolution = resolution_of(schema);
  if (!resolution) return 1;
  fs::create_directories(out);
  for (const auto& file : emitted(*resolution)) write_file(out / file.path, file.text);
  write_file(out / "create.sqlite.sql", creation(sqlite, resolution->schema));
  write_file(out / "create.postgres.sql", creation(postgres, resolution->schema));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 3 && arguments[0] == "--emit") return emit_files(arguments[1], arguments[2]);
  const bool update = arguments.size() == 2 && arguments[1] == "--update";
  if (arguments.size() == 1 || update) return run_cases(arguments[0], update);
  fmt::print("usage: cpp_test DIRECTORY [--update] | --emit SCHEMA OUT_DIRECTORY\n");
  return 1;
}
