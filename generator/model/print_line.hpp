#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/schema.hpp"

namespace stratac {

// What stands in a model, each a line without its end; a name that is "" is left out, and derived by who reads it.
std::string line(const Column& column);
std::string line(const Key& key);
std::string line(const Unique& unique);
std::string line(const Check& check);
std::string line(const Reference& reference);
std::string line(const Index& index);

// Whole declarations, with an empty line before them.
std::string block(const EnumType& type);
std::string block(const RawObject& raw);

// `a, b`
std::string written_names(const std::vector<std::string>& names);

// ` @on_delete(cascade)`, or nothing for what needs no word.
std::string action_attribute(std::string_view attribute, Action action);

}  // namespace stratac
