#include "syntax/resolve/literals.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "syntax/resolve/moments.hpp"

namespace stratac {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

template <class Int>
bool fits_integer(std::string_view text) {
  Int value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

std::string without_leading_zeros(std::string_view digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

std::string with_sign(bool negative, std::string digits) {
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  return negative && !is_zero ? "-" + digits : digits;
}

std::optional<std::string> canonical_integer(Scalar scalar, std::string_view text, std::string& why) {
  const bool negative = text.starts_with('-');
  const auto digits = text.substr(negative ? 1 : 0);
  if (digits.find('.') != std::string_view::npos) {
    why = "a whole number is needed";
    return std::nullopt;
  }
  const auto out = with_sign(negative, without_leading_zeros(digits));
  const bool fits = scalar == Scalar::int16   ? fits_integer<std::int16_t>(out)
                    : scalar == Scalar::int32 ? fits_integer<std::int32_t>(out)
                                              : fits_integer<std::int64_t>(out);
  if (fits) return out;
  why = fmt::format("it is outside the range of {}", info(scalar).name);
  return std::nullopt;
}

template <class Float>
std::optional<std::string> canonical_float(std::string_view text, std::string& why) {
  Float value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    why = "it is outside the range of the type";
    return std::nullopt;
  }
  // The language has no exponents; 400 holds any double in full.
  std::array<char, 400> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return std::string(buffer.data(), written.ptr);
}

std::optional<std::string> canonical_decimal(const Type& type, std::string_view text, std::string& why) {
  const bool negative = text.starts_with('-');
  text.remove_prefix(negative ? 1 : 0);
  const auto point = std::min(text.find('.'), text.size());
  auto whole = without_leading_zeros(text.substr(0, point));
  std::string fraction(text.substr(std::min(point + 1, text.size())));
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  const std::size_t whole_digits = whole == "0" ? 0 : whole.size();
  if (fraction.size() > type.scale || whole_digits > std::size_t{type.precision} - type.scale) {
    why = fmt::format("{} holds {} digits before and {} after the point", to_string(type), type.precision - type.scale,
                      type.scale);
    return std::nullopt;
  }
  fraction.resize(type.scale, '0');
  return with_sign(negative, type.scale == 0 ? whole : whole + "." + fraction);
}

std::optional<std::string> canonical_uuid(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  if (out.size() != 36) return std::nullopt;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? out[i] != '-' : !(is_digit(out[i]) || (out[i] >= 'a' && out[i] <= 'f'))) return std::nullopt;
  }
  return out;
}

std::optional<std::string> canonical_bytes(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    if (!is_digit(c) && (c < 'a' || c > 'f')) return std::nullopt;
  }
  return out.size() % 2 == 0 ? std::optional(out) : std::nullopt;
}

// Kept as written: writing it anew would cut long numbers short.
std::optional<std::string> canonical_json(std::string_view text) {
  if (!nlohmann::json::accept(text)) return std::nullopt;
  return std::string(text);
}

struct TextForm {
  Scalar scalar;
  std::optional<std::string> (*canonical)(std::string_view);
  std::string_view wanted;
};
constexpr std::array<TextForm, 7> text_forms{{
    {Scalar::uuid, canonical_uuid, "a uuid is written `00000000-0000-0000-0000-000000000000`"},
    {Scalar::date, canonical_date, "a date is written `2026-12-31`"},
    {Scalar::time, canonical_time, "a time is written `23:59:59`, with up to six digits after the second"},
    {Scalar::timestamp, canonical_timestamp,
     "a timestamp is written `2026-12-31 23:59:59`, with up to six digits after "
     "the second and `+02:00` where it is not UTC"},
    {Scalar::interval, canonical_interval,
     "an interval is written `90 s`, `1 h 30 min`: units are us, ms, s, min, h, d"},
    {Scalar::bytes, canonical_bytes, "bytes are written in hexadecimal: `c0ffee`"},
    {Scalar::json, canonical_json, "look at its quotes, commas and brackets"},
}};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::optional<std::string> plain_text(const Type& type, std::string_view text, std::string& why) {
  if (text.find('\0') != std::string_view::npos) {
    why = "PostgreSQL's text cannot hold the character zero";
    return std::nullopt;
  }
  if (type.length != 0 && characters(text) > type.length) {
    why = fmt::format("it is longer than {}", to_string(type));
    return std::nullopt;
  }
  return std::string(text);
}

}  // namespace

std::optional<std::string> canonical_number(const Type& type, std::string_view text, std::string& why) {
  if (type.scalar == Scalar::decimal) return canonical_decimal(type, text, why);
  if (type.scalar == Scalar::float32) return canonical_float<float>(text, why);
  if (type.scalar == Scalar::float64) return canonical_float<double>(text, why);
  return canonical_integer(type.scalar, text, why);
}

std::optional<std::string> canonical_text(const Type& type, std::string_view text, std::string& why) {
  if (type.scalar == Scalar::text) return plain_text(type, text, why);
  const auto form = std::find_if(text_forms.begin(), text_forms.end(),
                                 [&](const TextForm& each) { return each.scalar == type.scalar; });
  auto out = form->canonical(text);
  if (!out) why = form->wanted;
  return out;
}

bool is_written_as_text(Scalar scalar) {
  return scalar == Scalar::text ||
         std::any_of(text_forms.begin(), text_forms.end(), [&](const TextForm& each) { return each.scalar == scalar; });
}

}  // namespace stratac
