#include <fmt/format.h>

#include <algorithm>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

// Compilers limit one literal (MSVC: 16,380 bytes); neighbours are joined by all of them.
constexpr std::size_t piece_size = 15'000;

// Not in the middle of a UTF-8 sequence.
std::size_t piece_end(std::string_view text) {
  auto end = std::min(piece_size, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

std::string delimiter_for(std::string_view text) {
  std::string delimiter = "sql";
  while (text.find(")" + delimiter + "\"") != std::string_view::npos) delimiter += "_";
  return delimiter;
}

// Raw literals keep a script readable; a carriage return would not survive in one.
std::string script_literal(std::string_view script) {
  if (script.find('\r') != std::string_view::npos || script.empty()) return string_literal(script);
  const auto delimiter = delimiter_for(script);
  std::string out;
  while (!script.empty()) {
    const auto end = piece_end(script);
    out += fmt::format("{}R\"{}({}){}\"", out.empty() ? "" : "\n", delimiter, script.substr(0, end), delimiter);
    script.remove_prefix(end);
  }
  return out;
}

std::string revision(const EmbeddedRevision& r) {
  std::string out = "    {\n";
  const auto add = [&](std::string_view member, const std::string& literal) {
    out += fmt::format("        .{} = {},\n", member, literal);
  };
  add("id", string_literal(r.id));
  add("parent", string_literal(r.parent));
  add("hash", string_literal(r.hash));
  add("up_sqlite", script_literal(r.up_sqlite));
  add("down_sqlite", script_literal(r.down_sqlite));
  add("up_postgres", script_literal(r.up_postgres));
  add("down_postgres", script_literal(r.down_postgres));
  return out + "    },\n";
}

}  // namespace

std::string migrations_source(const Names& names, const std::vector<EmbeddedRevision>& revisions) {
  std::string list;
  for (const auto& r : revisions) list += revision(r);

  TextWriter w;
  // Not the umbrella header: a change of a model would compile the whole history again.
  w.emit({{"schema", names.schema}, {"name_space", names.name_space}, {"migrations", names.migrations}}, R"(
      // Made by strata from the schema `$schema$`; do not edit.
      #include <strata/migration.hpp>

      namespace $name_space$ {

      const strata::History& $migrations$();
      )");
  // The scripts go in as they are: a template's indentation would become part of them.
  auto text = std::move(w).take();
  if (!revisions.empty()) {
    text += "\nnamespace {\n\nconstexpr strata::Migration revisions[] = {\n" + list + "};\n\n}  // namespace\n";
  }
  TextWriter end;
  end.emit({{"migrations", names.migrations},
            {"schema", string_literal(names.schema)},
            {"revisions", revisions.empty() ? "{}" : "revisions"},
            {"name_space", names.name_space}},
           R"(

      const strata::History& $migrations$() {
        static constexpr strata::History history{$schema$, $revisions$};
        return history;
      }

      }  // namespace $name_space$
      )");
  return text + std::move(end).take();
}

}  // namespace stratac::cpp
