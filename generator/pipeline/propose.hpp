#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diff/change.hpp"
#include "diff/lint.hpp"
#include "sql/plan.hpp"
#include "sql/revision_file.hpp"
#include "syntax/resolve.hpp"

namespace stratac {

// How one database gets to the new schema and back.
struct DialectPlan {
  const Dialect* dialect = nullptr;
  Plan up, down;
};

// What is to be recorded: the way from the last recorded schema to the present one.
struct Proposal {
  Changes changes;
  std::string after;  // canonical text of the present schema
  WayBack way_back;
  Findings findings;  // about the changes, and about the schema where it was otherwise before
  std::vector<DialectPlan> plans;

  bool empty() const { return changes.empty(); }
};

// Where a plan is to run.
struct Target {
  std::span<const Dialect* const> dialects;
  Minimum minimum{};
  Online online = Online::yes;
};

Proposal propose(const Schema& before, const Resolution& after, const Target& target);

// The proposal as the files of a revision, with its hash.
Revision revise(const Proposal& proposal, std::string_view schema, std::string_view id, std::string_view parent);

}  // namespace stratac
