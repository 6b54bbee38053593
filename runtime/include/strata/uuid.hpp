#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace strata {

// 128 bits, most significant byte first; sorts as its text does.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const Uuid&) const = default;
};

// 122 random bits from the operating system.
Uuid uuid4();

// RFC 9562 version 7: milliseconds since 1970, 12 bits of fraction, 62 random bits.
// Each one sorts after every one this process made before, on any thread.
Uuid uuid7();

// `6ba7b810-9dad-11d1-80b4-00c04fd430c8`
std::string to_string(const Uuid& uuid);
// The same 36 characters, without a terminating NUL, written to `out`.
void write(const Uuid& uuid, char* out);
inline constexpr std::size_t uuid_text_size = 36;

// Accepts the canonical form in either case, and nothing else.
std::optional<Uuid> parse_uuid(std::string_view text);

}  // namespace strata
