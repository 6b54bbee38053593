#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "strata/observer.hpp"
#include "strata/settings.hpp"

namespace strata {

// What all connections of a Database report to.
struct Watching {
  std::function<void(const Observation&)> observer;
  bool echo;
  std::chrono::milliseconds slow;
};
// Null when nobody wants to know.
std::shared_ptr<const Watching> watching(const Settings& settings);

// Of this thread; set by QueryCount.
extern constinit thread_local QueryCount* query_count;

inline bool watched(const Watching* watching) {
  return watching || query_count;
}

// One run of a statement that somebody watches.
class Record {
 public:
  using Clock = std::chrono::steady_clock;
  // EXPLAIN for this statement; asked for when it was slow.
  using Explain = std::function<std::string()>;

  Record(const Watching* watching, bool cached) : watching_{watching}, cached_{cached} {}

  // Runs a part of it, whose time counts.
  template <class Part>
  auto timed(Part&& part) {
    const Stopwatch stopwatch{duration_};
    return part();
  }
  void add_rows(std::int64_t rows) { rows_ += rows; }
  void finish(std::string_view name, std::string_view text, const Error* error, const Explain& explain) const;

 private:
  struct Stopwatch {
    explicit Stopwatch(std::chrono::nanoseconds& total) : total_{total} {}
    ~Stopwatch() { total_ += Clock::now() - start_; }
    std::chrono::nanoseconds& total_;
    Clock::time_point start_ = Clock::now();
  };

  const Watching* watching_;
  bool cached_;
  std::int64_t rows_ = 0;
  std::chrono::nanoseconds duration_{0};
};

// Runs `body`, which says how many rows it was, as one statement.
template <class Body>
void watch(const Watching* watching, std::string_view name, std::string_view text, bool cached,
           const Record::Explain& explain, Body&& body) {
  Record record{watching, cached};
  try {
    record.add_rows(record.timed(body));
  } catch (const Error& error) {
    record.finish(name, text, &error, explain);
    throw;
  }
  record.finish(name, text, nullptr, explain);
}

// Whether EXPLAIN knows the statement: on PostgreSQL an error would end the user's transaction.
bool can_be_explained(std::string_view text);

}  // namespace strata
