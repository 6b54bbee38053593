#pragma once

#include <string>
#include <vector>

#include "model/api.hpp"
#include "model/schema.hpp"

namespace stratac::cpp {

// The schema with everything named as C++ wants it: what the printers of files read. It points into the
// Schema and the Api it was made of.

struct Enum {
  const EnumType* type;
  const EnumApi* api;
  std::string name;
  std::string values_name;  // payment_status_values
  std::vector<std::string> values;
};

struct Field {
  const Column* column;
  const FieldApi* api;
  const Enum* enumeration;  // null for other types
  int index;                // in the table
  std::string name;
  std::string type{};        // without std::optional
  std::string row_type{};    // in Payment
  std::string view_type{};   // in PaymentView
  std::string new_type{};    // in NewPayment; empty for a generated column, which only rows have
  std::string patch_type{};  // in PaymentPatch
  std::string parameter{};   // `std::string_view`, `const strata::Uuid&`
  // What its values are bound and read with, beside themselves: `strata::Digits{10, 2}` for decimals,
  // `strata::Secret{"payments.token", false}` where they are encrypted, else empty.
  std::string traits{};
};

struct Model {
  const Table* table;
  const ModelApi* api;
  std::string row{}, view{}, new_row{}, patch{};  // Payment, PaymentView, NewPayment, PaymentPatch
  std::string accessor{};                 // PaymentTable
  std::string locking{};                  // PaymentTableTx
  std::string async{};                    // PaymentAsync
  std::string internals{};                // PaymentModel, in the .cpp
  std::string name_space{};               // payment
  std::string member{};                   // of Session: payments
  std::string file{};                     // payment, without extension
  std::vector<Field> fields{};
  std::vector<const Field*> key{};
  const Field* version = nullptr;
  const Field* deletion = nullptr;  // @soft_delete
};

struct Names {
  std::string schema;      // as in the schema file
  std::string name_space;  // gateway
  std::string file;        // gateway.hpp, without extension
  std::string async_file{};  // async.hpp, without extension
  std::string session{}, tx{}, async_session{}, migrations{}, schema_hash{};
  std::vector<Enum> enums{};
  std::vector<Model> models{};
};

// `schema` and `api` must outlive the result, which is not to be copied: its keys point to its fields.
Names name_everything(const Schema& schema, const Api& api);

// By the name in the schema; by the table.
const Model& model_named(const Names& names, const std::string& name);
const Model& model_of_table(const Names& names, const std::string& table);

// The type of the values as the program sees them: not the bytes that are stored of encrypted ones.
const Type& seen_type(const Column& column, const FieldApi& api);

// The fields of a key, unique or reference, in its order.
std::vector<const Field*> fields_of(const Model& model, const std::vector<std::string>& columns);

// A name of Strata's own beside parameters named after `fields`.
std::string free_name(std::string name, const std::vector<const Field*>& fields);

// SQL of what rows fulfil that are not deleted, with `prefix` before the column; empty where none can be.
std::string alive_sql(const Model& model, std::string_view prefix = {});

// The columns of each unique: also of those that leave out deleted rows, and of no other partial ones.
struct UniqueColumns {
  std::string name;  // as stored
  std::vector<std::string> columns;
};
std::vector<UniqueColumns> uniques_of(const Model& model);

// The names of `fields` in one: `chain_address`.
std::string joined_names(const std::vector<const Field*>& fields);

}  // namespace stratac::cpp
