// Generated accessors beside the same work by hand on the C API and by SOCI, with the ratios at the end. PostgreSQL
// takes part when STRATA_TEST_POSTGRES is set.

#include <benchmark/benchmark.h>
#include <unistd.h>  // getpid

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "../generated/database.hpp"
#include "other_way.hpp"
#include "pool.hpp"

using gateway::NewToken;
using gateway::Token;

namespace {

constexpr std::size_t scanned = 100'000;
constexpr std::size_t many = 10'000;

std::vector<Token> make_rows(std::size_t count) {
  std::vector<Token> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const auto number = std::to_string(1'000'000 + i);
    rows.push_back({.id = strata::uuid7(),
                    .chain = "ethereum-mainnet",
                    .address = "0x00000000000000000000000000000000" + number,
                    .symbol = "USDC",
                    .decimals = 6,
                    .enabled = true});
  }
  return rows;
}

std::vector<NewToken> as_new(const std::vector<Token>& rows) {
  std::vector<NewToken> out;
  for (const auto& row : rows) {
    out.push_back({.id = row.id,
                   .chain = row.chain,
                   .address = row.address,
                   .symbol = row.symbol,
                   .decimals = row.decimals,
                   .enabled = row.enabled});
  }
  return out;
}

// One database with all ways to it.
struct Side {
  Side(strata::Lease on_loan, std::unique_ptr<OtherWay> hand, std::unique_ptr<OtherWay> library)
      : lease(std::move(on_loan)), by_hand(std::move(hand)), soci(std::move(library)) {}

  strata::Lease lease;
  gateway::Session session{*lease};
  std::unique_ptr<OtherWay> by_hand, soci;
  std::vector<Token> rows = make_rows(scanned);
  std::vector<NewToken> new_rows = as_new(rows);

  void clear() {
    lease->execute(lease->dialect() == strata::Dialect::postgres ? "TRUNCATE tokens CASCADE" : "DELETE FROM tokens");
    for (auto* other : {by_hand.get(), soci.get()})
      if (other) other->clear();
    filled_ = false;
  }
  // All hold the same rows; on PostgreSQL they share the table.
  void fill() {
    if (filled_) return;
    clear();
    filled_ = true;
    by_hand->insert_many(rows);
    if (lease->dialect() == strata::Dialect::postgres) {
      lease->execute("ANALYZE tokens");
      return;
    }
    session.tokens.insert_many(new_rows);
    if (soci) soci->insert_many(rows);
  }

 private:
  bool filled_ = false;
};

// A benchmark of each way. `other_way` is called with by_hand and with soci.
void add(const std::string& name, Side& side, std::optional<int> iterations,
         void (*strata_way)(benchmark::State&, Side&), void (*other_way)(benchmark::State&, Side&, OtherWay&)) {
  const auto one = [&](const std::string& way, auto run) {
    auto* bench = benchmark::RegisterBenchmark((name + way).c_str(), run);
    bench->Unit(benchmark::kMicrosecond)->Repetitions(5);
    if (side.lease->dialect() == strata::Dialect::postgres) bench->UseRealTime();
    if (iterations) bench->Iterations(*iterations);
  };
  one("/strata", [&side, strata_way](auto& state) { strata_way(state, side); });
  one("/by_hand", [&side, other_way](auto& state) { other_way(state, side, *side.by_hand); });
  if (side.soci) one("/soci", [&side, other_way](auto& state) { other_way(state, side, *side.soci); });
}

void register_insert(const std::string& database, Side& side) {
  add(
      database + "/insert", side, 20'000,
      [](benchmark::State& state, Side& s) {
        s.clear();
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(s.session.tokens.insert(s.new_rows[i++]));
      },
      [](benchmark::State& state, Side& s, OtherWay& other) {
        s.clear();
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(other.insert(s.rows[i++]));
      });
}

void register_insert_many(const std::string& database, Side& side) {
  add(
      database + "/insert_many_10000", side, 10,
      [](benchmark::State& state, Side& s) {
        s.clear();
        std::size_t i = 0;
        for (auto _ : state) {
          s.session.tokens.insert_many(std::span(s.new_rows).subspan(i, many));
          i += many;
        }
      },
      [](benchmark::State& state, Side& s, OtherWay& other) {
        s.clear();
        std::size_t i = 0;
        for (auto _ : state) {
          state.PauseTiming();
          const std::vector part(s.rows.begin() + static_cast<long>(i), s.rows.begin() + static_cast<long>(i + many));
          state.ResumeTiming();
          other.insert_many(part);
          i += many;
        }
      });
}

void register_get(const std::string& database, Side& side) {
  add(
      database + "/get", side, {},
      [](benchmark::State& state, Side& s) {
        s.fill();
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(s.session.tokens.get(s.rows[i++ * 7919 % scanned].id));
      },
      [](benchmark::State& state, Side& s, OtherWay& other) {
        s.fill();
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(other.get(s.rows[i++ * 7919 % scanned].id));
      });
}

void register_update(const std::string& database, Side& side) {
  add(
      database + "/update", side, 20'000,
      [](benchmark::State& state, Side& s) {
        s.fill();
        std::size_t i = 0;
        for (auto _ : state) {
          const auto& row = s.rows[i++ * 7919 % scanned];
          s.session.tokens.update(row.id, {.symbol = "USDT", .decimals = static_cast<std::int16_t>(i % 78)});
        }
      },
      [](benchmark::State& state, Side& s, OtherWay& other) {
        s.fill();
        std::size_t i = 0;
        for (auto _ : state) {
          const auto& row = s.rows[i++ * 7919 % scanned];
          other.update(row.id, "USDT", static_cast<std::int16_t>(i % 78));
        }
      });
}

void register_scan(const std::string& database, Side& side) {
  add(
      database + "/scan_100000", side, 5,
      [](benchmark::State& state, Side& s) {
        s.fill();
        for (auto _ : state) benchmark::DoNotOptimize(s.session.tokens.list(1'000'000));
      },
      [](benchmark::State& state, Side& s, OtherWay& other) {
        s.fill();
        for (auto _ : state) benchmark::DoNotOptimize(other.scan());
      });
}

void register_look(const std::string& database, Side& side) {
  add(
      database + "/look_100000", side, 5,
      [](benchmark::State& state, Side& s) {
        s.fill();
        for (auto _ : state) {
          std::size_t sum = 0;
          s.session.tokens.each({.order = gateway::token::id.asc()},
                                [&](const gateway::TokenView& row) { sum += weight(row); });
          benchmark::DoNotOptimize(sum);
        }
      },
      [](benchmark::State& state, Side& s, OtherWay& other) {
        s.fill();
        for (auto _ : state) benchmark::DoNotOptimize(other.look());
      });
}

// The predicate is made anew for each call.
void register_predicate(const std::string& database, Side& side) {
  add(
      database + "/predicate", side, {},
      [](benchmark::State& state, Side& s) {
        using namespace gateway::token;
        s.fill();
        std::size_t i = 0;
        for (auto _ : state) {
          const auto& row = s.rows[i++ * 7919 % scanned];
          benchmark::DoNotOptimize(
              s.session.tokens.select({.where = chain == row.chain && address == row.address && decimals >= 1}));
        }
      },
      [](benchmark::State& state, Side& s, OtherWay& other) {
        s.fill();
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(other.search(s.rows[i++ * 7919 % scanned], 1));
      });
}

void register_page(const std::string& database, Side& side) {
  add(
      database + "/page_20", side, {},
      [](benchmark::State& state, Side& s) {
        using namespace gateway::token;
        s.fill();
        std::size_t i = 0;
        for (auto _ : state) {
          const auto& after = s.rows[i++ * 7919 % scanned].id;
          benchmark::DoNotOptimize(s.session.tokens.select({.where = id > after, .order = id.asc(), .limit = 20}));
        }
      },
      [](benchmark::State& state, Side& s, OtherWay& other) {
        s.fill();
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(other.page(s.rows[i++ * 7919 % scanned].id));
      });
}

void register_all(const std::string& database, Side& side) {
  register_insert(database, side);
  register_insert_many(database, side);
  register_get(database, side);
  register_predicate(database, side);
  register_page(database, side);
  register_scan(database, side);
  register_look(database, side);
  register_update(database, side);
}

// The best of the repetitions: what the machine did meanwhile only ever adds.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const auto& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      // SQLite works in this thread alone, so its processor time is the quieter measure.
      const auto& name = run.run_name.function_name;
      const bool alone = name.starts_with("sqlite") && name.find("threads") == name.npos;
      const auto time = alone ? run.GetAdjustedCPUTime() : run.GetAdjustedRealTime();
      auto& best = best_.try_emplace(name, time).first->second;
      best = std::min(best, time);
    }
  }

  void print_ratios() const {
    std::printf("\n%-28s %12s %12s %7s %12s %7s\n", "best of 5, microseconds", "strata", "by hand", "ratio", "SOCI",
                "ratio");
    for (const auto& [name, strata] : best_) {
      const auto end = name.find("/strata");
      if (end == std::string::npos) continue;
      const auto work = name.substr(0, end);
      const auto hand = best_.at(work + "/by_hand");
      std::printf("%-28s %12.2f %12.2f %7.2f", work.c_str(), strata, hand, strata / hand);
      if (const auto soci = best_.find(work + "/soci"); soci != best_.end())
        std::printf(" %12.2f %7.2f", soci->second, strata / soci->second);
      std::printf("\n");
    }
  }

 private:
  std::map<std::string, double> best_;
};

// A SQLite file with the tables, for as long as this lives: a pool of more than one needs a file.
struct SqliteFile {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("strata_bench_" + std::to_string(getpid()))).string();
  const std::string url = "sqlite:" + path;

  SqliteFile() {
    use_database(url);
    fresh_database("gateway");
  }
  ~SqliteFile() {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  }
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const SqliteFile file;
  use_database("sqlite::memory:");
  Side sqlite(fresh_database("gateway"), sqlite_by_hand(":memory:"), sqlite_soci());
  register_all("sqlite", sqlite);
  register_pool("sqlite", file.url, sqlite.rows);

  std::optional<Side> postgres;
  if (const char* url = std::getenv("STRATA_TEST_POSTGRES")) {
    use_database(url);
    auto lease = fresh_database("gateway");
    postgres.emplace(std::move(lease), postgres_by_hand(url), postgres_soci(url));
    register_all("postgres", *postgres);
    register_pool("postgres", url, postgres->rows);
  }
  RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_ratios();
}
