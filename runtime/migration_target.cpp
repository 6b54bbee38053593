#include "migration_target.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "strata/error.hpp"

namespace strata {
namespace {

[[noreturn]] void misuse(std::string message) {
  throw Error(ErrorKind::usage, std::move(message));
}

bool has_prefix(std::string_view id, std::string_view text) {
  const auto name = id.substr(std::min(id.find('_') + 1, id.size()));
  return id.starts_with(text) || name.starts_with(text);
}

std::optional<int> relative(std::string_view target) {
  if (target.size() < 2 || (target[0] != '+' && target[0] != '-')) return std::nullopt;
  int steps = 0;
  const auto digits = target.substr(1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), steps);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return target[0] == '+' ? steps : -steps;
}

}  // namespace

std::string plural(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " revision" : " revisions");
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "`" : ", `") + name + "`";
  return out;
}

std::size_t resolve_target(std::string_view target, const std::vector<std::string>& ids, std::size_t standing) {
  if (target == "head") return ids.size();
  if (target == "base") return 0;
  if (const auto steps = relative(target)) {
    const auto wanted = static_cast<std::ptrdiff_t>(standing) + *steps;
    if (wanted < 0 || wanted > static_cast<std::ptrdiff_t>(ids.size()))
      misuse("`" + std::string(target) + "` goes too far: the database stands at " + plural(standing) + " of " +
             std::to_string(ids.size()));
    return static_cast<std::size_t>(wanted);
  }
  std::vector<std::string> found;
  std::size_t count = 0;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (ids[i] == target) return i + 1;
    if (has_prefix(ids[i], target)) found.push_back(ids[i]), count = i + 1;
  }
  if (found.empty()) misuse("there is no revision `" + std::string(target) + "`");
  if (found.size() > 1) misuse("`" + std::string(target) + "` may be any of " + listed(found));
  return count;
}

}  // namespace strata
