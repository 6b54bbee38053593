#pragma once

#include <string_view>

namespace strata {

// A column of a model, by its C++ type. Generated code declares one constexpr value per column.
template <class T>
struct Column {
  std::string_view table;
  std::string_view name;  // both as stored
};

}  // namespace strata
