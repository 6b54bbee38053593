#pragma once

namespace strata {

// A column of a model, by its C++ type; both names as stored. Generated code declares one constexpr value
// per column. Plain pointers, because a view for each would cost every file that uses models its time.
template <class T>
struct Column {
  const char* table;
  const char* name;
};

}  // namespace strata
