#pragma once

#include <cstdint>
#include <string>

#include "support/diagnostics.hpp"
#include "support/source.hpp"
#include "syntax/token.hpp"

namespace stratac {

// What a '…', "…" or """…""" token says, without its quotes and with its escapes resolved: `''` in '…';
// \\ \" \' \n \r \t in "…"; none in """…""". A missing closing quote was reported by lay_out.
std::string string_value(const Token& token, const SourceText& source, std::uint32_t file, Diagnostics& sink);

}  // namespace stratac
