// generated_test sqlite|postgres [Catch2's arguments]: the same cases on either database.
#define CATCH_CONFIG_RUNNER
#include <cstdlib>
#include <cstring>
#include <iostream>

#include "../catch.hpp"
#include "database.hpp"

int main(int argc, char** argv) {
  const bool postgres = argc > 1 && std::strcmp(argv[1], "postgres") == 0;
  const char* url = postgres ? std::getenv("STRATA_TEST_POSTGRES") : "sqlite::memory:";
  if (url == nullptr) {
    std::cout << "skipped: STRATA_TEST_POSTGRES is not set\n";
    return 77;
  }
  use_database(url);
  if (argc > 1) {
    argv[1] = argv[0];
    return Catch::Session().run(argc - 1, argv + 1);
  }
  return Catch::Session().run(argc, argv);
}
