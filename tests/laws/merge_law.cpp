// The laws of diff/merge.hpp on random schemas that two people edited, without a database.
//   merge_law [COUNT [SEED]]
#include <fmt/format.h>

#include <cstdlib>

#include "diff/merge.hpp"
#include "random_schema.hpp"

using namespace stratac;
using namespace stratac::laws;

namespace {

std::uint64_t seed = 0;
Changes theirs, mine;

void show(const char* whose, const Changes& changes) {
  for (const auto& change : changes)
    for (const auto& line : describe(change)) fmt::print(stderr, "  {}: {}\n", whose, line);
}

void expect(bool holds, const char* law) {
  if (holds) return;
  fmt::print(stderr, "seed {}: broken law: {}\n", seed, law);
  show("theirs", theirs);
  show("mine", mine);
  std::exit(1);
}

// True when the two fit together.
bool check_square(const Schema& base) {
  const auto merged = merge(base, theirs, mine);
  const auto turned = merge(base, mine, theirs);
  expect(merged.contradictions.empty() == turned.contradictions.empty(), "what contradicts one contradicts the other");
  if (!merged.contradictions.empty()) return false;
  expect(evolve(evolve(base, theirs), merged.mine) == evolve(evolve(base, mine), merged.theirs),
         "both ways lead to the same schema");
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const auto count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2000;
  const auto first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  std::size_t fitting = 0;
  for (seed = first; seed < first + count; ++seed) {
    Chooser choose(seed);
    const auto base = random_schema(choose);
    const auto a = random_edit(base, choose), b = random_edit(base, choose);
    theirs = diff(base, a.schema, a.hints);
    mine = diff(base, b.schema, b.hints);
    fitting += check_square(base) ? 1 : 0;

    const auto twice = merge(base, theirs, theirs);
    expect(twice.contradictions.empty() && twice.mine.empty(), "what both did is done once");
    const auto alone = merge(base, {}, mine);
    expect(alone.contradictions.empty() && evolve(base, alone.mine) == b.schema, "alone, mine is what it was");
    const auto none = merge(base, theirs, {});
    expect(none.contradictions.empty() && none.mine.empty(), "nothing stays nothing");
  }
  fmt::print("seeds {} to {}: {} pairs fit together, every law held\n", first, first + count - 1, fitting);
}
