#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/ast.hpp"
#include "syntax/resolve/reporter.hpp"

namespace stratac {

enum class Attr : std::uint8_t {
  id,
  default_,
  unique,
  index,
  check,
  updated,
  version,
  generated,
  on_delete,
  on_update,
  deferrable,
  by,
  column,
  was,
  deprecated,
  fill,
  cast,
  allow,
  db,
  collate,
  table,
  soft_delete,
  encrypted,
  through,
};

// Where an attribute may stand; several joined by `|`.
enum Place : std::uint16_t {
  on_column = 1,     // a field that is stored as one column
  on_relation = 2,   // a field that refers to another model
  on_back_side = 4,  // the other side of a relation
  on_enum = 8,
  on_enum_value = 16,
  on_type = 32,  // a named type
  on_model = 64,
  on_clause = 128,     // key, unique, index, check
  on_reference = 256,  // @@reference
};

// What stands in an attribute's brackets.
enum class Arguments : std::uint8_t {
  none,
  expression,
  word,           // one identifier
  maybe_word,     // nothing, or one identifier
  maybe_truth,    // nothing, or `true` or `false`
  text,           // one text
  texts,          // one text or more
  code_and_texts,  // two texts or more
  name_or_texts,  // one identifier, or texts for exact stored names
  per_database,   // postgres: "…", sqlite: "…", at least one
};

struct AttributeInfo {
  Attr attribute;
  std::string_view name;
  std::uint16_t places;
  Arguments arguments;
  bool repeats = false;
};

inline constexpr std::uint16_t on_stored = on_column | on_relation;

inline constexpr std::array attribute_table{
    AttributeInfo{Attr::id, "id", on_stored, Arguments::none},
    AttributeInfo{Attr::default_, "default", on_stored | on_type, Arguments::expression},
    AttributeInfo{Attr::unique, "unique", on_stored, Arguments::none},
    AttributeInfo{Attr::index, "index", on_stored, Arguments::none},
    AttributeInfo{Attr::check, "check", on_column | on_type, Arguments::expression, true},
    AttributeInfo{Attr::updated, "updated", on_column, Arguments::none},
    AttributeInfo{Attr::version, "version", on_column, Arguments::none},
    AttributeInfo{Attr::generated, "generated", on_column, Arguments::expression},
    AttributeInfo{Attr::on_delete, "on_delete", on_relation | on_reference, Arguments::word},
    AttributeInfo{Attr::on_update, "on_update", on_relation | on_reference, Arguments::word},
    AttributeInfo{Attr::deferrable, "deferrable", on_relation | on_reference, Arguments::none},
    AttributeInfo{Attr::by, "by", on_back_side, Arguments::word},
    AttributeInfo{Attr::column, "column", on_stored, Arguments::texts},
    AttributeInfo{Attr::was, "was", on_stored | on_enum | on_enum_value | on_model | on_clause | on_reference,
                  Arguments::name_or_texts},
    AttributeInfo{Attr::deprecated, "deprecated", on_stored | on_model, Arguments::text},
    AttributeInfo{Attr::fill, "fill", on_stored, Arguments::expression},
    AttributeInfo{Attr::cast, "cast", on_stored, Arguments::expression},
    AttributeInfo{Attr::allow, "allow", on_stored | on_model | on_enum, Arguments::code_and_texts, true},
    AttributeInfo{Attr::db, "db", on_column | on_type, Arguments::per_database},
    AttributeInfo{Attr::collate, "collate", on_column | on_type, Arguments::per_database},
    AttributeInfo{Attr::table, "table", on_model, Arguments::text},
    AttributeInfo{Attr::soft_delete, "soft_delete", on_column, Arguments::maybe_truth},
    AttributeInfo{Attr::encrypted, "encrypted", on_column, Arguments::maybe_word},
    AttributeInfo{Attr::through, "through", on_back_side, Arguments::word},
};

// Attributes that stand where they may, with the arguments they take. Points into the AST.
class Attributes {
 public:
  bool has(Attr attribute) const { return find(attribute) != nullptr; }
  const ast::Attribute* find(Attr attribute) const;
  std::vector<const ast::Attribute*> all(Attr attribute) const;
  void add(Attr attribute, const ast::Attribute& at) { items_.emplace_back(attribute, &at); }

 private:
  std::vector<std::pair<Attr, const ast::Attribute*>> items_;
};

// The attributes that are right; the others are reported and left out.
Attributes checked_attributes(const std::vector<ast::Attribute>& attributes, Place place, Reporter& reporter);

// The single word or text of an attribute whose row says that it has one.
inline const ast::Expr& argument(const ast::Attribute& attribute) {
  return attribute.args.front();
}
// The text beside the label, of Arguments::per_database; "" if unsaid.
std::string_view labelled(const ast::Attribute& attribute, std::string_view label);

}  // namespace stratac
