#include <fmt/format.h>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "cpp/names.hpp"
#include "cpp/relations.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

// `AsyncKeyedTable<PaymentTable, …, const strata::Uuid&>`
std::string base_of(const Model& model) {
  auto out = fmt::format("strata::Async{}Table<{}, {}, {}, {}", model.key.empty() ? "" : "Keyed", model.accessor,
                         model.row, model.new_row, model.patch);
  for (const auto* field : model.key) out += ", " + field->parameter;
  return out + ">";
}

std::string arguments(const std::vector<const Field*>& fields) {
  std::string out;
  for (const auto* field : fields) out += (out.empty() ? "" : ", ") + field->name;
  return out;
}

void emit_finders(TextWriter& w, const Model& model) {
  for (const auto& finder : finders(model)) {
    w.emit({{"name", finder.name},
            {"parameters", parameters(finder.fields)},
            {"accessor", model.accessor},
            {"arguments", arguments(finder.fields)}},
           R"(
        template <class Table_ = $accessor$>
        auto $name$($parameters$) const {
          return this->call(&Table_::$name$, $arguments$);
        }
        )");
  }
}

void emit_erase_of_version(TextWriter& w, const Model& model) {
  if (model.version == nullptr || model.key.empty()) return;
  auto fields = model.key;
  fields.push_back(model.version);
  w.emit({{"parameters", parameters(fields)}, {"arguments", arguments(fields)}}, R"(
      using AsyncKeyedTable::erase;
      auto erase($parameters$) const {
        return this->erase_by($arguments$);
      }
      )");
}

void emit_loaders_of(TextWriter& w, const Names& names, const Model& model) {
  for (const auto& loader : loaders(names, model)) {
    w.emit({{"owner", loader.owner->row}, {"name", loader.name}, {"accessor", model.accessor}}, R"(
        template <strata::GivenRows<$owner$> Rows_ = std::span<const $owner$>>
        auto $name$(Rows_&& rows) const {
          return this->call(&$accessor$::$name$<$owner$>, strata::own_rows<$owner$>(std::forward<Rows_>(rows)));
        }
        )");
  }
}

void emit_inserts_with(TextWriter& w, const Names& names, const Model& model) {
  for (const auto& with : inserts_with_children(names, model)) {
    w.emit({{"new_row", model.new_row},
            {"name", with.name},
            {"new_child", with.child->new_row},
            {"children", with.child->accessor},
            {"accessor", model.accessor}},
           R"(
        template <strata::Given<$new_row$> Row_ = $new_row$>
        auto $name$(Row_&& row, std::vector<$new_child$> children) const {
          return this->call(&$accessor$::$name$<$new_child$, $children$>, std::forward<Row_>(row), std::move(children));
        }
        )");
  }
}

void emit_table(TextWriter& w, const Names& names, const Model& model) {
  w.emit({{"accessor", model.accessor},
          {"name", model.async},
          {"base", base_of(model)},
          {"constructor", model.key.empty() ? "AsyncTable" : "AsyncKeyedTable"}},
         R"(

      class $name$ : public $base$ {
       public:
        using $constructor$::$constructor$;
      )");
  TextWriter members;
  emit_finders(members, model);
  emit_erase_of_version(members, model);
  emit_inserts_with(members, names, model);
  emit_loaders_of(members, names, model);
  if (model.deletion) {
    members.emit({{"name", model.async}}, R"(
        /// The same, with the deleted rows in all that is read.
        $name$ with_deleted() const {
          auto all = *this;
          all.with_deleted_ = true;
          return all;
        }
        )");
  }
  w.emit({{"line", members.text().empty() ? "" : "\n"}, {"members", members.text()}}, R"(
        $line$
        $members$
      };
      )");
}

std::string members(const Names& names) {
  std::string out;
  for (const auto& model : names.models)
    out += fmt::format("{}{} {}{{*this}};\n", deprecated_attribute(model.api->deprecated), model.async, model.member);
  return out;
}

}  // namespace

std::string async_header(const Names& names) {
  const bool deprecated = has_deprecated_model(names);
  TextWriter w;
  w.emit({{"schema", names.schema},
          {"umbrella", names.file},
          {"name_space", names.name_space},
          {"silence", silence_begin(deprecated)}},
         R"(
      // Made by strata from the schema `$schema$`; do not edit.
      #pragma once

      #include <span>
      #include <string_view>
      #include <utility>
      #include <vector>

      #include <strata/async_table.hpp>

      #include "$umbrella$.hpp"

      namespace $name_space$ {
      $silence$
      )");
  for (const auto& model : names.models) emit_table(w, names, model);
  w.emit({{"name_space", names.name_space},
          {"session", names.session},
          {"name", names.async_session},
          {"members", members(names)},
          {"end_silence", silence_end(deprecated)}},
         R"(

      /// The accessors of $session$, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
      /// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
      class $name$ : public strata::AsyncCaller {
       public:
        using AsyncCaller::AsyncCaller;

        $members$
      };
      $end_silence$

      }  // namespace $name_space$
      )");
  return std::move(w).take();
}

}  // namespace stratac::cpp
