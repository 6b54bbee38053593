#pragma once

#include <string>
#include <vector>

#include "diff/change.hpp"

namespace stratac {

// Two ways on from one schema that cannot both be gone. Each side in its own words and names.
struct Contradiction {
  Change theirs, mine;
};

// Three-way: what two lists of changes, both made for `base`, amount to together. With B = base, T and M the
// schemas that the lists lead to, and R the one with both:
//
//        theirs       laws: evolve(T, mine) == R == evolve(M, theirs); a change that both sides made is made
//     B ────────▶ T         once; a thing keeps the new name that either side gave it; things are merged whole
//     │ mine      │ mine    (a column, a key, a constraint), tables and enums by their parts. So several
//     ▼   theirs  ▼         revisions are moved across several by merging step after step.
//     M ────────▶ R
struct Merge {
  Changes mine;    // T to R
  Changes theirs;  // M to R
  std::vector<Contradiction> contradictions;  // when there are any, the rest is empty
};
Merge merge(const Schema& base, const Changes& theirs, const Changes& mine);

// The declared renames, as diff() takes them.
Hints renames_of(const Changes& changes);

}  // namespace stratac
