#pragma once

#include "diff/lint.hpp"
#include "syntax/resolve.hpp"

namespace stratac {

// The line of the schema that a finding is about. What has left the schema stands in none: its file.
Span place_of(const Finding& finding, const SourceMap& places);

// The findings in the form in which the compiler says everything else.
Diagnostics diagnostics_of(const Findings& findings, const SourceMap& places);

}  // namespace stratac
