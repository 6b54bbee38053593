#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/expr.hpp"

namespace stratac {

// What C++ adds to the stored schema: the names and the behaviour that no database sees.
// `Api::models[i]` describes `Schema::tables[i]`, `ModelApi::fields[j]` the column j of that table.

// Filled in by the runtime when a row is inserted.
enum class Fill : std::uint8_t { none, uuid4, uuid7 };

// @soft_delete: which value of the column says that the row is deleted.
enum class Deletion : std::uint8_t { none, time, when_true, when_false };

// @encrypted: the column holds bytes, and the database never sees the value. Deterministic: equal values are stored alike.
enum class Encryption : std::uint8_t { none, random, deterministic };

struct FieldApi {
  std::string name;        // as in the schema; the C++ emitter keeps keywords apart
  std::string column;      // stored name
  std::string doc;         // text of the /// lines, without the slashes; may hold line breaks
  std::string deprecated;  // message; "" if not
  Fill fill = Fill::none;
  bool updated = false;    // @updated
  bool version = false;    // @version
  Deletion deletion = Deletion::none;
  Encryption encryption = Encryption::none;
  Type plain{};  // of the value, where the column is encrypted
};

// One side of a relation. The side with the columns is `one`; `many` and `one_back` are seen from the other side.
struct RelationApi {
  enum class Kind : std::uint8_t { one, many, one_back };
  Kind kind = Kind::one;
  std::string name;                     // the field's name
  std::string doc;
  std::string model;                    // the other model's name
  std::vector<std::string> columns;     // stored columns on this model's table
  std::vector<std::string> referenced;  // stored columns on the other model's table, pairwise
  bool optional = false;
  // Many to many: the table between, and its columns that refer to `columns` and to `referenced`, pairwise.
  std::string through{};
  std::vector<std::string> through_columns{}, through_referenced{};
};

struct ModelApi {
  std::string name;   // the model's name in the schema: `Payment`
  std::string table;  // stored name: `payments`
  std::string doc;
  std::string deprecated;
  std::vector<FieldApi> fields;
  std::vector<RelationApi> relations;
};

// The column by whose value rows are deleted; null if there is none.
const FieldApi* deletion_field(const ModelApi& model);
// The condition that rows fulfil that are not deleted, over stored columns; nothing where none can be.
std::optional<Expr> alive_condition(const ModelApi& model);

struct EnumApi {
  std::string name;    // `PaymentStatus`
  std::string stored;  // EnumType::name: `payment_status`
  std::string doc;
  std::vector<std::string> value_docs;  // pairwise with EnumType::values
};

struct Api {
  std::string name_space;       // the schema's name
  std::vector<EnumApi> enums;   // pairwise with Schema::enums
  std::vector<ModelApi> models;
};

}  // namespace stratac
