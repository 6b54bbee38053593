#include "cli/tool.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "cli/failure.hpp"
#include "strata/care.hpp"

namespace stratac::cli {

Place place_of(const Arguments& arguments) {
  constexpr std::string_view prefix = "sqlite:";
  Place place{database_url(open_project(arguments), arguments), false, ""};
  place.sqlite = place.url.starts_with(prefix);
  if (place.sqlite) place.path = place.url.substr(prefix.size());
  if (place.path == ":memory:") throw Failure("a database in memory is seen by its own program only");
  return place;
}

void run_program(std::vector<std::string> words, std::string_view missing, const std::function<void()>& tick) {
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const auto& program = words.front();
  pid_t child = 0;
  if (const int error = ::posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ))
    throw Failure(fmt::format("cannot run `{}`: {}; {}", program, std::strerror(error), missing));
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    tick();
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw Failure("`" + program + "` failed; it says above why");
}

void run_tool(const std::string& program, std::vector<std::string> arguments, const std::string& url,
              const std::function<void()>& tick) {
  const auto [shown, password] = strata::for_tools(url);
  if (!password.empty()) ::setenv("PGPASSWORD", password.c_str(), 1);
  arguments.insert(arguments.begin(), {program, "--dbname=" + shown, "--no-password"});
  run_program(std::move(arguments), "it comes with PostgreSQL's client programs (Debian: postgresql-client)", tick);
}

std::string megabytes(double bytes) {
  return fmt::format("{:.1f} MB", bytes / 1e6);
}

}  // namespace stratac::cli
