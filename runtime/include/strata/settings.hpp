#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace strata {

// PostgreSQL: a setting of the server for every connection (`jit` = `off`). SQLite: a pragma (`cache_size` = `-8000`).
struct Parameter {
  std::string name, value;
};

// Which database, and how its connections are made and kept.
struct Settings {
  // `sqlite:path`, `sqlite::memory:`, or `postgresql://…` / `postgres://…` with libpq's options.
  std::string url{};

  // Of these, `pool_size` stay open when nobody needs them; the others are closed when they come back.
  // `sqlite::memory:` is one connection whatever stands here.
  int pool_size = 5;
  int max_overflow = 10;                           // how many more there may be at a time
  std::chrono::milliseconds pool_timeout{30'000};  // how long to wait for one when all are in use
  std::chrono::seconds pool_recycle{0};            // a connection older than this is made anew; 0: never
  // Asks the server with a round trip whenever a connection is lent. Without it only those are replaced of
  // which the end is known here: a server that was stopped says so, a silent firewall does not.
  bool pre_ping = false;

  std::chrono::milliseconds busy_timeout{5000};    // SQLite: how long to wait for another writer
  std::chrono::milliseconds statement_timeout{0};  // 0: none
  std::vector<Parameter> parameters{};               // run in this order on every new connection
};

}  // namespace strata
