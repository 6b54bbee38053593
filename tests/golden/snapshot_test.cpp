// Golden cases for the canonical form of whole schemas.
//
//   snapshot_test [--update] FILE.schema…
//       Every file resolves without a word; its canonical form is FILE.snapshot where there is one (--update
//       writes it), reads back as an equal schema and is printed as the same text again.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "model/print.hpp"
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

bool fail(const fs::path& path, const std::string& what) {
  fmt::print("FAILED {}: {}\n", path.filename().string(), what);
  return false;
}

bool reads_back(const fs::path& path, const Schema& schema, const std::string& text) {
  Diagnostics sink;
  const auto again = load_text("snapshot", text, sink);
  if (!sink.all().empty()) return fail(path, "its snapshot is refused\n" + render(sink, again.sources, false));
  if (!(again.resolution.schema == schema)) return fail(path, "its snapshot reads back as another schema");
  return print(again.resolution.schema) == text || fail(path, "printing twice changes the text");
}

bool passes(const fs::path& path, bool update) {
  Diagnostics sink;
  const auto read = [](const std::string& file, std::string& why) {
    auto text = read_file(file);
    if (!text) why = "no such file";
    return text;
  };
  const auto loaded = load(path.string(), read, sink);
  if (!sink.all().empty()) return fail(path, "it is not silent\n" + render(sink, loaded.sources, false));
  const auto text = print(loaded.resolution.schema);
  auto golden = path;
  golden.replace_extension(".snapshot");
  if (update && fs::exists(golden)) std::ofstream(golden, std::ios::binary) << text;
  if (const auto expected = read_file(golden); expected && *expected != text)
    return fail(path, "the snapshot differs\n" + text);
  return reads_back(path, loaded.resolution.schema, text);
}

}  // namespace

int main(int argc, char** argv) {
  int failed = 0, cases = 0;
  bool update = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]) == "--update") {
      update = true;
      continue;
    }
    ++cases;
    failed += passes(argv[i], update) ? 0 : 1;
  }
  fmt::print("{} schemas, {} failed\n", cases, failed);
  return failed == 0 && cases > 0 ? 0 : 1;
}
