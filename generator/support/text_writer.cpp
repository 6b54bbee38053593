#include "support/text_writer.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace stratac {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// Templates are indented to suit the C++ around them; only the indentation
// all their lines share belongs to that code.
std::size_t common_indent(const std::vector<std::string_view>& lines) {
  auto indent = std::string_view::npos;
  for (const auto line : lines) {
    if (indent_of(line) < line.size()) indent = std::min(indent, indent_of(line));
  }
  return indent == std::string_view::npos ? 0 : indent;
}

std::string_view lookup(std::initializer_list<TextWriter::Var> vars, std::string_view name) {
  const auto it = std::find_if(vars.begin(), vars.end(), [&](auto& v) { return v.first == name; });
  assert(it != vars.end() && "template names a variable its caller did not pass");
  return it->second;
}

}  // namespace

void TextWriter::emit(std::initializer_list<Var> vars, std::string_view text) {
  if (text.starts_with('\n')) text.remove_prefix(1);
  auto lines = lines_of(text);
  if (!lines.empty() && indent_of(lines.back()) == lines.back().size()) lines.pop_back();

  const auto margin = common_indent(lines);
  for (auto line : lines) {
    line.remove_prefix(std::min(margin, line.size()));

    const auto indent = indent_of(line);
    const auto body = line.substr(indent);
    if (body.size() > 2 && body.front() == '$' && body.find('$', 1) == body.size() - 1) {
      for (const auto value_line : lines_of(lookup(vars, body.substr(1, body.size() - 2)))) {
        if (!value_line.empty()) out_.append(indent, ' ').append(value_line);
        out_ += '\n';
      }
      continue;
    }

    while (!line.empty()) {
      const auto open = std::min(line.find('$'), line.size());
      out_.append(line.substr(0, open));
      line.remove_prefix(open);
      if (line.empty()) break;
      const auto close = line.find('$', 1);
      assert(close != std::string_view::npos && "unbalanced $ in template");
      const auto name = line.substr(1, close - 1);
      if (name.empty()) out_ += '$';
      else out_.append(lookup(vars, name));
      line.remove_prefix(close + 1);
    }
    out_ += '\n';
  }
}

}  // namespace stratac
