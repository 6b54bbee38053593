// Threads of one process that all bring the same database to the head: with a connection each, and with the single one
// that a database in memory has. Meant for -fsanitize=thread; says something without it too.
#include <atomic>
#include <iostream>
#include <thread>
#include <vector>

#include "crash_chain.hpp"
#include "strata/database.hpp"
#include "strata/migrator.hpp"
#include "test_database.hpp"

namespace {

using strata::Dialect;

// The revisions that all threads together ran.
int upgrade_by_threads(strata::Database& database, const CrashChain& chain) {
  std::atomic<int> ran = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      const auto connection = database.lease();
      std::string seen;  // what is told belongs to this migrator alone
      const auto observer = [&](const strata::MigrationEvent& event) { seen.append(event.statement); };
      ran += static_cast<int>(
          strata::Migrator(*connection, chain.history(), {.observer = observer}).upgrade().size());
    });
  for (auto& thread : threads) thread.join();
  return ran;
}

// Long enough for the thread that asks how far the index is.
bool index_is_watched(strata::Database& database) {
  const CrashChain chain(Dialect::postgres, {{"1_slow", "",
                                              "CREATE TABLE slow (id bigint);\nINSERT INTO slow SELECT generate_series(1, 500);\n"
                                              "CREATE FUNCTION wait(bigint) RETURNS bigint IMMUTABLE LANGUAGE plpgsql AS "
                                              "'BEGIN PERFORM pg_sleep(0.003); RETURN $1; END';\n"
                                              "CREATE INDEX slow_wait ON slow (wait(id));\n",
                                              "DROP TABLE slow;"}});
  const auto connection = database.lease(), second = database.lease();
  connection->execute("DROP TABLE strata_migrations");
  std::int64_t most = 0;
  const auto observer = [&](const strata::MigrationEvent& event) { most = std::max(most, event.done); };
  strata::Migrator(*connection, chain.history(), {.observer = observer, .second = &*second}).upgrade();
  return most > 0;
}

bool expect(const std::string& what, int found, int wanted) {
  if (found != wanted) std::cerr << what << ": " << found << " revisions were run, not " << wanted << "\n";
  return found == wanted;
}

bool on(Dialect dialect) {
  const auto chain = delicate_chain(dialect);
  const auto count = static_cast<int>(chain.history().revisions.size());
  const TestDatabase place(dialect);
  auto database = place.open();
  if (!expect(place.sqlite() ? "a file" : "a server", upgrade_by_threads(database, chain), count)) return false;
  if (!place.sqlite()) return index_is_watched(database);
  auto memory = strata::Database::open("sqlite::memory:");
  return expect("memory", upgrade_by_threads(memory, chain), count);
}

}  // namespace

int main(int argc, char** argv) {
  const bool sqlite = argc > 1 && std::string(argv[1]) == "sqlite";
  if (!sqlite && !std::getenv("STRATA_TEST_POSTGRES")) {
    std::puts("skipped: STRATA_TEST_POSTGRES is not set");
    return 77;
  }
  return on(sqlite ? Dialect::sqlite : Dialect::postgres) ? 0 : 1;
}
