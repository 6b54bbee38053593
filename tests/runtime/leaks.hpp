#pragma once

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <pqxx/pqxx>
#include <string>
#include <thread>

#include "catch.hpp"
#include "test_database.hpp"

// What a test opens after this is closed when this ends: files and sockets of the process, its sessions on the server
// of STRATA_TEST_POSTGRES. Stands before whatever opens something.
class NoLeaks {
 public:
  NoLeaks() = default;
  NoLeaks(const NoLeaks&) = delete;
  ~NoLeaks() {
    // A server notices a closed connection, and a closed socket leaves the table, a moment later.
    for (int i = 0; i < 400 && (files() != files_ || sessions() != sessions_); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
    CHECK(files() == files_);
    CHECK(sessions() == sessions_);
  }

 private:
  static std::ptrdiff_t files() {
    return std::distance(std::filesystem::directory_iterator{"/proc/self/fd"}, std::filesystem::directory_iterator{});
  }
  static int sessions() {
    const char* url = std::getenv("STRATA_TEST_POSTGRES");
    if (!url) return 0;
    pqxx::connection connection{url};
    pqxx::nontransaction work{connection};
    return work
        .exec("SELECT count(*) FROM pg_stat_activity WHERE application_name = '" + application_name() + "'")[0][0]
        .as<int>();
  }

  std::ptrdiff_t files_ = files();
  int sessions_ = sessions();
};
