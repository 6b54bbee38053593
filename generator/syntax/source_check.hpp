#pragma once

#include <cstddef>
#include <cstdint>

#include "support/diagnostics.hpp"
#include "support/source.hpp"

namespace stratac {

inline constexpr std::size_t max_source_bytes = 16U << 20U;

// Whether the text can be a schema at all: not too large, UTF-8, without NUL. Says why if not.
bool check_source(const SourceText& source, std::uint32_t file, Diagnostics& sink);

}  // namespace stratac
