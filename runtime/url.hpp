#pragma once

#include <string>
#include <string_view>

#include "strata/connection.hpp"

namespace strata {

// Where a database is.
struct Url {
  Dialect dialect;
  std::string address;  // SQLite: the path, or `:memory:`; PostgreSQL: the whole URL, for libpq
};

// Error (usage) that shows the URL without its password.
Url parse_url(std::string_view text);

// Error (usage) when libpq would not understand it; the password is not shown.
void check_postgres_url(const std::string& url);

// What libpq would take for the password: percent-decoded; empty when there is none.
std::string password_of(const std::string& url);

// The URL without its password, else as it is.
std::string without_secret(std::string_view url);

// The URL as it may be shown: `***` stands for the password, and for options that may be secrets.
std::string without_password(std::string_view url);

}  // namespace strata
