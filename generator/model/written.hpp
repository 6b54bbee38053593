#pragma once

#include <string>
#include <string_view>

namespace stratac {

// How the language writes a name: bare if it is a plain identifier that no expression reserves, else
// in backticks. Names never hold a backtick: resolve refuses them.
std::string written_name(std::string_view name);

// How the language writes a text: `'it''s'`, or `"…"` with escapes when it holds line breaks.
std::string written_text(std::string_view text);

// The same for SQL of several lines: `"""…"""` wherever that can hold it.
std::string written_block(std::string_view text);

// The same, always with double quotes and escapes: for the arguments of attributes.
std::string written_argument(std::string_view text);

}  // namespace stratac
