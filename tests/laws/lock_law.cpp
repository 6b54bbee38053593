// The law of a plan's facts about PostgreSQL: after each statement of the golden migrations, run in a transaction of
// its own, the server's tables say the same as the plan: which table is locked how (pg_locks), which has another file
// (relfilenode) and which was read (pg_stat_xact_user_tables). Each migration goes both ways, online and not.
//
//   lock_law DIRECTORY        DIRECTORY/*/{before,after}.schema, rows.sql

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include <strata/transaction.hpp>

#include "sql/dialect.hpp"
#include "staircase.hpp"
#include "syntax/load.hpp"

namespace fs = std::filesystem;
using namespace stratac;
using namespace stratac::laws;

namespace {

constexpr std::array<std::string_view, 9> modes{
    "", "AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock",
    "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"};

struct Seen {
  std::string name, file;
  std::size_t lock = 0;
  long scans = 0;
};
using Tables = std::map<std::string, Seen>;  // by their oid

Tables tables(strata::Connection& connection) {
  Tables out;
  for (const auto& row : connection.query("SELECT c.oid, c.relname, c.relfilenode, coalesce(s.seq_scan + "
                                          "coalesce(s.idx_scan, 0), 0) FROM pg_class c LEFT JOIN "
                                          "pg_stat_xact_user_tables s ON s.relid = c.oid WHERE c.relkind = 'r' AND "
                                          "c.relnamespace = current_schema()::regnamespace AND c.relname <> "
                                          "'strata_migrations'").rows)
    out[row[0].value()] = {row[1].value(), row[2].value(), 0, std::stol(row[3].value())};
  return out;
}

void add_locks(strata::Connection& connection, Tables& tables) {
  for (const auto& row : connection.query("SELECT relation, mode FROM pg_locks WHERE pid = pg_backend_pid() AND "
                                          "locktype = 'relation' AND granted").rows)
    if (const auto found = tables.find(row[0].value()); found != tables.end()) {
      const auto mode = static_cast<std::size_t>(std::find(modes.begin(), modes.end(), row[1].value()) - modes.begin());
      found->second.lock = std::max(found->second.lock, mode);
    }
}

// As the manual writes it: `ShareRowExclusiveLock` is SHARE ROW EXCLUSIVE.
std::string manual(std::string_view mode) {
  std::string out;
  for (const char c : mode.substr(0, mode.size() - std::min<std::size_t>(mode.size(), 4))) {
    if (c >= 'A' && c <= 'Z' && !out.empty()) out += ' ';
    out += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return out;
}

int differences = 0, statements = 0;

void differ(const std::string& name, const Statement& statement, const std::string& words) {
  ++differences;
  fmt::print("{}: {}\n  {}\n", name, statement.sql, words);
}

void compare(const std::string& name, const Statement& statement, const Tables& before, const Tables& after) {
  const bool reads_another = std::any_of(statement.effects.begin(), statement.effects.end(), [](auto& e) { return e.scans; });
  for (const auto& [oid, table] : before) {
    Effect said{table.name, "", false, false};
    for (const auto& effect : statement.effects)
      if (effect.table == table.name) said = effect;
    if (said.lock != manual(modes[table.lock]))
      differ(name, statement, fmt::format("{} is locked `{}`, not `{}`", table.name, manual(modes[table.lock]), said.lock));
    const auto now = after.find(oid);
    if (now == after.end()) continue;
    if ((now->second.file != table.file) != said.rewrites)
      differ(name, statement, fmt::format("{}: rewritten is {}", table.name, !said.rewrites));
    const bool scanned = now->second.scans > table.scans;
    if (scanned != said.scans && !(scanned && reads_another))
      differ(name, statement, fmt::format("{}: read is {}", table.name, scanned));
  }
}

// Only what was there before the plan counts.
void run(strata::Connection& connection, const std::string& name, const Plan& plan) {
  const auto first = tables(connection);
  for (const auto& step : plan.steps)
    for (const auto& item : step.statements) {
      const auto& statement = std::get<Statement>(item);
      if (step.mode == Step::Mode::alone) {
        connection.execute(statement.sql);
        continue;
      }
      ++statements;
      strata::Transaction transaction(connection);
      auto before = tables(connection);
      std::erase_if(before, [&](const auto& entry) { return !first.contains(entry.first); });
      connection.execute(statement.sql);
      add_locks(connection, before);
      compare(name, statement, before, tables(connection));
      transaction.commit();
    }
}

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return in ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
}

Resolution read_schema(const fs::path& path) {
  Diagnostics sink;
  return std::move(load_text(path.filename().string(), read_text(path), sink).resolution);
}

void try_case(const Scratch& scratch, const fs::path& directory, Online online) {
  const auto before = read_schema(directory / "before.schema").schema;
  const auto after = read_schema(directory / "after.schema");
  // What raw SQL does, nobody knows.
  if (!before.raws.empty() || !after.schema.raws.empty()) return;
  const auto up = diff(before, after.schema, after.hints);
  const auto name = directory.filename().string() + (online == Online::yes ? "" : " --no-online");
  auto connection = scratch.open("moved");
  if (const auto made = Staircase(postgres, before).go(*connection, 0); !made.ok) return differ(name, {}, made.message);
  connection->execute(read_text(directory / "rows.sql"));
  run(*connection, name, plan(postgres, before, up, online));
  run(*connection, name + " (down)", plan(postgres, evolve(before, up), inverse(up), online));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 1;
  const auto* url = std::getenv("STRATA_TEST_POSTGRES");
  if (!url) {
    fmt::print("skipped: STRATA_TEST_POSTGRES is not set\n");
    return 77;
  }
  const Scratch scratch(url, "lock_");
  std::set<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(argv[1]))
    // Whether a type by its own name is rewritten, only the server knows; the plan says the worse.
    if (entry.path().filename() != "type_of_one_database" && fs::exists(entry.path() / "before.schema") &&
        !fs::exists(entry.path() / "expected" / "refused.txt"))
      cases.insert(entry.path());
  for (const auto& path : cases)
    for (const auto online : {Online::yes, Online::no}) try {
        try_case(scratch, path, online);
      } catch (const strata::Error& error) {
        differ(path.filename().string(), {error.statement, ""}, error.message);
      }
  fmt::print("{} statements of {} cases, {} differences\n", statements, cases.size(), differences);
  return differences == 0 && statements > 0 ? 0 : 1;
}
