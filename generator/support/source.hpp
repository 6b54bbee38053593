#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stratac {

// Half-open byte range in one source file. Bytes, not lines: line and column
// are a way to show a place to a person, and only the renderer talks to one.
struct Span {
  std::uint32_t file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

// The file as a whole, for what stands in no line of it. Sorts behind all its lines.
constexpr Span whole_file(std::uint32_t file = 0) { return {file, UINT32_MAX, UINT32_MAX}; }

// From the beginning of `first` to the end of `last`, both in one file.
constexpr Span join(Span first, Span last) { return {first.file, first.begin, last.end}; }

struct LineColumn {
  std::size_t line = 1;    // from 1
  std::size_t column = 1;  // from 1, counted in Unicode code points
};

// One file's text. `path` is what messages print: as the user wrote it, or
// relative to the importing file. A byte order mark is left out of the text.
class SourceText {
 public:
  SourceText(std::string path, std::string text);

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }
  LineColumn locate(std::uint32_t offset) const;
  // The whole line that holds `offset`, without its line break.
  std::string_view line_at(std::uint32_t offset) const;
  // Byte offset of the first character of the line that holds `offset`.
  std::uint32_t line_begin(std::uint32_t offset) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

// Span::file indexes this list.
using Sources = std::vector<SourceText>;

}  // namespace stratac
