#include <algorithm>
#include <chrono>
#include <thread>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "strata/database.hpp"

namespace stratac::cli {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

struct Options {
  Arguments arguments;
  double timeout = 300;
  double interval = 1;
};

// Empty when the database answers. Settings that make no sense do not mend themselves: those are thrown.
std::string complaint_of(const strata::Settings& settings) {
  try {
    strata::Database::open(settings).lease()->query("SELECT 1");
    return "";
  } catch (const strata::Error& error) {
    if (error.kind == strata::ErrorKind::usage) throw;
    return error.message;
  }
}

std::string seconds_since(Clock::time_point start) {
  return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - start).count()) + " s";
}

Exit run(const Options& options) {
  // One attempt is not to take longer than the wait: a host that drops packets says nothing for minutes.
  const auto attempt = std::chrono::ceil<std::chrono::seconds>(Seconds{std::clamp(options.timeout, 2.0, 10.0)});
  const strata::Settings settings{.url = database_url(open_project(options.arguments), options.arguments),
                                  .connect_timeout = attempt};
  const auto start = Clock::now();
  while (true) {
    const std::string complaint = complaint_of(settings);
    if (complaint.empty()) {
      if (is_terminal()) say("the database answers");
      return Exit::done;
    }
    if (Clock::now() - start + Seconds{options.interval} > Seconds{options.timeout})
      throw Failure("no database after " + seconds_since(start) + ": " + complaint);
    draw("waiting for " + seconds_since(start) + ": " + complaint);
    std::this_thread::sleep_for(Seconds{options.interval});
  }
}

}  // namespace

void add_wait(CLI::App& app, Run& chosen) {
  const auto [command, options] =
      add_command<Options>(app, chosen, "wait", "Wait until a database answers, before a program starts.", run);
  command->add_option("--timeout", options->timeout, "give up after so many seconds (300)")->check(CLI::NonNegativeNumber);
  command->add_option("--interval", options->interval, "seconds between two attempts (1)")->check(CLI::PositiveNumber);
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
