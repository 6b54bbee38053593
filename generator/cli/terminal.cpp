#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>

#include "cli/failure.hpp"

namespace stratac::cli {
namespace {

constexpr std::array<std::string_view, 5> codes{"\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[33m"};

void write(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

// The line that draw() left behind.
std::string drawn;

// By blanks, which every terminal knows.
void erase_drawn() {
  if (drawn.empty()) return;
  write(stdout, "\r" + std::string(drawn.size(), ' ') + "\r");
  drawn.clear();
}

// A line that breaks could not be overwritten.
std::string_view shortened(std::string_view line) {
  winsize size{};
  const bool known = ::ioctl(::fileno(stdout), TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  std::size_t length = known ? size.ws_col - 1 : 79;
  if (line.size() <= length) return line;
  while (length > 0 && (static_cast<unsigned char>(line[length]) & 0xc0) == 0x80) --length;
  return line.substr(0, length);
}

}  // namespace

bool wants_colour(std::FILE* stream) {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if ((no_color && *no_color) || (terminal && std::string_view(terminal) == "dumb")) return false;
  return ::isatty(::fileno(stream)) == 1;
}

std::string styled(Style style, std::string_view text, std::FILE* stream) {
  if (!wants_colour(stream)) return std::string(text);
  return std::string(codes[static_cast<std::size_t>(style)]) + std::string(text) + "\x1b[0m";
}

bool is_terminal() {
  return ::isatty(::fileno(stdout)) == 1;
}

void draw(std::string_view line) {
  if (!is_terminal()) return;
  erase_drawn();
  drawn = shortened(line);
  write(stdout, drawn);
  std::fflush(stdout);
}

void say(std::string_view line) {
  erase_drawn();
  write(stdout, line);
  write(stdout, "\n");
}

bool answers_yes(std::string_view question) {
  if (::isatty(::fileno(stdin)) != 1 || !is_terminal()) return false;
  write(stdout, std::string(question) + " [y/N] ");
  std::fflush(stdout);
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

void finish_output() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) throw Failure("cannot write to the standard output");
}

void complain(std::string_view text) {
  erase_drawn();
  std::fflush(stdout);
  write(stderr, "strata: " + styled(Style::red, "error", stderr) + ": " + std::string(text) + "\n");
}

void print(const Diagnostics& diagnostics, const Sources& sources, std::FILE* stream) {
  std::fflush(stdout);
  write(stream, render(diagnostics, sources, wants_colour(stream)));
}

void show(const Diagnostics& diagnostics, const Sources& sources) {
  print(diagnostics, sources, stderr);
  if (!diagnostics.has_errors()) return;
  const auto& all = diagnostics.all();
  const auto errors =
      std::count_if(all.begin(), all.end(), [](const auto& one) { return one.severity == Severity::error; });
  throw Failure(std::to_string(errors) + (errors == 1 ? " error" : " errors") + "; nothing was written");
}

}  // namespace stratac::cli
