#pragma once

#include <nlohmann/json.hpp>

#include "diff/lint.hpp"
#include "syntax/load.hpp"

namespace stratac::cli {

// A list of {code, severity, text, help, change, file, line}; no change and no line where there is none.
nlohmann::ordered_json findings_json(const Findings& findings, const Loaded& loaded);

}  // namespace stratac::cli
