#include "syntax/source_check.hpp"

#include <optional>
#include <string_view>

namespace stratac {
namespace {

static constexpr Kind<std::string, std::size_t> file_too_large{
    "file-too-large", Severity::error, "`{}` is larger than {} MB, the most that a schema file may have"};
static constexpr Kind<std::string> not_utf8{"not-utf8", Severity::error,
                                            "`{}` is no UTF-8 text; save it in that encoding"};
static constexpr Kind<std::string> nul_byte{"nul-byte", Severity::error, "`{}` holds a NUL byte and is no text file"};

// The bytes of the UTF-8 sequence that begins here; 0 if it is none. Table 3-7 of the Unicode standard.
std::size_t sequence_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
  const auto continues = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
  const auto first = byte(i), second = byte(i + 1);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4 || !continues(i + 1)) return 0;
  if (first < 0xE0) return 2;
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || !continues(i + 2)) return 0;
  if (first < 0xF0) return 3;
  if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) || !continues(i + 3)) return 0;
  return 4;
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto size = sequence_at(text, i);
    if (size == 0) return i;
    i += size;
  }
  return std::nullopt;
}

}  // namespace

bool check_source(const SourceText& source, std::uint32_t file, Diagnostics& sink) {
  const auto& text = source.text();
  const auto at = [&](std::size_t place) {
    return Span{file, static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place) + 1};
  };
  if (text.size() > max_source_bytes) {
    sink.report({file, 0, 0}, file_too_large, source.path(), max_source_bytes >> 20U);
    return false;
  }
  if (const auto place = text.find('\0'); place != std::string::npos) {
    sink.report(at(place), nul_byte, source.path());
    return false;
  }
  if (const auto place = first_bad_byte(text)) {
    sink.report(at(*place), not_utf8, source.path());
    return false;
  }
  return true;
}

}  // namespace stratac
