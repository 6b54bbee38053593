#include "url.hpp"

#include <algorithm>

#include "strata/error.hpp"

namespace strata {
namespace {

constexpr std::string_view mask = "***";

// From the first colon of the part with the user to the last `@`: too much in rare cases, never too little.
std::string without_user_password(std::string url) {
  const std::size_t begin = url.find("://");
  if (begin == url.npos) return url;
  const std::size_t at = url.rfind('@'), colon = url.find(':', begin + 3);
  if (at == url.npos || colon == url.npos || colon > at) return url;
  return url.replace(colon + 1, at - colon - 1, mask);
}

}  // namespace

std::string without_password(std::string_view text) {
  std::string url = without_user_password(std::string{text});
  for (std::size_t at = 0; (at = url.find("password=", at)) != url.npos;) {
    at += std::string_view{"password="}.size();
    url.replace(at, std::min(url.find_first_of("&# ", at), url.size()) - at, mask);
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
  throw Error{ErrorKind::usage, "the database URL `" + without_password(text) +
                                    "` is not understood; write `sqlite:path`, `sqlite::memory:` or `postgresql://…`"};
}

}  // namespace strata
