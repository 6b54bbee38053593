#include "support/naming.hpp"

#include <algorithm>

namespace stratac {
namespace {

constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr char lowered(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// A capital begins a word after a small letter or digit, and before a small letter (`HTTPServer`).
bool begins_word(std::string_view name, std::size_t i) {
  if (i == 0 || !is_upper(name[i]) || name[i - 1] == '_') return false;
  const bool after_small = is_lower(name[i - 1]) || is_digit(name[i - 1]);
  return after_small || (i + 1 < name.size() && is_lower(name[i + 1]));
}

// Damerau-Levenshtein in its short form (no edit inside a swap), three rows at a time.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto change = last[j - 1] + (lowered(a[i - 1]) != lowered(b[j - 1]) ? 1 : 0);
      now[j] = std::min({change, last[j] + 1, now[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    before = last;
    std::swap(last, now);
  }
  return last[b.size()];
}

}  // namespace

std::string snake_case(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (begins_word(name, i)) out += '_';
    out += lowered(name[i]);
  }
  return out;
}

std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
  std::optional<std::string_view> best;
  // A name of two letters may still have one wrong.
  auto best_edits = std::max<std::size_t>(name.size() / 3, 1) + 1;
  for (const auto candidate : candidates) {
    const auto difference = std::max(name.size(), candidate.size()) - std::min(name.size(), candidate.size());
    if (difference >= best_edits) continue;
    if (const auto count = edits(name, candidate); count < best_edits) {
      best = candidate;
      best_edits = count;
    }
  }
  return best;
}

}  // namespace stratac
