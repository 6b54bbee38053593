#include "diff/way_back.hpp"

#include <algorithm>

#include "support/overloaded.hpp"

namespace stratac {
namespace {

constexpr std::string_view names[] = {"exact", "structure", "lossy"};

struct Loss {
  Reversal reversal = Reversal::exact;
  std::string words;
};

Loss loss(const AlterColumn& c) {
  const bool exact = cast(c.before.type, c.after.type) <= Cast::convert && !c.cast && !c.fill;
  if (exact || c.after.generated) return {};
  return {Reversal::lossy, "values of " + c.table + "." + c.after.name + " without a counterpart"};
}

Loss loss(const AlterEnum& c) {
  std::string gone;
  for (const auto& value : c.before.values)
    if (std::find(c.after.values.begin(), c.after.values.end(), value) == c.after.values.end())
      gone += (gone.empty() ? "" : ", ") + value;
  return gone.empty() ? Loss{} : Loss{Reversal::lossy, "values " + gone + " of " + c.after.name};
}

Loss loss(const Change& change) {
  return std::visit(
      overloaded{
          [](const DropTable& c) { return Loss{Reversal::structure, "rows of " + c.table.name}; },
          // A generated column is computed again; any other loses what was in it.
          [](const DropColumn& c) {
            return c.column.generated ? Loss{} : Loss{Reversal::structure, "values of " + c.table + "." + c.column.name};
          },
          [](const AlterColumn& c) { return loss(c); },
          [](const AlterEnum& c) { return loss(c); },
          [](const auto&) { return Loss{}; },
      },
      change);
}

// What `changes` lose, in words; the worst of it goes into `worst`.
std::string losses(const Changes& changes, Reversal& worst) {
  std::string words;
  for (const auto& change : changes) {
    const auto one = loss(change);
    worst = std::max(worst, one.reversal);
    if (!one.words.empty()) words += (words.empty() ? "" : ", ") + one.words;
  }
  return words;
}

}  // namespace

WayBack way_back(const Changes& up) {
  WayBack out;
  out.loses = losses(inverse(up), out.reversal);
  const auto already = losses(up, out.reversal);
  if (!already.empty()) out.loses += (out.loses.empty() ? "" : "; ") + (already + " stay lost");
  return out;
}

std::string_view to_string(Reversal reversal) {
  return names[static_cast<std::size_t>(reversal)];
}

std::string to_string(const WayBack& back) {
  const std::string name(to_string(back.reversal));
  return back.loses.empty() ? name : name + ": " + back.loses;
}

}  // namespace stratac
