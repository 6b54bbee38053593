// The configuration of the gateway's service: where its database is and how it is used, by stage.
#include "gateway/gateway.hpp"

#include <unistd.h>  // setenv, getpid

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <strata/environment.hpp>

#include "example.hpp"

namespace gw = gateway;
using namespace std::chrono_literals;

namespace {

// What the service would start with, were these its variables and this its file `.env`. The service itself has one
// line: `auto db = strata::Database::open(strata::Settings::from_environment());`
struct Machine {
  std::vector<std::pair<std::string, std::string>> variables;
  std::string file;

  strata::Settings settings() const {
    const std::string name = "settings_example_" + std::to_string(getpid()) + ".env";
    std::ofstream(name) << file;
    for (const auto& [variable, value] : variables) setenv(variable.c_str(), value.c_str(), 1);
    const strata::Environment environment{name};
    std::remove(name.c_str());
    try {
      const auto settings = strata::settings_from(environment);
      forget();
      return settings;
    } catch (...) {
      forget();
      throw;
    }
  }

 private:
  void forget() const {
    for (const auto& [variable, value] : variables) unsetenv(variable.c_str());
  }
};

// Development needs nothing.
void develop() {
  const auto settings = Machine{}.settings();
  expect(settings.url == "sqlite:development.db", "a file beside the program");
  expect(settings.pool_size == 5 && settings.max_overflow == 10 && settings.pool_timeout == 30s && !settings.echo,
         "the pool as it is unless said");
}

// The environment goes before the file, the file before defaults.
void priorities() {
  const std::string file =
      "# of this machine\n"
      "DATABASE_URL_DEV=sqlite:mine.db\n"
      "DATABASE_POOL_SIZE=3\n"
      "DATABASE_ECHO=true\n";
  const auto settings = Machine{{{"DATABASE_POOL_SIZE", "8"}, {"DATABASE_POOL_TIMEOUT", "500ms"}}, file}.settings();
  expect(settings.pool_size == 8, "the environment wins");
  expect(settings.url == "sqlite:mine.db" && settings.echo, "the file is read");
  expect(settings.pool_timeout == 500ms && settings.max_overflow == 10, "the rest stays");
}

// Production takes no default, nor a password that everybody knows; no message holds a secret.
void refusals() {
  const auto said = [](const Machine& machine) {
    const auto error = expect_error(strata::ErrorKind::usage, [&] { machine.settings(); });
    std::printf("refused: %s\n", error.what());
    return error.message;
  };
  expect(said({{{"ENV", "production"}}, ""}).starts_with("`DATABASE_URL` is not set"), "no default");
  const auto known = said({{{"ENV", "production"}, {"DATABASE_URL", "postgresql://gateway:postgres@db/gateway"}}, ""});
  expect(known.find("known from tests") != std::string::npos && known.find(":postgres@") == std::string::npos,
         "no secret");
  const auto key = said({{{"ENV", "production"},
                          {"DATABASE_URL", "postgresql://gateway@db/gateway"},
                          {"DATABASE_KEYS", "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="}},
                         ""});
  expect(key.starts_with("`DATABASE_KEYS` begins with a key that is no random bytes"), "nor a key of an example");
  expect(said({{{"DATABASE_POOL_SIZE", "many"}}, ""}).starts_with("`DATABASE_POOL_SIZE` is `many`"), "it says which");
}

// The service with these settings: tests run on SQLite in memory, production on the server of the command line.
void serve(const strata::Settings& settings) {
  auto db = strata::Database::open(settings);
  db.upgrade(gw::migrations());
  db.require(gw::migrations());
  gw::Session session{db};
  session.chain_states.insert({.chain = "base"});
  expect(session.chain_states.count() == 1 && db.statistics().size >= 1, "it works");
}

void run(const std::string& url) {
  for (const char* name : {"ENV", "DATABASE_URL", "DATABASE_URL_DEV"}) unsetenv(name);
  develop();
  priorities();
  refusals();
  serve(Machine{{}, "ENV=testing\nDATABASE_URL=sqlite::memory:\n"}.settings());
  if (!url.starts_with("sqlite:"))
    serve(Machine{{{"ENV", "production"}, {"DATABASE_URL", url}, {"DATABASE_POOL_PRE_PING", "true"}}, ""}.settings());
  std::printf("testing runs in memory, production where it is told\n");
}

}  // namespace

int main(int argc, char** argv) try {
  run(argc > 1 ? argv[1] : "sqlite::memory:");
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
