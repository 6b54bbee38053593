// Catch2's main, which cannot leave out what needs a PostgreSQL server: without STRATA_TEST_POSTGRES the
// half that runs on it is skipped as a whole, and says so.
#define CATCH_CONFIG_RUNNER
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "catch.hpp"

int main(int argc, char** argv) {
  constexpr int skipped = 77;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view{argv[i]} != "*Postgres" || std::getenv("STRATA_TEST_POSTGRES")) continue;
    std::cerr << "skipped: STRATA_TEST_POSTGRES is not set to the URL of a PostgreSQL server\n";
    return skipped;
  }
  return Catch::Session().run(argc, argv);
}
