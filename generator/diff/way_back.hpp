#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "diff/change.hpp"

namespace stratac {

// What undoing a revision gives back: all; the tables and columns but not their rows and values; or not even all
// values of what both states have.
enum class Reversal : std::uint8_t { exact, structure, lossy };

struct WayBack {
  Reversal reversal = Reversal::exact;
  std::string loses;  // in words: `rows of notes; values of tasks.rank stay lost`; empty when exact
};

// Of `up` and its inverse together, on any database: what the upgrade took is not given back either.
WayBack way_back(const Changes& up);

std::string_view to_string(Reversal reversal);
// `structure: rows of notes`, as it stands in the header of a script.
std::string to_string(const WayBack& back);

}  // namespace stratac
