#include "sql/plan.hpp"

#include <algorithm>

#include "sql/dialect.hpp"
#include "sql/guards.hpp"
#include "support/overloaded.hpp"

namespace stratac {
namespace {

bool loses_values(const AlterEnum& c) {
  return std::any_of(c.before.values.begin(), c.before.values.end(), [&](const std::string& value) {
    return std::find(c.after.values.begin(), c.after.values.end(), value) == c.after.values.end();
  });
}

Reversal loss(const Change& change) {
  return std::visit(overloaded{
                        [](const DropTable&) { return Reversal::structure; },
                        // A generated column is computed again; any other loses what was in it.
                        [](const DropColumn& c) { return c.column.generated ? Reversal::exact : Reversal::structure; },
                        [](const AlterColumn& c) {
                          const bool exact = cast(c.before.type, c.after.type) <= Cast::convert && !c.cast && !c.fill;
                          return exact || c.after.generated ? Reversal::exact : Reversal::lossy;
                        },
                        [](const AlterEnum& c) { return loses_values(c) ? Reversal::lossy : Reversal::exact; },
                        [](const auto&) { return Reversal::exact; },
                    },
                    change);
}

}  // namespace

Reversal reversal(const Changes& changes) {
  auto worst = Reversal::exact;
  for (const auto& change : changes) worst = std::max(worst, loss(change));
  return worst;
}

Plan plan(const Dialect& dialect, const Schema& before, const Changes& changes) {
  auto out = dialect.plan(before, changes);
  out.guards = guards(dialect, before, changes);
  out.reversal = reversal(changes);
  return out;
}

}  // namespace stratac
