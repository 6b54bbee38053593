#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

// Stands between a program and a PostgreSQL server's socket, passes everything on, and cuts the connection when told.
class Proxy {
 public:
  enum class Cut {
    never,
    before_commit,  // the server never sees it
    after_commit,   // the program never sees the answer
    in_result,      // after some of the server's bytes
  };

  // `url` as in STRATA_TEST_POSTGRES, with the socket's directory as its host.
  explicit Proxy(const std::string& url);
  ~Proxy();
  Proxy(const Proxy&) = delete;

  // The same database, through here.
  const std::string& url() const { return url_; }
  void cut(Cut when) { cut_ = when; }
  int cuts() const { return cuts_; }

 private:
  void accept_all();
  void serve(int client);
  // False when the connection is to be cut.
  bool pass(int from, int to, bool to_server);

  std::string directory_, server_, url_;
  int listener_ = -1;
  std::atomic<Cut> cut_ = Cut::never;
  std::atomic<int> cuts_ = 0;
  std::atomic<bool> closed_ = false;
  std::thread acceptor_;
  std::mutex mutex_;
  std::vector<std::thread> threads_;
};
