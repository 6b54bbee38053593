#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stratac::cpp {

// How a name of the schema is spelt in C++ (the rule is written out in generator/README.md).

// A legal identifier: what is no letter, digit or underscore becomes `_`, and so does each run of
// them; a leading digit gets one in front; keywords and well-known macros get one behind.
std::string identifier(std::string_view name);

// The names of one C++ scope: a namespace, a struct, an enum, a parameter list.
class Scope {
 public:
  Scope(std::initializer_list<std::string_view> reserved = {}) : taken_(reserved.begin(), reserved.end()) {}

  // The user's names, each as `spell` gives it; those that need no change get theirs first.
  std::vector<std::string> claim(const std::vector<std::string>& names,
                                 std::string (*spell)(std::string_view) = identifier);

  // One more name, after the user's. Who comes second to a name gets `_` behind it, who comes third `_2`.
  std::string own(std::string_view wanted);

  void reserve(std::string_view name) { taken_.emplace(name); }
  bool has(std::string_view name) const { return taken_.contains(name); }

 private:
  std::set<std::string, std::less<>> taken_;
};

}  // namespace stratac::cpp
