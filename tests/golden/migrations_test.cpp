// Golden cases for every way in which one schema becomes another, each run on a real database.
//
//   migrations_test DIRECTORY sqlite|postgres [--update] [CASE…]
//
// A case is a directory with before.schema (none: an empty database) and after.schema. Its expected/ holds
// changes.txt and the scripts. The scripts are run: up must end in the same catalog as a fresh database of
// after.schema, down in that of before.schema, up again in the first. Where there are rows:
//   rows.sql    fills the database before; the same statements for both databases
//   query.sql   one query a line, asked after up and after down; expected/rows.txt is what both databases answer
//   expected/refused.txt   the migration stops with these words and changes nothing
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "catalog/describe.hpp"
#include "sql/dialect.hpp"
#include "staircase.hpp"
#include "syntax/load.hpp"

namespace fs = std::filesystem;
using namespace stratac;
using namespace stratac::laws;

namespace {

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return in ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
}

struct Failed {
  std::string why;
};

Resolution read_schema(const fs::path& path) {
  Diagnostics sink;
  auto loaded = load_text(path.filename().string(), read_text(path), sink);
  if (sink.has_errors()) throw Failed{render(sink, loaded.sources, false)};
  return std::move(loaded.resolution);
}

class Case {
 public:
  Case(fs::path directory, const Scratch& scratch, bool update)
      : directory_(std::move(directory)), scratch_(scratch), dialect_(scratch.dialect()), update_(update) {}

  void run() {
    auto after = read_schema(directory_ / "after.schema");
    Schema before{.name = after.schema.name, .enums = {}, .tables = {}};
    if (fs::exists(directory_ / "before.schema")) before = read_schema(directory_ / "before.schema").schema;
    const auto up = diff(before, after.schema, after.hints);
    std::string words;
    for (const auto& change : up)
      for (const auto& line : describe(change)) words += line + "\n";
    expect("changes.txt", words);
    if (evolve(before, up) != after.schema) throw Failed{"evolve(before, changes) is not after"};

    Staircase stairs(dialect_, before);
    stairs.add(before, up);
    expect(fmt::format("up.{}.sql", dialect_.name), stairs.script(1, Direction::up));
    expect(fmt::format("down.{}.sql", dialect_.name), stairs.script(1, Direction::down));
    climb(stairs, before, after.schema);
  }

 private:
  void climb(const Staircase& stairs, const Schema& before, const Schema& after) {
    const auto fresh_before = fresh(before), fresh_after = fresh(after);
    auto connection = scratch_.open("moved");
    must(stairs.go(*connection, 0));
    if (const auto rows = read_text(directory_ / "rows.sql"); !rows.empty()) connection->execute(rows);

    const auto up = stairs.go(*connection, 1);
    const auto refused = directory_ / "expected" / "refused.txt";
    if (!up.ok && (fs::exists(refused) || update_)) {
      expect("refused.txt", up.message.substr(0, up.message.find_last_of(' ')) + "\n");
      return same(describe(*connection), fresh_before, "what was refused has changed something");
    }
    must(up);
    same(describe(*connection), fresh_after, "up does not end where a fresh database begins");
    std::string rows = "-- up\n" + answers(*connection);
    must(stairs.go(*connection, 0));
    same(describe(*connection), fresh_before, "down does not end where it came from");
    rows += "-- down\n" + answers(*connection);
    if (fs::exists(directory_ / "query.sql")) expect("rows.txt", rows);
    must(stairs.go(*connection, 1));
    same(describe(*connection), fresh_after, "up again does not end where a fresh database begins");
  }

  std::string fresh(const Schema& schema) {
    auto connection = scratch_.open("fresh");
    must(Staircase(dialect_, schema).go(*connection, 0));
    return describe(*connection);
  }

  std::string answers(strata::Connection& connection) {
    std::istringstream queries(read_text(directory_ / "query.sql"));
    std::string out, query;
    while (std::getline(queries, query)) {
      std::string answer;
      try {
        for (const auto& row : connection.query(query).rows) {
          for (std::size_t i = 0; i < row.size(); ++i) answer += (i > 0 ? " | " : "  ") + row[i].value_or("NULL");
          answer += "\n";
        }
      } catch (const strata::Error&) {
        answer = "  (not on this side)\n";
      }
      out += query + "\n" + answer;
    }
    return out;
  }

  static void must(const Outcome& outcome) {
    if (!outcome.ok) throw Failed{outcome.message};
  }

  static void same(const std::string& is, const std::string& should, const std::string& why) {
    if (is != should) throw Failed{fmt::format("{}\n--- is\n{}--- should be\n{}", why, is, should)};
  }

  void expect(const std::string& file, const std::string& text) {
    const auto path = directory_ / "expected" / file;
    if (update_) {
      fs::create_directories(path.parent_path());
      std::ofstream(path, std::ios::binary) << text;
    }
    same(text, read_text(path), "expected/" + file + " says something else");
  }

  fs::path directory_;
  const Scratch& scratch_;
  const Dialect& dialect_;
  bool update_;
};

bool passes(const fs::path& directory, const Scratch& scratch, bool update) {
  try {
    Case(directory, scratch, update).run();
    return true;
  } catch (const Failed& failed) {
    fmt::print("FAILED {}: {}\n", directory.filename().string(), failed.why);
  } catch (const strata::Error& error) {
    fmt::print("FAILED {}: {}\n", directory.filename().string(), error.message);
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 1;
  const std::vector<std::string> rest(argv + 3, argv + argc);
  const bool update = std::find(rest.begin(), rest.end(), "--update") != rest.end();
  std::string url = "sqlite::memory:";
  if (std::string_view(argv[2]) == "postgres") {
    const auto* given = std::getenv("STRATA_TEST_POSTGRES");
    if (!given) {
      fmt::print("skipped: STRATA_TEST_POSTGRES is not set\n");
      return 77;
    }
    url = given;
  }
  const Scratch scratch(url, "golden_");
  std::set<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(argv[1]))
    if (rest.size() == (update ? 1U : 0U) || std::find(rest.begin(), rest.end(), entry.path().filename()) != rest.end())
      cases.insert(entry.path());
  std::size_t failed = 0;
  for (const auto& path : cases) failed += passes(path, scratch, update) ? 0U : 1U;
  fmt::print("{} cases, {} failed\n", cases.size(), failed);
  return failed == 0 && !cases.empty() ? 0 : 1;
}
