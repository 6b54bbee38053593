#include "postgres_codec.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace strata::postgres {
namespace {

enum : TypeId {
  t_bool = 16,
  t_bytea = 17,
  t_name = 19,
  t_int8 = 20,
  t_int2 = 21,
  t_int4 = 23,
  t_text = 25,
  t_json = 114,
  t_float4 = 700,
  t_float8 = 701,
  t_unknown = 705,
  t_bpchar = 1042,
  t_varchar = 1043,
  t_date = 1082,
  t_time = 1083,
  t_timestamp = 1114,
  t_timestamptz = 1184,
  t_interval = 1186,
  t_numeric = 1700,
  t_uuid = 2950,
  t_jsonb = 3802,
};

struct Named {
  TypeId id;
  std::string_view name;
};
constexpr std::array<Named, 21> names{{
    {t_bool, "boolean"},
    {t_bytea, "bytea"},
    {t_name, "name"},
    {t_int8, "bigint"},
    {t_int2, "smallint"},
    {t_int4, "integer"},
    {t_text, "text"},
    {t_json, "json"},
    {t_float4, "real"},
    {t_float8, "double precision"},
    {t_unknown, "unknown"},
    {t_bpchar, "character"},
    {t_varchar, "character varying"},
    {t_date, "date"},
    {t_time, "time"},
    {t_timestamp, "timestamp"},
    {t_timestamptz, "timestamptz"},
    {t_interval, "interval"},
    {t_numeric, "numeric"},
    {t_uuid, "uuid"},
    {t_jsonb, "jsonb"},
}};

// PostgreSQL counts days and microseconds from 2000-01-01.
constexpr Date epoch = std::chrono::year{2000} / 1 / 1;

constexpr std::int16_t numeric_negative = 0x4000;
constexpr std::size_t group = 4;  // numeric has digits of base 10,000

template <class Integer>
bool put_if_fits(std::string& out, std::int64_t value) {
  if (value < std::numeric_limits<Integer>::min() || value > std::numeric_limits<Integer>::max()) return false;
  put_integer(out, static_cast<Integer>(value));
  return true;
}

template <class Integer>
bool read_integer(TypeId type, std::string_view in, Integer& out) {
  std::int64_t value = 0;
  if (!decode(type, in, value)) return false;
  if (value < std::numeric_limits<Integer>::min() || value > std::numeric_limits<Integer>::max()) return false;
  out = static_cast<Integer>(value);
  return true;
}

bool is_timestamp(TypeId type) {
  return type == t_timestamptz || type == t_timestamp;
}

template <class... Number>
std::string number_text(Number... number) {
  char buffer[32];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number...).ptr};
}

}  // namespace

std::string type_name(TypeId type) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const Named& named) { return named.id == type; });
  return found == names.end() ? "type " + std::to_string(type) : std::string{found->name};
}

bool is_text(TypeId type) {
  return type == t_text || type == t_varchar || type == t_bpchar || type == t_name || type == t_json ||
         type == t_unknown;
}

bool encode(std::string& out, TypeId type, bool value) {
  if (type != t_bool) return false;
  out += static_cast<char>(value);
  return true;
}

bool encode(std::string& out, TypeId type, std::int64_t value) {
  if (type == t_int8) return put_integer(out, value), true;
  if (type == t_int4) return put_if_fits<std::int32_t>(out, value);
  if (type == t_int2) return put_if_fits<std::int16_t>(out, value);
  if (type == t_numeric) return encode(out, type, Decimal{value});
  return false;
}

bool encode(std::string& out, TypeId type, double value) {
  if (type == t_float8) return put_integer(out, std::bit_cast<std::int64_t>(value)), true;
  const auto single = static_cast<float>(value);
  if (type != t_float4 || !std::isfinite(single) || static_cast<double>(single) != value) return false;
  put_integer(out, std::bit_cast<std::int32_t>(single));
  return true;
}

bool encode(std::string& out, TypeId type, std::string_view value) {
  if (!is_text(type)) return false;
  out += value;
  return true;
}

bool encode(std::string& out, TypeId type, BytesView value) {
  if (type != t_bytea) return false;
  out.append(reinterpret_cast<const char*>(value.data()), value.size());
  return true;
}

bool encode(std::string& out, TypeId type, const Uuid& value) {
  if (type != t_uuid) return false;
  out.append(reinterpret_cast<const char*>(value.bytes.data()), value.bytes.size());
  return true;
}

bool encode(std::string& out, TypeId type, Date value) {
  if (type != t_date) return false;
  put_integer(out, static_cast<std::int32_t>((value - epoch).count()));
  return true;
}

bool encode(std::string& out, TypeId type, Time value) {
  if (type != t_time) return false;
  put_integer(out, std::int64_t{value.since_midnight.count()});
  return true;
}

bool encode(std::string& out, TypeId type, Timestamp value) {
  if (!is_timestamp(type)) return false;
  put_integer(out, std::int64_t{(value - Timestamp{epoch}).count()});
  return true;
}

bool encode(std::string& out, TypeId type, Interval value) {
  if (type != t_interval) return false;
  put_integer(out, std::int64_t{value.count()});
  put_integer(out, std::int32_t{0});  // days
  put_integer(out, std::int32_t{0});  // months
  return true;
}

bool encode(std::string& out, TypeId type, const Decimal& value) {
  if (type != t_numeric) return false;
  // Padded on both sides so that groups meet at the point.
  std::string digits = value.zero() ? "" : value.coefficient();
  const auto scale = static_cast<std::size_t>(value.scale());
  if (digits.size() < scale) digits.insert(0, scale - digits.size(), '0');
  const std::size_t whole = digits.size() - scale;
  digits.insert(0, (group - whole % group) % group, '0');
  digits.append((group - scale % group) % group, '0');
  auto weight = static_cast<std::int16_t>((whole + group - 1) / group) - 1;

  std::array<std::int16_t, 48> groups{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < digits.size(); at += group) {
    std::int16_t value_of_group = 0;
    std::from_chars(digits.data() + at, digits.data() + at + group, value_of_group);
    if (count == 0 && value_of_group == 0)
      --weight;
    else
      groups[count++] = value_of_group;
  }
  while (count > 0 && groups[count - 1] == 0) --count;

  put_integer(out, static_cast<std::int16_t>(count));
  put_integer(out, static_cast<std::int16_t>(count == 0 ? 0 : weight));
  put_integer(out, value.negative() ? numeric_negative : std::int16_t{0});
  put_integer(out, static_cast<std::int16_t>(scale));
  for (std::size_t i = 0; i < count; ++i) put_integer(out, groups[i]);
  return true;
}

bool encode(std::string& out, TypeId type, const Json& value) {
  if (type == t_jsonb)
    out += '\1';  // version of the form
  else if (!is_text(type))
    return false;
  out += value.text;
  return true;
}

std::string text_of(bool value) {
  return value ? "true" : "false";
}
std::string text_of(std::int64_t value) {
  return number_text(value);
}
std::string text_of(double value) {
  return number_text(value);
}
std::string text_of(std::string_view value) {
  return std::string{value};
}
std::string text_of(BytesView value) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string text = "\\x";
  for (const std::byte byte : value) {
    text += hex[std::to_integer<std::size_t>(byte >> 4)];
    text += hex[std::to_integer<std::size_t>(byte & std::byte{0x0f})];
  }
  return text;
}
std::string text_of(const Uuid& value) {
  return to_string(value);
}
std::string text_of(Date value) {
  return to_string(value);
}
std::string text_of(Time value) {
  return to_string(value);
}
std::string text_of(Timestamp value) {
  return to_string(value);
}
std::string text_of(Interval value) {
  return number_text(std::int64_t{value.count()}) + " microseconds";
}
std::string text_of(const Decimal& value) {
  return to_string(value);
}
std::string text_of(const Json& value) {
  return value.text;
}

bool decode(TypeId type, std::string_view in, bool& out) {
  if (type != t_bool || in.size() != 1) return false;
  out = in[0] != 0;
  return true;
}

bool decode(TypeId type, std::string_view in, std::int16_t& out) {
  return read_integer(type, in, out);
}
bool decode(TypeId type, std::string_view in, std::int32_t& out) {
  return read_integer(type, in, out);
}

bool decode(TypeId type, std::string_view in, std::int64_t& out) {
  if (type == t_int8 && in.size() == 8) return out = integer_at<std::int64_t>(in), true;
  if (type == t_int4 && in.size() == 4) return out = integer_at<std::int32_t>(in), true;
  if (type == t_int2 && in.size() == 2) return out = integer_at<std::int16_t>(in), true;
  // sum(bigint) is numeric.
  Decimal decimal;
  if (type != t_numeric || !decode(type, in, decimal) || decimal.scale() != 0 || !decimal.unscaled()) return false;
  out = *decimal.unscaled();
  return true;
}

bool decode(TypeId type, std::string_view in, float& out) {
  if (type == t_float4 && in.size() == 4) return out = std::bit_cast<float>(integer_at<std::int32_t>(in)), true;
  double wide = 0;
  if (!decode(type, in, wide)) return false;
  out = static_cast<float>(wide);
  return true;
}

bool decode(TypeId type, std::string_view in, double& out) {
  if (type == t_float8 && in.size() == 8) return out = std::bit_cast<double>(integer_at<std::int64_t>(in)), true;
  if (type == t_float4 && in.size() == 4) return out = std::bit_cast<float>(integer_at<std::int32_t>(in)), true;
  return false;
}

bool decode(TypeId type, std::string_view in, std::string_view& out) {
  if (type == t_jsonb && !in.empty()) return out = in.substr(1), true;
  // A type of the user's is taken for an enum or a kind of text; what it sends then is its text.
  if (!is_text(type) && type < first_user_type) return false;
  out = in;
  return true;
}

bool decode(TypeId type, std::string_view in, BytesView& out) {
  if (type != t_bytea) return false;
  out = {reinterpret_cast<const std::byte*>(in.data()), in.size()};
  return true;
}

bool decode(TypeId type, std::string_view in, Uuid& out) {
  if (type != t_uuid || in.size() != out.bytes.size()) return false;
  std::copy_n(reinterpret_cast<const std::uint8_t*>(in.data()), in.size(), out.bytes.begin());
  return true;
}

bool decode(TypeId type, std::string_view in, Date& out) {
  if (type != t_date || in.size() != 4) return false;
  // 64 bits: the numbers that stand for infinity overflow when the epoch is added.
  const std::int64_t days = std::int64_t{integer_at<std::int32_t>(in)} + epoch.time_since_epoch().count();
  if (days < min_date.time_since_epoch().count() || days > max_date.time_since_epoch().count()) return false;
  out = Date{std::chrono::days{static_cast<std::int32_t>(days)}};
  return true;
}

bool decode(TypeId type, std::string_view in, Time& out) {
  if (type != t_time || in.size() != 8) return false;
  const std::chrono::microseconds value{integer_at<std::int64_t>(in)};
  out = {value};
  return value < std::chrono::days{1};  // PostgreSQL has 24:00:00
}

bool decode(TypeId type, std::string_view in, Timestamp& out) {
  if (!is_timestamp(type) || in.size() != 8) return false;
  const std::chrono::microseconds since{integer_at<std::int64_t>(in)};
  if (since < min_timestamp - Timestamp{epoch} || since > max_timestamp - Timestamp{epoch}) return false;
  out = Timestamp{epoch} + since;
  return true;
}

bool decode(TypeId type, std::string_view in, Interval& out) {
  if (type != t_interval || in.size() != 16) return false;
  const auto time = integer_at<std::int64_t>(in);
  const auto days = integer_at<std::int32_t>(in, 8);
  // A month has no fixed length.
  if (integer_at<std::int32_t>(in, 12) != 0) return false;
  std::int64_t total = 0;
  constexpr std::int64_t day = 86'400'000'000;
  if (__builtin_mul_overflow(days, day, &total) || __builtin_add_overflow(total, time, &total)) return false;
  out = Interval{total};
  return true;
}

bool decode(TypeId type, std::string_view in, Decimal& out) {
  if (type != t_numeric) {
    std::int64_t integer = 0;
    if (!decode(type, in, integer)) return false;
    out = integer;
    return true;
  }
  if (in.size() < 8) return false;
  const int count = integer_at<std::int16_t>(in), weight = integer_at<std::int16_t>(in, 2);
  const std::int16_t sign = integer_at<std::int16_t>(in, 4);
  const int scale = integer_at<std::int16_t>(in, 6);
  // Other signs are NaN and the infinities.
  if (sign != 0 && sign != numeric_negative) return false;
  if (weight > 30 || scale > Decimal::max_scale || in.size() != 8 + 2 * static_cast<std::size_t>(count)) return false;

  std::string text = sign == 0 ? "" : "-";
  const auto put_group = [&](int power) {
    const int index = weight - power;
    const int value =
        index < 0 || index >= count ? 0 : integer_at<std::int16_t>(in, 8 + 2 * static_cast<std::size_t>(index));
    for (int divisor = 1000; divisor > 0; divisor /= 10) text += static_cast<char>('0' + value / divisor % 10);
  };
  for (int power = std::max(weight, 0); power >= 0; --power) put_group(power);
  const std::size_t point = text.size();
  if (scale > 0) text += '.';
  for (int power = -1; static_cast<int>(text.size() - point) <= scale; --power) put_group(power);
  if (scale > 0)
    text.resize(point + 1 + static_cast<std::size_t>(scale));
  else
    text.resize(point);
  const auto decimal = Decimal::parse(text);
  if (decimal) out = *decimal;
  return decimal.has_value();
}

}  // namespace strata::postgres
