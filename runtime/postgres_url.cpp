#include "postgres_handle.hpp"
#include "url.hpp"

namespace strata {
namespace {

using postgres::Free;
using postgres::one_line;

// libpq's complaint about a URL; empty if it has none.
std::string complaint_about(const std::string& url) {
  char* message = nullptr;
  const std::unique_ptr<PQconninfoOption, Free> options{PQconninfoParse(url.c_str(), &message)};
  const std::string text = message ? one_line(message) : "";
  PQfreemem(message);
  return text;
}

// A password with an unescaped `/` in it makes libpq take its first part for a port.
bool splits_password(std::string_view url) {
  const std::string_view place = url.substr(url.find("://") + 3, url.find('?') - url.find("://") - 3);
  const std::size_t slash = place.find('/');
  return slash != place.npos && place.find('@', slash) != place.npos;
}

}  // namespace

// libpq quotes what it does not understand; asked about the masked URL it cannot quote the password.
void check_postgres_url(const std::string& url) {
  const bool split = splits_password(url);
  if (!split && complaint_about(url).empty()) return;
  const std::string masked = without_password(url);
  std::string reason = split ? "" : complaint_about(masked);
  if (reason.empty()) reason = "`/`, `@`, `%` and the like in a password must be percent-encoded";
  throw Error{ErrorKind::usage, "the database URL `" + masked + "` is not understood: " + reason};
}

std::string password_of(const std::string& url) {
  const std::unique_ptr<PQconninfoOption, Free> options{PQconninfoParse(url.c_str(), nullptr)};
  for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option)
    if (std::string_view{option->keyword} == "password" && option->val) return option->val;
  return {};
}

}  // namespace strata
