#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace strata {

// Unsigned integers of a fixed number of 64-bit limbs, least significant first: what Decimal needs of
// arithmetic, and no more. Overflow is the caller's matter.
template <std::size_t N>
using Limbs = std::array<std::uint64_t, N>;

__extension__ typedef unsigned __int128 Limb128;

// The largest power of ten in a limb: numbers are cut into and made from groups of 19 digits.
inline constexpr int group_digits = 19;

constexpr std::uint64_t small_power_of_ten(int exponent) {
  std::uint64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

template <std::size_t N>
constexpr bool is_zero(const Limbs<N>& a) {
  for (const std::uint64_t limb : a)
    if (limb != 0) return false;
  return true;
}

template <std::size_t N>
constexpr std::strong_ordering compare(const Limbs<N>& a, const Limbs<N>& b) {
  for (std::size_t i = N; i-- > 0;)
    if (a[i] != b[i]) return a[i] <=> b[i];
  return std::strong_ordering::equal;
}

// a = a * factor + summand
template <std::size_t N>
constexpr void multiply_add(Limbs<N>& a, std::uint64_t factor, std::uint64_t summand) {
  std::uint64_t carry = summand;
  for (std::uint64_t& limb : a) {
    const Limb128 product = static_cast<Limb128>(limb) * factor + carry;
    limb = static_cast<std::uint64_t>(product);
    carry = static_cast<std::uint64_t>(product >> 64);
  }
}

// a = a / divisor; returns the remainder.
template <std::size_t N>
constexpr std::uint64_t divide(Limbs<N>& a, std::uint64_t divisor) {
  std::uint64_t remainder = 0;
  for (std::size_t i = N; i-- > 0;) {
    const Limb128 dividend = (static_cast<Limb128>(remainder) << 64) | a[i];
    a[i] = static_cast<std::uint64_t>(dividend / divisor);
    remainder = static_cast<std::uint64_t>(dividend % divisor);
  }
  return remainder;
}

template <std::size_t N>
constexpr void add(Limbs<N>& a, const Limbs<N>& b) {
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < N; ++i) {
    const Limb128 sum = static_cast<Limb128>(a[i]) + b[i] + carry;
    a[i] = static_cast<std::uint64_t>(sum);
    carry = static_cast<std::uint64_t>(sum >> 64);
  }
}

// a = a - b, where a >= b.
template <std::size_t N>
constexpr void subtract(Limbs<N>& a, const Limbs<N>& b) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < N; ++i) {
    const Limb128 difference = static_cast<Limb128>(a[i]) - b[i] - borrow;
    a[i] = static_cast<std::uint64_t>(difference);
    borrow = (difference >> 64) != 0 ? 1 : 0;
  }
}

template <std::size_t N>
constexpr Limbs<2 * N> multiply(const Limbs<N>& a, const Limbs<N>& b) {
  Limbs<2 * N> product{};
  for (std::size_t i = 0; i < N; ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < N; ++j) {
      const Limb128 sum = static_cast<Limb128>(a[i]) * b[j] + product[i + j] + carry;
      product[i + j] = static_cast<std::uint64_t>(sum);
      carry = static_cast<std::uint64_t>(sum >> 64);
    }
    product[i + N] = carry;
  }
  return product;
}

// a = a * 10^exponent
template <std::size_t N>
constexpr void multiply_by_power_of_ten(Limbs<N>& a, int exponent) {
  for (; exponent > 0; exponent -= group_digits)
    multiply_add(a, small_power_of_ten(std::min(exponent, group_digits)), 0);
}

// a = a / 10^exponent; returns whether nothing was cut off.
template <std::size_t N>
constexpr bool divide_by_power_of_ten(Limbs<N>& a, int exponent) {
  bool exact = true;
  for (; exponent > 0; exponent -= group_digits)
    exact = divide(a, small_power_of_ten(std::min(exponent, group_digits))) == 0 && exact;
  return exact;
}

}  // namespace strata
