#include "pipeline/propose.hpp"

#include <algorithm>

#include "model/print.hpp"
#include "sql/dialect.hpp"

namespace stratac {
namespace {

// What the schema itself asks for with @fill, @cast or a mapped value needs no second permission.
bool deliberate(const Change& change) {
  if (const auto* column = std::get_if<AlterColumn>(&change)) return column->cast || column->fill;
  if (const auto* type = std::get_if<AlterEnum>(&change))
    return std::all_of(type->before.values.begin(), type->before.values.end(), [&](const std::string& value) {
      const auto stays = [&](const auto& kept) { return kept == value; };
      const auto mapped = [&](const auto& pair) { return pair.first == value; };
      return std::any_of(type->after.values.begin(), type->after.values.end(), stays) ||
             std::any_of(type->mapped.begin(), type->mapped.end(), mapped);
    });
  return false;
}

}  // namespace

Proposal propose(const Schema& before, const Resolution& after, std::span<const Dialect* const> dialects) {
  Proposal proposal{.changes = diff(before, after.schema, after.hints), .after = print(after.schema), .plans = {}};
  const auto back = inverse(proposal.changes);
  const auto reached = evolve(before, proposal.changes);
  for (const auto* dialect : dialects)
    proposal.plans.push_back({dialect, plan(*dialect, before, proposal.changes), plan(*dialect, reached, back)});
  return proposal;
}

Revision revise(const Proposal& proposal, std::string_view schema, std::string_view id, std::string_view parent) {
  Revision revision{.id = std::string(id), .parent = std::string(parent), .after = proposal.after};
  for (const auto& plans : proposal.plans) {
    const bool on_sqlite = plans.dialect == &sqlite;
    auto& up = on_sqlite ? revision.up_sqlite : revision.up_postgres;
    auto& down = on_sqlite ? revision.down_sqlite : revision.down_postgres;
    up = script(*plans.dialect, plans.up, {id, parent, schema, Direction::up});
    down = script(*plans.dialect, plans.down, {id, parent, schema, Direction::down});
  }
  revision.hash = manifest_of(revision, {}).hash;
  return revision;
}

std::vector<std::string> losses(const Proposal& proposal) {
  std::vector<std::string> lines;
  for (const auto& change : proposal.changes) {
    if (reversal({change}) == Reversal::exact || deliberate(change)) continue;
    for (auto& line : describe(change)) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace stratac
