#include "strata/decimal.hpp"

#include "limbs.hpp"
#include "strata/error.hpp"

namespace strata {
namespace {

using Narrow = Limbs<5>;  // up to 96 digits
using Wide = Limbs<10>;   // a product, or a coefficient brought to another scale: 78 + 78 digits

constexpr Narrow limit = [] {
  Narrow power{1};
  multiply_by_power_of_ten(power, Decimal::max_digits);
  return power;
}();

Wide widened(const Narrow& narrow, int power_of_ten = 0) {
  Wide wide{};
  std::copy(narrow.begin(), narrow.end(), wide.begin());
  multiply_by_power_of_ten(wide, power_of_ten);
  return wide;
}

[[noreturn]] void fail(std::string message) {
  throw Error{ErrorKind::check_violation, std::move(message)};
}

Narrow narrowed(const Wide& wide) {
  if (compare(wide, widened(limit)) >= 0) fail("a decimal result has more than 78 digits");
  Narrow narrow{};
  std::copy_n(wide.begin(), narrow.size(), narrow.begin());
  return narrow;
}

int checked_scale(int scale) {
  if (scale < 0 || scale > Decimal::max_scale)
    fail("a decimal cannot have " + std::to_string(scale) + " digits after the point; 0 to 78 are possible");
  return scale;
}

}  // namespace

Decimal::Decimal(std::int64_t integer) : negative_{integer < 0} {
  const auto bits = static_cast<std::uint64_t>(integer);
  limbs_[0] = negative_ ? 0 - bits : bits;
}

Decimal Decimal::from_scaled(std::int64_t unscaled, int scale) {
  Decimal decimal{unscaled};
  decimal.scale_ = static_cast<std::uint8_t>(checked_scale(scale));
  return decimal;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  Decimal decimal;
  const bool minus = text.starts_with('-');
  if (minus || text.starts_with('+')) text.remove_prefix(1);
  int significant = 0, after_point = 0;
  bool point = false, digit_last = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && (c != '.' || point || !digit_last)) return std::nullopt;
    digit_last = digit;
    if (!digit) {
      point = true;
      continue;
    }
    if (significant > 0 || c != '0') ++significant;
    if (point) ++after_point;
    if (significant > max_digits || after_point > max_scale) return std::nullopt;
    multiply_add(decimal.limbs_, 10, static_cast<std::uint64_t>(c - '0'));
  }
  if (!digit_last) return std::nullopt;
  decimal.scale_ = static_cast<std::uint8_t>(after_point);
  decimal.negative_ = minus && significant > 0;
  return decimal;
}

bool Decimal::zero() const {
  return is_zero(limbs_);
}

int Decimal::digits() const {
  return static_cast<int>(coefficient().size());
}

Decimal Decimal::rescaled(int scale) const {
  Decimal result = *this;
  result.scale_ = static_cast<std::uint8_t>(checked_scale(scale));
  if (scale >= scale_) {
    result.limbs_ = narrowed(widened(limbs_, scale - scale_));
  } else if (!divide_by_power_of_ten(result.limbs_, scale_ - scale)) {
    fail("`" + to_string(*this) + "` has more than " + std::to_string(scale) +
         " digits after the point; round it first");
  }
  return result;
}

Decimal Decimal::rounded(int scale) const {
  if (checked_scale(scale) >= scale_) return *this;
  Decimal result = *this;
  const int cut = scale_ - scale;
  Narrow half{5};
  multiply_by_power_of_ten(half, cut - 1);
  add(result.limbs_, half);
  divide_by_power_of_ten(result.limbs_, cut);
  result.scale_ = static_cast<std::uint8_t>(scale);
  result.negative_ = negative_ && !result.zero();
  return result;
}

std::optional<std::int64_t> Decimal::unscaled() const {
  const std::uint64_t largest = static_cast<std::uint64_t>(INT64_MAX) + (negative_ ? 1 : 0);
  if (limbs_[0] > largest || std::any_of(limbs_.begin() + 1, limbs_.end(), [](auto limb) { return limb != 0; }))
    return std::nullopt;
  return static_cast<std::int64_t>(negative_ ? 0 - limbs_[0] : limbs_[0]);
}

std::string Decimal::coefficient() const {
  std::array<char, 100> buffer;
  char* const end = buffer.data() + buffer.size();
  char* begin = end;
  for (Narrow rest = limbs_; !is_zero(rest);) {
    std::uint64_t group = divide(rest, small_power_of_ten(group_digits));
    const bool last = is_zero(rest);
    for (int i = 0; last ? group != 0 : i < group_digits; ++i, group /= 10)
      *--begin = static_cast<char>('0' + group % 10);
  }
  return begin == end ? "0" : std::string(begin, end);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  Decimal result;
  result.scale_ = std::max(a.scale_, b.scale_);
  Wide larger = widened(a.limbs_, result.scale_ - a.scale_), smaller = widened(b.limbs_, result.scale_ - b.scale_);
  bool negative = a.negative_;
  if (a.negative_ == b.negative_) {
    add(larger, smaller);
  } else {
    if (compare(larger, smaller) < 0) {
      std::swap(larger, smaller);
      negative = b.negative_;
    }
    subtract(larger, smaller);
  }
  result.limbs_ = narrowed(larger);
  result.negative_ = negative && !result.zero();
  return result;
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  return a + -b;
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  Decimal result;
  result.scale_ = static_cast<std::uint8_t>(checked_scale(a.scale_ + b.scale_));
  result.limbs_ = narrowed(multiply(a.limbs_, b.limbs_));
  result.negative_ = a.negative_ != b.negative_ && !result.zero();
  return result;
}

Decimal Decimal::operator-() const {
  Decimal result = *this;
  result.negative_ = !negative_ && !zero();
  return result;
}

std::weak_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.negative_ != b.negative_) return b.negative_ <=> a.negative_;
  const int scale = std::max(a.scale_, b.scale_);
  const auto order = compare(widened(a.limbs_, scale - a.scale_), widened(b.limbs_, scale - b.scale_));
  return a.negative_ ? 0 <=> order : order;
}

std::string to_string(const Decimal& decimal) {
  std::string text = decimal.coefficient();
  const auto scale = static_cast<std::size_t>(decimal.scale());
  if (text.size() <= scale) text.insert(0, scale + 1 - text.size(), '0');
  if (scale > 0) text.insert(text.size() - scale, 1, '.');
  if (decimal.negative()) text.insert(0, 1, '-');
  return text;
}

}  // namespace strata
