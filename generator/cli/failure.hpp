#pragma once

#include <stdexcept>
#include <string>

namespace stratac::cli {

// What the process says to its caller. Scripts rely on these numbers.
enum class Exit : int {
  done = 0,  // done, or nothing to do
  error = 1,
  differences = 2,  // `check`, `lint` and `fmt --check` found some
  refused = 3,      // would destroy something; the message says what to pass
};

// Ends the command: its text is printed, its exit code returned. Everything a user can do wrong on the
// command line or in files that are no schema; mistakes in schemas are Diagnostics.
class Failure : public std::runtime_error {
 public:
  explicit Failure(const std::string& text, Exit exit_code = Exit::error) : std::runtime_error(text), exit(exit_code) {}
  Exit exit;
};

}  // namespace stratac::cli
