#include "syntax/resolve/moments.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>

#include <fmt/format.h>

namespace stratac {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Reads a text from left to right; a step that does not fit leaves `good` false for good.
struct Scanner {
  std::string_view rest;
  bool good = true;

  int number(std::size_t digits) {
    if (rest.size() < digits ||
        !std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(digits), is_digit)) {
      good = false;
      return 0;
    }
    int value = 0;
    for (const char c : rest.substr(0, digits)) value = value * 10 + (c - '0');
    rest.remove_prefix(digits);
    return value;
  }
  bool skip(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  void expect(char c) { good = skip(c) && good; }
};

std::chrono::sys_days scan_date(Scanner& scanner) {
  const int year = scanner.number(4);
  scanner.expect('-');
  const int month = scanner.number(2);
  scanner.expect('-');
  const int day = scanner.number(2);
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  // PostgreSQL has no year 0.
  scanner.good = scanner.good && date.ok() && year > 0;
  return scanner.good ? std::chrono::sys_days{date} : std::chrono::sys_days{};
}

std::chrono::microseconds scan_time(Scanner& scanner) {
  const int hours = scanner.number(2);
  scanner.expect(':');
  const int minutes = scanner.number(2);
  int seconds = 0, micros = 0;
  if (scanner.skip(':')) seconds = scanner.number(2);
  if (scanner.skip('.')) {
    int digits = 0;
    for (; digits < 6 && !scanner.rest.empty() && is_digit(scanner.rest.front()); ++digits)
      micros = micros * 10 + scanner.number(1);
    scanner.good = scanner.good && digits > 0;
    for (; digits < 6; ++digits) micros *= 10;
  }
  scanner.good = scanner.good && hours < 24 && minutes < 60 && seconds < 60;
  return std::chrono::hours{hours} + std::chrono::minutes{minutes} + std::chrono::seconds{seconds} +
         std::chrono::microseconds{micros};
}

// `Z`, `+02:00` or nothing: how far the written time is ahead of UTC.
std::chrono::minutes scan_offset(Scanner& scanner) {
  if (scanner.rest.empty() || scanner.skip('Z')) return {};
  const bool behind = scanner.skip('-');
  if (!behind) scanner.expect('+');
  const auto hours = scanner.number(2);
  scanner.skip(':');
  const auto minutes = scanner.rest.empty() ? 0 : scanner.number(2);
  const std::chrono::minutes offset{hours * 60 + minutes};
  scanner.good = scanner.good && offset <= std::chrono::hours{15};
  return behind ? -offset : offset;
}

std::string written_date(std::chrono::sys_days days) {
  const std::chrono::year_month_day date{days};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string written_time(std::chrono::microseconds time) {
  const auto count = time.count();
  return fmt::format("{:02}:{:02}:{:02}.{:06}", count / 3'600'000'000, count / 60'000'000 % 60, count / 1'000'000 % 60,
                     count % 1'000'000);
}

struct Unit {
  std::string_view name;
  std::int64_t micros;
};
constexpr std::array<Unit, 6> units{{
    {"us", 1},
    {"ms", 1'000},
    {"s", 1'000'000},
    {"min", 60'000'000},
    {"h", 3'600'000'000},
    {"d", 86'400'000'000},
}};

}  // namespace

std::optional<std::string> canonical_date(std::string_view text) {
  Scanner scanner{text};
  const auto date = scan_date(scanner);
  if (!scanner.good || !scanner.rest.empty()) return std::nullopt;
  return written_date(date);
}

std::optional<std::string> canonical_time(std::string_view text) {
  Scanner scanner{text};
  const auto time = scan_time(scanner);
  if (!scanner.good || !scanner.rest.empty()) return std::nullopt;
  return written_time(time);
}

std::optional<std::string> canonical_timestamp(std::string_view text) {
  Scanner scanner{text};
  const std::chrono::sys_time<std::chrono::microseconds> date = scan_date(scanner);
  if (!scanner.skip('T')) scanner.expect(' ');
  const auto local = date + scan_time(scanner);
  const auto moment = local - scan_offset(scanner);
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const auto year = static_cast<int>(std::chrono::year_month_day{day}.year());
  if (!scanner.good || !scanner.rest.empty() || year < 1 || year > 9999) return std::nullopt;
  return written_date(day) + " " + written_time(moment - day);
}

// `90 s`, `1 h 30 min`, or bare microseconds.
std::optional<std::string> canonical_interval(std::string_view text) {
  const bool negative = text.starts_with('-');
  text.remove_prefix(negative ? 1 : 0);
  std::int64_t total = 0;
  if (text.empty()) return std::nullopt;
  while (!text.empty()) {
    std::int64_t count = 0, part = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text.remove_prefix(text.starts_with(' ') ? 1 : 0);
    const auto word = text.substr(0, text.find(' '));
    const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit& each) { return each.name == word; });
    if (!word.empty() && unit == units.end()) return std::nullopt;
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (__builtin_mul_overflow(count, word.empty() ? 1 : unit->micros, &part)) return std::nullopt;
    if (__builtin_add_overflow(total, part, &total)) return std::nullopt;
  }
  return std::to_string(negative ? -total : total);
}

}  // namespace stratac
