#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "strata/connection.hpp"
#include "strata/migrator.hpp"

namespace strata {

// Tells the observer of one move what it is doing. Costs nothing when there is no observer.
class MigrationProgress {
 public:
  MigrationProgress(Connection& connection, const MigratorSettings& settings, std::string_view revision, bool up);

  // The step that the following statements belong to, from 1.
  void begin_step(int step, int steps);
  void end_step();
  // Tells of it before and while `run` runs. `rows`: how many it will write, 0 when nobody knows.
  void statement(std::string_view cause, std::int64_t rows, const std::function<void()>& run);

 private:
  void tell(MigrationEvent::Kind kind);
  void count_rows(const std::function<void()>& run);
  void watch_index(const std::function<void()>& run);

  Connection& connection_;
  const MigratorSettings& settings_;
  MigrationEvent event_;
};

}  // namespace strata
