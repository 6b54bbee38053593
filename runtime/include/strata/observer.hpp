#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "strata/error.hpp"

namespace strata {

struct PoolStatistics;

// A statement that has ended. Views are good during the call only. Bound values are never among them.
struct Observation {
  std::string_view name;  // `payments.find`; of an unnamed one its text
  std::string_view text;
  std::int64_t rows = 0;  // read, or changed
  std::chrono::nanoseconds duration{0};  // in the database; reading rows one by one counts, the program between them not
  bool cached = false;    // had been prepared for an earlier run
  bool slow = false;      // took longer than Settings::slow_query
  std::string_view plan;  // what EXPLAIN says of a slow one
  const Error* error = nullptr;
};

// One line, and the plan under it if there is one: `payments.find  1 row  0.21 ms  cached`.
std::string to_text(const Observation& observation);

// What Settings::echo does with each.
void print_to_stderr(const Observation& observation);

// Counts what it is shown, for Prometheus. Any number of threads. Keep it as long as the Database:
//
//   auto metrics = std::make_shared<strata::Metrics>();
//   auto db = strata::Database::open({.url = …, .observer = [metrics](const auto& seen) { metrics->add(seen); }});
//   … metrics->text(db.statistics()) …
class Metrics {
 public:
  void add(const Observation& observation);
  // Prometheus' text format: a histogram, rows and errors by the statement's name. Unnamed statements are one,
  // because each new text would be a series.
  std::string text() const;
  std::string text(const PoolStatistics& pool) const;

 private:
  static constexpr std::array<double, 10> limits{0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5};  // s
  struct Series {
    std::array<std::uint64_t, limits.size()> up_to{};
    std::uint64_t count = 0;
    double seconds = 0;
    std::int64_t rows = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Series, std::less<>> statements_;
  std::map<std::pair<std::string, ErrorKind>, std::uint64_t> errors_;
};

// Counts the statements of this thread, on whatever connection, those that only begin and end transactions left out.
class QueryCount {
 public:
  enum class Keep : std::uint8_t { names, plans };
  explicit QueryCount(Keep keep = Keep::names);
  ~QueryCount();
  QueryCount(const QueryCount&) = delete;
  QueryCount& operator=(const QueryCount&) = delete;

  // Error (usage) that lists what was run.
  void expect(int wanted) const;
  // A line for each, and under it its plan, if plans are kept.
  const std::string& statements() const { return statements_; }

 private:
  friend class Record;
  void add(std::string_view name, std::string_view plan);

  QueryCount* outer_;
  Keep keep_;
  int count_ = 0;
  std::string statements_;
};

// For tests: `body` takes exactly `wanted` statements, however many rows there are.
template <class Body>
void expect_queries(int wanted, Body&& body) {
  const QueryCount count;
  std::forward<Body>(body)();
  count.expect(wanted);
}

// How the database finds what `body` asks for, by whatever accessors: `transactions.select`, and under it what EXPLAIN
// says of it. The statements do run; on PostgreSQL the plan is the generic one, for any values.
template <class Body>
std::string explain(Body&& body) {
  const QueryCount count{QueryCount::Keep::plans};
  std::forward<Body>(body)();
  return count.statements();
}

}  // namespace strata
