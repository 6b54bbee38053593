#include "url.hpp"

#include <algorithm>
#include <array>

#include "strata/error.hpp"

namespace strata {
namespace {

constexpr std::string_view mask = "***";

// The options whose values may be shown. Everything else may be a secret, `pasword=` too.
constexpr std::array<std::string_view, 9> harmless{
    "host", "hostaddr", "port", "dbname", "user", "options", "sslmode", "connect_timeout", "application_name"};

// From the first colon of the part with the user to the last `@`: too much in rare cases, never too little.
std::string masked_user(std::string_view text) {
  std::string url{text};
  const std::size_t slashes = url.find("://");
  const std::size_t colon = url.find(':', slashes == url.npos ? 0 : slashes + 3), at = url.rfind('@');
  if (colon == url.npos || at == url.npos || colon > at) return url;
  return url.replace(colon + 1, at - colon - 1, mask);
}

std::string masked_option(std::string_view option) {
  const std::size_t equals = option.find('=');
  const bool shown = std::find(harmless.begin(), harmless.end(), option.substr(0, equals)) != harmless.end();
  if (equals == option.npos || shown) return std::string{option};
  return std::string{option.substr(0, equals + 1)} + std::string{mask};
}

}  // namespace

std::string without_password(std::string_view text) {
  const std::string url = masked_user(text);
  const std::size_t question = std::min(url.find('?'), url.size());
  std::string masked = url.substr(0, question);
  for (std::size_t at = question; at < url.size();) {
    const std::size_t end = std::min(url.find('&', at + 1), url.size());
    masked += url[at] + masked_option(std::string_view{url}.substr(at + 1, end - at - 1));
    at = end;
  }
  return masked;
}

std::string without_secret(std::string_view text) {
  constexpr std::string_view option = "password=";
  std::string url{text};
  const std::size_t user = url.find("://") + 3, end = std::min(url.find_first_of("/?", user), url.size());
  const std::size_t colon = url.find(':', user), at = url.rfind('@', end);
  if (at != url.npos && at > user && colon < at) url.erase(colon, at - colon);
  for (std::size_t start; (start = url.find(option)) != url.npos;) {
    const std::size_t stop = std::min(url.find('&', start), url.size());
    // With the `&` behind it, or else that in front.
    url.erase(stop < url.size() ? start : start - 1, stop - start + 1);
  }
  return url;
}

Url parse_url(std::string_view text) {
  constexpr std::string_view sqlite = "sqlite:";
  if (text.starts_with(sqlite)) {
    const std::string_view path = text.substr(sqlite.size());
    if (path.empty())
      throw Error{ErrorKind::usage,
                  "the database URL `sqlite:` names no file; write `sqlite:path` or `sqlite::memory:`"};
    return {Dialect::sqlite, std::string{path}};
  }
  if (text.starts_with("postgresql://") || text.starts_with("postgres://"))
    return {Dialect::postgres, std::string{text}};
  if (text.empty()) throw Error{ErrorKind::usage, "the database URL is empty"};
  // Whatever follows the first `=` may be a password: `host=h password=p` is another form that libpq knows.
  std::string shown = without_password(text);
  if (const std::size_t equals = shown.find('='); equals != shown.npos) shown.replace(equals + 1, shown.npos, mask);
  throw Error{ErrorKind::usage, "the database URL `" + shown +
                                    "` is not understood; write `sqlite:path`, `sqlite::memory:` or `postgresql://…`"};
}

}  // namespace strata
