#pragma once

#include <cstdint>

namespace strata {

// What a generated `lock()` does when another transaction holds the row.
enum class Lock : std::uint8_t {
  wait,
  nowait,       // Error (lock_timeout)
  skip_locked,  // as if there were no such row
};

}  // namespace strata
