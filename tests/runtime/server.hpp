#pragma once

#include <string>

// A PostgreSQL server for one test, which may be stopped and started: the one of STRATA_TEST_POSTGRES is for all.
// It waits for the disk, as it must keep its word over `immediate`.
class Server {
 public:
  Server();
  ~Server();
  Server(const Server&) = delete;

  std::string url() const;
  const std::string& directory() const { return home_; }
  void stop(const std::string& mode);  // fast, immediate: pg_ctl's words
  void start();
  void restart(const std::string& mode);

 private:
  void run(const std::string& command) const;
  std::string home_, programs_;
};
