#pragma once

#include <cstdint>

#include "support/diagnostics.hpp"
#include "support/source.hpp"
#include "syntax/ast.hpp"

namespace stratac {

// The tree of one file. Mistakes go to `sink`, all of them, each once; the tree then holds what could be
// understood (Expr::Kind::error where an expression could not), so that resolve can report more.
// `file` is the source's index in Sources, written into every span.
ast::File parse(const SourceText& source, std::uint32_t file, Diagnostics& sink);

}  // namespace stratac
