#include "cli/revision_id.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>

#include "cli/failure.hpp"

namespace stratac::cli {
namespace {

// Tests and reproducible builds set the clock: https://reproducible-builds.org/specs/source-date-epoch
std::time_t now() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (!text || !*text) return std::time(nullptr);
  long long seconds = 0;
  const auto* end = text + std::string_view(text).size();
  if (std::from_chars(text, end, seconds).ptr != end)
    throw Failure(std::string("SOURCE_DATE_EPOCH is `") + text + "`, which is no number of seconds");
  return static_cast<std::time_t>(seconds);
}

std::string stamp(std::time_t time) {
  std::tm utc{};
  gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y%m%d%H%M%S", &utc)};
}

std::string slug(std::string_view message) {
  constexpr std::size_t longest = 40;
  std::string out;
  for (const char c : message) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter)
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    else if (!out.empty() && out.back() != '_')
      out += '_';
  }
  out.resize(std::min(out.size(), longest));
  while (out.ends_with('_')) out.pop_back();
  return out.empty() ? "revision" : out;
}

std::time_t time_of(const std::string& id) {
  std::tm utc{};
  if (!::strptime(id.substr(0, 14).c_str(), "%Y%m%d%H%M%S", &utc))
    throw Failure("revision `" + id + "` has no time at the beginning of its name");
  return ::timegm(&utc);
}

}  // namespace

std::string new_revision_id(std::string_view message, const std::string& parent) {
  auto time = now();
  if (!parent.empty()) time = std::max(time, time_of(parent) + 1);
  return stamp(time) + "_" + slug(message);
}

}  // namespace stratac::cli
