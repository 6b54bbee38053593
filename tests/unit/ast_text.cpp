#include "ast_text.hpp"

#include <array>

#include <fmt/format.h>

using namespace stratac::ast;

namespace {

constexpr std::array kinds{"number",  "string",      "typed",  "name",    "member",      "call", "unary",
                           "binary",  "in",          "not_in", "between", "not_between", "like", "not_like",
                           "is_null", "is_not_null", "case",   "list",    "json",        "error"};

std::string text(const Expr& expr);
std::string text(const Attribute& attribute);
std::string text(const Part& part);
std::string text(const Option& option);
std::string text(const EnumValue& value);
std::string text(const Field& field);
std::string text(const Clause& clause);
std::string text(const Import& import);
std::string text(const Enum& e);
std::string text(const NamedType& type);
std::string text(const RawStep& step);
std::string text(const RawDatabase& database);
std::string text(const Raw& raw);
std::string text(const Mixin& mixin);
std::string text(const Model& model);

std::string text(const Name& name) {
  return "`" + name.text + "`";
}

template <class T>
std::string list(const std::vector<T>& items, std::string_view separator = ", ") {
  std::string out;
  for (const auto& item : items) out += text(item) + std::string(separator);
  return out;
}

std::string text(const Expr& expr) {
  return ast_text(expr);
}

std::string arguments(const std::vector<Expr>& args, const std::vector<std::string>& labels) {
  std::string out;
  for (std::size_t i = 0; i < args.size(); ++i) out += fmt::format("{}:{}, ", labels[i], text(args[i]));
  return out;
}

std::string text(const Attribute& attribute) {
  return fmt::format("@{}{}[{}]", attribute.name.text, attribute.brackets ? "()" : "",
                     arguments(attribute.args, attribute.labels));
}

std::string text(const TypeUse& type) {
  return fmt::format("{}({}){}{}", type.name.text, list(type.args), type.array ? "[]" : "", type.optional ? "?" : "");
}

std::string text(const Field& field) {
  return fmt::format("  field {} {} {} doc={}", text(field.name), text(field.type), list(field.attributes), field.doc);
}

std::string text(const Part& part) {
  return text(part.expr) + (part.order ? " " + part.order->text : "") +
         (part.nulls ? " nulls " + part.nulls->text : "");
}

std::string text(const Option& option) {
  return fmt::format("{} {} {} ({})", option.word.text, option.expr ? text(*option.expr) : "",
                     option.name ? text(*option.name) : "", list(option.names));
}

std::string text(const Clause& clause) {
  return fmt::format("  clause {} ({}) {} {}", text(clause.kind), list(clause.parts), list(clause.options),
                     list(clause.attributes));
}

std::string text(const EnumValue& value) {
  return fmt::format("  value {} {} doc={}", text(value.name), list(value.attributes), value.doc);
}

std::string text(const Enum& e) {
  return fmt::format("enum {} {} doc={}\n{}", text(e.name), list(e.attributes), e.doc, list(e.values, "\n"));
}

std::string text(const NamedType& type) {
  return fmt::format("type {} {} {} doc={}\n", text(type.name), text(type.type), list(type.attributes), type.doc);
}

std::string text(const Mixin& mixin) {
  return fmt::format("mixin {} doc={}\n{}{}", text(mixin.name), mixin.doc, list(mixin.fields, "\n"),
                     list(mixin.clauses, "\n"));
}

std::string text(const Model& model) {
  return fmt::format("model {} with {} {} doc={}\n{}{}", text(model.name), list(model.mixins), list(model.attributes),
                     model.doc, list(model.fields, "\n"), list(model.clauses, "\n"));
}

std::string text(const RawStep& step) {
  return fmt::format("{} {}", text(step.word), text(step.text));
}

std::string text(const RawDatabase& database) {
  return fmt::format("  {} {}", text(database.name), list(database.steps));
}

std::string text(const Raw& raw) {
  return fmt::format("raw {} uses {}\n{}", text(raw.name), list(raw.uses), list(raw.databases, "\n"));
}

std::string text(const Import& import) {
  return "import " + import.path;
}

}  // namespace

std::string ast_text(const Expr& expr) {
  const auto args = expr.labels.empty() ? list(expr.args) : arguments(expr.args, expr.labels);
  return fmt::format("{}{}<{}>{}({})", kinds.at(static_cast<std::size_t>(expr.kind)), expr.quoted ? "`" : "", expr.text,
                     expr.type.empty() ? "" : " as " + expr.type, args);
}

std::string ast_text(const File& file) {
  return fmt::format("schema {} strata {}\n{}\n{}{}{}{}{}", file.schema ? text(*file.schema) : "",
                     file.storage.value_or(-1), list(file.imports, "\n"), list(file.enums, ""), list(file.types, ""),
                     list(file.mixins, ""), list(file.models, ""), list(file.raws, ""));
}
