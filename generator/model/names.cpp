#include "model/names.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace stratac {
namespace {

// FNV-1a: short, and the same on every machine, which std::hash does not promise.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

// The longest beginning of at most `bytes` that cuts no UTF-8 sequence apart.
std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

// `stem` + `_` + `suffix`, with the stem cut where that is too long.
std::string shortened(const std::string& stem, std::string_view suffix) {
  const auto whole = fmt::format("{}_{}", stem, suffix);
  if (whole.size() <= max_name_bytes) return whole;
  const auto tail = fmt::format("_{:08x}_{}", hash_of(whole), suffix);
  return std::string(beginning(stem, max_name_bytes - tail.size())) + tail;
}

}  // namespace

std::string folded_name(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string derived_name(std::string_view table, const std::vector<std::string>& columns, std::string_view suffix) {
  std::string stem(table);
  for (const auto& column : columns) stem += "_" + column;
  return shortened(stem, suffix);
}

std::string take_free_name(std::string name, std::initializer_list<TakenNames*> scopes) {
  const auto is_free = [&](const std::string& candidate) {
    return std::none_of(scopes.begin(), scopes.end(), [&](const TakenNames* each) { return each->has(candidate); });
  };
  auto candidate = name;
  for (unsigned i = 1; !is_free(candidate); ++i) {
    const auto number = std::to_string(i);
    candidate = std::string(beginning(name, max_name_bytes - number.size())) + number;
  }
  for (auto* scope : scopes) scope->take(candidate);
  return candidate;
}

}  // namespace stratac
