#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "diff/change.hpp"

namespace stratac {

// Whether PostgreSQL's tables stay open to readers and writers while a revision runs: `yes` takes several
// transactions for that, `no` does everything in one.
enum class Online : std::uint8_t { no, yes };

// The changes that are made online: indexes built beside the traffic, constraints that hold for new rows
// at once and are checked for the old ones afterwards, without a lock that anyone waits for.
//
// Not those of a table that the same changes make, and not what only its own statement can ask of the
// rows, because the column holds something else by then: when such a statement stops, all must go back
// with it. Everything else was asked by a guard before anything was touched.
class OnlineChanges {
 public:
  OnlineChanges(const Schema& before, const Changes& changes, Online online);

  // `change`: an alternative of an element of the list that this was made of.
  template <class C>
  bool has(const C& change) const {
    return changes_.contains(&change);
  }
  // The constraint in whose place a key, unique or index comes, and which stands until then; "" for none.
  template <class C>
  const std::string& replaced(const C& change) const {
    return changes_.at(&change);
  }

 private:
  std::map<const void*, std::string> changes_;
};

}  // namespace stratac
