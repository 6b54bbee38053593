#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// The whole of <chrono> brings calendars, and with them streams and locales: 20 MB for every file that includes a
// model. The duration and time_point that are needed here stand in a header of their own in libstdc++ 12 and later.
#if __has_include(<bits/chrono.h>)
#include <bits/chrono.h>
#else
#include <chrono>
#endif

namespace strata {

using Date = std::chrono::sys_days;
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;  // always UTC
using Interval = std::chrono::microseconds;

// A time of day without a date or a zone: 00:00:00 up to 23:59:59.999999.
struct Time {
  std::chrono::microseconds since_midnight{};
  auto operator<=>(const Time&) const = default;
};

// Both databases store years 1 to 9999; what lies outside is refused when it is bound.
inline constexpr Date min_date{std::chrono::days{-719'162}};   // 0001-01-01
inline constexpr Date max_date{std::chrono::days{2'932'896}};  // 9999-12-31
inline constexpr Timestamp min_timestamp = min_date;
inline constexpr Timestamp max_timestamp = Timestamp{max_date + std::chrono::days{1}} - std::chrono::microseconds{1};

// The clock of this machine.
Timestamp now();

// ISO 8601, always the same number of characters, whatever the locale:
std::string to_string(Date date);            // 2026-01-31
std::string to_string(Time time);            // 23:59:59.000000
std::string to_string(Timestamp timestamp);  // 2026-01-31T23:59:59.000000Z

// The same without allocation and without a terminating NUL. `between` parts date and time; the zone is
// left out: `2026-01-31 23:59:59.000000` is what SQLite stores.
inline constexpr std::size_t date_text_size = 10;
inline constexpr std::size_t time_text_size = 15;
inline constexpr std::size_t timestamp_text_size = 26;
void write(Date date, char* out);
void write(Time time, char* out);
void write(Timestamp timestamp, char* out, char between);

// Seconds and up to six digits of a fraction may be missing. A timestamp may have `T` or a space in the
// middle and `Z` or an offset (`+02`, `+02:00`, `+0200`) at the end; without one it is UTC.
std::optional<Date> parse_date(std::string_view text);
std::optional<Time> parse_time(std::string_view text);
std::optional<Timestamp> parse_timestamp(std::string_view text);

}  // namespace strata
