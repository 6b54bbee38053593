// The laws of the change algebra on random pairs of schemas, without a database.
//   algebra_law [COUNT [SEED]]
#include <fmt/format.h>

#include <cstdlib>

#include "diff/change.hpp"
#include "random_schema.hpp"

using namespace stratac;
using namespace stratac::laws;

namespace {

std::uint64_t seed = 0;
Changes up;

void expect(bool holds, const char* law) {
  if (holds) return;
  fmt::print(stderr, "seed {}: broken law: {}\n", seed, law);
  for (const auto& change : up)
    for (const auto& line : describe(change)) fmt::print(stderr, "  {}\n", line);
  std::exit(1);
}

void check_pair(const Schema& a, const Schema& b, const Hints& hints) {
  up = diff(a, b, hints);
  expect(evolve(a, up) == b, "evolve(a, diff(a, b)) == b");
  expect(evolve(evolve(a, up), inverse(up)) == a, "evolve(evolve(a, up), inverse(up)) == a");
  expect(diff(b, b, hints).empty(), "diff(b, b) is empty, old hints notwithstanding");
}

}  // namespace

int main(int argc, char** argv) {
  const auto count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2000;
  const auto first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  std::size_t changes = 0;
  for (seed = first; seed < first + count; ++seed) {
    Chooser choose(seed);
    const auto a = random_schema(choose);
    const auto [edited, hints] = random_edit(a, choose);
    check_pair(a, edited, hints);
    changes += up.size();
    check_pair(a, random_schema(choose), {});
    changes += up.size();
    check_pair({.name = a.name, .enums = {}, .tables = {}}, a, {});
  }
  fmt::print("seeds {} to {}: {} changes, every law held\n", first, first + count - 1, changes);
}
