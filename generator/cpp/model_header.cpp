#include <fmt/format.h>

#include <array>
#include <set>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "cpp/names.hpp"
#include "cpp/relations.hpp"
#include "model/type.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

// Angle brackets sorted, then the enums.
std::string includes_of(const Names& names, const Model& model) {
  std::set<std::string> standard{"<cstdint>",     "<optional>",    "<span>",
                                 "<string_view>", "<type_traits>", "<vector>"};
  std::set<std::string> own{"<strata/column.hpp>", "<strata/error.hpp>", "<strata/fields.hpp>", "<strata/table.hpp>"};
  if (!model.api->relations.empty()) own.insert("<strata/join.hpp>");
  if (!loaders(names, model).empty()) own.insert("<strata/relation.hpp>");
  bool enums = false;
  for (const auto& field : model.fields) {
    const std::string header(info(seen_type(*field.column, *field.api).scalar).cpp_header);
    if (!header.empty()) (header.starts_with("<strata/") ? own : standard).insert(header);
    enums = enums || field.enumeration;
  }
  if (!model.key.empty()) own.insert("<strata/lock.hpp>");
  if (search_of(model)) own.insert("<strata/ranked.hpp>");
  std::string out;
  for (const auto& header : standard) out += "#include " + header + "\n";
  out += "\n";
  for (const auto& header : own) out += "#include " + header + "\n";
  if (enums) out += "\n#include \"enums.hpp\"\n";
  return out;
}

// Everything has an initialiser, so that a designated initialiser may leave it out without a warning.
std::string row_members(const Model& model) {
  std::string out;
  for (const auto& field : model.fields) {
    out += doc_comment(field.api->doc);
    out += deprecated_attribute(field.api->deprecated) + field.row_type + " " + field.name + "{};\n";
  }
  return out;
}

std::string view_members(const Model& model) {
  std::string out;
  for (const auto& field : model.fields)
    out += deprecated_attribute(field.api->deprecated) + field.view_type + " " + field.name + "{};\n";
  return out;
}

std::string new_members(const Model& model) {
  std::string out;
  for (const auto& field : model.fields) {
    if (field.new_type.empty()) continue;
    const bool required = field.new_type.starts_with("strata::Required<");
    out += field.new_type + " " + field.name + (required ? ";\n" : "{};\n");
  }
  return out;
}

std::string patch_members(const Model& model) {
  std::string out;
  for (const auto& field : model.fields) {
    if (field.patch_type.empty()) continue;
    if (field.api->version)
      out += "/// The version that was read: update() throws stale_version when the row has another.\n";
    out += field.patch_type + " " + field.name + "{};\n";
  }
  return out;
}

std::string_view column_class(const FieldApi& api) {
  constexpr std::array<std::string_view, 3> classes{"Column", "EncryptedColumn", "DeterministicColumn"};
  return classes[static_cast<std::size_t>(api.encryption)];
}

std::string column_constants(const Model& model) {
  std::string out;
  for (const auto& field : model.fields) {
    const auto& type = field.column->type;
    const bool decimal = type.scalar == Scalar::decimal && !type.array;
    out += fmt::format("inline constexpr strata::{}<{}> {}{{{}, {}{}}};\n", column_class(*field.api), field.row_type,
                       field.name,
                       string_literal(model.table->name), string_literal(field.column->name),
                       decimal ? fmt::format(", {}, {}", type.precision, type.scale) : "");
  }
  return out;
}

std::string comma_list(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

struct Constant {
  std::string name, kind, stored;
  std::vector<std::string> columns;
};

std::string constraint_constants(const Model& model, std::string_view name_space, const std::vector<Constant>& list) {
  if (list.empty()) return {};
  TextWriter w;
  w.emit({{"name", name_space}}, "\nnamespace $name$ {\n");
  for (const auto& constant : list) {
    const auto head = "inline constexpr strata::Constraint " + constant.name + "{";
    const auto body =
        fmt::format("strata::ErrorKind::{}, {}, {}, {}}};", constant.kind, string_literal(model.table->name),
                    string_literal(constant.stored), string_literal(comma_list(constant.columns)));
    const bool fits = head.size() + body.size() <= 120;
    w.emit({{"constant", head + (fits ? "" : "\n    ") + body}}, "$constant$\n");
  }
  w.emit({{"name", name_space}}, "}  // namespace $name$\n");
  return std::move(w).take();
}

std::string constraints(const Model& model) {
  const auto& table = *model.table;
  Scope key_scope, check_scope, reference_scope;
  std::vector<Constant> keys, checks, references;
  const auto key = [&](const std::string& name, const std::vector<std::string>& columns) {
    keys.push_back({key_scope.own(joined_names(fields_of(model, columns))), "unique_violation", name, columns});
  };
  if (table.key) key(table.key->name, table.key->columns);
  for (const auto& unique : uniques_of(model)) key(unique.name, unique.columns);
  for (const auto& check : table.checks)
    checks.push_back({check_scope.own(identifier(check.name)), "check_violation", check.name, {}});
  for (const auto& reference : table.references) {
    references.push_back({reference_scope.own(joined_names(fields_of(model, reference.columns))),
                          "foreign_key_violation", reference.name, reference.columns});
  }
  return constraint_constants(model, "key_", keys) + constraint_constants(model, "check_", checks) +
         constraint_constants(model, "reference_", references);
}

std::string finder_declarations(const Model& model) {
  std::string out;
  for (const auto& finder : finders(model))
    out += fmt::format("std::optional<{}> {}({});\n", model.row, finder.name, parameters(finder.fields));
  return out;
}

std::string upsert_declaration(const Model& model) {
  if (!has_unique(model)) return {};
  TextWriter w;
  w.emit({{"row", model.row}, {"new_row", model.new_row}, {"patch", model.patch}}, R"(
      /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
      $row$ upsert(const strata::Constraint& key, const $new_row$& row, const $patch$& patch);
      )");
  return std::move(w).take();
}

std::string erase_declarations(const Model& model) {
  TextWriter w;
  const auto key = parameters(model.key);
  if (model.deletion == nullptr) {
    w.emit({{"key", key}}, R"(
        /// False when there was no such row.
        bool erase($key$);
        )");
  } else {
    w.emit({{"key", key}}, R"(
        /// Marks the row as deleted; false when there was no such row.
        bool erase($key$);
        /// Brings it back; false when no such row is deleted.
        bool restore($key$);
        /// Removes the row, deleted or not; false when there was none.
        bool purge($key$);
        )");
  }
  if (model.version) {
    auto fields = model.key;
    fields.push_back(model.version);
    w.emit({{"key_and_version", parameters(fields)}}, R"(
        /// Error (stale_version) when the row has another version.
        bool erase($key_and_version$);
        )");
  }
  return std::move(w).take();
}

std::string key_declarations(const Model& model) {
  if (model.key.empty()) return {};
  TextWriter w;
  w.emit({{"row", model.row},
          {"patch", model.patch},
          {"key", parameters(model.key)},
          {"erase", erase_declarations(model)},
          {"key_and_patch", parameters(model.key, "const " + model.patch + "& " + free_name("patch", model.key))}},
         R"(
      std::optional<$row$> find($key$);
      /// Error (not_found) when there is no such row.
      $row$ get($key$);
      using Table::exists;
      bool exists($key$);
      /// Changes what the patch names; false when there is no such row.
      bool update($key_and_patch$);
      $erase$
      )");
  return std::move(w).take();
}

std::string with_deleted(const Model& model) {
  if (model.deletion == nullptr) return {};
  TextWriter w;
  w.emit({{"accessor", model.accessor}}, R"(
      /// The same, with the deleted rows in all that is read.
      $accessor$ with_deleted() const {
        auto all = *this;
        all.with_deleted_ = true;
        return all;
      }
      )");
  return std::move(w).take();
}

std::string key_locks(const Model& model) {
  if (model.key.empty()) return {};
  TextWriter w;
  w.emit({{"row", model.row},
          {"key_and_lock", parameters(model.key, "strata::Lock " + free_name("how", model.key))}},
         R"(
      std::optional<$row$> find_and_lock($key_and_lock$ = strata::Lock::wait);
      /// Error (not_found) when there is no such row.
      $row$ lock($key_and_lock$ = strata::Lock::wait);
      )");
  return std::move(w).take();
}

std::string locking_accessor(const Model& model) {
  TextWriter w;
  w.emit({{"accessor", model.accessor}, {"locking", model.locking}, {"by_key", key_locks(model)}}, R"(

      /// The same in a transaction, where rows can be locked until it ends.
      class $locking$ : public $accessor$ {
       public:
        using $accessor$::$accessor$;

        $by_key$
        /// select(), with the rows locked.
        using Table::select_and_lock;
      };
      )");
  return std::move(w).take();
}

void write_opening(TextWriter& w, const Names& names, const Model& model) {
  w.emit({{"schema", names.schema}, {"includes", includes_of(names, model)}, {"name_space", names.name_space}}, R"(
      // Made by strata from the schema `$schema$`; do not edit.
      #pragma once

      $includes$

      namespace strata {
      class Connection;
      }

      namespace $name_space$ {
      )");
}

void write_structs(TextWriter& w, const Names& names, const Model& model) {
  const bool deprecated = has_deprecated_field(model);
  w.emit({{"others", forward_declarations(names, model)},
          {"doc", doc_comment(model.api->doc)},
          {"silence", silence_begin(deprecated)},
          {"end_silence", silence_end(deprecated)},
          {"row", model.row},
          {"view", model.view},
          {"new_row", model.new_row},
          {"patch", model.patch},
          {"row_members", row_members(model)},
          {"view_members", view_members(model)},
          {"new_members", new_members(model)},
          {"patch_members", patch_members(model)}},
         R"(

      $others$
      $silence$
      $doc$
      struct $row$ {
        $row_members$
        bool operator==(const $row$&) const = default;
      };
      $end_silence$

      /// A $row$ as each() shows it: texts and bytes are the database's own, until the next row.
      struct $view$ {
        $view_members$
      };

      /// A $row$ to insert: what may be left out has a default.
      struct $new_row$ {
        $new_members$
      };

      /// A change of a $row$: what is left out stays as it is.
      struct $patch$ {
        $patch_members$
      };
      )");
}

void write_constants(TextWriter& w, const Names& names, const Model& model) {
  w.emit({{"model", model.name_space},
          {"columns", column_constants(model) + query_constants(names, model)},
          {"constraints", constraints(model)}},
         R"(

      namespace $model$ {
      $columns$
      $constraints$
      }  // namespace $model$
      )");
}

void write_accessor(TextWriter& w, const Names& names, const Model& model) {
  w.emit({{"table", model.table->name},
          {"row", model.row},
          {"view", model.view},
          {"new_row", model.new_row},
          {"patch", model.patch},
          {"accessor", model.accessor},
          {"upsert", upsert_declaration(model)},
          {"by_key", key_declarations(model)},
          {"finders", finder_declarations(model)},
          {"search", search_declaration(model)},
          {"locking", locking_accessor(model)},
          {"with_deleted", with_deleted(model)},
          {"insert_with", insert_with_declarations(names, model)},
          {"loaders", loader_declarations(names, model)},
          {"private_loaders", private_loaders(names, model)},
          {"order", model.key.empty() ? "in no order" : "in the order of the key"},
          {"name_space", names.name_space}},
         R"(

      /// The table `$table$`.
      class $accessor$ : public strata::Table<$row$, $patch$> {
       public:
        using Table::Table;

        /// The row as it is stored, with what the database filled in.
        $row$ insert(const $new_row$& row);
        /// All of them or none; how many there were.
        std::int64_t insert_many(std::span<const $new_row$> rows);
        /// The same, with the rows as they are stored, in the order of `rows`.
        std::vector<$row$> insert_many_returning(std::span<const $new_row$> rows);
        $upsert$
        $insert_with$
        $by_key$
        $finders$
        $search$
        $loaders$
        /// At most `limit` rows $order$, without the first `offset`.
        std::vector<$row$> list(std::int64_t limit, std::int64_t offset = 0);
        $with_deleted$
      $private_loaders$
      };
      $locking$

      }  // namespace $name_space$

      template <>
      struct strata::TableOf<$name_space$::$row$> {
        using type = strata::Table<$name_space$::$row$, $name_space$::$patch$>;
        using view = $name_space$::$view$;
      };
      extern template class strata::Table<$name_space$::$row$, $name_space$::$patch$>;
      )");
}

}  // namespace

std::string model_header(const Names& names, const Model& model) {
  TextWriter w;
  write_opening(w, names, model);
  write_structs(w, names, model);
  write_constants(w, names, model);
  write_accessor(w, names, model);
  return std::move(w).take();
}

}  // namespace stratac::cpp
