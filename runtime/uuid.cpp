#include "strata/uuid.hpp"

#include <unistd.h>

#include <atomic>
#include <chrono>

#include "strata/error.hpp"

namespace strata {
namespace {

constexpr std::string_view hex = "0123456789abcdef";

constexpr bool hyphen_before(std::size_t byte) {
  return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

constexpr int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Straight from the operating system: a buffer of random bytes would be the same in a forked child.
Uuid random_bits(std::uint8_t version) {
  Uuid uuid;
  if (getentropy(uuid.bytes.data(), uuid.bytes.size()) != 0)
    throw Error{ErrorKind::usage, "the operating system gives no random numbers (getentropy failed)"};
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0f) | version << 4);
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
  return uuid;
}

// Milliseconds since 1970 in the upper bits, 1/4096 of a millisecond in the lower twelve; always more than
// the last one, also when the clock stands still or goes back.
std::uint64_t next_tick() {
  static std::atomic<std::uint64_t> last{0};
  using namespace std::chrono;
  const auto since_1970 = duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
  const auto clock = static_cast<std::uint64_t>(since_1970) * 4096 / 1000;
  std::uint64_t before = last.load(std::memory_order_relaxed), tick;
  do tick = clock > before ? clock : before + 1;
  while (!last.compare_exchange_weak(before, tick, std::memory_order_relaxed));
  return tick;
}

}  // namespace

Uuid uuid4() {
  return random_bits(4);
}

Uuid uuid7() {
  Uuid uuid = random_bits(7);
  const std::uint64_t tick = next_tick(), milliseconds = tick >> 12;
  for (std::size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | ((tick >> 8) & 0x0f));
  uuid.bytes[7] = static_cast<std::uint8_t>(tick);
  return uuid;
}

void write(const Uuid& uuid, char* out) {
  for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
    if (hyphen_before(i)) *out++ = '-';
    *out++ = hex[uuid.bytes[i] >> 4];
    *out++ = hex[uuid.bytes[i] & 0x0f];
  }
}

std::string to_string(const Uuid& uuid) {
  std::string text(uuid_text_size, '\0');
  write(uuid, text.data());
  return text;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
  if (text.size() != uuid_text_size) return std::nullopt;
  Uuid uuid;
  const char* in = text.data();
  for (std::size_t i = 0; i < uuid.bytes.size(); ++i, in += 2) {
    if (hyphen_before(i) && *in++ != '-') return std::nullopt;
    const int high = nibble(in[0]), low = nibble(in[1]);
    if (high < 0 || low < 0) return std::nullopt;
    uuid.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return uuid;
}

}  // namespace strata
