#include "proxy.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <stdexcept>
#include <string_view>

namespace {

constexpr std::string_view socket_name = "/.s.PGSQL.5432";

sockaddr_un address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  return address;
}

int connect_to(const std::string& path) {
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  const sockaddr_un address = address_of(path);
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return fd;
  ::close(fd);
  return -1;
}

bool write_all(int fd, std::string_view data) {
  while (!data.empty()) {
    const ssize_t size = ::send(fd, data.data(), data.size(), MSG_NOSIGNAL);
    if (size <= 0) return false;
    data.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

}  // namespace

Proxy::Proxy(const std::string& url) {
  static int number = 0;
  const std::size_t host = url.find("host=");
  if (host == url.npos) throw std::runtime_error{"the server of STRATA_TEST_POSTGRES has no socket"};
  const std::size_t start = host + 5, end = std::min(url.find('&', start), url.size());
  server_ = url.substr(start, end - start) + std::string{socket_name};
  directory_ = "/tmp/strata-proxy-" + std::to_string(getpid()) + "-" + std::to_string(++number);
  std::filesystem::create_directories(directory_);
  url_ = std::string{url}.replace(start, end - start, directory_);

  listener_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
  const sockaddr_un address = address_of(directory_ + std::string{socket_name});
  if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || ::listen(listener_, 100) != 0)
    throw std::runtime_error{"no socket for the proxy"};
  acceptor_ = std::thread{[this] { accept_all(); }};
}

Proxy::~Proxy() {
  closed_ = true;
  acceptor_.join();
  for (std::thread& thread : threads_) thread.join();
  ::close(listener_);
  std::filesystem::remove_all(directory_);
}

void Proxy::accept_all() {
  while (!closed_) {
    pollfd wait{listener_, POLLIN, 0};
    if (::poll(&wait, 1, 20) <= 0) continue;
    const int client = ::accept(listener_, nullptr, nullptr);
    threads_.emplace_back([this, client] { serve(client); });
  }
}

void Proxy::serve(int client) {
  const int server = connect_to(server_);
  std::array<pollfd, 2> both{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
  bool open = server >= 0;
  while (open && !closed_) {
    if (::poll(both.data(), both.size(), 20) <= 0) continue;
    if (both[0].revents) open = pass(client, server, true);
    if (open && both[1].revents) open = pass(server, client, false);
  }
  ::close(client);
  if (server >= 0) ::close(server);
}

bool Proxy::pass(int from, int to, bool to_server) {
  std::array<char, 65536> buffer;
  const ssize_t size = ::recv(from, buffer.data(), buffer.size(), 0);
  if (size <= 0) return false;
  const std::string_view data{buffer.data(), static_cast<std::size_t>(size)};
  const Cut cut = cut_;
  const bool commit = to_server && data.find("COMMIT") != data.npos;
  const bool now = (commit && cut == Cut::before_commit) || (!to_server && cut == Cut::in_result && size > 4000);
  if (now) {
    ++cuts_;
    if (cut == Cut::in_result) write_all(to, data.substr(0, data.size() / 2));
    return false;
  }
  if (!write_all(to, data)) return false;
  if (!commit || cut != Cut::after_commit) return true;
  // The server has done it when it answers.
  if (::recv(to, buffer.data(), buffer.size(), 0) > 0) ++cuts_;
  return false;
}
