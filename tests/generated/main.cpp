// generated_test sqlite|postgres|elsewhere [Catch2's arguments]: the same cases on either database, and on a PostgreSQL
// database that has another language, another zone and other habits than the rest of the world.
#define CATCH_CONFIG_RUNNER
#include <cstdlib>
#include <cstring>
#include <iostream>

#include "../catch.hpp"
#include "database.hpp"

namespace {

constexpr auto elsewhere = "strata_elsewhere";

void make_elsewhere(const std::string& url) {
  const auto connection = strata::Database::open(url).lease();
  const std::string name = elsewhere;
  connection->execute("DROP DATABASE IF EXISTS " + name);
  connection->execute("CREATE DATABASE " + name + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'sv-SE'");
  for (const auto* setting :
       {"TimeZone = 'America/St_Johns'", "DateStyle = 'SQL, DMY'", "IntervalStyle = 'sql_standard'",
        "bytea_output = 'escape'", "extra_float_digits = -15", "client_encoding = 'LATIN1'",
        "standard_conforming_strings = off", "transform_null_equals = on"})
    connection->execute("ALTER DATABASE " + name + " SET " + setting);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string where = argc > 1 ? argv[1] : "sqlite";
  const char* url = where != "sqlite" ? std::getenv("STRATA_TEST_POSTGRES") : "sqlite::memory:";
  if (url == nullptr) {
    std::cout << "skipped: STRATA_TEST_POSTGRES is not set\n";
    return 77;
  }
  // The program has a summer, and not that of any server.
  setenv("TZ", "AEST-10AEDT,M10.1.0,M4.1.0/3", 1);
  if (where == "elsewhere") {
    make_elsewhere(url);
    const auto there = url + std::string(std::strchr(url, '?') ? "&" : "?") + "dbname=" + elsewhere;
    setenv("STRATA_TEST_POSTGRES", there.c_str(), 1);
    use_database(there);
  } else {
    use_database(url);
  }
  if (argc > 1) {
    argv[1] = argv[0];
    return Catch::Session().run(argc - 1, argv + 1);
  }
  return Catch::Session().run(argc, argv);
}
