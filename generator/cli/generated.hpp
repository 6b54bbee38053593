#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cpp/emit.hpp"

namespace stratac::cli {

// The generated files of one schema on the disk. Beside them `.strata_generated` lists their names, so
// that a file whose model is gone is removed and nothing else ever is.

struct Written {
  int written = 0, removed = 0;
};
// Leaves files alone that hold the right text.
Written write_generated(const std::filesystem::path& directory, const std::vector<cpp::File>& files);

// What write_generated would change, in words; empty when nothing was generated there so far.
std::vector<std::string> stale_files(const std::filesystem::path& directory, const std::vector<cpp::File>& files);

// A rule for make: `target` depends on each of these files.
std::string depfile(const std::filesystem::path& target, const std::vector<std::string>& sources);

}  // namespace stratac::cli
