#include <ctime>
#include <random>
#include <set>
#include <thread>

#include "catch.hpp"
#include "strata/decimal.hpp"
#include "strata/error.hpp"
#include "strata/time.hpp"
#include "strata/uuid.hpp"

using namespace strata;
using namespace std::chrono;

TEST_CASE("uuid text") {
  const auto uuid = parse_uuid("6BA7B810-9dad-11d1-80b4-00c04fd430c8");
  REQUIRE(uuid);
  CHECK(to_string(*uuid) == "6ba7b810-9dad-11d1-80b4-00c04fd430c8");
  for (const char* wrong : {"", "6ba7b810-9dad-11d1-80b4-00c04fd430c", "6ba7b8109dad11d180b400c04fd430c8",
                            "6ba7b810-9dad-11d1-80b4-00c04fd430cg", "{ba7b810-9dad-11d1-80b4-00c04fd430c8",
                            "6ba7b810-9dad-11d1-80b4-00c04fd430c8 "})
    CHECK_FALSE(parse_uuid(wrong));
}

TEST_CASE("uuid versions") {
  CHECK(to_string(uuid4())[14] == '4');
  CHECK(std::string_view{"89ab"}.find(to_string(uuid4())[19]) != std::string_view::npos);
  CHECK(to_string(uuid7())[14] == '7');
  CHECK(uuid4() != uuid4());
}

TEST_CASE("uuid7 sorts by the order in which they were made, on every thread, and never repeats") {
  std::vector<std::vector<Uuid>> made(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : made)
      threads.emplace_back([&mine] {
        for (int i = 0; i < 20000; ++i) mine.push_back(uuid7());
      });
  }
  std::set<Uuid> all;
  for (const auto& mine : made) {
    CHECK(std::is_sorted(mine.begin(), mine.end()));
    all.insert(mine.begin(), mine.end());
  }
  CHECK(all.size() == 80000);
  const auto milliseconds_of = [](const Uuid& uuid) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < 6; ++i) value = value << 8 | uuid.bytes[i];
    return value;
  };
  const auto clock = duration_cast<milliseconds>(now().time_since_epoch()).count();
  CHECK(std::abs(milliseconds_of(uuid7()) - clock) < 1000);
}

TEST_CASE("timestamps agree with the C library") {
  std::mt19937_64 random{20260102};
  std::uniform_int_distribution<std::int64_t> any{min_timestamp.time_since_epoch().count(),
                                                  max_timestamp.time_since_epoch().count()};
  for (int i = 0; i < 20000; ++i) {
    const Timestamp timestamp{microseconds{any(random)}};
    const auto whole = floor<seconds>(timestamp);
    const std::time_t time = whole.time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&time, &parts);
    char expected[64];
    std::snprintf(expected, sizeof expected, "%04d-%02d-%02dT%02d:%02d:%02d.%06ldZ", parts.tm_year + 1900,
                  parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
                  static_cast<long>((timestamp - whole).count()));
    REQUIRE(to_string(timestamp) == expected);
    REQUIRE(parse_timestamp(expected) == timestamp);
    REQUIRE(parse_date(std::string_view{expected}.substr(0, 10)) == floor<days>(timestamp));
  }
}

TEST_CASE("forms of a timestamp") {
  const Timestamp expected = sys_days{2026y / 1 / 2} + 3h + 4min + 5s;
  for (const char* text : {"2026-01-02T03:04:05Z", "2026-01-02 03:04:05", "2026-01-02 03:04:05.000000",
                           "2026-01-02T05:04:05+02", "2026-01-02T05:34:05+02:30", "2026-01-01T22:34:05-0430"})
    CHECK(parse_timestamp(text) == expected);
  CHECK(parse_timestamp("2026-01-02 03:04:05.25") == expected + 250ms);
  CHECK(parse_timestamp("2026-01-02 03:04") == expected - 5s);
  for (const char* wrong : {"", "2026-01-02", "2026-02-29 00:00:00", "2026-01-02 24:00:00", "2026-01-02 00:60:00",
                            "2026-01-02 00:00:00.", "2026-01-02 00:00:00.1234567", "0000-01-01 00:00:00",
                            "2026-01-02 00:00:00 ", "2026-1-2 00:00:00", "2026-01-02_00:00:00"})
    CHECK_FALSE(parse_timestamp(wrong));
  CHECK(parse_date("2024-02-29"));
  CHECK_FALSE(parse_date("2100-02-29"));
  CHECK(parse_time("23:59:59.999999") == Time{days{1} - 1us});
  CHECK(to_string(Time{1us}) == "00:00:00.000001");
  CHECK(to_string(min_date) == "0001-01-01");
  CHECK(to_string(max_timestamp) == "9999-12-31T23:59:59.999999Z");
}

namespace {

__extension__ typedef __int128 Wide;

// The oracle: numbers of up to 38 digits, scaled.
Decimal from_wide(Wide value, int scale) {
  const bool negative = value < 0;
  std::string digits;
  for (Wide rest = negative ? -value : value; rest != 0; rest /= 10)
    digits.insert(0, 1, static_cast<char>('0' + static_cast<int>(rest % 10)));
  while (static_cast<int>(digits.size()) <= scale) digits.insert(0, 1, '0');
  if (scale > 0) digits.insert(digits.size() - static_cast<std::size_t>(scale), 1, '.');
  return *Decimal::parse((negative ? "-" : "") + digits);
}

}  // namespace

TEST_CASE("decimal arithmetic agrees with 128-bit integers") {
  std::mt19937_64 random{7};
  std::uniform_int_distribution<std::int64_t> any{INT64_MIN, INT64_MAX};
  std::uniform_int_distribution<int> shift{0, 62}, scales{0, 9};
  for (int i = 0; i < 50000; ++i) {
    const std::int64_t a = any(random) >> shift(random), b = any(random) >> shift(random);
    const int scale = scales(random), other = scales(random);
    const Decimal x = Decimal::from_scaled(a, scale), y = Decimal::from_scaled(b, scale),
                  z = Decimal::from_scaled(b, other);
    REQUIRE(to_string(x + y) == to_string(from_wide(Wide{a} + b, scale)));
    REQUIRE(to_string(x - y) == to_string(from_wide(Wide{a} - b, scale)));
    REQUIRE(to_string(x * z) == to_string(from_wide(Wide{a} * b, scale + other)));
    Wide left = a, right = b;
    for (int k = scale; k < 9; ++k) left *= 10;
    for (int k = other; k < 9; ++k) right *= 10;
    REQUIRE((x <=> z) == (left <=> right));
    REQUIRE((x == z) == (left == right));
    REQUIRE(x.unscaled() == a);
    REQUIRE(Decimal::parse(to_string(x)) == x);
  }
}

TEST_CASE("decimal edges") {
  const std::string nines(78, '9');
  const Decimal largest = *Decimal::parse(nines);
  CHECK(to_string(largest) == nines);
  CHECK(to_string(*Decimal::parse("-0." + nines)) == "-0." + nines);
  CHECK_FALSE(Decimal::parse(nines + "9"));
  CHECK_FALSE(Decimal::parse("0.0" + nines));
  CHECK(to_string(*Decimal::parse("000" + nines)) == nines);
  for (const char* wrong : {"", "-", "+", ".", "1.", ".5", "1..2", "1e5", " 1", "1 ", "--1", "0x1", "NaN"})
    CHECK_FALSE(Decimal::parse(wrong));
  CHECK(to_string(*Decimal::parse("-0.00")) == "0.00");
  CHECK_FALSE((-Decimal{0}).negative());
  CHECK(to_string(Decimal{INT64_MIN}) == "-9223372036854775808");
  CHECK(Decimal{INT64_MIN}.unscaled() == INT64_MIN);
  CHECK_FALSE((Decimal{INT64_MAX} + Decimal{1}).unscaled());
  CHECK_THROWS_AS(largest + Decimal{1}, Error);
  CHECK_THROWS_AS(largest * Decimal{10}, Error);
  // The common scale has 79 digits on the way; the result has one.
  const Decimal almost = *Decimal::parse(std::string(77, '9') + ".9");
  CHECK(to_string(*Decimal::parse("1" + std::string(77, '0')) - almost) == "0.1");
  CHECK(to_string(Decimal{5}.rescaled(3)) == "5.000");
  CHECK(to_string(Decimal::parse("5.10")->rescaled(1)) == "5.1");
  CHECK_THROWS_AS(Decimal::parse("5.11")->rescaled(1), Error);
  CHECK(to_string(Decimal::parse("-2.5")->rounded(0)) == "-3");
  CHECK(to_string(Decimal::parse("2.449")->rounded(1)) == "2.4");
  CHECK(to_string(Decimal::parse("-0.4")->rounded(0)) == "0");
  CHECK(to_string(Decimal::parse("9.99")->rounded(1)) == "10.0");
}

TEST_CASE("stored decimals sort as their numbers do") {
  CHECK(sqlite_decimal(*Decimal::parse("1.5"), {20, 2}) == "0000000000000000001.50");
  CHECK(sqlite_decimal(*Decimal::parse("-1.5"), {20, 2}) == "-999999999999999998.49");
  CHECK(sqlite_decimal(*Decimal::parse("-1.5"), {18, 2}) == "-150");
  CHECK(sqlite_decimal(Decimal{0}, {19, 0}) == "00000000000000000000");
  CHECK_THROWS_AS(sqlite_decimal(Decimal{100}, {4, 2}), Error);
  std::mt19937_64 random{11};
  std::uniform_int_distribution<std::int64_t> any{INT64_MIN, INT64_MAX};
  std::uniform_int_distribution<int> shift{0, 62};
  for (const Digits digits : {Digits{78, 0}, Digits{20, 20}, Digits{40, 18}, Digits{19, 1}}) {
    std::vector<std::pair<Decimal, std::string>> stored;
    for (int i = 0; i < 300; ++i) {
      const Decimal value = Decimal::from_scaled(any(random) >> 6 >> shift(random), digits.scale);
      stored.emplace_back(value, sqlite_decimal(value, digits));
      const auto back = parse_sqlite_decimal(stored.back().second, digits);
      REQUIRE(back);
      REQUIRE(to_string(*back) == to_string(value));
    }
    for (const auto& [a, a_text] : stored)
      for (const auto& [b, b_text] : stored) REQUIRE((a < b) == (a_text < b_text));
  }
  for (const char* wrong :
       {"", "0", "-99999999999999999999", "00000000000000000000x", "000000000000000000.500", "1000000000000000001.50"})
    CHECK_FALSE(parse_sqlite_decimal(wrong, {20, 2}));
}
