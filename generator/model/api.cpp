#include "model/api.hpp"

#include <algorithm>

namespace stratac {

const FieldApi* deletion_field(const ModelApi& model) {
  const auto found = std::find_if(model.fields.begin(), model.fields.end(),
                                  [](const FieldApi& field) { return field.deletion != Deletion::none; });
  return found == model.fields.end() ? nullptr : &*found;
}

std::optional<Expr> alive_condition(const ModelApi& model) {
  const auto* field = deletion_field(model);
  if (field == nullptr) return std::nullopt;
  const auto boolean = scalar_type(Scalar::boolean);
  const bool time = field->deletion == Deletion::time;
  Expr column{.op = Op::column, .text = field->column, .type = time ? scalar_type(Scalar::timestamp) : boolean};
  if (field->deletion == Deletion::when_false) return column;
  return Expr{.op = time ? Op::is_null : Op::logical_not, .type = boolean, .args = {std::move(column)}};
}

}  // namespace stratac
