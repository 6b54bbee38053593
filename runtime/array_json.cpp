#include "array_json.hpp"

#include <algorithm>
#include <charconv>
#include <concepts>

#include "array_visit.hpp"
#include "checks.hpp"
#include "strata/error.hpp"

namespace strata {
namespace {

bool one_value(const std::string& json);

constexpr std::string_view hex = "0123456789abcdef";

void put_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += hex[static_cast<unsigned char>(c) >> 4];
      out += hex[static_cast<unsigned char>(c) & 0x0f];
    } else {
      out += c;
    }
  }
  out += '"';
}

template <class Number>
void put_number(std::string& out, Number number) {
  char buffer[32];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
}

// Writes the elements of one array.
struct Writer {
  std::string& out;
  int parameter;
  const Digits* digits;

  void put(bool value) { out += value ? "true" : "false"; }
  void put(std::int16_t value) { put_number(out, value); }
  void put(std::int32_t value) { put_number(out, value); }
  void put(std::int64_t value) { put_number(out, value); }
  template <std::floating_point T>
  void put(T value) {
    check_finite(value, parameter);
    put_number(out, value);
  }
  void put(const Decimal& value) {
    if (digits) sqlite_decimal(value, *digits);  // throws when it does not fit
    put_string(out, to_string(digits ? value.rescaled(digits->scale) : value));
  }
  void put(std::string_view value) {
    check_text(value, parameter);
    put_string(out, value);
  }
  void put(const std::string& value) { put(std::string_view{value}); }
  void put(const Bytes& value) {
    out += '"';
    for (const std::byte byte : value) {
      out += hex[std::to_integer<std::size_t>(byte >> 4)];
      out += hex[std::to_integer<std::size_t>(byte & std::byte{0x0f})];
    }
    out += '"';
  }
  void put(const Uuid& value) { put_string(out, to_string(value)); }
  template <class T>
  requires std::same_as<T, Date> || std::same_as<T, Time>
  void put(T value) {
    check_range(value, parameter);
    put_string(out, to_string(value));
  }
  void put(Timestamp value) {
    check_range(value, parameter);
    char text[timestamp_text_size];
    write(value, text, ' ');
    put_string(out, {text, sizeof text});
  }
  void put(Interval value) { put_number(out, std::int64_t{value.count()}); }
  void put(const Json& value) {
    check_json(value.text, parameter);
    if (!one_value(value.text))
      throw Error{ErrorKind::check_violation,
                  "parameter $" + std::to_string(parameter) + ": an element that is not JSON cannot be stored"};
    out += value.text;
  }
};

// Cuts values off the front of a JSON text, which is known to be JSON only as far as it has been read.
struct Scanner {
  std::string_view rest;

  void skip_space() { rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size())); }
  bool skip(char c) {
    skip_space();
    if (!rest.starts_with(c)) return false;
    rest.remove_prefix(1);
    return true;
  }

  std::string_view value() {
    skip_space();
    std::size_t depth = 0, end = 0;
    bool in_string = false;
    for (; end < rest.size(); ++end) {
      const char c = rest[end];
      if (in_string) {
        if (c == '\\')
          ++end;
        else if (c == '"')
          in_string = false;
        continue;
      }
      if (depth == 0 && (c == ',' || c == ']')) break;
      if (c == '"') in_string = true;
      if (c == '[' || c == '{') ++depth;
      if (c == ']' || c == '}') --depth;
    }
    std::string_view found = rest.substr(0, std::min(end, rest.size()));
    rest.remove_prefix(found.size());
    while (!found.empty() && std::string_view{" \t\r\n"}.find(found.back()) != std::string_view::npos)
      found.remove_suffix(1);
    return found;
  }
};

// Its brackets and quotes are closed, so that it ends where it ends also within an array. Whether it is JSON sees the
// database by the whole.
bool one_value(const std::string& json) {
  const auto closed = json + "]";
  Scanner scanner{closed};
  return !scanner.value().empty() && scanner.rest == "]";
}

template <class Number>
bool read_number(std::string_view json, Number& out) {
  const auto [end, error] = std::from_chars(json.data(), json.data() + json.size(), out);
  return error == std::errc{} && end == json.data() + json.size() && !json.empty();
}

bool read_hex4(std::string_view digits, std::uint32_t& out) {
  if (digits.size() != 4) return false;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + 4, out, 16);
  return error == std::errc{} && end == digits.data() + 4;
}

void put_utf8(std::string& out, std::uint32_t c) {
  const auto byte = [&](std::uint32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) return byte(0xc0 | c >> 6), byte(0x80 | (c & 0x3f));
  if (c < 0x10000) return byte(0xe0 | c >> 12), byte(0x80 | (c >> 6 & 0x3f)), byte(0x80 | (c & 0x3f));
  byte(0xf0 | c >> 18), byte(0x80 | (c >> 12 & 0x3f)), byte(0x80 | (c >> 6 & 0x3f)), byte(0x80 | (c & 0x3f));
}

// `\uXXXX`, or two of them for a character above U+FFFF. `at` stands behind the `u`.
bool read_unicode(std::string_view json, std::size_t& at, std::string& out) {
  std::uint32_t unit = 0, low = 0;
  if (!read_hex4(json.substr(std::min(at, json.size()), 4), unit)) return false;
  at += 4;
  if (unit >= 0xd800 && unit < 0xdc00) {
    if (json.substr(at, 2) != "\\u" || !read_hex4(json.substr(at + 2, 4), low)) return false;
    if (low < 0xdc00 || low > 0xdfff) return false;
    at += 6;
    unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  }
  put_utf8(out, unit);
  return true;
}

bool read_string(std::string_view json, std::string& out) {
  if (json.size() < 2 || json.front() != '"' || json.back() != '"') return false;
  json = json.substr(1, json.size() - 2);
  constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
  out.clear();
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at++];
    if (c != '\\') {
      out += c;
      continue;
    }
    if (at == json.size()) return false;
    const char escaped = json[at++];
    if (escaped == 'u') {
      if (!read_unicode(json, at, out)) return false;
    } else if (const std::size_t letter = letters.find(escaped); letter != letters.npos) {
      out += meanings[letter];
    } else {
      return false;
    }
  }
  return true;
}

template <class T, class Parse>
bool read_parsed(std::string_view json, T& out, Parse&& parse) {
  std::string text;
  if (!read_string(json, text)) return false;
  const std::optional<T> value = parse(std::string_view{text});
  if (value) out = *value;
  return value.has_value();
}

bool read(std::string_view json, bool& out) {
  return out = json == "true" || json == "1", out || json == "false" || json == "0";
}
bool read(std::string_view json, std::int16_t& out) {
  return read_number(json, out);
}
bool read(std::string_view json, std::int32_t& out) {
  return read_number(json, out);
}
bool read(std::string_view json, std::int64_t& out) {
  return read_number(json, out);
}
bool read(std::string_view json, float& out) {
  return read_number(json, out);
}
bool read(std::string_view json, double& out) {
  return read_number(json, out);
}
bool read(std::string_view json, std::string& out) {
  return read_string(json, out);
}
bool read(std::string_view json, Uuid& out) {
  return read_parsed(json, out, parse_uuid);
}
bool read(std::string_view json, Date& out) {
  return read_parsed(json, out, parse_date);
}
bool read(std::string_view json, Time& out) {
  return read_parsed(json, out, parse_time);
}
bool read(std::string_view json, Timestamp& out) {
  return read_parsed(json, out, parse_timestamp);
}
bool read(std::string_view json, Decimal& out) {
  return read_parsed(json, out, Decimal::parse);
}
bool read(std::string_view json, Interval& out) {
  std::int64_t count = 0;
  const bool ok = read_number(json, count);
  out = Interval{count};
  return ok;
}
bool read(std::string_view json, Json& out) {
  return out.text = json, !json.empty();
}
bool read(std::string_view json, Bytes& out) {
  std::string text;
  if (!read_string(json, text) || text.size() % 2 != 0) return false;
  out.clear();
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const std::size_t high = hex.find(text[i]), low = hex.find(text[i + 1]);
    if (high == hex.npos || low == hex.npos) return false;
    out.push_back(static_cast<std::byte>(high << 4 | low));
  }
  return true;
}

template <class T>
bool read_all(Scanner in, std::vector<T>& out) {
  out.clear();
  if (!in.skip('[')) return false;
  if (!in.skip(']')) {
    do {
      T element{};
      if (!read(in.value(), element)) return false;
      out.push_back(std::move(element));
    } while (in.skip(','));
    if (!in.skip(']')) return false;
  }
  in.skip_space();
  return in.rest.empty();
}
// Views of a JSON text would point to escaped characters.
bool read_all(Scanner, std::vector<std::string_view>&) {
  return false;
}

}  // namespace

std::string array_to_json(ArrayRef array, int parameter) {
  std::string out = "[";
  Writer writer{out, parameter, array.digits};
  visit_array(array.element, array.vector, [&](const auto& vector) {
    for (std::size_t i = 0; i < vector.size(); ++i) {
      if (i > 0) out += ',';
      writer.put(vector[i]);
    }
  });
  return out += ']';
}

bool json_to_array(std::string_view json, ArrayTarget out) {
  return visit_array(out.element, out.vector, [&](auto& vector) { return read_all(Scanner{json}, vector); });
}

}  // namespace strata
