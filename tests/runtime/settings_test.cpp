#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "catch.hpp"
#include "strata/environment.hpp"
#include "test_database.hpp"

using namespace strata;
using namespace std::chrono_literals;

namespace {

// Variables of the process and a `.env`, gone at the end.
class Setting {
 public:
  Setting(const std::map<std::string, std::string>& variables, const std::string& file)
      : file_{"/tmp/strata_env_" + std::to_string(getpid())} {
    for (const char* name : {"ENV", "DATABASE_URL", "DATABASE_URL_DEV"}) unsetenv(name);
    for (const auto& [name, value] : variables) setenv(name.c_str(), value.c_str(), 1);
    for (const auto& [name, value] : variables) names_.push_back(name);
    std::ofstream{file_} << file;
  }
  ~Setting() {
    for (const auto& name : names_) unsetenv(name.c_str());
    std::filesystem::remove(file_);
  }
  Environment environment() const { return Environment{file_}; }
  Settings settings() const { return settings_from(environment()); }
  Error error() const {
    return error_of([&] { settings(); });
  }

 private:
  std::string file_;
  std::vector<std::string> names_;
};

std::string without_place(std::string message) {
  const std::string file = "/tmp/strata_env_" + std::to_string(getpid());
  for (std::size_t at; (at = message.find(file)) != message.npos;) message.replace(at, file.size(), ".env");
  return message;
}

}  // namespace

TEST_CASE("the environment goes before .env, and .env before defaults - Sqlite") {
  CHECK(Setting({}, "").settings().url == "sqlite:development.db");
  CHECK(Setting({}, "DATABASE_URL=sqlite:file.db").settings().url == "sqlite:file.db");
  CHECK(Setting({{"DATABASE_URL", "sqlite:env.db"}}, "DATABASE_URL=sqlite:file.db").settings().url == "sqlite:env.db");
  CHECK(Setting({{"DATABASE_URL", ""}}, "DATABASE_URL=sqlite:file.db").settings().url == "sqlite:file.db");
  CHECK(Setting({{"DATABASE_URL", "sqlite:a.db"}, {"DATABASE_URL_DEV", "sqlite:b.db"}}, "").settings().url == "sqlite:b.db");
  CHECK(Setting({{"DATABASE_URL", "sqlite:a.db"}, {"DATABASE_URL_DEV", "sqlite:b.db"}, {"ENV", "testing"}}, "").settings().url ==
        "sqlite:a.db");
}

TEST_CASE("only development has a default - Sqlite") {
  for (const char* stage : {"testing", "production"}) {
    const Error error = Setting({}, "ENV=" + std::string{stage}).error();
    CHECK(error.kind == ErrorKind::usage);
    CHECK(error.message == "`DATABASE_URL` is not set; with `ENV=" + std::string{stage} + "` there is no default");
  }
  CHECK(without_place(Setting({}, "\nENV=prod").error().message) ==
        "`ENV` (.env:2) is `prod`; there are `development`, `testing` and `production`");
}

TEST_CASE("production refuses passwords that everybody knows, and shows none - Sqlite") {
  for (const char* password : {"postgres", "Password", "change%6De", "test"}) {
    const std::string url = "postgresql://app:" + std::string{password} + "@db/app";
    const Error error = Setting({{"ENV", "production"}, {"DATABASE_URL", url}}, "").error();
    CHECK(error.message ==
          "`DATABASE_URL` holds a password that is known from tests and examples: production needs one of its own");
    CHECK(Setting({{"ENV", "testing"}, {"DATABASE_URL", url}}, "").settings().url == url);
  }
  CHECK(Setting({{"ENV", "production"}, {"DATABASE_URL", "postgresql://db/app?password=secret"}}, "").error().kind ==
        ErrorKind::usage);
  for (const char* url : {"postgresql://app:uY7-kk2_x@db/app", "postgresql://app@db/app", "sqlite:/var/lib/app.db"})
    CHECK(Setting({{"ENV", "production"}, {"DATABASE_URL", url}}, "").settings().url == url);
  const Error wrong = Setting({{"DATABASE_URL", "mysql://app:tops3cret@db/app"}}, "").error();
  CHECK(wrong.message.find("`DATABASE_URL` is wrong") == 0);
  CHECK(wrong.message.find("tops3cret") == std::string::npos);
}

TEST_CASE("production refuses keys that somebody made up - Sqlite") {
  // A text, a byte over and over, and what `openssl rand -base64 32` gave.
  const std::string text = "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=", drawn = "2:0Rf7uSgn8n5PfAnO9/1PZ1vTj3Vt6fEHhb1hL0nXzKM=",
                    zeros = "3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  const auto with = [](const char* stage, const std::string& keys) {
    return Setting({{"ENV", stage}, {"DATABASE_URL", "postgresql://app@db/app"}, {"DATABASE_KEYS", keys}}, "");
  };
  for (const auto& keys : {text, zeros, text + "," + drawn}) {
    CHECK(with("testing", keys).settings().keys);
    const Error error = with("production", keys).error();
    CHECK(error.message.find("`DATABASE_KEYS` begins with a key that is no random bytes") == 0);
    CHECK(error.message.find("MDEy") == std::string::npos);
  }
  CHECK(with("production", drawn).settings().keys);
  CHECK(with("production", drawn + "," + text).settings().keys);
}

TEST_CASE("variables of the pool - Sqlite") {
  const Settings settings = Setting({{"DATABASE_POOL_SIZE", "20"}, {"DATABASE_POOL_PRE_PING", "true"}},
                                    "DATABASE_MAX_OVERFLOW=3\nDATABASE_POOL_TIMEOUT=1500ms\nDATABASE_POOL_RECYCLE=1800\n"
                                    "DATABASE_STATEMENT_TIMEOUT=5s\nDATABASE_ECHO=on\nDATABASE_SLOW_QUERY=200ms\n"
                                    "DATABASE_POOL_ECHO=on\n"
                                    "DATABASE_POOL_SIZE=1\nDATABASE_BUSY_TIMEOUT=2\nDATABASE_CONNECT_TIMEOUT=3")
                                .settings();
  CHECK(settings.pool_size == 20);
  CHECK(settings.max_overflow == 3);
  CHECK(settings.pool_timeout == 1500ms);
  CHECK(settings.pool_recycle == 1800s);
  CHECK(settings.pre_ping);
  CHECK(settings.statement_timeout == 5s);
  CHECK(settings.busy_timeout == 2s);
  CHECK(settings.connect_timeout == 3s);
  CHECK(settings.echo);
  CHECK(settings.pool_echo);
  CHECK(settings.slow_query == 200ms);
  CHECK(without_place(Setting({}, "DATABASE_POOL_SIZE=many").error().message) ==
        "`DATABASE_POOL_SIZE` (.env:1) is `many`; a whole number was expected");
  CHECK(Setting({{"DATABASE_POOL_TIMEOUT", "-1"}}, "").error().message.find("`30`, `30s` or `500ms`") != std::string::npos);
  CHECK(Setting({{"DATABASE_ECHO", "maybe"}}, "").error().message.find("`true` or `false`") != std::string::npos);
}

TEST_CASE("the forms of a .env file - Sqlite") {
  const Setting setting({},
                        "# a comment\n\n"
                        "  A = plain text  # a comment\r\n"
                        "export B=\"quoted # no comment \\\" \\\\ \\n\" # comment\n"
                        "C='single \"quotes\" \\n'\n"
                        "D=with#hash\n"
                        "E=\n"
                        "A2=a=b\n");
  const Environment e = setting.environment();
  CHECK(e.find("A") == "plain text");
  CHECK(e.find("B") == "quoted # no comment \" \\ \n");
  CHECK(e.find("C") == "single \"quotes\" \\n");
  CHECK(e.find("D") == "with#hash");
  CHECK_FALSE(e.find("E"));
  CHECK(e.find("A2") == "a=b");
  CHECK_FALSE(e.find("NOBODY_SET_THIS"));
  CHECK(without_place(Setting({}, "A=1\npassword is secret").error().message) == ".env:2: this is no `NAME=value`");
  CHECK(without_place(Setting({}, "A=\"secret").error().message) == ".env:1: the quotes of `A` do not fit");
}
