#include <fmt/format.h>

#include <array>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "model/expr.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

// As many in a line as fit, so that a model of twenty columns stays readable.
std::string filled(const std::vector<std::string>& items) {
  constexpr std::size_t width = 110;
  std::string out;
  std::size_t line = 0;
  for (const auto& item : items) {
    const bool fits = line > 0 && line + item.size() < width;
    if (line > 0) out += fits ? ' ' : '\n';
    line = (fits ? line + 1 : 0) + item.size();
    out += item;
  }
  return out + "\n";
}

std::string_view deletion_name(Deletion deletion) {
  constexpr std::array<std::string_view, 4> names{"none", "time", "when_true", "when_false"};
  return names[static_cast<std::size_t>(deletion)];
}

std::string column_infos(const Model& model) {
  std::vector<std::string> infos;
  for (const auto& field : model.fields) {
    auto info = "{.name = " + string_literal(field.column->name);
    if (field.column->identity) info += ", .identity = true";
    if (field.api->updated) info += ", .updated = true";
    if (field.api->version) info += ", .version = true";
    if (field.api->deletion != Deletion::none)
      info += fmt::format(", .deletion = strata::Deletion::{}", deletion_name(field.api->deletion));
    infos.push_back(info + "},");
  }
  return filled(infos);
}

std::string key_indexes(const Model& model) {
  std::string out;
  for (const auto* field : model.key) out += fmt::format("{}{}", out.empty() ? "" : ", ", field->index);
  return out;
}

std::string visits(const Model& model) {
  std::vector<std::string> visits;
  for (const auto& field : model.fields) {
    const auto traits = field.traits.empty() ? "" : ", " + field.traits;
    // Only the row has generated columns.
    const auto visit = fmt::format("visit({}, members.{}{});", field.index, field.name, traits);
    // In braces, because another visit may follow in the same line.
    visits.push_back(field.column->generated
                         ? fmt::format("if constexpr (requires {{ members.{}; }}) {{ {} }}", field.name, visit)
                         : visit);
  }
  return filled(visits);
}

bool is_now(const Field& field) {
  const auto& value = field.column->default_value;
  const bool timestamp = field.column->type.scalar == Scalar::timestamp && !field.column->type.array;
  return timestamp && ((value && is_call(*value, "now")) || (!value && field.api->updated));
}

// How the member of a row comes out of the one of a NewX.
std::string completion(const Field& field) {
  const auto call = [&](std::string_view function, std::string_view last) {
    return fmt::format("strata::accessor::fill(to.{0}, from.{0}, {1}{2});\n", field.name, function, last);
  };
  if (field.column->generated) return fmt::format("unset.generated({});\n", field.index);
  if (field.new_type == field.row_type) return fmt::format("to.{0} = from.{0};\n", field.name);
  if (field.new_type.starts_with("strata::Required<")) return fmt::format("to.{0} = *from.{0};\n", field.name);
  if (field.api->fill != Fill::none)
    return call(field.api->fill == Fill::uuid4 ? "strata::uuid4" : "strata::uuid7", "");
  if (is_now(field)) {
    if (!field.column->default_value) return call("strata::now", "");
    return fmt::format("unset.by_clock({0}, to.{1}, from.{1});\n", field.index, field.name);
  }
  if (field.api->version && !field.column->default_value) return call("1", "");
  const auto value = default_value(field);
  if (value.empty()) return fmt::format("unset.by_database({0}, to.{1}, from.{1});\n", field.index, field.name);
  return call("", value);
}

}  // namespace

std::string model_internals(const Model& model) {
  std::string completions;
  for (const auto& field : model.fields) completions += completion(field);
  const bool uses_unset = completions.find("unset.") != std::string::npos;
  const bool uses_from = completions.find("from.") != std::string::npos;
  const bool uses_to = completions.find("to.") != std::string::npos;

  TextWriter w;
  w.emit({{"internals", model.internals},
          {"row", model.row},
          {"view", model.view},
          {"new_row", model.new_row},
          {"patch", model.patch},
          {"table", string_literal(model.table->name)},
          {"columns", column_infos(model)},
          {"key", model.key.empty() ? "" : "static constexpr int key[] = {" + key_indexes(model) + "};"},
          {"key_name", model.key.empty() ? "{}" : "key"},
          {"visits", visits(model)},
          {"completions", completions},
          {"from", uses_from ? "from" : ""},
          {"to", uses_to ? "to" : ""},
          {"unset", uses_unset ? "unset" : ""}},
         R"(
      struct $internals$ {
        using Row = $row$;
        using View = $view$;
        using New = $new_row$;
        using Patch = $patch$;

        static constexpr strata::ColumnInfo columns[] = {
            $columns$
        };
        $key$
        static constexpr strata::TableInfo table{$table$, columns, $key_name$};

        template <class Members, class Visit>
        static void each(Members& members, Visit visit) {
          $visits$
        }

        template <class Unset>
        static void complete(const New& $from$, Row& $to$, Unset& $unset$) {
          $completions$
        }
      };
      )");
  return std::move(w).take();
}

}  // namespace stratac::cpp
