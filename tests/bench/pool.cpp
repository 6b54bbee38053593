#include "pool.hpp"

#include <benchmark/benchmark.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include <strata/database.hpp>

#include "other_way.hpp"

namespace {

constexpr std::size_t threads = 8;
constexpr std::size_t gets = 2'000;  // of each thread

class HandPool {
 public:
  explicit HandPool(std::vector<std::unique_ptr<OtherWay>> connections) : idle_(std::move(connections)) {}

  gateway::Token get(const strata::Uuid& id) {
    auto connection = take();
    auto row = connection->get(id);
    give_back(std::move(connection));
    return row;
  }

 private:
  std::unique_ptr<OtherWay> take() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [this] { return !idle_.empty(); });
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }
  void give_back(std::unique_ptr<OtherWay> connection) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(connection));
    returned_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<OtherWay>> idle_;
};

bool is_sqlite(const std::string& url) {
  return url.starts_with("sqlite:");
}

strata::Database open_pool(const std::string& url) {
  strata::Settings settings{.url = url, .pool_size = threads, .max_overflow = 0};
  if (!is_sqlite(url)) settings.parameters = {{"search_path", "strata_generated_gateway"}};
  return strata::Database::open(settings);
}

HandPool hand_pool(const std::string& url) {
  std::vector<std::unique_ptr<OtherWay>> connections;
  for (std::size_t i = 0; i < threads; ++i)
    connections.push_back(is_sqlite(url) ? sqlite_by_hand(url.substr(7)) : postgres_by_hand(url));
  return HandPool(std::move(connections));
}

void store(const std::string& url, const std::vector<gateway::Token>& rows) {
  const auto other = is_sqlite(url) ? sqlite_by_hand(url.substr(7)) : postgres_by_hand(url);
  other->clear();
  other->insert_many(rows);
}

template <class Get>
void on_threads(const std::vector<gateway::Token>& rows, Get get) {
  std::vector<std::jthread> running;
  for (std::size_t t = 0; t < threads; ++t) {
    running.emplace_back([&, t] {
      for (std::size_t i = t; i < t + gets; ++i) benchmark::DoNotOptimize(get(rows[i * 7919 % rows.size()].id));
    });
  }
}

}  // namespace

void register_pool(const std::string& database, const std::string& url, const std::vector<gateway::Token>& rows) {
  const auto one = [&](const std::string& way, auto run) {
    benchmark::RegisterBenchmark((database + "/get_by_8_threads" + way).c_str(), run)
        ->Unit(benchmark::kMicrosecond)
        ->UseRealTime()
        ->Repetitions(5)
        ->Iterations(5);
  };
  one("/strata", [&rows, url](auto& state) {
    store(url, rows);
    auto db = open_pool(url);
    for (auto _ : state) on_threads(rows, [&](const strata::Uuid& id) { return gateway::Session(db).tokens.get(id); });
  });
  one("/by_hand", [&rows, url](auto& state) {
    store(url, rows);
    auto pool = hand_pool(url);
    for (auto _ : state) on_threads(rows, [&](const strata::Uuid& id) { return pool.get(id); });
  });
}
