#include "strata/time.hpp"

#include <chrono>
#include <cstdint>

namespace strata {
namespace {

using namespace std::chrono;

static_assert(min_date == sys_days{year{1} / 1 / 1} && max_date == sys_days{year{9999} / 12 / 31});

char* put(char* out, std::uint64_t number, int width) {
  for (int i = width - 1; i >= 0; --i, number /= 10) out[i] = static_cast<char>('0' + number % 10);
  return out + width;
}

// Reads from the front of a text. Once something did not fit, everything after it fails as well.
struct Reader {
  std::string_view rest;
  bool ok = true;

  bool at(char c) const { return !rest.empty() && rest.front() == c; }
  bool skip(char c) {
    if (!at(c)) return false;
    rest.remove_prefix(1);
    return true;
  }
  void expect(char c) { ok = skip(c) && ok; }
  bool at_digit() const { return !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; }

  int number(int width) {
    int value = 0;
    for (int i = 0; i < width; ++i) {
      if (!at_digit()) return ok = false, 0;
      value = value * 10 + (rest.front() - '0');
      rest.remove_prefix(1);
    }
    return value;
  }
};

Date read_date(Reader& in) {
  const int y = in.number(4);
  in.expect('-');
  const int m = in.number(2);
  in.expect('-');
  const int d = in.number(2);
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  in.ok = in.ok && date.ok() && y >= 1;
  return in.ok ? sys_days{date} : Date{};
}

microseconds read_fraction(Reader& in) {
  if (!in.skip('.')) return {};
  int value = 0, digits = 0;
  for (; digits < 6 && in.at_digit(); ++digits) value = value * 10 + in.number(1);
  in.ok = in.ok && digits > 0;
  for (; digits < 6; ++digits) value *= 10;
  return microseconds{value};
}

Time read_time(Reader& in) {
  const int h = in.number(2);
  in.expect(':');
  const int m = in.number(2);
  const int s = in.skip(':') ? in.number(2) : 0;
  const microseconds fraction = read_fraction(in);
  in.ok = in.ok && h < 24 && m < 60 && s < 60;
  return {hours{h} + minutes{m} + seconds{s} + fraction};
}

// East of Greenwich is positive, and has to be taken off to get to UTC.
minutes read_offset(Reader& in) {
  if (in.skip('Z')) return {};
  const bool west = in.at('-');
  if (!in.skip('+') && !in.skip('-')) return {};
  const int h = in.number(2);
  const int m = in.skip(':') || in.at_digit() ? in.number(2) : 0;
  in.ok = in.ok && h < 24 && m < 60;
  const minutes offset = hours{h} + minutes{m};
  return west ? -offset : offset;
}

}  // namespace

Timestamp now() {
  return floor<microseconds>(system_clock::now());
}

void write(Date date, char* out) {
  const year_month_day ymd{date};
  out = put(out, static_cast<std::uint64_t>(static_cast<int>(ymd.year())), 4);
  *out++ = '-';
  out = put(out, static_cast<unsigned>(ymd.month()), 2);
  *out++ = '-';
  put(out, static_cast<unsigned>(ymd.day()), 2);
}

void write(Time time, char* out) {
  const auto total = static_cast<std::uint64_t>(time.since_midnight.count());
  out = put(out, total / 3'600'000'000, 2);
  *out++ = ':';
  out = put(out, total / 60'000'000 % 60, 2);
  *out++ = ':';
  out = put(out, total / 1'000'000 % 60, 2);
  *out++ = '.';
  put(out, total % 1'000'000, 6);
}

void write(Timestamp timestamp, char* out, char between) {
  const Date date = floor<days>(timestamp);
  write(date, out);
  out[date_text_size] = between;
  write(Time{timestamp - date}, out + date_text_size + 1);
}

std::string to_string(Date date) {
  std::string text(date_text_size, '\0');
  write(date, text.data());
  return text;
}

std::string to_string(Time time) {
  std::string text(time_text_size, '\0');
  write(time, text.data());
  return text;
}

std::string to_string(Timestamp timestamp) {
  std::string text(timestamp_text_size + 1, 'Z');
  write(timestamp, text.data(), 'T');
  return text;
}

std::optional<Date> parse_date(std::string_view text) {
  Reader in{text};
  const Date date = read_date(in);
  if (!in.ok || !in.rest.empty()) return std::nullopt;
  return date;
}

std::optional<Time> parse_time(std::string_view text) {
  Reader in{text};
  const Time time = read_time(in);
  if (!in.ok || !in.rest.empty()) return std::nullopt;
  return time;
}

std::optional<Timestamp> parse_timestamp(std::string_view text) {
  Reader in{text};
  const Date date = read_date(in);
  if (!in.skip('T')) in.expect(' ');
  const Time time = read_time(in);
  const minutes offset = read_offset(in);
  if (!in.ok || !in.rest.empty()) return std::nullopt;
  return date + time.since_midnight - offset;
}

}  // namespace strata
