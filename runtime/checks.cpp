#include "checks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>

#include "strata/error.hpp"

namespace strata {
namespace {

[[noreturn]] void refuse(int parameter, std::string_view what) {
  throw Error{ErrorKind::usage, "parameter $" + std::to_string(parameter) + ": " + std::string{what}};
}

// Eight bytes at once: none of them NUL, none above 127.
bool plain(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
  return (((word - ones) | word) & tops) == 0;
}

// A lead byte from `first` to `last` stands for `length` bytes, of which the second is from `low` to `high`:
// this leaves out overlong forms, surrogates and what is above U+10FFFF. RFC 3629, section 4.
struct Sequence {
  unsigned char first, last;
  std::uint8_t length;
  unsigned char low, high;
};
constexpr std::array<Sequence, 9> sequences{{
    {0x01, 0x7f, 1, 0, 0},
    {0xc2, 0xdf, 2, 0x80, 0xbf},
    {0xe0, 0xe0, 3, 0xa0, 0xbf},
    {0xe1, 0xec, 3, 0x80, 0xbf},
    {0xed, 0xed, 3, 0x80, 0x9f},
    {0xee, 0xef, 3, 0x80, 0xbf},
    {0xf0, 0xf0, 4, 0x90, 0xbf},
    {0xf1, 0xf3, 4, 0x80, 0xbf},
    {0xf4, 0xf4, 4, 0x80, 0x8f},
}};

// Length of the character at the front; 0 if there is none.
std::size_t character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (const Sequence& s : sequences) {
    if (byte(0) < s.first || byte(0) > s.last) continue;
    if (text.size() < s.length) return 0;
    if (s.length > 1 && (byte(1) < s.low || byte(1) > s.high)) return 0;
    for (std::size_t i = 2; i < s.length; ++i)
      if (byte(i) < 0x80 || byte(i) > 0xbf) return 0;
    return s.length;
  }
  return 0;
}

// The number of `\uXXXX` at the front; nothing if there is none.
std::optional<unsigned> escaped_unit(std::string_view json) {
  unsigned unit = 0;
  if (!json.starts_with("\\u") || json.size() < 6) return {};
  const auto [end, error] = std::from_chars(json.data() + 2, json.data() + 6, unit, 16);
  if (error != std::errc{} || end != json.data() + 6) return {};
  return unit;
}

}  // namespace

bool valid_text(std::string_view text) {
  while (!text.empty()) {
    if (text.size() >= 8 && plain(text.data())) {
      text.remove_prefix(8);
      continue;
    }
    const std::size_t length = character(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

void check_text(std::string_view text, int parameter) {
  if (valid_text(text)) return;
  if (text.find('\0') != text.npos)
    refuse(parameter, "text that holds a NUL byte cannot be stored; use a column of type `bytes`");
  refuse(parameter, "text that is not UTF-8 cannot be stored; use a column of type `bytes`");
}

void check_json(std::string_view json, int parameter) {
  check_text(json, parameter);
  const auto violated = [&](const char* what) {
    throw Error{ErrorKind::check_violation,
                "parameter $" + std::to_string(parameter) + ": JSON that holds " + what + " cannot be stored"};
  };
  for (std::size_t at = json.find('\\'); at != json.npos; at = json.find('\\', at)) {
    const auto unit = escaped_unit(json.substr(at));
    at = std::min(at + (unit ? 6 : 2), json.size());
    if (unit == 0u) violated("`\\u0000`");
    if (!unit || *unit < 0xd800 || *unit > 0xdfff) continue;
    const auto low = escaped_unit(json.substr(at));
    if (*unit >= 0xdc00 || !low || *low < 0xdc00 || *low > 0xdfff) violated("half of a surrogate pair");
    at += 6;
  }
}

void check_sql(std::string_view sql) {
  if (sql.find('\0') != sql.npos) throw Error{ErrorKind::usage, "a statement with a NUL byte in it cannot be run"};
}

void check_finite(double number, int parameter) {
  if (!std::isfinite(number)) refuse(parameter, "NaN and infinities cannot be stored");
}

void check_range(Date date, int parameter) {
  if (date < min_date || date > max_date) refuse(parameter, "a date outside the years 1 to 9999 cannot be stored");
}

void check_range(Time time, int parameter) {
  if (time.since_midnight < std::chrono::microseconds{0} || time.since_midnight >= std::chrono::days{1})
    refuse(parameter, "a time of day is from 00:00:00 to 23:59:59.999999");
}

void check_range(Timestamp timestamp, int parameter) {
  if (timestamp < min_timestamp || timestamp > max_timestamp)
    refuse(parameter, "a timestamp outside the years 1 to 9999 cannot be stored");
}

void decode_failed(std::string_view statement, std::string_view column, std::string_view expected,
                   std::string_view seen) {
  Error error{ErrorKind::decode_error,
              "column `" + std::string{column} + "` holds " + std::string{seen} + ", not " + std::string{expected}};
  error.statement = statement;
  throw error;
}

}  // namespace strata
