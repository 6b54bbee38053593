#pragma once

#include <string>

#include "syntax/ast.hpp"

// Everything that a file says, without its places: two texts mean the same when this is equal.
std::string ast_text(const stratac::ast::File& file);
std::string ast_text(const stratac::ast::Expr& expr);
