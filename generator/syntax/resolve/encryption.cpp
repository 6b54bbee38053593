#include <algorithm>
#include <array>

#include "syntax/resolve/draft.hpp"

namespace stratac {
namespace {

constexpr Kind<std::string, std::string> encrypted_type{"encrypted-type", Severity::error,
                                                        "`@encrypted` takes `text` or `bytes`, and `{}` is of type {}"};
constexpr Kind<std::string> encrypted_mode{"encrypted-mode", Severity::error, "there is no way `{}` to encrypt"};
constexpr Kind<std::string_view> encrypted_conflict{
    "encrypted-conflict", Severity::error, "an encrypted column cannot have `@{}`: the database does not know its value"};
constexpr Kind<std::string, std::string_view> encrypted_use{
    "encrypted-use", Severity::error, "`{}` is encrypted and cannot be part of {}: the database does not know its value"};
constexpr Kind<std::string> encrypted_rename{
    "encrypted-rename", Severity::error, "`{}` is encrypted for its table and column, and could not be read under other names"};

constexpr std::array conflicts{Attr::default_, Attr::generated, Attr::fill, Attr::cast, Attr::db, Attr::collate};

struct Encrypted {
  Draft& draft;
  const ModelDraft& model;
  const FieldDraft& field;
  const std::string& column;
  bool deterministic;

  void refuse(std::string_view where, bool used) const {
    if (used) draft.reporter.report(field.ast->name.span, encrypted_use, field.ast->name.text, where);
  }
  bool in(const std::vector<std::string>& columns) const {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
  }
  bool in(const Expr& expr) const { return in(columns_of(expr)); }
};

void refuse_attributes(const Encrypted& at) {
  for (const auto& row : attribute_table) {
    const auto* other = at.field.attributes.find(row.attribute);
    if (other != nullptr && std::find(conflicts.begin(), conflicts.end(), row.attribute) != conflicts.end())
      at.draft.reporter.report(other->span, encrypted_conflict, row.name);
  }
  for (const auto* attributes : {&at.field.attributes, &at.model.attributes}) {
    const auto* was = attributes->find(Attr::was);
    if (was == nullptr) continue;
    auto& said = at.draft.reporter.report(was->span, encrypted_rename, at.field.ast->name.text);
    said.help = "keep the stored name: `@column(\"…\")` on the field, `@table(\"…\")` on the model";
  }
}

bool is_indexed(const Encrypted& at, const Index& index) {
  const auto holds = [&](const IndexPart& part) {
    return at.in(part.expr) && !(at.deterministic && part.expr.op == Op::column);
  };
  return std::any_of(index.parts.begin(), index.parts.end(), holds) || (index.where && at.in(*index.where)) ||
         at.in(index.include);
}

// Its values differ from those of every other column, even where they are equal.
bool is_referred(const Encrypted& at) {
  for (const auto& model : at.draft.models)
    for (const auto& reference : model.table.references)
      if ((&model == &at.model && at.in(reference.columns)) ||
          (reference.table == at.model.table.name && at.in(reference.referenced)))
        return true;
  return false;
}

void refuse_uses(const Encrypted& at) {
  const auto& table = at.model.table;
  at.refuse("a key", table.key && at.in(table.key->columns));
  for (const auto& unique : table.uniques) at.refuse("a unique", !at.deterministic && at.in(unique.columns));
  for (const auto& index : table.indexes) at.refuse(index.unique ? "a unique" : "an index", is_indexed(at, index));
  for (const auto& check : table.checks) at.refuse("a check", at.in(check.condition));
  for (const auto& column : table.columns)
    at.refuse("a generated column", column.generated && at.in(*column.generated));
  at.refuse("a reference", is_referred(at));
}

bool is_deterministic(Draft& draft, const ast::Attribute& attribute) {
  if (attribute.args.empty()) return false;
  const auto& word = argument(attribute);
  if (word.text == "deterministic") return true;
  auto& said = draft.reporter.report(word.span, encrypted_mode, word.text);
  said.help = "`@encrypted`, or `@encrypted(deterministic)` for values that are looked for";
  return false;
}

void resolve_field(Draft& draft, ModelDraft& model, const FieldDraft& field, const ast::Attribute& attribute) {
  const auto& type = field.type;
  const bool fits = type == scalar_type(Scalar::text) || type == scalar_type(Scalar::bytes);
  if (!fits) {
    auto& said = draft.reporter.report(field.ast->type.span, encrypted_type, field.ast->name.text, to_string(type));
    if (type.scalar == Scalar::text && !type.array) said.help = "without a length, which the database could not check";
  }
  const auto index = field.columns.front();
  auto& api = model.api.fields[index];
  api.plain = type;
  const bool deterministic = is_deterministic(draft, attribute);
  api.encryption = deterministic ? Encryption::deterministic : Encryption::random;
  const Encrypted at{draft, model, field, model.table.columns[index].name, deterministic};
  refuse_attributes(at);
  refuse_uses(at);
}

}  // namespace

void resolve_encryption(Draft& draft) {
  for (auto& model : draft.models)
    for (const auto& field : model.fields) {
      const auto* attribute = field.attributes.find(Attr::encrypted);
      if (attribute != nullptr && field.shape == FieldDraft::Shape::column && !field.columns.empty())
        resolve_field(draft, model, field, *attribute);
    }
}

}  // namespace stratac
