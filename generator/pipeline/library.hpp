#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cpp/emit.hpp"
#include "sql/revision_file.hpp"
#include "syntax/resolve.hpp"

namespace stratac {

// The C++ library of a schema with its recorded history. `name_space`: "" for the schema's own name.
std::vector<cpp::File> library(const Resolution& schema, std::span<const Revision> history,
                               std::string_view name_space);

}  // namespace stratac
