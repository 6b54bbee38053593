#include "cpp/default_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/expr.hpp"

namespace stratac::cpp {
namespace {

// How a literal's canonical text becomes C++: `{0}` is the text, `{1}` the same as a C++ string literal. Empty: left
// to the database.
struct LiteralForm {
  Scalar scalar;
  std::string_view form;
};
constexpr std::array<LiteralForm, scalar_count> forms{{
    {Scalar::boolean, "{0}"},
    {Scalar::int16, "{0}"},
    {Scalar::int32, "{0}"},
    {Scalar::int64, "{0}"},
    {Scalar::float32, "static_cast<float>({0})"},
    {Scalar::float64, "{0}"},
    {Scalar::decimal, "*strata::Decimal::parse({1})"},
    {Scalar::text, "{1}"},
    {Scalar::bytes, ""},
    {Scalar::uuid, "*strata::parse_uuid({1})"},
    {Scalar::date, "*strata::parse_date({1})"},
    {Scalar::time, "*strata::parse_time({1})"},
    {Scalar::timestamp, "*strata::parse_timestamp({1})"},
    {Scalar::interval, ""},
    {Scalar::json, "strata::Json{{{1}}}"},
    {Scalar::enumeration, ""},
}};
static_assert(
    [] {
      for (std::size_t i = 0; i < forms.size(); ++i)
        if (forms[i].scalar != static_cast<Scalar>(i)) return false;
      return true;
    }(),
    "rows must follow the order of the enum");

bool is_number(Scalar scalar) {
  const auto family = info(scalar).family;
  return family == Family::integer || family == Family::real || family == Family::decimal;
}

// The literal's text with its sign; nothing for what is no literal.
std::optional<std::string> literal_text(const Expr& expr) {
  if (expr.op == Op::literal) return expr.text;
  if (expr.op != Op::negate || expr.args[0].op != Op::literal || !is_number(expr.args[0].type.scalar)) return {};
  return "-" + expr.args[0].text;
}

std::string enumerator(const Field& field, std::string_view value) {
  const auto& values = field.enumeration->type->values;
  const auto at = std::find(values.begin(), values.end(), value);
  if (at == values.end()) return {};
  return field.enumeration->name + "::" + field.enumeration->values[static_cast<std::size_t>(at - values.begin())];
}

std::string literal_value(const Field& field, const Expr& expr) {
  const auto text = literal_text(expr);
  if (!text) return {};
  const auto scalar = field.column->type.scalar;
  // The most negative number has no literal in C++: its digits alone are too large.
  if (scalar == Scalar::int64 && *text == "-9223372036854775808") return "(-9223372036854775807 - 1)";
  if (scalar == Scalar::enumeration) return enumerator(field, *text);
  const auto form = forms[static_cast<std::size_t>(scalar)].form;
  return form.empty() ? "" : fmt::format(fmt::runtime(form), *text, string_literal(*text));
}

std::string array_value(const Field& field, const Expr& expr) {
  std::string elements;
  for (const auto& element : expr.args) {
    const auto value = literal_value(field, element);
    if (value.empty()) return {};
    elements += (elements.empty() ? "" : ", ") + value;
  }
  return field.type + "{" + elements + "}";
}

}  // namespace

std::string default_value(const Field& field) {
  const auto& expr = field.column->default_value;
  if (!expr) return {};
  return expr->op == Op::array ? array_value(field, *expr) : literal_value(field, *expr);
}

std::string string_literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out.append({'\\', c});
    // Three octal digits always, so that a digit that follows is not taken for one of them. The second of `??`
    // too: compilers warn of trigraphs.
    else if (byte < 0x20 || byte == 0x7f || (c == '?' && out.ends_with('?')))
      out += fmt::format("\\{:03o}", byte);
    else
      out += c;
  }
  return out + "\"";
}

}  // namespace stratac::cpp
