#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/change.hpp"
#include "diff/minimum.hpp"
#include "diff/online.hpp"
#include "support/diagnostics.hpp"

namespace stratac {

// What there is to say of a change before anyone makes it. The severity says what happens if nobody
// listens:
//   error     data is gone; refused until it is allowed by the rule's code
//   warning   the migration may stop at the rows it meets, programs built before it fail, or a table of
//             PostgreSQL is locked or rewritten
//   note      it works, but not as well as it could
struct Rule {
  std::string_view code;  // kebab-case, as in the output and in `--allow`
  Severity severity;
  std::string_view text;  // {0} is the subject, {1} a detail
  std::string_view help;  // the safe way to the same end, with {0} and {1} as well
};

struct Finding {
  const Rule* rule;
  std::string text, help;
  std::string change;               // from describe(Change); empty when no change caused it
  std::vector<std::string> places;  // keys of the SourceMap, the best first; empty for what left the schema
  std::string leaving{};            // what `@allow` names: the column or value that goes, the type that was
};
using Findings = std::vector<Finding>;

// What the way from `before` to `after` does to rows, running programs and a busy database.
Findings lint(const Schema& before, const Schema& after, const Changes& changes, Online online = Online::yes);

// Those that `@allow` says nothing of. `--allow` does the same to all of a code.
Findings without_allowed(Findings findings, const std::vector<Allowance>& allowed);

// What a schema says of itself, whatever was there before.
Findings lint(const Schema& schema);

// What of it a server of the oldest release in use does not know.
Findings lint(const Schema& schema, const Minimum& minimum);

// Every rule there is.
std::vector<const Rule*> lint_rules();

}  // namespace stratac
