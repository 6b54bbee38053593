#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace strata {

using Bytes = std::vector<std::byte>;
using BytesView = std::span<const std::byte>;

}  // namespace strata
