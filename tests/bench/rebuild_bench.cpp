// A rebuild on SQLite as the migrator runs it, beside its bare statements: what counting, comparing, checking foreign
// keys and telling of progress cost.
//
//   rebuild_bench [rows, 5000000]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "sql/dialect.hpp"
#include "sql/revision_file.hpp"
#include "strata/database.hpp"
#include "strata/migrator.hpp"
#include "strata/script.hpp"
#include "strata/transaction.hpp"
#include "syntax/load.hpp"

using namespace stratac;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::string_view before_text = R"(schema bench;
model Token @table("tokens") {
  id      int64 @id
  symbol  text(10)
}
model Payment @table("payments") {
  id       int64 @id
  token    Token @index
  address  text(64)
  amount   decimal(18, 8)
  note     text?
}
model Refund @table("refunds") {
  id       int64 @id
  payment  Payment @index
}
)";

Schema schema(std::string text) {
  Diagnostics sink;
  return load_text("bench.schema", std::move(text), sink).resolution.schema;
}

// The first revision makes the tables, the second needs a rebuild: a column may no longer be NULL.
std::pair<std::string, std::string> scripts() {
  auto after_text = std::string(before_text);
  after_text.replace(after_text.find("text?"), 5, "text @default('')");
  const auto before = schema(std::string(before_text)), after = schema(after_text);
  const Schema nothing{.name = before.name, .enums = {}, .tables = {}};
  return {script(sqlite, plan(sqlite, nothing, diff(nothing, before)), {"1_tables", "", before.name, Direction::up, {}}),
          script(sqlite, plan(sqlite, before, diff(before, after)), {"2_rebuild", "1_tables", before.name, Direction::up, way_back(diff(before, after))})};
}

// On a busy machine processor time is what can be compared; on an idle one both say the same.
struct Times {
  double wall = 0, processor = 0;
};
class Watch {
 public:
  Times times() const {
    return {std::chrono::duration<double>(Clock::now() - start_).count(),
            static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC};
  }

 private:
  Clock::time_point start_ = Clock::now();
  std::clock_t processor_ = std::clock();
};
Times best(const Times& a, const Times& b) { return {std::min(a.wall, b.wall), std::min(a.processor, b.processor)}; }
Times minus(const Times& a, const Times& b) { return {a.wall - b.wall, a.processor - b.processor}; }

void fill(const std::string& url, const strata::History& history, long rows) {
  auto database = strata::Database::open(url);
  database.upgrade(history, "1_tables");
  const auto connection = database.lease();
  const auto count = std::to_string(rows);
  const auto numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ";
  connection->execute(
      "INSERT INTO tokens " + std::string(numbers) + "100) SELECT i, 'T' || i FROM n;"
      "INSERT INTO payments " + numbers + count + ") SELECT i, 1 + i % 100, hex(randomblob(20)), i * 1000, "
      "iif(i % 2, 'a note', NULL) FROM n;"
      "INSERT INTO refunds " + numbers + std::to_string(rows / 100) + ") SELECT i, i * 100 FROM n;");
}

// INSERT … SELECT and the indexes. The old table must go for its index's name, but its time does not count.
Times bare(const std::string& url, const std::string& text) {
  const auto script = strata::read_script(text);
  auto database = strata::Database::open(url);
  const auto connection = database.lease();
  connection->execute("PRAGMA foreign_keys = OFF");
  const Watch watch;
  Times dropped;
  strata::Transaction transaction(*connection);
  connection->execute("PRAGMA legacy_alter_table = ON");
  for (const auto& item : script.steps.at(0).items)
    for (const auto& statement : std::get<strata::Script::Rebuild>(item).statements) {
      const auto start = watch.times();
      connection->execute(statement.sql);
      if (statement.sql.starts_with("DROP")) dropped = minus(watch.times(), start);
    }
  transaction.commit();
  return minus(watch.times(), dropped);
}

Times migrated(const std::string& url, const strata::History& history) {
  auto database = strata::Database::open(url);
  const auto connection = database.lease();
  const Watch watch;
  strata::Migrator(*connection, history, {.observer = [](const strata::MigrationEvent&) {}}).upgrade();
  return watch.times();
}

}  // namespace

int main(int argc, char** argv) {
  const long rows = argc > 1 ? std::atol(argv[1]) : 5'000'000;
  const auto directory = fs::temp_directory_path() / "strata_rebuild_bench";
  fs::remove_all(directory);
  fs::create_directories(directory);
  const auto [first, second] = scripts();
  const strata::Migration migrations[] = {{"1_tables", "", "1", first, "", "", ""},
                                          {"2_rebuild", "1_tables", "2", second, "", "", ""}};
  const strata::History history{"bench", migrations};
  const auto filled = directory / "filled.db", copy = directory / "copy.db";
  fill("sqlite:" + filled.string(), history, rows);
  Times least_bare{1e9, 1e9}, least_migrated{1e9, 1e9};
  for (int round = 0; round < 3; ++round) {
    for (const bool by_migrator : {round % 2 == 0, round % 2 != 0}) {
      fs::remove(copy.string() + "-wal");
      fs::copy_file(filled, copy, fs::copy_options::overwrite_existing);
      const auto url = "sqlite:" + copy.string();
      const auto times = by_migrator ? migrated(url, history) : bare(url, second);
      auto& least = by_migrator ? least_migrated : least_bare;
      least = best(least, times);
      std::printf("%s %6.2f s, processor %6.2f s\n", by_migrator ? "migrator" : "bare    ", times.wall, times.processor);
      std::fflush(stdout);
    }
  }
  std::printf("rebuild of %ld rows: migrator / bare = %.3f, by processor time %.3f\n", rows,
              least_migrated.wall / least_bare.wall, least_migrated.processor / least_bare.processor);

  fs::remove_all(directory);
}
