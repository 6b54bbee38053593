#include "support/diagnostics.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace stratac {
namespace {

constexpr std::size_t tab_width = 4;
constexpr std::size_t max_columns = 140;  // longer lines are shown around their place only

struct Style {
  std::string_view name;
  std::string_view colour;
};
constexpr std::array<Style, 3> styles{{{"note", "\x1b[36m"}, {"warning", "\x1b[35m"}, {"error", "\x1b[31m"}}};
constexpr std::string_view bold = "\x1b[1m", blue = "\x1b[34m", plain = "\x1b[0m";

struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

// Malformed bytes read as U+FFFD, one each.
CodePoint decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
  const auto continues = [&](std::size_t n) {
    for (std::size_t i = 1; i <= n; ++i)
      if ((byte(i) & 0xC0U) != 0x80U) return false;
    return true;
  };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first >= 0xC2 && first < 0xE0 && continues(1)) return {(first & 0x1F) << 6 | tail(1), 2};
  if (first >= 0xE0 && first < 0xF0 && continues(2)) return {(first & 0xF) << 12 | tail(1) << 6 | tail(2), 3};
  if (first >= 0xF0 && first < 0xF5 && continues(3))
    return {(first & 0x7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
  return {0xFFFD, 1};
}

// Terminal cells: combining marks take none, East Asian wide characters and emoji two.
// The blocks that matter in text, from unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt.
std::size_t cells(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  constexpr std::array none{Range{0x300, 0x36F}, Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}};
  constexpr std::array two{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0xA4CF},
                           Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE6F},
                           Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                           Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};
  const auto holds = [c](const Range& range) { return range.first <= c && c <= range.last; };
  if (std::ranges::any_of(none, holds)) return 0;
  return std::ranges::any_of(two, holds) ? 2 : 1;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

// One line as a terminal shows it, and the cells that the bytes [begin, end) of it take.
struct Shown {
  std::string text;
  std::size_t begin = 0, end = 0;
};

Shown show(std::string_view line, std::size_t begin, std::size_t end) {
  Shown out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size();) {
    if (i <= begin) out.begin = column;
    if (i < end) out.end = column;
    const auto [c, bytes] = decode(line.substr(i));
    if (c == '\t') {
      const auto width = tab_width - column % tab_width;
      out.text.append(width, ' ');
      column += width;
    } else {
      // A control character would move the cursor; U+FFFD shows that there is one.
      if (is_control(c) || c == 0xFFFD)
        out.text += "\uFFFD";
      else
        out.text += line.substr(i, bytes);
      column += cells(c);
    }
    i += bytes;
    if (i <= end) out.end = column;
  }
  if (begin >= line.size()) out.begin = column;
  out.end = std::max(out.end, out.begin + 1);
  return out;
}

// The bytes of a long line around its place.
struct Window {
  std::size_t begin, end;
  bool cut_before, cut_after;
};

Window window(std::string_view line, std::size_t place) {
  if (line.size() <= max_columns) return {0, line.size(), false, false};
  const auto starts_character = [&](std::size_t i) { return (static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80U; };
  std::size_t begin = place > max_columns / 2 ? place - max_columns / 2 : 0;
  while (begin > 0 && begin < line.size() && !starts_character(begin)) --begin;
  std::size_t end = std::min(line.size(), begin + max_columns);
  while (end < line.size() && !starts_character(end)) ++end;
  return {begin, end, begin > 0, end < line.size()};
}

// A file that could not be read has no lines to point at.
bool has_line(const SourceText& source, Span at) {
  return !source.text().empty() && at != whole_file(at.file);
}

class Renderer {
 public:
  Renderer(const Sources& sources, bool colour) : sources_(sources), colour_(colour) {}

  void render(const Diagnostic& diagnostic);
  std::string take() && { return std::move(out_); }

 private:
  void heading(Span at, Severity severity, std::string_view text, std::string_view code);
  void excerpt(Span at, char mark, std::string_view colour, std::size_t gutter);
  std::size_t gutter_of(const Diagnostic& diagnostic) const;
  std::string_view paint(std::string_view colour) const { return colour_ ? colour : ""; }

  const Sources& sources_;
  bool colour_;
  std::string out_;
};

const Style& style(Severity severity) {
  return styles[static_cast<std::size_t>(severity)];
}

void Renderer::heading(Span at, Severity severity, std::string_view text, std::string_view code) {
  const auto& source = sources_[at.file];
  const auto& [name, colour] = style(severity);
  out_ += paint(bold);
  out_ += source.path();
  if (has_line(source, at)) {
    const auto [line, column] = source.locate(at.begin);
    out_ += fmt::format(":{}:{}", line, column);
  }
  out_ += fmt::format(": {}{}:{}{} {}{}", paint(colour), name, paint(plain), paint(bold), text, paint(plain));
  if (!code.empty()) out_ += fmt::format(" [{}]", code);
  out_ += '\n';
}

void Renderer::excerpt(Span at, char mark, std::string_view colour, std::size_t gutter) {
  const auto& source = sources_[at.file];
  if (!has_line(source, at)) return;
  const auto line = source.line_at(at.begin);
  const std::size_t place = at.begin - source.line_begin(at.begin);
  const auto [begin, end, cut_before, cut_after] = window(line, place);
  const auto last = std::min<std::size_t>(place + (at.end - at.begin), end);
  auto shown = show(line.substr(begin, end - begin), place - begin, std::max(last, place) - begin);
  if (cut_before) shown = {"…" + shown.text, shown.begin + 1, shown.end + 1};
  if (cut_after) shown.text += "…";
  const auto number = source.locate(at.begin).line;
  out_ += fmt::format("{}{:>{}} |{} {}\n", paint(blue), number, gutter, paint(plain), shown.text);
  out_ += fmt::format("{}{:>{}} |{} {:{}}{}{}{}\n", paint(blue), "", gutter, paint(plain), "", shown.begin,
                      paint(colour), std::string(shown.end - shown.begin, mark), paint(plain));
}

std::size_t Renderer::gutter_of(const Diagnostic& diagnostic) const {
  const auto line_of = [&](Span at) {
    return has_line(sources_[at.file], at) ? sources_[at.file].locate(at.begin).line : 1;
  };
  auto line = line_of(diagnostic.span);
  for (const auto& label : diagnostic.labels) line = std::max(line, line_of(label.span));
  return std::max<std::size_t>(5, fmt::formatted_size("{}", line) + 2);
}

void Renderer::render(const Diagnostic& diagnostic) {
  const auto gutter = gutter_of(diagnostic);
  heading(diagnostic.span, diagnostic.severity, diagnostic.text, diagnostic.code);
  excerpt(diagnostic.span, '^', style(diagnostic.severity).colour, gutter);
  for (const auto& label : diagnostic.labels) {
    heading(label.span, Severity::note, label.text, "");
    excerpt(label.span, '-', style(Severity::note).colour, gutter);
  }
  if (!diagnostic.help.empty())
    out_ += fmt::format("{:>{}} {}={} help: {}\n", "", gutter, paint(blue), paint(plain), diagnostic.help);
}

}  // namespace

std::string render(const Diagnostics& diagnostics, const Sources& sources, bool colour) {
  const auto& all = diagnostics.all();
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    const auto &x = all[a].span, &y = all[b].span;
    return std::pair(x.file, x.begin) < std::pair(y.file, y.begin);
  });
  Renderer renderer(sources, colour);
  for (const auto i : order) renderer.render(all[i]);
  return std::move(renderer).take();
}

}  // namespace stratac
