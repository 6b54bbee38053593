#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace strata {

struct Observation;
class KeyRing;

// PostgreSQL: a setting of the server for every connection (`jit` = `off`). SQLite: a pragma (`cache_size` = `-8000`).
struct Parameter {
  std::string name, value;
};

// Which database, and how its connections are made and kept.
struct Settings {
  // What the environment and the file `.env` say (strata/environment.hpp):
  //
  //   ENV                         development (unless said), testing or production
  //   DATABASE_URL                DATABASE_URL_DEV goes before it in development
  //   DATABASE_POOL_SIZE          DATABASE_MAX_OVERFLOW, DATABASE_POOL_TIMEOUT, DATABASE_POOL_RECYCLE,
  //                               DATABASE_POOL_PRE_PING, DATABASE_CONNECT_TIMEOUT, DATABASE_BUSY_TIMEOUT,
  //                               DATABASE_STATEMENT_TIMEOUT, DATABASE_ECHO, DATABASE_POOL_ECHO,
  //                               DATABASE_SLOW_QUERY
  //   DATABASE_KEYS               of encrypted columns: `2:base64,1:base64`; the first one encrypts
  static Settings from_environment();

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

  // PostgreSQL: for each address of the host, unless the URL says `connect_timeout`.
  std::chrono::seconds connect_timeout{10};
  std::chrono::milliseconds busy_timeout{5000};    // SQLite: how long to wait for another writer
  std::chrono::milliseconds statement_timeout{0};  // 0: none
  std::vector<Parameter> parameters{};             // run in this order on every new connection

  std::shared_ptr<const KeyRing> keys{};  // of encrypted columns (strata/keys.hpp)

  // Is shown every statement when it has ended, by the thread that ran it, and must not throw nor use the
  // connection (strata/observer.hpp). Costs nothing when it is not set.
  std::function<void(const Observation&)> observer{};
  bool echo = false;                        // every statement on standard error, without its values
  bool pool_echo = false;                   // what happens to each connection, on standard error
  std::chrono::milliseconds slow_query{0};  // 0: none is. A slow one is shown with its plan, on standard error if not
                                            // to an observer
};

}  // namespace strata
