#include "support/source.hpp"

#include <algorithm>

namespace stratac {

SourceText::SourceText(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_{0} {
  if (text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);
  for (std::uint32_t i = 0; i < text_.size(); ++i)
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
}

std::uint32_t SourceText::line_begin(std::uint32_t offset) const {
  return *std::prev(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset));
}

std::string_view SourceText::line_at(std::uint32_t offset) const {
  std::string_view rest(text_);
  rest.remove_prefix(line_begin(offset));
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

LineColumn SourceText::locate(std::uint32_t offset) const {
  const auto begin = line_begin(offset);
  const auto line = std::lower_bound(line_starts_.begin(), line_starts_.end(), begin);
  // A code point begins at every byte that is no UTF-8 continuation byte.
  const auto before = std::string_view(text_).substr(begin, offset - begin);
  const auto column = std::count_if(before.begin(), before.end(),
                                    [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return {static_cast<std::size_t>(line - line_starts_.begin()) + 1, static_cast<std::size_t>(column) + 1};
}

}  // namespace stratac
