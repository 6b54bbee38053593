// Generated accessors beside the same work by hand on the C API, with the ratios at the end. PostgreSQL takes part
// when STRATA_TEST_POSTGRES is set.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>

#include "../generated/database.hpp"
#include "by_hand.hpp"

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

// One database with both ways to it.
struct Side {
  Side(strata::Lease on_loan, std::unique_ptr<ByHand> hand) : lease(std::move(on_loan)), by_hand(std::move(hand)) {}

  strata::Lease lease;
  gateway::Session session{*lease};
  std::unique_ptr<ByHand> by_hand;
  std::vector<Token> rows = make_rows(scanned);
  std::vector<NewToken> new_rows = as_new(rows);

  void clear() {
    lease->execute("DELETE FROM tokens");
    by_hand->clear();
  }
};

void add(const std::string& name, Side& side, std::optional<int> iterations,
         void (*strata_way)(benchmark::State&, Side&), void (*hand_way)(benchmark::State&, Side&)) {
  for (const auto& [way, run] : {std::pair{"/strata", strata_way}, {"/by_hand", hand_way}}) {
    auto* bench = benchmark::RegisterBenchmark((name + way).c_str(), [&side, run](auto& state) { run(state, side); });
    bench->Unit(benchmark::kMicrosecond)->Repetitions(5);
    if (side.lease->dialect() == strata::Dialect::postgres) bench->UseRealTime();
    if (iterations) bench->Iterations(*iterations);
  }
}

// Both sides hold the same rows; on PostgreSQL they share the table.
void fill(Side& side) {
  side.clear();
  side.by_hand->insert_many(side.rows);
  if (side.lease->dialect() == strata::Dialect::sqlite) side.session.tokens.insert_many(side.new_rows);
}

void register_all(const std::string& database, Side& side) {
  add(
      database + "/insert", side, 20'000,
      [](benchmark::State& state, Side& s) {
        s.clear();
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(s.session.tokens.insert(s.new_rows[i++]));
      },
      [](benchmark::State& state, Side& s) {
        s.clear();
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(s.by_hand->insert(s.rows[i++]));
      });
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
      [](benchmark::State& state, Side& s) {
        s.clear();
        std::size_t i = 0;
        for (auto _ : state) {
          state.PauseTiming();
          const std::vector part(s.rows.begin() + static_cast<long>(i), s.rows.begin() + static_cast<long>(i + many));
          state.ResumeTiming();
          s.by_hand->insert_many(part);
          i += many;
        }
      });
  add(
      database + "/get", side, {},
      [](benchmark::State& state, Side& s) {
        fill(s);
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(s.session.tokens.get(s.rows[i++ * 7919 % scanned].id));
      },
      [](benchmark::State& state, Side& s) {
        fill(s);
        std::size_t i = 0;
        for (auto _ : state) benchmark::DoNotOptimize(s.by_hand->get(s.rows[i++ * 7919 % scanned].id));
      });
  add(
      database + "/scan_100000", side, 5,
      [](benchmark::State& state, Side& s) {
        fill(s);
        for (auto _ : state) benchmark::DoNotOptimize(s.session.tokens.list(1'000'000));
      },
      [](benchmark::State& state, Side& s) {
        fill(s);
        for (auto _ : state) benchmark::DoNotOptimize(s.by_hand->scan());
      });
}

// The best of the repetitions: what the machine did meanwhile only ever adds.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const auto& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      // SQLite works in this process alone, so its processor time is the quieter measure.
      const bool sqlite = run.run_name.function_name.starts_with("sqlite");
      const auto time = sqlite ? run.GetAdjustedCPUTime() : run.GetAdjustedRealTime();
      auto& best = best_.try_emplace(run.run_name.function_name, time).first->second;
      best = std::min(best, time);
    }
  }

  void print_ratios() const {
    std::printf("\n%-32s %12s %12s %7s\n", "best of 5, microseconds", "strata", "by hand", "ratio");
    for (const auto& [name, strata] : best_) {
      const auto end = name.find("/strata");
      if (end == std::string::npos) continue;
      const auto hand = best_.at(name.substr(0, end) + "/by_hand");
      std::printf("%-32s %12.2f %12.2f %7.2f\n", name.substr(0, end).c_str(), strata, hand, strata / hand);
    }
  }

 private:
  std::map<std::string, double> best_;
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  use_database("sqlite::memory:");
  Side sqlite(fresh_database("gateway"), sqlite_by_hand());
  register_all("sqlite", sqlite);

  std::optional<Side> postgres;
  if (const char* url = std::getenv("STRATA_TEST_POSTGRES")) {
    use_database(url);
    auto lease = fresh_database("gateway");
    postgres.emplace(std::move(lease), postgres_by_hand(url));
    register_all("postgres", *postgres);
  }
  RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_ratios();
}
