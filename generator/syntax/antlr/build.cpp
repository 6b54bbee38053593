#include "syntax/antlr/build.hpp"

#include <array>
#include <charconv>
#include <string_view>

#include "model/print.hpp"
#include "support/naming.hpp"
#include "syntax/antlr/streams.hpp"
#include "syntax/literal.hpp"

namespace stratac {
namespace {

static constexpr Kind<std::string> declared_before{"stated-twice", Severity::error, "`{}` stands twice in this file"};
static constexpr Kind<> bad_storage{"bad-storage-version", Severity::error, "storage version is no whole number"};
static constexpr Kind<int, int> newer_storage{
    "newer-storage-version", Severity::error,
    "written by a newer Strata (storage version {}), and this one knows versions up to {}: update it"};
static constexpr Kind<std::string> unknown_option{"unknown-option", Severity::error, "a clause has no option `{}`"};
static constexpr Kind<std::string, std::string> bad_option{"bad-option", Severity::error, "`{}` is followed by {}"};
static constexpr Kind<std::string> bad_order{"bad-order", Severity::error,
                                             "expected `asc`, `desc`, `nulls first` or `nulls last`, found `{}`"};

// What follows the word of a clause's option.
enum class Shape : std::uint8_t { expression, name, names, name_with_names, text };
struct OptionInfo {
  std::string_view word;
  Shape shape;
  std::string_view form;
};
constexpr std::array option_table{
    OptionInfo{"where", Shape::expression, "a condition in brackets, `where (…)`"},
    OptionInfo{"using", Shape::name, "the name of an index method, `using gin`"},
    OptionInfo{"include", Shape::names, "names in brackets, `include (a, b)`"},
    OptionInfo{"name", Shape::name, "a name, `name open_payments`"},
    OptionInfo{"to", Shape::name_with_names, "a model and names in brackets, `to Model(a, b)`"},
    OptionInfo{"language", Shape::text, "a language in quotes, `language \"english\"`"},
};

const OptionInfo* option_info(std::string_view word) {
  for (const auto& info : option_table)
    if (info.word == word) return &info;
  return nullptr;
}

bool broken(const antlr4::ParserRuleContext* context) {
  return !context || context->exception;
}

// The names in `include (a, b)`, which the grammar cannot tell from an expression's brackets.
std::optional<std::vector<ast::Name>> plain_names(const std::vector<ast::Expr>& items) {
  std::vector<ast::Name> out;
  for (const auto& item : items) {
    if (item.kind != ast::Expr::Kind::name) return std::nullopt;
    out.push_back({item.text, item.span});
  }
  return out;
}

}  // namespace

Span AstBuilder::span(const antlr4::Token* token) const {
  return span_of(token_of(token), file_);
}
Span AstBuilder::span(const antlr4::ParserRuleContext* context) const {
  return join(span(context->start), span(context->stop ? context->stop : context->start));
}
std::string AstBuilder::text(const antlr4::Token* token) const {
  return std::string(text_of(token_of(token), source_));
}

ast::Name AstBuilder::name(const antlr4::ParserRuleContext* context) const {
  auto written = std::string_view(source_.text()).substr(token_of(context->start).begin);
  written = written.substr(0, token_of(context->start).end - token_of(context->start).begin);
  if (written.starts_with('`')) written.remove_prefix(1);
  if (written.ends_with('`')) written.remove_suffix(1);
  return {std::string(written), span(context->start)};
}

bool AstBuilder::was_missing(const antlr4::Token* token) const {
  return token && token_of(token).begin == token_of(token).end;
}

std::string AstBuilder::take_doc(const antlr4::ParserRuleContext* context) {
  const auto node = docs_.extract(token_of(context->start).begin);
  return node ? std::move(node.mapped().text) : std::string();
}

void AstBuilder::add(Parser::DeclarationContext* declaration, ast::File& out) {
  if (auto* schema = declaration->schema_) return add_schema(schema, out);
  if (auto* storage = declaration->storage_) return add_storage(storage, out);
  if (auto* import = declaration->import_) return add_import(import, out);
  if (auto* enumeration = declaration->enum_) return add_enum(enumeration, out);
  if (auto* type = declaration->type_) return add_type(type, out);
  if (auto* mixin = declaration->mixin_) return add_mixin(mixin, out);
  if (auto* model = declaration->model_) return add_model(model, out);
  if (auto* raw = declaration->raw_) return add_raw(raw, out);
}

void AstBuilder::add_schema(Parser::SchemaContext* context, ast::File& out) {
  if (!context->name || broken(context->name)) return;
  if (out.schema)
    sink_.report(span(context), declared_before, "schema").labels.push_back({out.schema->span, "first stated here"});
  else
    out.schema = name(context->name);
}

void AstBuilder::add_storage(Parser::StorageContext* context, ast::File& out) {
  if (broken(context)) return;
  const auto digits = text(context->version);
  int version = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
  if (failure != std::errc() || end != digits.data() + digits.size()) {
    sink_.report(span(context->version), bad_storage);
    return;
  }
  if (version > storage_version) {
    sink_.report(span(context->version), newer_storage, version, storage_version);
    out.incomplete = true;
  }
  if (out.storage) sink_.report(span(context), declared_before, "strata");
  out.storage = version;
}

void AstBuilder::add_import(Parser::ImportFileContext* context, ast::File& out) {
  if (!context->path || broken(context->path)) {
    out.incomplete = true;
    return;
  }
  out.imports.push_back({string(context->path).text, span(context->path)});
}

void AstBuilder::add_enum(Parser::EnumerationContext* context, ast::File& out) {
  if (!context->header || broken(context->header->name)) {
    out.incomplete = true;
    return;
  }
  ast::Enum made{take_doc(context), name(context->header->name), attributes(context->header->attributes), {}, {}};
  for (auto* value : context->body->values)
    if (!broken(value->name))
      made.values.push_back({take_doc(value), name(value->name), attributes(value->attributes)});
  made.span = span(context);
  out.enums.push_back(std::move(made));
}

void AstBuilder::add_type(Parser::NamedTypeContext* context, ast::File& out) {
  if (broken(context->name)) {
    out.incomplete = true;
    return;
  }
  out.types.push_back(
      {take_doc(context), name(context->name), type(context->use), attributes(context->attributes), span(context)});
}

void AstBuilder::add_mixin(Parser::MixinContext* context, ast::File& out) {
  if (!context->header || broken(context->header->name)) {
    out.incomplete = true;
    return;
  }
  ast::Mixin made{take_doc(context), name(context->header->name), {}, {}, span(context)};
  add_members(context->body, made.fields, made.clauses);
  out.mixins.push_back(std::move(made));
}

void AstBuilder::add_model(Parser::ModelContext* context, ast::File& out) {
  if (!context->header || broken(context->header->name)) {
    out.incomplete = true;
    return;
  }
  const bool lacks_block = was_missing(context->header->brace) && context->body->members.empty();
  // Which mixins a broken header would have named, and so which fields there are, is unknown.
  if (broken(context->header) || lacks_block) out.incomplete = true;
  ast::Model made{take_doc(context), name(context->header->name), {}, attributes(context->header->attributes), {}, {},
                  span(context)};
  for (auto* mixin : context->header->mixins)
    if (!broken(mixin)) made.mixins.push_back(name(mixin));
  add_members(context->body, made.fields, made.clauses);
  out.models.push_back(std::move(made));
}

void AstBuilder::add_raw(Parser::RawContext* context, ast::File& out) {
  if (!context->header || broken(context->header->name)) {
    out.incomplete = true;
    return;
  }
  ast::Raw made{name(context->header->name), {}, {}, span(context)};
  for (auto* used : context->header->uses)
    if (!broken(used)) made.uses.push_back(name(used));
  for (auto* database : context->body->dialects)
    if (!broken(database) && !broken(database->name)) made.databases.push_back(raw_database(database));
  out.raws.push_back(std::move(made));
}

ast::RawDatabase AstBuilder::raw_database(Parser::RawDialectContext* context) {
  ast::RawDatabase out{name(context->name), {}, span(context)};
  const auto* steps = context->steps;
  // A word without its text was reported.
  for (std::size_t i = 0; steps && i < std::min(steps->words.size(), steps->texts.size()); ++i)
    if (!broken(steps->words[i]) && !broken(steps->texts[i]))
      out.steps.push_back({name(steps->words[i]), string(steps->texts[i])});
  return out;
}

void AstBuilder::add_members(Parser::BlockContext* block, std::vector<ast::Field>& fields,
                             std::vector<ast::Clause>& clauses) {
  if (!block) return;
  for (auto* member : block->members) {
    if (auto made = field(member->field_)) fields.push_back(std::move(*made));
    if (auto made = clause(member->clause_)) clauses.push_back(std::move(*made));
  }
}

std::optional<ast::Field> AstBuilder::field(Parser::FieldContext* context) {
  if (!context || broken(context->name)) return std::nullopt;
  return ast::Field{take_doc(context), name(context->name), type(context->use), attributes(context->attributes),
                    span(context)};
}

ast::TypeUse AstBuilder::type(Parser::TypeContext* context) {
  if (broken(context) || broken(context->name)) return {};
  ast::TypeUse out{name(context->name), {}, context->array != nullptr, context->optional != nullptr, span(context)};
  if (context->arguments)
    for (const auto* number : context->arguments->numbers) out.args.push_back(this->number(number));
  // A number that is none was reported, so the whole type is unknown.
  for (const auto& arg : out.args)
    if (arg.kind == ast::Expr::Kind::error) return {};
  return out;
}

std::vector<ast::Attribute> AstBuilder::attributes(const std::vector<Parser::AttributeContext*>& contexts) {
  std::vector<ast::Attribute> out;
  for (auto* context : contexts) {
    if (broken(context->name)) continue;
    ast::Attribute made{name(context->name), {}, {}, context->arguments != nullptr, span(context)};
    if (context->arguments) add_arguments(context->arguments, made.args, made.labels);
    out.push_back(std::move(made));
  }
  return out;
}

std::optional<ast::Clause> AstBuilder::clause(Parser::ClauseContext* context) {
  if (!context || broken(context->kind)) return std::nullopt;
  ast::Clause out{name(context->kind), {}, {}, {}, span(context)};
  out.attributes = attributes(context->attributes);
  // A broken clause keeps its kind, so that nobody misses the key.
  if (broken(context) || was_missing(context->close)) {
    out.parts.push_back({{}, {}, {}, out.kind.span});
    return out;
  }
  for (auto* item : context->parts) out.parts.push_back(part(item));
  for (auto* item : context->options_)
    if (auto made = option(item))
      out.options.push_back(std::move(*made));
    else
      return std::nullopt;
  return out;
}

ast::Part AstBuilder::part(Parser::PartContext* context) {
  if (broken(context)) return {{}, {}, {}, span(context)};
  ast::Part out{expression(context->value), {}, {}, span(context)};
  const auto word_is = [&](std::size_t i, std::string_view a, std::string_view b) {
    if (i >= context->words.size()) return false;
    const auto word = text(context->words[i]);
    return word == a || word == b;
  };
  std::size_t i = 0;
  if (word_is(i, "asc", "desc")) {
    out.order = ast::Name{text(context->words[i]), span(context->words[i])};
    ++i;
  }
  if (word_is(i, "nulls", "nulls") && word_is(i + 1, "first", "last")) {
    out.nulls = ast::Name{text(context->words[i + 1]), join(span(context->words[i]), span(context->words[i + 1]))};
    i += 2;
  }
  if (i < context->words.size()) sink_.report(span(context->words[i]), bad_order, text(context->words[i]));
  return out;
}

std::optional<ast::Option> AstBuilder::option(Parser::OptionContext* context) {
  if (broken(context)) return std::nullopt;
  ast::Option out{name(context->key), {}, {}, {}, span(context)};
  const auto* info = option_info(out.word.text);
  if (!info) {
    std::vector<std::string_view> words;
    for (const auto& row : option_table) words.push_back(row.word);
    auto& error = sink_.report(out.word.span, unknown_option, out.word.text);
    if (const auto word = nearest(out.word.text, words)) error.help = fmt::format("did you mean `{}`?", *word);
    return std::nullopt;
  }
  std::vector<ast::Expr> items;
  for (auto* item : context->items) items.push_back(expression(item));
  if (context->name) out.name = name(context->name);
  for (auto* item : context->names) out.names.push_back(name(item));
  const bool brackets = !items.empty(), bare_name = context->name && context->names.empty();
  bool fits = false;
  switch (info->shape) {
    case Shape::expression:
      if ((fits = items.size() == 1)) out.expr = std::move(items.front());
      break;
    case Shape::name:
      fits = bare_name;
      break;
    case Shape::names:
      if (auto names = plain_names(items); (fits = brackets && names)) out.names = std::move(*names);
      break;
    case Shape::name_with_names:
      fits = context->name && !context->names.empty();
      break;
    case Shape::text:
      if ((fits = context->value != nullptr)) out.expr = string(context->value);
      break;
  }
  if (fits) return out;
  sink_.report(out.span, bad_option, std::string(info->word), std::string(info->form));
  return std::nullopt;
}

}  // namespace stratac
