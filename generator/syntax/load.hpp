#pragma once

#include <functional>
#include <optional>
#include <string>

#include "support/diagnostics.hpp"
#include "support/source.hpp"
#include "syntax/resolve.hpp"

namespace stratac {

// Gives the text of the file at `path`; on failure nothing, and `why` says why ("no such file", "is a directory").
// The one way by which this floor meets the outside: the command line passes real files, tests pass texts.
using ReadFile = std::function<std::optional<std::string>(const std::string& path, std::string& why)>;

struct Loaded {
  Sources sources;        // the main file first, then the imports in order of first mention
  Resolution resolution;  // valid when the sink has no errors
};

// Reads, parses and resolves a schema with all its imports (relative to the importing file, each once).
Loaded load(const std::string& path, const ReadFile& read, Diagnostics& sink);

// The same for a text without imports, such as a snapshot.
Loaded load_text(std::string name, std::string text, Diagnostics& sink);

}  // namespace stratac
