#include "pipeline/propose.hpp"

#include <algorithm>
#include <iterator>

#include "model/print.hpp"
#include "sql/dialect.hpp"

namespace stratac {
namespace {

bool says_the_same(const Finding& a, const Finding& b) {
  return a.rule == b.rule && a.text == b.text;
}

// What the change does, and what it made worse about the schema: the rest was said when it came.
Findings review(const Schema& before, const Resolution& after, const Changes& changes, const Target& target) {
  auto out = without_allowed(lint(before, after.schema, changes, target.online), after.hints.allowed);
  const auto all = [&](const Schema& schema) {
    auto findings = lint(schema);
    std::ranges::move(lint(schema, target.minimum), std::back_inserter(findings));
    return findings;
  };
  const auto known = all(before);
  for (auto& finding : all(after.schema))
    if (std::none_of(known.begin(), known.end(), [&](const Finding& old) { return says_the_same(old, finding); }))
      out.push_back(std::move(finding));
  return out;
}

}  // namespace

Proposal propose(const Schema& before, const Resolution& after, const Target& target) {
  Proposal proposal{
      .changes = diff(before, after.schema, after.hints), .after = print(after.schema), .way_back = {}, .findings = {}, .plans = {}};
  proposal.way_back = way_back(proposal.changes);
  proposal.findings = review(before, after, proposal.changes, target);
  const auto back = inverse(proposal.changes);
  const auto reached = evolve(before, proposal.changes);
  for (const auto* dialect : target.dialects)
    proposal.plans.push_back({dialect, plan(*dialect, before, proposal.changes, target.online),
                              plan(*dialect, reached, back, target.online)});
  return proposal;
}

Revision revise(const Proposal& proposal, std::string_view schema, std::string_view id, std::string_view parent) {
  Revision revision{.id = std::string(id), .parent = std::string(parent), .after = proposal.after};
  for (const auto& plans : proposal.plans) {
    const bool on_sqlite = plans.dialect == &sqlite;
    auto& up = on_sqlite ? revision.up_sqlite : revision.up_postgres;
    auto& down = on_sqlite ? revision.down_sqlite : revision.down_postgres;
    up = script(*plans.dialect, plans.up, {id, parent, schema, Direction::up, proposal.way_back});
    down = script(*plans.dialect, plans.down, {id, parent, schema, Direction::down, proposal.way_back});
  }
  revision.hash = manifest_of(revision, {}).hash;
  return revision;
}

}  // namespace stratac
