#include "strata/decimal.hpp"
#include "strata/error.hpp"

namespace strata {
namespace {

void complement(std::string& digits) {
  for (char& c : digits)
    if (c != '.') c = static_cast<char>('0' + '9' - c);
}

}  // namespace

std::string sqlite_decimal(const Decimal& decimal, Digits digits) {
  const Decimal stored = decimal.rescaled(digits.scale);
  std::string text = stored.coefficient();
  const auto width = static_cast<std::size_t>(digits.precision);
  if (text.size() > width)
    throw Error{ErrorKind::check_violation, "`" + to_string(decimal) + "` does not fit decimal(" +
                                                std::to_string(digits.precision) + ", " + std::to_string(digits.scale) +
                                                ")"};
  if (digits.precision <= max_scaled_integer_precision) return stored.negative() ? "-" + text : text;
  text.insert(0, width - text.size(), '0');
  if (digits.scale > 0) text.insert(width - static_cast<std::size_t>(digits.scale), 1, '.');
  if (stored.negative()) complement(text);
  text.insert(0, 1, stored.negative() ? '-' : '0');
  return text;
}

std::optional<Decimal> parse_sqlite_decimal(std::string_view stored, Digits digits) {
  if (digits.precision <= max_scaled_integer_precision) {
    const auto integer = Decimal::parse(stored);
    if (!integer || integer->scale() != 0 || integer->digits() > max_scaled_integer_precision) return std::nullopt;
    return Decimal::from_scaled(*integer->unscaled(), digits.scale);
  }
  const auto width = static_cast<std::size_t>(digits.precision) + (digits.scale > 0 ? 2u : 1u);
  const bool negative = stored.starts_with('-');
  if (stored.size() != width || (!negative && !stored.starts_with('0'))) return std::nullopt;
  std::string text{stored.substr(1)};
  if (negative) complement(text);
  // With precision == scale no digit stands before the point.
  if (text.starts_with('.')) text.insert(0, 1, '0');
  const auto decimal = Decimal::parse(negative ? "-" + text : text);
  if (!decimal || decimal->scale() != digits.scale || decimal->negative() != negative) return std::nullopt;
  return decimal;
}

}  // namespace strata
