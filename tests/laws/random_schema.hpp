#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "model/hints.hpp"
#include "model/schema.hpp"

namespace stratac::laws {

// Choices that are the same on every machine for one seed: the standard's distributions are not.
class Chooser {
 public:
  explicit Chooser(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class T>
  const T& one_of(const std::vector<T>& items) { return items[below(items.size())]; }

 private:
  std::mt19937_64 engine_;
};

// A schema that both databases accept: tables of every column type with keys, uniques, checks, indexes,
// references (circles and self references included), enums and generated columns; functions, triggers and views as raw objects.
Schema random_schema(Chooser& choose);

// A second schema as people make them: the first with a handful of edits, among them declared renames.
struct Edited {
  Schema schema;
  Hints hints;
};
Edited random_edit(const Schema& before, Chooser& choose);

}  // namespace stratac::laws
