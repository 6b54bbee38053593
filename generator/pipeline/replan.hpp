#pragma once

#include <vector>

#include "diff/change.hpp"
#include "diff/merge.hpp"
#include "sql/revision_file.hpp"

namespace stratac {

// The changes that `revision` recorded between the schemas before and after it. Renames are read from its
// scripts, where each statement stands below its words; `said` are those that the schema still declares.
Changes recorded_changes(const Schema& before, const Revision& revision, const Schema& after, const Hints& said);

// `mine` moved across `theirs`, one after the other; both start at `base`.
struct Replan {
  Changes mine;                 // for the schema that the last of theirs leads to
  std::vector<Changes> theirs;  // for the schema that mine led to: what the next of mine is moved across
  std::vector<Contradiction> contradictions;  // with the one of theirs at `at`; the rest is empty then
  std::size_t at = 0;
};
Replan replan(const Schema& base, const std::vector<Changes>& theirs, const Changes& mine);

// `said` for a diff that makes the changes `moved` again: their renames, and the schema's own @fill and @cast.
Hints hints_for(const Changes& moved, const Hints& said);

// `merged` under the names of constraints and in the order of enum values of `written`, when nothing else
// differs: which of them two branches come to is the schema's to say.
Schema settled(const Schema& merged, const Schema& written);

}  // namespace stratac
