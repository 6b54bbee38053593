#pragma once

#include <string>

#include "model/schema.hpp"

namespace stratac {

// The schema as a user would have written it: models and enums in PascalCase, relations in place of columns where the
// language makes the same of them, names only where they are not those that the language derives. Names that are ""
// are derived ones. Not laid out: `format` does that.
std::string schema_text(const Schema& schema);

}  // namespace stratac
