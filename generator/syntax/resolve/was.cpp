#include <map>

#include "syntax/resolve/draft.hpp"

namespace stratac {
namespace {

constexpr Kind<std::string> was_is_present{"was-is-present", Severity::error,
                                           "`{}` is still there, so this cannot be what it is called now"};
constexpr Kind<std::string> was_is_taken{"was-is-taken", Severity::warning,
                                         "another `{}` takes the name that this had"};
constexpr Kind<std::string> was_twice{"was-twice", Severity::error, "two things cannot both have been `{}`"};
constexpr Kind<std::size_t, std::size_t> was_count{"was-count", Severity::error,
                                                   "`@was` names {} columns, and the field has {}"};

// Whether a new thing may take the name that a renamed one gives up. Which of the two a recorded name lives on as, the
// comparison with the snapshot knows, for tables, columns and types of enums.
enum class OldName { may_be_taken, is_gone };

// The things of one kind that share a namespace: what they are called now, and what some were called.
class Renamed {
 public:
  Renamed(Reporter& reporter, OldName old_name) : reporter_(reporter), old_name_(old_name) {}

  void now(const std::string& name, Span span, bool was_something_else) {
    now_.emplace(name, std::pair{span, was_something_else});
  }
  // False (and said) if it cannot be.
  bool was(const std::string& before, Span span) {
    if (const auto [first, is_new] = before_.emplace(before, span); !is_new) {
      also_at(reporter_.report(span, was_twice, before), first->second, "first said here");
      return false;
    }
    // With a @was of its own the other one has moved out of the way: two can swap their names.
    const auto present = now_.find(before);
    if (present == now_.end() || present->second.second) return true;
    const bool taken = old_name_ == OldName::may_be_taken;
    auto& said = reporter_.report(span, taken ? was_is_taken : was_is_present, before);
    if (taken) said.help = "take this `@was` away once the change is recorded";
    also_at(said, present->second.first, "declared here");
    return taken;
  }
  // The same of a name that changed because another one did.
  bool follows(const std::string& before) const { return !now_.contains(before) && !before_.contains(before); }

 private:
  Reporter& reporter_;
  OldName old_name_;
  std::map<std::string, std::pair<Span, bool>> now_;
  std::map<std::string, Span> before_;
};

// The stored name before: a text as it stands, a word as a declaration of that name would be stored.
std::string before_of(const ast::Attribute& was, bool in_snake_case) {
  const auto& arg = argument(was);
  return arg.kind == ast::Expr::Kind::string || !in_snake_case ? arg.text : snake_case(arg.text);
}

void tables(Draft& draft) {
  Renamed renamed(draft.reporter, OldName::may_be_taken);
  for (const auto& model : draft.models)
    renamed.now(model.table.name, model.ast->name.span, model.attributes.has(Attr::was));
  for (auto& model : draft.models)
    if (const auto* was = model.attributes.find(Attr::was)) {
      auto before = before_of(*was, true);
      if (renamed.was(before, was->span)) model.hint.was = std::move(before);
    }
}

void enum_values(Draft& draft, const EnumDraft& type, EnumHint& hint) {
  Renamed renamed(draft.reporter, OldName::is_gone);
  std::vector<std::pair<const ast::EnumValue*, const ast::Attribute*>> said;
  for (const auto& value : type.ast->values) {
    const auto attributes = checked_attributes(value.attributes, on_enum_value, draft.reporter);
    const auto* was = attributes.find(Attr::was);
    renamed.now(value.name.text, value.name.span, was != nullptr);
    if (was != nullptr) said.emplace_back(&value, was);
  }
  for (const auto& [value, was] : said) {
    auto before = before_of(*was, false);
    if (renamed.was(before, was->span)) hint.values.emplace(value->name.text, std::move(before));
  }
}

void enums(Draft& draft) {
  Renamed renamed(draft.reporter, OldName::may_be_taken);
  for (auto& type : draft.enums) {
    type.attributes = checked_attributes(type.ast->attributes, on_enum, draft.reporter);
    renamed.now(type.type.name, type.ast->name.span, type.attributes.has(Attr::was));
  }
  for (const auto& type : draft.enums) {
    EnumHint hint;
    if (const auto* was = type.attributes.find(Attr::was)) {
      auto before = before_of(*was, true);
      if (renamed.was(before, was->span)) hint.was = std::move(before);
    }
    enum_values(draft, type, hint);
    if (!hint.was.empty() || !hint.values.empty()) draft.out.hints.enums.emplace(type.type.name, std::move(hint));
  }
}

// What each column of the field was called. A relation's columns are named after the key columns they refer to, and
// follow where one of those is renamed.
std::vector<std::string> columns_before(const ModelDraft& model, const FieldDraft& field) {
  std::vector<std::string> out;
  const auto* was = field.attributes.find(Attr::was);
  if (was != nullptr && argument(*was).kind == ast::Expr::Kind::string) {
    for (const auto& each : was->args) out.push_back(each.text);
    return out;
  }
  if (was != nullptr && field.shape == FieldDraft::Shape::column) return {argument(*was).text};
  if (field.shape == FieldDraft::Shape::column || (was == nullptr && field.attributes.has(Attr::column))) {
    for (const auto each : field.columns) out.push_back(model.table.columns[each].name);
    return out;
  }
  const auto& name = was != nullptr ? argument(*was).text : field.ast->name.text;
  for (const auto key : field.target->key_fields)
    for (const auto& each : columns_before(*field.target, field.target->fields[key])) out.push_back(name + "_" + each);
  return out;
}

void columns(Draft& draft, ModelDraft& model) {
  Renamed renamed(draft.reporter, OldName::may_be_taken);
  for (const auto& field : model.fields)
    for (const auto each : field.columns)
      renamed.now(model.table.columns[each].name, field.ast->name.span, field.attributes.has(Attr::was));
  for (const bool said : {true, false})
    for (const auto& field : model.fields) {
      const auto* was = field.attributes.find(Attr::was);
      if ((was != nullptr) != said || !field.stored() || field.broken()) continue;
      const auto before = columns_before(model, field);
      if (before.size() != field.columns.size()) {
        if (said) draft.reporter.report(was->span, was_count, before.size(), field.columns.size());
        continue;
      }
      for (std::size_t i = 0; i < before.size(); ++i) {
        const auto& now = model.table.columns[field.columns[i]].name;
        if (said ? renamed.was(before[i], was->span) : before[i] != now && renamed.follows(before[i]))
          model.hint.columns[now].was = before[i];
      }
    }
}

void constraints(Draft& draft, ModelDraft& model) {
  Renamed renamed(draft.reporter, OldName::is_gone);
  for (const auto& made : model.unnamed) renamed.now(made.name, made.span, made.was != nullptr);
  for (const auto& made : model.unnamed) {
    if (made.was == nullptr) continue;
    auto before = before_of(*made.was, false);
    if (renamed.was(before, made.was->span)) model.hint.constraints.emplace(made.name, std::move(before));
  }
}

}  // namespace

void resolve_was(Draft& draft) {
  enums(draft);
  tables(draft);
  for (auto& model : draft.models) {
    columns(draft, model);
    constraints(draft, model);
    const auto& hint = model.hint;
    if (!hint.was.empty() || !hint.columns.empty() || !hint.constraints.empty())
      draft.out.hints.tables.emplace(model.table.name, std::move(model.hint));
  }
}

}  // namespace stratac
