#include "syntax/antlr/recovery.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <StrataParser.h>

#include "support/naming.hpp"
#include "syntax/antlr/streams.hpp"
#include "syntax/token.hpp"

namespace stratac {
namespace {

using antlr::StrataParser;

static constexpr Kind<std::string, std::string> unexpected_token{"unexpected-token", Severity::error,
                                                                 "expected {}, found {}"};
static constexpr Kind<std::string> missing_type{"missing-type", Severity::error, "field `{}` has no type"};
static constexpr Kind<std::string> unknown_declaration{"unknown-declaration", Severity::error,
                                                       "expected a declaration, found {}"};
static constexpr Kind<> stray_attribute{"stray-attribute", Severity::error,
                                        "an attribute stands on the line of what it describes"};

constexpr std::array header_rules{StrataParser::RuleEnumHeader, StrataParser::RuleMixinHeader,
                                  StrataParser::RuleModelHeader, StrataParser::RuleRawHeader};
// Rules that are lists of lines: they go on after a line that is wrong.
constexpr std::array body_rules{StrataParser::RuleBlock, StrataParser::RuleEnumBody, StrataParser::RuleRawBody,
                                StrataParser::RuleRawSteps};

bool is_header(std::size_t rule) {
  return std::ranges::find(header_rules, rule) != header_rules.end();
}
bool is_body(std::size_t rule) {
  return std::ranges::find(body_rules, rule) != body_rules.end();
}

TokenKind kind_at(antlr4::Parser* parser) {
  return token_of(parser->getCurrentToken()).kind;
}

// How an expected token reads in a message; the groups of tokens stand in for all their members.
struct Phrase {
  std::string_view text;
  std::vector<std::size_t> all;  // shown when all of these are expected …
  TokenKind first, last;         // … and instead of what lies between these
};

const std::vector<Phrase>& phrases() {
  static const std::vector<Phrase> table{
      {"an expression",
       {StrataParser::Number, StrataParser::LeftParen, StrataParser::Case},
       TokenKind::schema,
       TokenKind::left_bracket},
      {"a name", {StrataParser::Name}, TokenKind::schema, TokenKind::quoted},
      {"a number", {StrataParser::Number}, TokenKind::number, TokenKind::number},
      {"a string", {StrataParser::String}, TokenKind::string, TokenKind::raw_text},
  };
  return table;
}

std::string join_words(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

// Rules whose expected tokens say less than their meaning.
constexpr std::array<std::pair<std::size_t, std::string_view>, 7> rule_phrases{{
    {StrataParser::RuleModelHeader, "`with`, an attribute or `{`"},
    {StrataParser::RuleEnumHeader, "an attribute or `{`"},
    {StrataParser::RuleMember, "an attribute or the end of the line"},
    {StrataParser::RuleBlock, "a field or a clause"},
    {StrataParser::RuleEnumBody, "an enum value"},
    {StrataParser::RuleRawBody, "the name of a database"},
    {StrataParser::RuleRawSteps, "`create` or `drop`"},
}};

bool after(antlr4::Parser* parser, TokenKind kind) {
  const auto* previous = parser->getTokenStream()->LT(-1);
  return previous && token_of(previous).kind == kind;
}

std::string expected_here(antlr4::Parser* parser) {
  const auto rule = parser->getContext()->getRuleIndex();
  for (const auto& [phrased, text] : rule_phrases)
    if (phrased == rule) return std::string(text);
  if (rule == StrataParser::RuleArgumentList && after(parser, TokenKind::left_paren)) return "an expression or `)`";
  const auto set = parser->getExpectedTokens();
  std::vector<bool> expected(static_cast<std::size_t>(TokenKind::other) + 1);
  for (std::size_t kind = 1; kind < expected.size(); ++kind) expected[kind] = set.contains(kind);
  std::vector<std::string> words;
  for (const auto& phrase : phrases()) {
    if (!std::ranges::all_of(phrase.all, [&](std::size_t kind) { return expected[kind]; })) continue;
    words.emplace_back(phrase.text);
    for (auto kind = static_cast<std::size_t>(phrase.first); kind <= static_cast<std::size_t>(phrase.last); ++kind)
      expected[kind] = false;
  }
  for (std::size_t kind = 1; kind < expected.size(); ++kind) {
    if (!expected[kind]) continue;
    auto name = parser->getVocabulary().getLiteralName(kind);
    if (name.size() > 2) words.push_back("`" + name.substr(1, name.size() - 2) + "`");
  }
  if (expected[static_cast<std::size_t>(TokenKind::newline)]) words.emplace_back("the end of the line");
  return join_words(words);
}

std::string found_text(const Token& token, const SourceText& source) {
  if (token.kind == TokenKind::end_of_file) return "the end of the file";
  if (token.kind == TokenKind::newline) return "the end of the line";
  if (token.begin == token.end) return "the end of the line";
  const auto text = text_of(token, source);
  if (is_string(token.kind) && text.size() > 40) return "a string";
  return fmt::format("`{}`", text);
}

bool inside(antlr4::Parser* parser, std::size_t rule) {
  for (auto* context = static_cast<antlr4::RuleContext*>(parser->getContext()); context;
       context = static_cast<antlr4::RuleContext*>(context->parent))
    if (context->getRuleIndex() == rule) return true;
  return false;
}

std::string hint_for(antlr4::Parser* parser, const Token& token, const SourceText& source, bool in_expression) {
  const auto text = std::string(text_of(token, source));
  if (token.kind == TokenKind::label) return "no colon stands between a name and its type";
  static constexpr std::array null_words{"null", "NULL", "not", "NOT", "Null", "Not"};
  if (!in_expression)
    return std::ranges::find(null_words, text) != null_words.end() ? "only a type with `?` takes NULL: `text?`" : "";
  if (is_reserved(token.kind))
    return fmt::format(
        "`{0}` has a meaning of its own in expressions; a field of this name is written in backticks: ``{0}``", text);
  if (token.kind == TokenKind::equal && after(parser, TokenKind::equal)) return "equality is written `=`";
  if (after(parser, TokenKind::equal) && text == ">") return "the orders are written `>=` and `<=`";
  static constexpr std::array words{"AND", "OR", "NOT", "IN", "IS", "LIKE", "BETWEEN", "THEN", "ELSE", "END"};
  if (std::ranges::find(words, text) != words.end()) return "words of expressions are written in lower case";
  return {};
}

const StrataParser::FieldContext* field_without_type(antlr4::Parser* parser) {
  const antlr4::tree::ParseTree* context = parser->getContext();
  if (parser->getContext()->getRuleIndex() != StrataParser::RuleIdentifier) return nullptr;
  if (!dynamic_cast<const StrataParser::TypeContext*>(context->parent)) return nullptr;
  return dynamic_cast<const StrataParser::FieldContext*>(context->parent->parent);
}

}  // namespace

antlr4::Token* Recovery::recoverInline(antlr4::Parser* parser) {
  throw antlr4::InputMismatchException(parser);
}

// Called before every choice of every rule; only the lists of lines use it.
void Recovery::sync(antlr4::Parser* parser) {
  const auto rule = parser->getContext()->getRuleIndex();
  if (!is_body(rule)) return;
  const auto kind = kind_at(parser);
  if (is_name(kind) || kind == TokenKind::newline || kind == TokenKind::right_brace) return;
  if (rule == StrataParser::RuleBlock && kind == TokenKind::at_at) return;
  if (!recovering_) report(parser, parser->getCurrentToken());
  recovering_ = true;
  skip_line(parser);
}

void Recovery::reportError(antlr4::Parser* parser, const antlr4::RecognitionException& e) {
  if (!recovering_) report(parser, e.getOffendingToken());
  recovering_ = true;
}

bool Recovery::reported_on_line(Span at) const {
  const auto mistake = mistakes_.lower_bound(source_.line_begin(at.begin));
  return mistake != mistakes_.end() && *mistake <= at.end;
}

void Recovery::report(antlr4::Parser* parser, const antlr4::Token* offending) {
  const auto& token = token_of(offending);
  const auto at = span_of(token, file_);
  const auto rule = parser->getContext()->getRuleIndex();
  if (reported_on_line(at)) return;
  if (const auto* field = field_without_type(parser); field && token.kind != TokenKind::label) {
    const auto& name = token_of(field->name->start);
    sink_.report(span_of(name, file_), missing_type, std::string(text_of(name, source_)));
    return;
  }
  if (rule == StrataParser::RuleBlock && token.kind == TokenKind::at) {
    sink_.report(at, stray_attribute);
    return;
  }
  const bool in_expression =
      inside(parser, StrataParser::RuleExpression) || inside(parser, StrataParser::RuleArgumentList);
  auto& error = sink_.report(at, unexpected_token, expected_here(parser), found_text(token, source_));
  error.help = hint_for(parser, token, source_, in_expression);
}

// Up to the end of the line or of the block; blocks on the way are left out whole.
void Recovery::skip_line(antlr4::Parser* parser) {
  std::size_t depth = 0;
  for (auto kind = kind_at(parser); kind != TokenKind::end_of_file; kind = kind_at(parser)) {
    if (depth == 0 && (kind == TokenKind::newline || kind == TokenKind::right_brace)) return;
    if (kind == TokenKind::left_brace) ++depth;
    if (kind == TokenKind::right_brace) --depth;
    parser->consume();
  }
}

void Recovery::recover(antlr4::Parser* parser, std::exception_ptr) {
  const auto rule = parser->getContext()->getRuleIndex();
  const auto header = std::ranges::find_if(header_rules, [&](std::size_t r) { return inside(parser, r); });
  const bool in_enum_value = inside(parser, StrataParser::RuleEnumValue);
  const auto stops = [&](TokenKind kind) {
    return kind == TokenKind::newline || kind == TokenKind::right_brace || kind == TokenKind::end_of_file ||
           (header != header_rules.end() && kind == TokenKind::left_brace) ||
           (in_enum_value && kind == TokenKind::comma);
  };
  if (header == header_rules.end() && !in_enum_value) return skip_line(parser);
  while (!stops(kind_at(parser))) parser->consume();
  // The rule itself is given up here, so it must leave behind what it would have taken last.
  const auto kind = kind_at(parser);
  const bool takes_brace = is_header(rule) && kind == TokenKind::left_brace;
  const bool takes_comma = rule == StrataParser::RuleEnumValue && kind == TokenKind::comma;
  if (takes_brace || takes_comma) parser->consume();
}

void Recovery::skip_unknown_declaration(antlr4::Parser* parser) {
  static const std::vector<std::string_view> words{"schema", "import", "enum", "type", "mixin", "model", "raw"};
  const auto& token = token_of(parser->getCurrentToken());
  if (!reported_on_line(span_of(token, file_))) {
    auto& error = sink_.report(span_of(token, file_), unknown_declaration, found_text(token, source_));
    static constexpr std::array tables{"table", "TABLE", "CREATE", "create", "class", "struct", "entity"};
    if (std::ranges::find(tables, text_of(token, source_)) != tables.end())
      error.help = "a table is declared by `model Name { … }`";
    else if (const auto word = nearest(text_of(token, source_), words))
      error.help = fmt::format("did you mean `{}`?", *word);
    else
      error.help = "declarations begin with `enum`, `type`, `mixin` or `model`";
  }
  lost_declaration_ = true;
  skip_line(parser);
  if (kind_at(parser) == TokenKind::right_brace) parser->consume();
}

}  // namespace stratac
