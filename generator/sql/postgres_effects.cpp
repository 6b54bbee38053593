#include "sql/postgres_effects.hpp"

#include <algorithm>
#include <iterator>

namespace stratac {
namespace {

struct Fact {
  Deed deed;
  std::string_view lock, lock_on_referenced;
  bool rewrites, scans;
};

// Each tried: laws.locks.
constexpr Fact facts[] = {
    {Deed::definition, "ACCESS EXCLUSIVE", "", false, false},
    {Deed::rewriting, "ACCESS EXCLUSIVE", "", true, true},
    {Deed::checking, "ACCESS EXCLUSIVE", "", false, true},
    {Deed::update, "ROW EXCLUSIVE", "", false, true},
    {Deed::reference, "SHARE ROW EXCLUSIVE", "SHARE ROW EXCLUSIVE", false, true},
    {Deed::unchecked_reference, "SHARE ROW EXCLUSIVE", "SHARE ROW EXCLUSIVE", false, false},
    {Deed::end_of_reference, "ACCESS EXCLUSIVE", "ACCESS EXCLUSIVE", false, false},
    {Deed::validation, "SHARE UPDATE EXCLUSIVE", "", false, true},
    {Deed::reference_validation, "SHARE UPDATE EXCLUSIVE", "ROW SHARE", false, true},
    {Deed::index, "SHARE", "", false, true},
    {Deed::end_of_index, "ACCESS EXCLUSIVE", "", false, false},
    {Deed::concurrent_index, "SHARE UPDATE EXCLUSIVE", "", false, true},
    {Deed::end_of_concurrent_index, "SHARE UPDATE EXCLUSIVE", "", false, false},
};

}  // namespace

std::vector<Effect> effects(Deed deed, const std::string& table, const std::string& referenced) {
  const auto& fact = *std::find_if(std::begin(facts), std::end(facts), [&](const Fact& f) { return f.deed == deed; });
  std::vector<Effect> out{{table, fact.lock, fact.rewrites, fact.scans}};
  if (!referenced.empty() && referenced != table) out.push_back({referenced, fact.lock_on_referenced});
  return out;
}

}  // namespace stratac
