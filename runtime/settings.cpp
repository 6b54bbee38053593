#include "strata/settings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "strata/environment.hpp"
#include "strata/error.hpp"
#include "strata/keys.hpp"
#include "url.hpp"

namespace strata {
namespace {

constexpr std::string_view development_url = "sqlite:development.db";

constexpr std::array<std::string_view, 3> stages{"development", "testing", "production"};

// Of manuals, compose files and tests; in lower case.
constexpr std::array<std::string_view, 26> known_passwords{
    "123456",  "12345678", "admin",    "change_me",   "change-me",     "changeme",     "dev",
    "devpass", "default",  "example",  "guest",       "insecure",      "letmein",      "mysecretpassword",
    "pass",    "passw0rd", "password", "password123", "postgres",      "qwerty",       "root",
    "secret",  "test",     "testing",  "testpass",    "your_password",
};

[[noreturn]] void refuse(const Environment& environment, std::string_view name, const std::string& why) {
  throw Error{ErrorKind::usage, environment.place(name) + " " + why};
}

void check_password(const Environment& environment, std::string_view name, const std::string& url) {
  std::string password = password_of(url);
  std::transform(password.begin(), password.end(), password.begin(), [](unsigned char c) { return std::tolower(c); });
  if (std::find(known_passwords.begin(), known_passwords.end(), password) != known_passwords.end())
    refuse(environment, name, "holds a password that is known from tests and examples: production needs one of its own");
}

// A whole number in front, and what follows it.
std::optional<std::pair<std::int64_t, std::string_view>> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || value < 0 || value > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  return std::pair{value, std::string_view{end, static_cast<std::size_t>(text.data() + text.size() - end)}};
}

void read(const Environment& environment, std::string_view name, int& out) {
  const auto text = environment.find(name);
  if (!text) return;
  const auto value = number(*text);
  if (!value || !value->second.empty()) refuse(environment, name, "is `" + *text + "`; a whole number was expected");
  out = static_cast<int>(value->first);
}

// Seconds, unless the unit says `ms`.
void read(const Environment& environment, std::string_view name, std::chrono::milliseconds& out) {
  const auto text = environment.find(name);
  if (!text) return;
  const auto value = number(*text);
  if (value && value->second == "ms")
    out = std::chrono::milliseconds{value->first};
  else if (value && (value->second.empty() || value->second == "s"))
    out = std::chrono::seconds{value->first};
  else
    refuse(environment, name, "is `" + *text + "`; a time was expected: `30`, `30s` or `500ms`");
}

void read(const Environment& environment, std::string_view name, std::chrono::seconds& out) {
  std::chrono::milliseconds fine{out};
  read(environment, name, fine);
  out = std::chrono::ceil<std::chrono::seconds>(fine);
}

void read(const Environment& environment, std::string_view name, bool& out) {
  const auto text = environment.find(name);
  if (!text) return;
  const bool yes = *text == "1" || *text == "true" || *text == "on" || *text == "yes";
  const bool no = *text == "0" || *text == "false" || *text == "off" || *text == "no";
  if (!yes && !no) refuse(environment, name, "is `" + *text + "`; `true` or `false` was expected");
  out = yes;
}

}  // namespace

Stage stage_of(const Environment& environment) {
  const auto text = environment.find("ENV");
  if (!text) return Stage::development;
  const auto stage = std::find(stages.begin(), stages.end(), *text);
  if (stage == stages.end())
    refuse(environment, "ENV", "is `" + *text + "`; there are `development`, `testing` and `production`");
  return static_cast<Stage>(stage - stages.begin());
}

std::optional<std::string> database_url(const Environment& environment) {
  const Stage stage = stage_of(environment);
  std::string_view name = "DATABASE_URL_DEV";
  if (stage != Stage::development || !environment.find(name)) name = "DATABASE_URL";
  const auto url = environment.find(name);
  if (!url) return std::nullopt;
  try {
    parse_url(*url);
  } catch (const Error& error) {
    refuse(environment, name, "is wrong: " + error.message);
  }
  if (stage == Stage::production) check_password(environment, name, *url);
  return url;
}

std::shared_ptr<const KeyRing> keys_from(const Environment& environment, Stage stage) {
  constexpr std::string_view name = "DATABASE_KEYS";
  const auto text = environment.find(name);
  if (!text) return nullptr;
  std::shared_ptr<const KeyRing> keys;
  try {
    keys = KeyRing::parse(*text);
  } catch (const Error& error) {
    refuse(environment, name, "is wrong: " + error.message);
  }
  // Those that stand behind the first one may be on their way out.
  if (stage == Stage::production && keys->made_up())
    refuse(environment, name,
           "begins with a key that is no random bytes: production needs one of its own (`openssl rand -base64 32`)");
  return keys;
}

Settings settings_from(const Environment& environment) {
  const Stage stage = stage_of(environment);
  Settings settings;
  if (const auto url = database_url(environment))
    settings.url = *url;
  else if (stage == Stage::development)
    settings.url = development_url;
  else
    refuse(environment, "DATABASE_URL",
           "is not set; with `ENV=" + std::string{stages[static_cast<std::size_t>(stage)]} + "` there is no default");
  read(environment, "DATABASE_POOL_SIZE", settings.pool_size);
  read(environment, "DATABASE_MAX_OVERFLOW", settings.max_overflow);
  read(environment, "DATABASE_POOL_TIMEOUT", settings.pool_timeout);
  read(environment, "DATABASE_POOL_RECYCLE", settings.pool_recycle);
  read(environment, "DATABASE_POOL_PRE_PING", settings.pre_ping);
  read(environment, "DATABASE_CONNECT_TIMEOUT", settings.connect_timeout);
  read(environment, "DATABASE_BUSY_TIMEOUT", settings.busy_timeout);
  read(environment, "DATABASE_STATEMENT_TIMEOUT", settings.statement_timeout);
  read(environment, "DATABASE_ECHO", settings.echo);
  read(environment, "DATABASE_POOL_ECHO", settings.pool_echo);
  read(environment, "DATABASE_SLOW_QUERY", settings.slow_query);
  settings.keys = keys_from(environment, stage);
  return settings;
}

Settings Settings::from_environment() {
  return settings_from(Environment{});
}

}  // namespace strata
