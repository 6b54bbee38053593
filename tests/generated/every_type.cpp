#include "every_type.hpp"

#include <limits>

using namespace std::chrono_literals;
using namespace everything;

namespace {

template <class T>
constexpr T lowest = std::numeric_limits<T>::lowest();
template <class T>
constexpr T highest = std::numeric_limits<T>::max();

}  // namespace

strata::Decimal decimal(std::string_view text) {
  return strata::Decimal::parse(text).value();
}

NewEvery smallest() {
  return {.b = false,
          .i16 = lowest<std::int16_t>,
          .i32 = lowest<std::int32_t>,
          .i64 = lowest<std::int64_t>,
          .f32 = lowest<float>,
          .f64 = lowest<double>,
          .money = decimal("-9999999999.99"),
          .wei = decimal("-" + all_nines),
          .precise = decimal("-12345678901234567890.0123456789"),
          .t = "",
          .t10 = "",
          .raw = strata::Bytes{},
          .u = strata::Uuid{},
          .d = strata::min_date,
          .at = strata::Time{},
          .stamp = strata::min_timestamp,
          .span = -1us,
          .doc = strata::Json{"null"},
          .colour = Colour::red};
}

NewEvery largest() {
  return {.b = true,
          .i16 = highest<std::int16_t>,
          .i32 = highest<std::int32_t>,
          .i64 = highest<std::int64_t>,
          .f32 = highest<float>,
          .f64 = std::numeric_limits<double>::denorm_min(),
          .money = decimal("9999999999.99"),
          .wei = decimal(all_nines),
          .precise = decimal("0.0000000001"),
          .t = "it's \"so\"; DROP TABLE every; -- $1 \\ ünïcode 🚚 " + std::string(100'000, 'x'),
          .t10 = "ßßßßßßßßßß",
          .raw = strata::Bytes{std::byte{0}, std::byte{0xff}, std::byte{'\''}, std::byte{0}},
          .u = *strata::parse_uuid("ffffffff-ffff-ffff-ffff-ffffffffffff"),
          .d = strata::max_date,
          .at = strata::Time{24h - 1us},
          .stamp = strata::max_timestamp,
          .span = 1'000'000h + 1us,
          .doc = strata::Json{"[1, {\"a\": \"b\"}]"},
          .colour = Colour::blue};
}

NewMaybe all_set() {
  return {.b = true,
          .i16 = 1,
          .i32 = 2,
          .i64 = 3,
          .f32 = 0.5F,
          .f64 = 0.1,
          .money = decimal("1.25"),
          .wei = decimal("7"),
          .t = "t",
          .t10 = "0123456789",
          .raw = strata::Bytes{std::byte{1}},
          .u = strata::uuid4(),
          .d = *strata::parse_date("1969-12-31"),
          .at = *strata::parse_time("12:34:56.789012"),
          .stamp = *strata::parse_timestamp("1969-12-31T23:59:59.999999Z"),
          .span = 5us,
          .doc = strata::Json{"{}"},
          .colour = Colour::green};
}

NewMany several() {
  return {.b = {true, false, true},
          .i16 = {lowest<std::int16_t>, 0, highest<std::int16_t>},
          .i32 = {lowest<std::int32_t>, highest<std::int32_t>},
          .i64 = {lowest<std::int64_t>, highest<std::int64_t>},
          .f32 = {0.1F, highest<float>},
          .f64 = {0.1, lowest<double>},
          .money = {decimal("0.01"), decimal("-9999999999.99")},
          .t = {"", "a,b", "\"quoted\" \\ {x}", "NULL", "ü🚚"},
          .raw = {strata::Bytes{}, strata::Bytes{std::byte{0}, std::byte{0xfe}}},
          .u = {strata::Uuid{}, strata::uuid7()},
          .d = {strata::min_date, strata::max_date},
          .at = {strata::Time{}, strata::Time{24h - 1us}},
          .stamp = {strata::min_timestamp, strata::max_timestamp},
          .span = {-1us, 0us},
          .colour = {Colour::blue, Colour::blue, Colour::red},
          .maybe = std::vector<std::int32_t>{1},
          .colours = std::vector<Colour>{}};
}

NewMany nothing() {
  return {.b = {},
          .i16 = {},
          .i32 = {},
          .i64 = {},
          .f32 = {},
          .f64 = {},
          .money = {},
          .t = {},
          .raw = {},
          .u = {},
          .d = {},
          .at = {},
          .stamp = {},
          .span = {},
          .colour = {}};
}
