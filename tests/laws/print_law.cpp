// The laws of the canonical form, on random schemas:
//   resolve(parse(print(s))) == s, and printing that gives the same text.
// print_law [COUNT] [SEED]

#include <cstdlib>

#include <fmt/format.h>

#include "model/print.hpp"
#include "random_schema.hpp"
#include "support/diagnostics.hpp"
#include "syntax/load.hpp"

using namespace stratac;

namespace {

bool holds(const Schema& schema, std::uint64_t seed) {
  const auto text = print(schema);
  Diagnostics sink;
  const auto again = load_text("snapshot", text, sink);
  if (!sink.all().empty()) {
    fmt::print("seed {}: the snapshot is refused\n{}", seed, render(sink, again.sources, false));
    return false;
  }
  if (again.resolution.schema == schema && print(again.resolution.schema) == text) return true;
  fmt::print("seed {}: read back as another schema\n--- printed\n{}--- again\n{}", seed, text,
             print(again.resolution.schema));
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const auto count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 300;
  const auto first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  for (auto seed = first; seed < first + count; ++seed) {
    laws::Chooser choose(seed);
    const auto schema = laws::random_schema(choose);
    if (!holds(schema, seed) || !holds(laws::random_edit(schema, choose).schema, seed)) return 1;
  }
  fmt::print("{} schemas from seed {}\n", count, first);
  return 0;
}
