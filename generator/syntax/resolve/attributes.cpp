#include "syntax/resolve/attributes.hpp"

#include <algorithm>
#include <string>

#include "syntax/resolve/foreign.hpp"

namespace stratac {
namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<std::string> unknown_attribute{"unknown-attribute", Severity::error, "there is no attribute `@{}`"};
constexpr Kind<std::string_view, std::string_view, std::string> misplaced_attribute{
    "misplaced-attribute", Severity::error, "`@{}` cannot stand on {}; it belongs on {}"};
constexpr Kind<std::string_view> repeated_attribute{"repeated-attribute", Severity::error, "`@{}` is given twice"};
constexpr Kind<std::string_view, std::string_view> wrong_arguments{"wrong-arguments", Severity::error,
                                                                   "`@{}` takes {}"};

struct PlaceName {
  Place place;
  std::string_view name;
};
constexpr std::array place_names{
    PlaceName{on_column, "a field with a column"},
    PlaceName{on_relation, "a relation"},
    PlaceName{on_back_side, "the side of a relation that has no column"},
    PlaceName{on_enum, "an enum"},
    PlaceName{on_enum_value, "an enum value"},
    PlaceName{on_type, "a named type"},
    PlaceName{on_model, "a model"},
    PlaceName{on_clause, "a clause"},
    PlaceName{on_reference, "`@@reference`"},
};

std::string_view name_of(Place place) {
  return std::find_if(place_names.begin(), place_names.end(), [&](auto& each) { return each.place == place; })->name;
}

std::string names_of(std::uint16_t places) {
  std::string out;
  for (const auto& each : place_names)
    if ((places & each.place) != 0) out += (out.empty() ? "" : " or ") + std::string(each.name);
  return out;
}

bool is_word(const ast::Expr& arg) {
  return arg.kind == AstKind::name;
}
bool is_text(const ast::Expr& arg) {
  return arg.kind == AstKind::string;
}

bool has_labels(const ast::Attribute& attribute) {
  return std::any_of(attribute.labels.begin(), attribute.labels.end(), [](auto& label) { return !label.empty(); });
}

bool is_truth(const ast::Expr& expr) {
  return is_word(expr) && (expr.text == "true" || expr.text == "false");
}

bool only(const ast::Attribute& attribute, std::size_t most, bool (*fits)(const ast::Expr&)) {
  return !attribute.args.empty() && attribute.args.size() <= most && !has_labels(attribute) &&
         std::all_of(attribute.args.begin(), attribute.args.end(), fits);
}

bool are_per_database(const ast::Attribute& attribute) {
  if (attribute.args.empty() || attribute.args.size() > 2) return false;
  for (std::size_t i = 0; i < attribute.args.size(); ++i) {
    const auto& label = attribute.labels[i];
    if (!is_text(attribute.args[i]) || (label != "postgres" && label != "sqlite")) return false;
  }
  return attribute.args.size() == 1 || attribute.labels[0] != attribute.labels[1];
}

bool fits(const ast::Attribute& attribute, Arguments arguments) {
  constexpr std::size_t any = SIZE_MAX;
  switch (arguments) {
    case Arguments::none:
      return attribute.args.empty();
    case Arguments::expression:
      return attribute.args.size() == 1 && !has_labels(attribute);
    case Arguments::word:
      return only(attribute, 1, is_word);
    case Arguments::maybe_word:
      return attribute.args.empty() || only(attribute, 1, is_word);
    case Arguments::maybe_truth:
      return attribute.args.empty() || only(attribute, 1, is_truth);
    case Arguments::text:
      return only(attribute, 1, is_text);
    case Arguments::texts:
      return only(attribute, any, is_text);
    case Arguments::code_and_texts:
      return attribute.args.size() > 1 && only(attribute, any, is_text);
    case Arguments::name_or_texts:
      return only(attribute, 1, is_word) || only(attribute, any, is_text);
    case Arguments::per_database:
      return are_per_database(attribute);
  }
  return false;
}

std::string_view words_for(Arguments arguments) {
  switch (arguments) {
    case Arguments::none:
      return "nothing in brackets";
    case Arguments::expression:
      return "one expression";
    case Arguments::word:
      return "one name";
    case Arguments::maybe_word:
      return "nothing, or one name";
    case Arguments::maybe_truth:
      return "nothing, `true` or `false`";
    case Arguments::text:
      return "one text: `\"…\"`";
    case Arguments::texts:
      return "texts: `\"…\"`";
    case Arguments::code_and_texts:
      return "the code of a rule and what goes: `\"drop-column\", \"note\"`";
    case Arguments::name_or_texts:
      return "the old name, or the exact stored name as a text";
    case Arguments::per_database:
      return "`postgres: \"…\"` or `sqlite: \"…\"` or both";
  }
  return {};
}

const AttributeInfo* row_of(std::string_view name) {
  const auto row = std::find_if(attribute_table.begin(), attribute_table.end(),
                                [&](const AttributeInfo& each) { return each.name == name; });
  return row == attribute_table.end() ? nullptr : &*row;
}

void report_unknown(const ast::Attribute& attribute, Reporter& reporter) {
  std::vector<std::string_view> known;
  for (const auto& row : attribute_table) known.push_back(row.name);
  auto& said = reporter.report(attribute.name.span, unknown_attribute, attribute.name.text);
  suggest(said, attribute.name.text, known, "@");
  if (auto here = written_here(Foreign::attribute, attribute.name.text); !here.empty()) said.help = std::move(here);
}

bool is_right(const ast::Attribute& attribute, const AttributeInfo& row, Place place, Reporter& reporter) {
  if ((row.places & place) == 0) {
    reporter.report(attribute.span, misplaced_attribute, row.name, name_of(place), names_of(row.places));
    return false;
  }
  if (!fits(attribute, row.arguments)) {
    reporter.report(attribute.span, wrong_arguments, row.name, words_for(row.arguments));
    return false;
  }
  return true;
}

}  // namespace

const ast::Attribute* Attributes::find(Attr attribute) const {
  for (const auto& [each, at] : items_)
    if (each == attribute) return at;
  return nullptr;
}

std::vector<const ast::Attribute*> Attributes::all(Attr attribute) const {
  std::vector<const ast::Attribute*> out;
  for (const auto& [each, at] : items_)
    if (each == attribute) out.push_back(at);
  return out;
}

Attributes checked_attributes(const std::vector<ast::Attribute>& attributes, Place place, Reporter& reporter) {
  Attributes out;
  for (const auto& attribute : attributes) {
    if (reporter.is_broken(attribute.span)) continue;
    const auto* row = row_of(attribute.name.text);
    if (row == nullptr) {
      report_unknown(attribute, reporter);
      continue;
    }
    if (!is_right(attribute, *row, place, reporter)) continue;
    if (const auto* first = out.find(row->attribute); first != nullptr && !row->repeats) {
      also_at(reporter.report(attribute.span, repeated_attribute, row->name), first->span, "first given here");
      continue;
    }
    out.add(row->attribute, attribute);
  }
  return out;
}

std::string_view labelled(const ast::Attribute& attribute, std::string_view label) {
  for (std::size_t i = 0; i < attribute.args.size(); ++i)
    if (attribute.labels[i] == label) return attribute.args[i].text;
  return {};
}

}  // namespace stratac
