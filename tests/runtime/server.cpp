#include "server.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace {

std::string newest_programs() {
  std::string newest;
  for (const auto& version : std::filesystem::directory_iterator{"/usr/lib/postgresql"}) {
    const std::string programs = version.path() / "bin";
    if (newest.size() < programs.size() || (newest.size() == programs.size() && newest < programs)) newest = programs;
  }
  return newest;
}

}  // namespace

Server::Server() : programs_{newest_programs()} {
  static int number = 0;
  home_ = "/tmp/strata-server-" + std::to_string(getpid()) + "-" + std::to_string(++number);
  std::filesystem::create_directories(home_);
  if (geteuid() == 0 && std::system(("chown postgres " + home_).c_str()) != 0) throw std::runtime_error{"chown failed"};
  run(programs_ + "/initdb -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >initdb.log");
  start();
}

Server::~Server() {
  try {
    stop("immediate");
  } catch (const std::exception&) {
    // Stopped by the test.
  }
  std::filesystem::remove_all(home_);
}

std::string Server::url() const {
  return "postgresql://postgres@/postgres?host=" + home_;
}

void Server::stop(const std::string& mode) {
  run(programs_ + "/pg_ctl -D data -m " + mode + " -w stop >/dev/null");
}

void Server::start() {
  run(programs_ + "/pg_ctl -D data -l data/server.log -w start -o \"-k " + home_ + " -c listen_addresses=''\" >/dev/null");
}

void Server::restart(const std::string& mode) {
  stop(mode);
  start();
}

// PostgreSQL refuses to run as root.
void Server::run(const std::string& command) const {
  const std::string there = "cd " + home_ + " && ";
  const std::string whole =
      there + (geteuid() == 0 ? "runuser -u postgres -- sh -c '" + command + "'" : command) + " </dev/null 2>&1";
  if (std::system(whole.c_str()) != 0) throw std::runtime_error{"failed: " + whole};
}
