#include "cpp/model.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cpp/default_value.hpp"
#include "cpp/names.hpp"
#include "model/type.hpp"
#include "sql/dialect.hpp"
#include "support/naming.hpp"

namespace stratac::cpp {
namespace {

// In the namespace of the schema. `to_string` and `parse` are overloaded for every enum; `strata` and
// `std` would hide what generated code names (identifier() keeps the user's names off them).
Scope namespace_scope() {
  return {"to_string", "parse"};
}

template <class Items>
std::vector<std::string> names_of(const Items& items) {
  std::vector<std::string> names;
  for (const auto& item : items) names.push_back(item.name);
  return names;
}

const Enum* enum_of(const Column& column, const std::vector<Enum>& enums) {
  for (const auto& e : enums)
    if (column.type.scalar == Scalar::enumeration && e.type->name == column.type.enumeration) return &e;
  return nullptr;
}

std::string bare_type(const Type& seen, const Enum* enumeration) {
  const auto type = enumeration ? enumeration->name : std::string(info(seen.scalar).cpp);
  return seen.array ? "std::vector<" + type + ">" : type;
}

// Texts and bytes stay where the database has them. What is decrypted, and the elements of arrays, are nowhere yet.
std::string view_type(const Column& column, const FieldApi& api, const std::string& type) {
  if (api.encryption != Encryption::none || column.type.array) return type;
  const auto family = info(column.type.scalar).family;
  return family == Family::text ? "std::string_view" : family == Family::bytes ? "strata::BytesView" : type;
}

// How a value is handed to a finder: small things by value, text as a view.
std::string parameter_type(const Type& seen, const std::string& type) {
  const auto family = info(seen.scalar).family;
  if (!seen.array && family == Family::text) return "std::string_view";
  const bool small = family == Family::boolean || family == Family::integer || family == Family::real ||
                     family == Family::calendar || family == Family::interval || family == Family::enumeration;
  return small && !seen.array ? type : "const " + type + "&";
}

bool has_default(const Column& column, const FieldApi& api) {
  const bool null = column.default_value && column.default_value->op == Op::null;
  return (column.default_value && !null) || column.identity || api.fill != Fill::none || api.updated || api.version;
}

std::string new_type(const Field& field) {
  if (field.column->generated) return {};
  if (has_default(*field.column, *field.api)) return "strata::Defaulted<" + field.row_type + ">";
  return field.column->nullable ? field.row_type : "strata::Required<" + field.row_type + ">";
}

std::string value_traits(const std::string& table, const Column& column, const FieldApi& api) {
  if (api.encryption != Encryption::none)
    return fmt::format("strata::Secret{{{}, {}}}", string_literal(table + "." + column.name),
                       api.encryption == Encryption::deterministic);
  if (column.type.scalar != Scalar::decimal) return {};
  return fmt::format("strata::Digits{{{}, {}}}", column.type.precision, column.type.scale);
}

Field make_field(const std::string& table, const Column& column, const FieldApi& api, int index, std::string name,
                 const std::vector<Enum>& enums) {
  Field field{
      .column = &column, .api = &api, .enumeration = enum_of(column, enums), .index = index, .name = std::move(name)};
  field.type = bare_type(seen_type(column, api), field.enumeration);
  const auto maybe = [&](const std::string& type) { return column.nullable ? "std::optional<" + type + ">" : type; };
  field.row_type = maybe(field.type);
  field.view_type = maybe(view_type(column, api, field.type));
  field.new_type = new_type(field);
  if (!column.generated) field.patch_type = "strata::Patch<" + field.row_type + ">";
  field.parameter = parameter_type(seen_type(column, api), field.type);
  field.traits = value_traits(table, column, api);
  return field;
}

std::vector<Enum> name_enums(const Schema& schema, const Api& api, const std::vector<std::string>& names) {
  std::vector<Enum> enums;
  for (std::size_t i = 0; i < schema.enums.size(); ++i)
    enums.push_back({&schema.enums[i], &api.enums[i], names[i], {}, Scope().claim(schema.enums[i].values)});
  return enums;
}

// Members must not hide the types that the struct and the accessor name. As constants in the model's namespace they
// stand beside Strata's own, as parameters beside the accessor's member.
Scope member_scope(const Model& model, const std::vector<Enum>& enums) {
  Scope scope{model.row,     model.view,      model.new_row, model.patch, model.accessor, model.locking,
              model.internals, "key_",        "check_",      "reference_", "connection_", "with_deleted_"};
  for (const auto& e : enums) scope.reserve(e.name);
  return scope;
}

void name_fields(Model& model, const std::vector<Enum>& enums) {
  auto scope = member_scope(model, enums);
  const auto names = scope.claim(names_of(model.api->fields));
  for (std::size_t i = 0; i < names.size(); ++i) {
    model.fields.push_back(make_field(model.table->name, model.table->columns[i], model.api->fields[i],
                                      static_cast<int>(i), names[i], enums));
  }
  if (model.table->key) model.key = fields_of(model, model.table->key->columns);
  for (const auto& field : model.fields) {
    if (field.api->version) model.version = &field;
    if (field.api->deletion != Deletion::none) model.deletion = &field;
  }
}

void name_types(Model& model, Scope& scope) {
  model.view = scope.own(model.row + "View");
  model.new_row = scope.own("New" + model.row);
  model.patch = scope.own(model.row + "Patch");
  model.accessor = scope.own(model.row + "Table");
  model.locking = scope.own(model.accessor + "Tx");
  model.internals = scope.own(model.row + "Model");
  model.async = scope.own(model.row + "Async");
}

// `company::gateway` may be asked for.
std::string namespace_name(std::string_view name) {
  const auto end = name.find("::");
  if (end == std::string_view::npos) return identifier(name);
  return identifier(name.substr(0, end)) + "::" + namespace_name(name.substr(end + 2));
}

std::string lower_name(std::string_view name) {
  return identifier(snake_case(name));
}

}  // namespace

Names name_everything(const Schema& schema, const Api& api) {
  Names names{.schema = schema.name, .name_space = namespace_name(api.name_space), .file = lower_name(schema.name)};

  auto user_names = names_of(api.enums);
  for (const auto& model : api.models) user_names.push_back(model.name);
  auto scope = namespace_scope();
  user_names = scope.claim(user_names);
  names.enums = name_enums(schema, api, user_names);
  for (std::size_t i = 0; i < schema.tables.size(); ++i)
    names.models.push_back(
        {.table = &schema.tables[i], .api = &api.models[i], .row = user_names[schema.enums.size() + i]});

  names.session = scope.own("Session");
  names.tx = scope.own("Tx");
  names.migrations = scope.own("migrations");
  names.schema_hash = scope.own("schema_hash");
  names.async_session = scope.own("AsyncSession");
  for (auto& e : names.enums) e.values_name = scope.own(snake_case(e.name) + "_values");
  for (auto& model : names.models) name_types(model, scope);

  Scope files{"enums", "migrations", names.file};
  names.async_file = files.own("async");
  Scope session{names.session, names.tx,    names.async_session, "connection",  "query",
                "connection_", "database_", "shared_",           "transaction_", "stop_"};
  std::vector<std::string> tables;
  for (auto& model : names.models) {
    model.name_space = scope.own(lower_name(model.row));
    model.file = files.own(lower_name(model.row));
    name_fields(model, names.enums);
    session.reserve(model.accessor);
    session.reserve(model.locking);
    session.reserve(model.async);
    tables.push_back(model.table->name);
  }
  const auto members = session.claim(tables, lower_name);
  for (std::size_t i = 0; i < members.size(); ++i) names.models[i].member = members[i];
  return names;
}

const Model& model_named(const Names& names, const std::string& name) {
  return *std::ranges::find_if(names.models, [&](const Model& model) { return model.api->name == name; });
}

const Model& model_of_table(const Names& names, const std::string& table) {
  return *std::ranges::find_if(names.models, [&](const Model& model) { return model.table->name == table; });
}

const Type& seen_type(const Column& column, const FieldApi& api) {
  return api.encryption == Encryption::none ? column.type : api.plain;
}

std::vector<const Field*> fields_of(const Model& model, const std::vector<std::string>& columns) {
  std::vector<const Field*> fields;
  for (const auto& column : columns)
    for (const auto& field : model.fields)
      if (field.column->name == column) fields.push_back(&field);
  return fields;
}

std::string alive_sql(const Model& model, std::string_view prefix) {
  if (model.deletion == nullptr) return {};
  const auto name = std::string(prefix) + quoted(model.deletion->column->name);
  switch (model.deletion->api->deletion) {
    case Deletion::time:
      return name + " IS NULL";
    case Deletion::when_true:
      return "NOT " + name;
    case Deletion::when_false:
    case Deletion::none:
      break;
  }
  return name;
}

std::vector<UniqueColumns> uniques_of(const Model& model) {
  std::vector<UniqueColumns> out;
  for (const auto& unique : model.table->uniques) out.push_back({unique.name, unique.columns});
  const auto alive = alive_condition(*model.api);
  for (const auto& index : model.table->indexes) {
    if (!index.unique || !alive || index.where != alive) continue;
    out.push_back({index.name, {}});
    for (const auto& part : index.parts) out.back().columns.push_back(part.expr.text);
  }
  return out;
}

std::string free_name(std::string name, const std::vector<const Field*>& fields) {
  for (const auto* field : fields)
    if (field->name == name) return free_name(name + "_", fields);
  return name;
}

std::string joined_names(const std::vector<const Field*>& fields) {
  std::string out;
  for (const auto* field : fields) out += (out.empty() || out.ends_with('_') ? "" : "_") + field->name;
  return out;
}

}  // namespace stratac::cpp
