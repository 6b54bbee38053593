#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/names.hpp"
#include "syntax/resolve.hpp"
#include "syntax/resolve/attributes.hpp"

namespace stratac {

// The schema while it is being resolved: what was declared, and beside it the part of the result that
// grows out of it. The phases fill it in the order of syntax/resolve.cpp.

struct ModelDraft;

// `type Address = text(64) @check(…)`; a type over another named type has that one's type too.
struct TypeDraft {
  const ast::NamedType* ast = nullptr;
  Attributes attributes;
  const TypeDraft* base = nullptr;
  Type type;
  enum class State : std::uint8_t { fresh, busy, good, broken } state = State::fresh;
};

struct EnumDraft {
  const ast::Enum* ast = nullptr;
  EnumType type;
  Attributes attributes{};  // once resolve_was has looked at them
};

struct ColumnDraft {
  Column column;
  std::string api_name;  // the member of the C++ row; differs from the column under @column
};

struct FieldDraft {
  enum class Shape : std::uint8_t { broken, column, relation, many, one_back };
  const ast::Field* ast = nullptr;
  Shape shape = Shape::broken;
  Attributes attributes;
  Type type;                         // of a column
  const TypeDraft* named = nullptr;  // the named type it was written with
  ModelDraft* target = nullptr;      // relations and back sides
  std::vector<ColumnDraft> made;     // until the table has them
  enum class Making : std::uint8_t { fresh, busy, done } making = Making::fresh;
  std::vector<std::size_t> columns;  // in ModelDraft::table

  bool stored() const { return shape == Shape::column || shape == Shape::relation; }
  // What goes wrong with the field has been said.
  bool broken() const { return shape == Shape::broken || (shape == Shape::relation && columns.empty()); }
};

// A key, constraint or index of a table, until it has its name. `index` is the place in its list.
struct Unnamed {
  enum class Kind : std::uint8_t { key, unique, check, reference, index, search };
  Kind kind;
  std::size_t index = 0;
  std::vector<std::string> columns;  // what a derived name is made of
  std::string name;                  // as given; "" for a derived one
  Span span;                         // of the name if given, else of what declares it
  const ast::Attribute* was = nullptr;
};

struct ModelDraft {
  const ast::Model* ast = nullptr;
  Attributes attributes;
  std::vector<FieldDraft> fields;
  std::unordered_map<std::string_view, std::size_t> field_of;
  std::vector<const ast::Clause*> clauses;  // its mixins' too
  std::vector<std::size_t> key_fields;      // by @id or @@key
  bool key_is_broken = false;               // it was declared, but not rightly
  Table table;
  std::set<std::string, std::less<>> generated;  // columns; known before their expressions are
  ModelApi api;
  TableHint hint;
  std::vector<Unnamed> unnamed;

  const FieldDraft* field(std::string_view name) const {
    const auto at = field_of.find(name);
    return at == field_of.end() ? nullptr : &fields[at->second];
  }
};

struct Draft {
  Reporter reporter;
  bool snapshot = false;  // names are stored names: nothing is put into snake_case
  Resolution out{};
  std::unordered_map<std::string_view, Span> declared{};  // types, enums, mixins and models share their names
  std::deque<EnumDraft> enums{};
  std::deque<TypeDraft> types{};
  std::deque<ModelDraft> models{};
  std::vector<const ast::Raw*> raws{};
  std::unordered_map<std::string_view, const ast::Mixin*> mixins{};
  std::unordered_map<std::string_view, EnumDraft*> enum_of{};
  std::unordered_map<std::string_view, const EnumDraft*> enum_stored{};  // by stored name
  std::unordered_map<std::string_view, TypeDraft*> type_of{};
  std::unordered_map<std::string_view, ModelDraft*> model_of{};
};

// The phases.
void declare(Draft& draft, const std::vector<ast::File>& files);  // everything by name, mixins put in
void resolve_types(Draft& draft);                                 // named types, every field's shape
void make_columns(Draft& draft);       // every table's columns, relations' from the keys they refer to
void resolve_values(Draft& draft);     // defaults, generated columns, checks, what the runtime fills in
void resolve_clauses(Draft& draft);    // keys, uniques, indexes, checks
void resolve_relations(Draft& draft);  // references and their other sides
void resolve_encryption(Draft& draft); // @encrypted, when every use of its column is known
void resolve_names(Draft& draft);      // derived names; what is named twice
void resolve_raws(Draft& draft);       // what raw objects use, and their texts
void resolve_was(Draft& draft);        // @was, when every name is known
void resolve_allowances(Draft& draft); // @allow

// Also used by the phases after the one that owns it.
std::optional<Type> resolve_type(Draft& draft, const ast::TypeUse& use, const TypeDraft** named);

}  // namespace stratac
