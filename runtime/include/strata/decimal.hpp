#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace strata {

// The precision and scale of a decimal column, as in decimal(78, 0).
struct Digits {
  int precision;  // digits in all, 1 to 78
  int scale;      // digits after the point, 0 to precision
};

// An exact decimal number of at most 78 digits: coefficient / 10^scale. Never goes through a float.
// A value type of fixed size without allocation. 1.5 and 1.50 compare equal but keep their scale.
class Decimal {
 public:
  static constexpr int max_digits = 78;
  static constexpr int max_scale = 78;

  constexpr Decimal() = default;
  Decimal(std::int64_t integer);
  // unscaled / 10^scale: from_scaled(150, 2) is 1.50.
  static Decimal from_scaled(std::int64_t unscaled, int scale);
  // `-12.50`: a sign, digits, at most one point with digits after it; no exponent. Nothing if it is
  // something else or has more than 78 digits (leading zeros do not count).
  static std::optional<Decimal> parse(std::string_view text);

  int scale() const { return scale_; }
  bool negative() const { return negative_; }  // never true for zero
  bool zero() const;
  int digits() const;  // of the coefficient; 1 for zero

  // The same number with this scale; Error (check_violation) when digits would be lost or exceed 78.
  Decimal rescaled(int scale) const;
  // The nearest number with at most this scale; halves go away from zero, as PostgreSQL rounds.
  Decimal rounded(int scale) const;
  // unscaled() / 10^scale, if it fits.
  std::optional<std::int64_t> unscaled() const;
  // The digits of the coefficient, without sign and point.
  std::string coefficient() const;

  // Exact, or Error (check_violation) when the result has more than 78 digits.
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  Decimal operator-() const;
  Decimal& operator+=(const Decimal& b) { return *this = *this + b; }
  Decimal& operator-=(const Decimal& b) { return *this = *this - b; }
  Decimal& operator*=(const Decimal& b) { return *this = *this * b; }

  friend std::weak_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  std::array<std::uint64_t, 5> limbs_{};  // least significant first; below 10^78
  std::uint8_t scale_ = 0;
  bool negative_ = false;
};

// `-12.50`; parse of it gives the same number and scale back.
std::string to_string(const Decimal& decimal);

// How SQLite stores a decimal(precision, scale). Up to 18 digits it is an INTEGER, the scaled number.
// Above it is TEXT of fixed width that sorts by code point as the numbers do:
//   not negative: `0`, the digits padded with zeros to the full width, `.` before the last `scale` of them;
//   negative:     `-`, then each of those digits subtracted from nine.
// decimal(20, 2): 1.5 is `0000000000000000001.50`, -1.5 is `-999999999999999998.49`.
inline constexpr int max_scaled_integer_precision = 18;

// The stored form as text: `-150` or as above. Error (check_violation) when the number does not fit.
std::string sqlite_decimal(const Decimal& decimal, Digits digits);
// The number that a stored TEXT stands for; nothing if it is not one of this type.
std::optional<Decimal> parse_sqlite_decimal(std::string_view stored, Digits digits);

}  // namespace strata
