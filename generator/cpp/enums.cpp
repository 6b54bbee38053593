#include <fmt/format.h>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

std::string values_of(const Enum& e) {
  std::string out;
  for (std::size_t i = 0; i < e.values.size(); ++i) {
    out += doc_comment(e.api->value_docs.size() > i ? e.api->value_docs[i] : "");
    out += e.values[i] + ",\n";
  }
  return out;
}

std::string qualified_values(const Enum& e) {
  std::string out;
  for (const auto& value : e.values) out += e.name + "::" + value + ",\n";
  return out;
}

std::string stored_names(const Enum& e) {
  std::string out;
  for (const auto& value : e.type->values) out += string_literal(value) + ",\n";
  return out;
}

}  // namespace

std::string enums_header(const Names& names) {
  TextWriter w;
  w.emit({{"schema", names.schema}, {"name_space", names.name_space}}, R"(
      // Made by strata from the schema `$schema$`; do not edit.
      #pragma once

      #include <cstdint>
      #include <string_view>

      namespace $name_space$ {

      // For every enum: to_string() gives the stored name of a value; parse() understands one, or leaves `out` as
      // it is and answers false.
      )");
  for (const auto& e : names.enums) {
    w.emit({{"doc", doc_comment(e.api->doc)},
            {"name", e.name},
            {"size", e.values.size() > 256 ? "std::uint16_t" : "std::uint8_t"},
            {"values", values_of(e)},
            {"values_name", e.values_name},
            {"qualified", qualified_values(e)}},
           R"(

        $doc$
        enum class $name$ : $size$ {
          $values$
        };
        std::string_view to_string($name$ value);
        bool parse(std::string_view text, $name$& out);
        inline constexpr $name$ $values_name$[] = {
            $qualified$
        };
        )");
  }
  w.emit({{"name_space", names.name_space}}, R"(

      }  // namespace $name_space$
      )");
  return std::move(w).take();
}

std::string enums_source(const Names& names) {
  TextWriter w;
  w.emit({{"schema", names.schema}, {"name_space", names.name_space}}, R"(
      // Made by strata from the schema `$schema$`; do not edit.
      #include "enums.hpp"

      #include <strata/enum.hpp>

      namespace $name_space$ {
      )");
  for (const auto& e : names.enums) {
    w.emit({{"name", e.name}, {"values_name", e.values_name}, {"stored", stored_names(e)}}, R"(

        namespace {
        constexpr std::string_view $values_name$_stored[] = {
            $stored$
        };
        }  // namespace
        std::string_view to_string($name$ value) { return strata::enum_name($values_name$_stored, value); }
        bool parse(std::string_view text, $name$& out) { return strata::parse_enum($values_name$_stored, text, out); }
        )");
  }
  w.emit({{"name_space", names.name_space}}, R"(

      }  // namespace $name_space$
      )");
  return std::move(w).take();
}

}  // namespace stratac::cpp
