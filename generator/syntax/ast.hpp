#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/expr.hpp"
#include "support/source.hpp"

namespace stratac::ast {

// What a file says, name for name, nothing looked up. Everything has its span, so that every
// later complaint can point at the place.

struct Name {
  std::string text;
  Span span;
};

// An expression before names are known. Kinds as far as the syntax can tell them apart.
struct Expr {
  enum class Kind : std::uint8_t {
    number,  // text: as written, `1`, `1.50`
    string,  // text: the value of '…', "…" or """…""" with escapes resolved; `quotes` says which
    typed,   // text: the type name (`date`, `json`, …); args[0]: the string
    name,    // text: an identifier (true, false, value and null too, when bare); backticks set `quoted`
    member,  // text: after the point; args[0]: before it (PaymentStatus.pending)
    call,    // text: the function; args; labels
    unary,   // text: `-` or `not`
    binary,  // text: the operator, lower case, `!=` also for `<>`
    in,
    not_in,  // args: tested, candidates…
    between,
    not_between,  // args: tested, low, high
    like,
    not_like,  // args: tested, pattern
    is_null,
    is_not_null,  // args: one
    case_when,    // args: when, then, …, [else]
    list,         // [a, b]
    json,         // json access `a.b -> 'path' as type`, see grammar/README.md; args[0]; text: path; type
    error,        // stands where the parser gave up; resolve stays silent about it
  };
  Kind kind = Kind::error;
  std::string text;
  bool quoted = false;  // backticks
  std::string type;     // json: the declared type's name
  std::vector<Expr> args;
  std::vector<std::string> labels;  // call: pairwise with args, "" for positional (`sql(sqlite: "…")`)
  Span span;
};

// `@name` or `@name(args)`.
struct Attribute {
  Name name;
  std::vector<Expr> args;
  std::vector<std::string> labels;  // pairwise with args, "" for positional
  bool brackets = false;
  Span span;
};

// `text(64)`, `decimal(78, 0)`, `Token?`, `Transaction[]`.
struct TypeUse {
  Name name;
  std::vector<Expr> args;
  bool array = false;
  bool optional = false;
  Span span;
};

// A field whose type could not be understood has a TypeUse without a name: resolve stays silent about it.
struct Field {
  std::string doc;
  Name name;
  TypeUse type;
  std::vector<Attribute> attributes;
  Span span;
};

// One element of a clause's list: `status`, `expires_at desc`, `(lower(name))`.
struct Part {
  Expr expr;
  std::optional<Name> order;  // asc or desc
  std::optional<Name> nulls;  // first or last: parsed so that it can be refused with its reason
  Span span;
};

// The words after a clause: `where (…)`, `using gin`, `include (a, b)`, `name n`, `to Model(x, y)`, `language
// "english"`.
struct Option {
  Name word;
  std::optional<Expr> expr;  // where; language
  std::optional<Name> name;  // using, name, to
  std::vector<Name> names;   // include, to
  Span span;
};

// `@@unique(a, b) name x @was(y)`.
struct Clause {
  Name kind;
  std::vector<Part> parts;
  std::vector<Option> options;
  std::vector<Attribute> attributes;
  Span span;
};

struct Model {
  std::string doc;
  Name name;
  std::vector<Name> mixins;  // `with A, B`
  std::vector<Attribute> attributes;
  std::vector<Field> fields;
  std::vector<Clause> clauses;
  Span span;
};

struct Mixin {
  std::string doc;
  Name name;
  std::vector<Field> fields;
  std::vector<Clause> clauses;
  Span span;
};

struct EnumValue {
  std::string doc;
  Name name;
  std::vector<Attribute> attributes;
};

struct Enum {
  std::string doc;
  Name name;
  std::vector<Attribute> attributes;
  std::vector<EnumValue> values;
  Span span;
};

// `type Address = text(64) @check(value != '')`
struct NamedType {
  std::string doc;
  Name name;
  TypeUse type;
  std::vector<Attribute> attributes;
  Span span;
};

// `raw active_payments uses (Payment) { sqlite { create """…""" drop """…""" } }`
struct RawStep {
  Name word;
  Expr text;  // a string
};
struct RawDatabase {
  Name name;
  std::vector<RawStep> steps;
  Span span;
};
struct Raw {
  Name name;
  std::vector<Name> uses;
  std::vector<RawDatabase> databases;
  Span span;
};

struct Import {
  std::string path;  // as written, relative to this file
  Span span;
};

struct File {
  std::optional<Name> schema;  // `schema gateway;`
  std::optional<int> storage;  // `strata 1;`: this is a snapshot
  std::vector<Import> imports;
  std::vector<Enum> enums;
  std::vector<NamedType> types;
  std::vector<Mixin> mixins;
  std::vector<Model> models;
  std::vector<Raw> raws;
  bool incomplete = false;  // a declaration was lost to a mistake: unknown names may be its
};

}  // namespace stratac::ast
