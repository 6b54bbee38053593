#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "support/diagnostics.hpp"

namespace stratac::cli {

// Colours for a person at a terminal, unless NO_COLOR is set (https://no-color.org) or TERM is `dumb`.
bool wants_colour(std::FILE* stream);

enum class Style { bold, dim, red, green, yellow };
std::string styled(Style style, std::string_view text, std::FILE* stream = stdout);

// One line on standard output.
void say(std::string_view line);

// Whether standard output is one that can be drawn on.
bool is_terminal();

// What is being done just now: one line at a terminal, which the next one overwrites. Nothing elsewhere.
void draw(std::string_view line);

// Asks the person at the terminal. Nobody there means no.
bool answers_yes(std::string_view question);

// Failure when standard output did not take everything, as on a full disk: half a script must not pass for a whole one.
void finish_output();

// `strata: error: …` on standard error.
void complain(std::string_view text);

// All diagnostics, as they are.
void print(const Diagnostics& diagnostics, const Sources& sources, std::FILE* stream);

// All diagnostics on standard error. Throws Failure when there are errors, which says how many.
void show(const Diagnostics& diagnostics, const Sources& sources);

}  // namespace stratac::cli
