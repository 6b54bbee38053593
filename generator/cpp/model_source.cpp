#include <fmt/format.h>

#include <algorithm>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "cpp/relations.hpp"
#include "sql/dialect.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

// ---- SQL ----------------------------------------------------------------------------------------

std::string column_list(const Model& model) {
  std::vector<std::string> names;
  for (const auto& field : model.fields) names.push_back(field.column->name);
  return quoted_list(names);
}

std::string table_of(const Model& model) {
  return quoted(model.table->name);
}

std::string condition(const std::vector<const Field*>& fields) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i)
    out += fmt::format("{}{} = ${}", i == 0 ? "" : " AND ", quoted(fields[i]->column->name), i + 1);
  return out;
}

// Breaks a statement into lines of a readable length, at spaces that stand outside of quotes of either kind.
std::string wrapped(std::string_view text) {
  constexpr std::size_t width = 100;
  std::string out;
  std::size_t line = 0;
  char inside = 0;  // the quote that began
  for (std::size_t i = 0; i < text.size(); ++i, ++line) {
    if (text[i] == inside) inside = 0;
    else if (!inside && (text[i] == '"' || text[i] == '\'')) inside = text[i];
    if (text[i] == '\n') line = 0;
    const auto next = std::min(text.find_first_of(" \n", i + 1), text.size());
    const bool too_long = line + (next - i) > width;
    const bool breaks = text[i] == ' ' && !inside && too_long;
    out += breaks ? '\n' : text[i];
    if (breaks) line = 0;
  }
  return out;
}

// A raw string literal whose delimiter does not occur in the text.
std::string raw_literal(const std::string& text) {
  std::string delimiter;
  while (text.find(")" + delimiter + "\"") != std::string::npos) delimiter += "s";
  return "R\"" + delimiter + "(" + text + ")" + delimiter + "\"";
}

// ---- accessors ----------------------------------------------------------------------------------

// `, id, strata::accessor::Exact{amount, …}`
std::string arguments(const std::vector<const Field*>& fields, bool plain = false) {
  std::string out;
  for (const auto* field : fields) {
    const bool wraps = !plain && !field->traits.empty() && !field->column->type.array;
    const auto wrapper = field->api->encryption == Encryption::none ? "Exact" : "Hidden";
    out += ", " + (wraps ? fmt::format("strata::accessor::{}{{{}, {}}}", wrapper, field->name, field->traits) : field->name);
  }
  return out;
}

std::string plain_arguments(const std::vector<const Field*>& fields) {
  const auto out = arguments(fields, true);
  return out.empty() ? out : out.substr(2);
}

constexpr std::string_view plain_sql = "constexpr strata::Sql";
constexpr std::string_view soft_sql = "const strata::accessor::SoftSql";

struct Accessor {
  const std::vector<const Field*>& fields;  // that name parameters
  std::string class_name;
  std::string result, name, parameters;
  std::string statement;  // SQL
  std::string call;       // of the runtime, up to its arguments: `find<PaymentModel>`
  std::string first_argument = {};  // `, how`
  std::string more_arguments = {};
  std::string_view compare = {};  // behind the call
  std::string_view sql_type = plain_sql;
};

void emit_accessor(TextWriter& w, const Model& model, const Accessor& accessor) {
  const auto sql = free_name("sql", accessor.fields);
  const bool soft = model.deletion != nullptr && accessor.sql_type == soft_sql;
  w.emit({{"result", accessor.result},
          {"class", accessor.class_name},
          {"name", accessor.name},
          {"sql_type", accessor.sql_type},
          {"parameters", accessor.parameters},
          {"sql", sql},
          {"statement_name", string_literal(model.table->name + "." + accessor.name)},
          {"text", sql_literal(accessor.statement)},
          {"call", accessor.call},
          {"alive", soft ? ", " + string_literal(alive_sql(model)) : ""},
          {"which", soft ? ".on(with_deleted_)" : ""},
          {"arguments", accessor.first_argument + arguments(accessor.fields) + accessor.more_arguments},
          {"compare", accessor.compare}},
         R"(

      $result$ $class$::$name$($parameters$) {
        static $sql_type$ $sql${
            $statement_name$,
            $text$$alive$
        };
        return strata::accessor::$call$(*connection_, $sql$$which$$arguments$)$compare$;
      }
      )");
}

}  // namespace

std::string sql_literal(const std::string& statement) {
  return raw_literal(wrapped(statement));
}

namespace {

std::string_view sql_of_reads(const Model& model) {
  return model.deletion ? soft_sql : plain_sql;
}

// The condition and that the row is not deleted, where it can be.
std::string where_alive(const Model& model, const std::string& condition = {}) {
  const auto alive = alive_sql(model);
  const auto all = condition + (condition.empty() || alive.empty() ? "" : " AND ") + alive;
  return all.empty() ? all : " WHERE " + all;
}

std::string select(const Model& model) {
  return "SELECT " + column_list(model) + "\nFROM " + table_of(model);
}

void emit_finder(TextWriter& w, const Model& model, const std::string& name, const std::vector<const Field*>& fields) {
  emit_accessor(w, model,
                {.fields = fields,
                 .class_name = model.accessor,
                 .result = "std::optional<" + model.row + ">",
                 .name = name,
                 .parameters = parameters(fields),
                 .statement = select(model) + where_alive(model, condition(fields)),
                 .call = "find<" + model.internals + ">",
                 .sql_type = sql_of_reads(model)});
}

void emit_inserts(TextWriter& w, const Model& model) {
  w.emit({{"row", model.row},
          {"new_row", model.new_row},
          {"class", model.accessor},
          {"model", model.internals},
          {"insert", string_literal(model.table->name + ".insert")},
          {"insert_many", string_literal(model.table->name + ".insert_many_returning")}},
         R"(

      $row$ $class$::insert(const $new_row$& row) {
        return strata::accessor::insert<$model$>(*connection_, $insert$, row);
      }

      std::int64_t $class$::insert_many(std::span<const $new_row$> rows) {
        return strata::accessor::insert_many<$model$>(*connection_, rows);
      }

      std::vector<$row$> $class$::insert_many_returning(std::span<const $new_row$> rows) {
        return strata::accessor::insert_many_returning<$model$>(*connection_, $insert_many$, rows);
      }
      )");
}

void emit_upsert(TextWriter& w, const Model& model) {
  w.emit({{"row", model.row},
          {"new_row", model.new_row},
          {"patch", model.patch},
          {"class", model.accessor},
          {"model", model.internals},
          {"name", string_literal(model.table->name + ".upsert")}},
         R"(

      $row$ $class$::upsert(const strata::Constraint& key, const $new_row$& row, const $patch$& patch) {
        return strata::accessor::upsert<$model$>(*connection_, $name$, key, row, patch);
      }
      )");
}

void emit_update(TextWriter& w, const Model& model) {
  const auto patch = free_name("patch", model.key), updated = free_name("updated", model.key);
  const auto call = fmt::format("strata::accessor::update<{}>(*connection_, {}, {}{});\n", model.internals,
                                string_literal(model.table->name + ".update"), patch, arguments(model.key));
  auto body = "return " + call;
  if (model.version) {
    body = fmt::format(
        "const bool {0} = {1}"
        "if (!{0} && {2}.{3}.kind() != strata::PatchKind::keep && exists({4})) {{\n"
        "  strata::accessor::throw_stale_version({5}::table, \"update\");\n"
        "}}\n"
        "return {0};\n",
        updated, call, patch, model.version->name, plain_arguments(model.key), model.internals);
  }
  w.emit({{"class", model.accessor},
          {"parameters", parameters(model.key, "const " + model.patch + "& " + patch)},
          {"body", body}},
         R"(

      bool $class$::update($parameters$) {
        $body$
      }
      )");
}

void emit_delete(TextWriter& w, const Model& model, const std::string& name) {
  emit_accessor(w, model,
                {.fields = model.key,
                 .class_name = model.accessor,
                 .result = "bool",
                 .name = name,
                 .parameters = parameters(model.key),
                 .statement = "DELETE FROM " + table_of(model) + " WHERE " + condition(model.key),
                 .call = "run",
                 .compare = " > 0"});
}

void emit_mark(TextWriter& w, const Model& model, const std::string& name, bool deleted) {
  w.emit({{"class", model.accessor},
          {"name", name},
          {"parameters", parameters(model.key)},
          {"model", model.internals},
          {"statement", string_literal(model.table->name + "." + name)},
          {"deleted", deleted ? "true" : "false"},
          {"arguments", arguments(model.key)}},
         R"(

      bool $class$::$name$($parameters$) {
        return strata::accessor::mark<$model$>(*connection_, $statement$, $deleted$$arguments$);
      }
      )");
}

void emit_erase_version(TextWriter& w, const Model& model) {
  auto fields = model.key;
  fields.push_back(model.version);
  w.emit({{"class", model.accessor},
          {"parameters", parameters(fields)},
          {"model", model.internals},
          {"statement", string_literal(model.table->name + ".erase")},
          {"arguments", arguments(fields)},
          {"key", plain_arguments(model.key)}},
         R"(

      bool $class$::erase($parameters$) {
        if (strata::accessor::mark<$model$>(*connection_, $statement$, true$arguments$)) return true;
        if (exists($key$)) strata::accessor::throw_stale_version($model$::table, "erase");
        return false;
      }
      )");
}

void emit_by_key(TextWriter& w, const Model& model) {
  emit_finder(w, model, "find", model.key);
  w.emit({{"row", model.row},
          {"class", model.accessor},
          {"model", model.internals},
          {"parameters", parameters(model.key)},
          {"key", plain_arguments(model.key)}},
         R"(

      $row$ $class$::get($parameters$) { return strata::accessor::found<$model$>(find($key$)); }
      )");
  emit_accessor(w, model,
                {.fields = model.key,
                 .class_name = model.accessor,
                 .result = "bool",
                 .name = "exists",
                 .parameters = parameters(model.key),
                 .statement = "SELECT count(*) FROM " + table_of(model) + where_alive(model, condition(model.key)),
                 .call = "count",
                 .compare = " > 0",
                 .sql_type = sql_of_reads(model)});
  emit_update(w, model);
  emit_delete(w, model, model.deletion ? "purge" : "erase");
  if (model.deletion) {
    emit_mark(w, model, "erase", true);
    emit_mark(w, model, "restore", false);
  }
  if (model.version) emit_erase_version(w, model);
}

void emit_locks(TextWriter& w, const Model& model) {
  const auto how = free_name("how", model.key);
  emit_accessor(w, model,
                {.fields = model.key,
                 .class_name = model.locking,
                 .result = "std::optional<" + model.row + ">",
                 .name = "find_and_lock",
                 .parameters = parameters(model.key, "strata::Lock " + how),
                 .statement = select(model) + where_alive(model, condition(model.key)),
                 .call = "find_and_lock<" + model.internals + ">",
                 .first_argument = ", " + how,
                 .sql_type = "const strata::accessor::LockSql"});
  w.emit({{"row", model.row},
          {"class", model.locking},
          {"model", model.internals},
          {"parameters", parameters(model.key, "strata::Lock " + how)},
          {"key", plain_arguments(model.key)},
          {"how", how}},
         R"(

      $row$ $class$::lock($parameters$) {
        return strata::accessor::found<$model$>(find_and_lock($key$, $how$));
      }
      )");
}

void emit_lists(TextWriter& w, const Model& model) {
  std::vector<std::string> order;
  for (const auto* field : model.key) order.push_back(field->column->name);
  const auto order_by = order.empty() ? "" : " ORDER BY " + quoted_list(order);
  emit_accessor(w, model,
                {.fields = {},
                 .class_name = model.accessor,
                 .result = "std::vector<" + model.row + ">",
                 .name = "list",
                 .parameters = "std::int64_t limit, std::int64_t offset",
                 .statement = select(model) + where_alive(model) + order_by + " LIMIT $1 OFFSET $2",
                 .call = "list<" + model.internals + ">",
                 .more_arguments = ", limit, offset",
                 .sql_type = sql_of_reads(model)});
}

}  // namespace

std::string model_source(const Names& names, const Model& model) {
  TextWriter w;
  w.emit({{"schema", names.schema},
          {"file", model.file},
          {"name_space", names.name_space},
          {"struct", model_internals(model)},
          {"search", search_of(model) ? "#include <strata/accessor/search.hpp>" : ""},
          {"silence", has_deprecated_field(model) ? silence_begin(true) + "\n" : ""}},
         R"(
      // Made by strata from the schema `$schema$`; do not edit.
      #include "$file$.hpp"

      #include <strata/accessor.hpp>
      $search$

      $silence$
      namespace $name_space$ {
      namespace {

      $struct$

      }  // namespace
      )");
  emit_inserts(w, model);
  if (has_unique(model)) emit_upsert(w, model);
  if (!model.key.empty()) emit_by_key(w, model);
  for (const auto& finder : finders(model)) emit_finder(w, model, finder.name, finder.fields);
  emit_loaders(w, names, model);
  emit_lists(w, model);
  if (search_of(model)) emit_search(w, model);
  if (!model.key.empty()) emit_locks(w, model);
  w.emit(
      {{"name_space", names.name_space},
       {"row", model.row},
       {"patch", model.patch},
       {"model", model.internals},
       {"end_silence", has_deprecated_field(model) ? "\n" + silence_end(true) : ""}},
      R"(

      }  // namespace $name_space$

      template <>
      struct strata::accessor::ModelOf<$name_space$::$row$> { using type = $name_space$::$model$; };
      template class strata::Table<$name_space$::$row$, $name_space$::$patch$>;
      $end_silence$
      )");
  return std::move(w).take();
}

}  // namespace stratac::cpp
