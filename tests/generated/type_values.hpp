#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <strata/bytes.hpp>
#include <strata/decimal.hpp>
#include <strata/json.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

// Of each type values that ascend, from the least that it has to the greatest, over all where databases are known to
// differ.
namespace values {

inline strata::Decimal dec(std::string_view text) {
  return strata::Decimal::parse(text).value();
}
inline strata::Timestamp at(std::string_view text) {
  return strata::parse_timestamp(text).value();
}
inline strata::Bytes bytes(std::string_view text) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  return {first, first + text.size()};
}

template <class T>
std::vector<T> integers() {
  using limits = std::numeric_limits<T>;
  return {limits::min(), T{-1}, T{0}, T{1}, limits::max()};
}
template <class T>
std::vector<T> reals() {
  using limits = std::numeric_limits<T>;
  return {limits::lowest(),     T(-0.1),       -limits::min(), -limits::denorm_min(), T(0),
          limits::denorm_min(), limits::min(), T(0.1),         T(16777216) + 1,       limits::max()};
}
inline std::vector<strata::Decimal> money() {
  return {dec("-9999999999.99"), dec("-10.00"), dec("-9.99"),        dec("-0.01"), dec("0"), dec("0.1"),
          dec("9.99"),           dec("10"),     dec("9999999999.99")};
}
inline std::vector<strata::Decimal> wei() {
  const std::string nines(78, '9');
  return {dec("-" + nines), dec("-10"), dec("-9"),
          dec("-1"),        dec("0"),   dec("1"),
          dec("9"),         dec("10"),  dec("18446744073709551616"),
          dec(nines)};
}
// By code point: no language's order, and capital letters before small ones.
inline std::vector<std::string> texts() {
  return {"",   "\x01", " ",  "10", "2",    "A",        "B",        "a",        "a ",           "a-b",
          "aB", "aa",   "ab", "b",  "\x7f", "\xc3\x84", "\xc3\x9f", "\xc3\xa4", "\xef\xac\x80", "\xf0\x9f\x9a\x9a"};
}
// The last one is ten characters of four bytes each.
inline std::vector<std::string> short_texts() {
  std::string longest;
  for (int i = 0; i < 10; ++i) longest += "\xf0\x9f\x9a\x9a";
  return {"",
          "0123456789",
          "A",
          "a",
          "\xc3\x9f\xc3\x9f\xc3\x9f\xc3\x9f\xc3\x9f\xc3\x9f\xc3\x9f\xc3\x9f\xc3\x9f\xc3\x9f",
          longest};
}
inline std::vector<strata::Bytes> blobs() {
  using std::string_view_literals::operator""sv;
  return {bytes(""),     bytes("\0"sv), bytes("\0\0"sv), bytes("\0\1"sv),  bytes("\\x00"),
          bytes("\x7f"), bytes("\x80"), bytes("\xff"),   bytes("\xff\0"sv)};
}
inline std::vector<strata::Uuid> uuids() {
  std::vector<strata::Uuid> out;
  for (const auto* text : {"00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001",
                           "7fffffff-ffff-ffff-ffff-ffffffffffff", "80000000-0000-0000-0000-000000000000",
                           "ffffffff-ffff-ffff-ffff-ffffffffffff"})
    out.push_back(strata::parse_uuid(text).value());
  return out;
}
// Leap days, the days that the calendar of 1582 skipped, both sides of 1970.
inline std::vector<strata::Date> dates() {
  std::vector<strata::Date> out{strata::min_date};
  for (const auto* text :
       {"1582-10-04", "1582-10-10", "1900-02-28", "1969-12-31", "1970-01-01", "2000-02-29", "2024-02-29"})
    out.push_back(strata::parse_date(text).value());
  out.push_back(strata::max_date);
  return out;
}
inline std::vector<strata::Time> times() {
  std::vector<strata::Time> out;
  for (const auto* text : {"00:00:00", "00:00:00.000001", "02:30:00", "12:00:00", "23:59:59.999999"})
    out.push_back(strata::parse_time(text).value());
  return out;
}
// Among them, of Berlin and New York: the hour that a spring skips, and the one that an autumn has twice.
inline std::vector<strata::Timestamp> stamps() {
  return {strata::min_timestamp,
          at("1883-11-18T17:00:00Z"),
          at("1969-12-31T23:59:59.999999Z"),
          at("1970-01-01T00:00:00Z"),
          at("2026-03-08T06:59:59.999999Z"),
          at("2026-03-08T07:00:00Z"),
          at("2026-03-29T00:59:59.999999Z"),
          at("2026-03-29T01:00:00Z"),
          at("2026-03-29T02:30:00Z"),
          at("2026-10-25T00:30:00Z"),
          at("2026-10-25T01:30:00Z"),
          at("2026-11-01T05:30:00Z"),
          at("2026-11-01T06:30:00Z"),
          strata::max_timestamp};
}
inline std::vector<strata::Interval> spans() {
  using namespace std::chrono_literals;
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  return {strata::Interval{-most}, -24h, -1us, 0us, 1us, 24h - 1us, 24h, 30 * 24h, strata::Interval{most - 1}};
}
// No order; as PostgreSQL writes them.
inline std::vector<strata::Json> documents() {
  std::vector<strata::Json> out;
  for (const auto* text :
       {"null", "true", "0", "\"\"", "\"it's \\\\ \\\" $1 \xf0\x9f\x9a\x9a\"", "[]", "{}", "[1, {\"a\": null}]"})
    out.push_back(strata::Json{text});
  return out;
}

}  // namespace values
