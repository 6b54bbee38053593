#pragma once

#include <string_view>

namespace stratac::cli {

// The project's version, from CMakeLists.txt.
inline constexpr std::string_view version = STRATA_VERSION;

}  // namespace stratac::cli
