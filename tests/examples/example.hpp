#pragma once

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <type_traits>

#include <strata/database.hpp>
#include <strata/error.hpp>
#include <strata/observer.hpp>

// What the examples share: a check that does not vanish in a release build, and the frame of main().

struct Unexpected : std::exception {
  std::string message;
  explicit Unexpected(std::string_view what) : message("not as expected: " + std::string(what)) {}
  const char* what() const noexcept override { return message.c_str(); }
};

inline void expect(bool holds, std::string_view what) {
  if (!holds) throw Unexpected(what);
}

// The error that `action` must raise.
template <class Action>
strata::Error expect_error(strata::ErrorKind kind, Action&& action) {
  try {
    action();
  } catch (const strata::Error& error) {
    expect(error.kind == kind, error.message);
    return error;
  }
  throw Unexpected("no error of the kind " + std::string(strata::to_string(kind)));
}

inline bool on_postgres(int argc, char** argv) {
  return argc > 1 && std::string_view(argv[1]).starts_with("postgres");
}

// `settings` are the program's own; which database comes from the command line. `body` may take them, too.
template <class Body>
int run_example(int argc, char** argv, strata::Settings settings, Body&& body) try {
  settings.url = argc > 1 ? argv[1] : "sqlite::memory:";
  auto db = strata::Database::open(settings);
  if constexpr (std::is_invocable_v<Body, strata::Database&, const strata::Settings&>) body(db, settings);
  else body(db);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
