#include "sql/dialect.hpp"

#include "sql/plan_strategies.hpp"

namespace stratac {
namespace {

std::string enclosed(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) out.append(c == quote ? 2 : 1, c);
  return out + quote;
}

}  // namespace

const Dialect sqlite{"sqlite", false, false, false, plan_sqlite};
const Dialect postgres{"postgres", true, true, true, plan_postgres};

std::string quoted(std::string_view identifier) { return enclosed(identifier, '"'); }
std::string literal(std::string_view text) { return enclosed(text, '\''); }

std::string quoted_list(const std::vector<std::string>& identifiers) {
  std::string out;
  for (const auto& identifier : identifiers) out += (out.empty() ? "" : ", ") + quoted(identifier);
  return out;
}

}  // namespace stratac
