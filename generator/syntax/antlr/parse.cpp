#include "syntax/parse.hpp"

#include <memory>

#include <StrataLexer.h>
#include <StrataParser.h>

#include "syntax/antlr/build.hpp"
#include "syntax/antlr/recovery.hpp"
#include "syntax/antlr/streams.hpp"
#include "syntax/layout.hpp"
#include "syntax/source_check.hpp"
#include "syntax/token.hpp"

namespace stratac {
namespace {

using antlr::StrataLexer;
using antlr::StrataParser;

static constexpr Kind<std::string> empty_file{"empty-file", Severity::error, "`{}` declares nothing"};
static constexpr Kind<> stray_doc{"stray-doc", Severity::warning,
                                  "this `///` comment describes nothing; it belongs above an enum, value, type, mixin, "
                                  "model or field"};

// TokenKind follows the order of the lexer grammar.
constexpr bool same(TokenKind kind, std::size_t type) {
  return static_cast<std::size_t>(kind) == type;
}
static_assert(same(TokenKind::schema, StrataLexer::Schema) && same(TokenKind::as, StrataLexer::As) &&
              same(TokenKind::and_, StrataLexer::And) && same(TokenKind::value, StrataLexer::Value) &&
              same(TokenKind::name, StrataLexer::Name) && same(TokenKind::raw_text, StrataLexer::RawText) &&
              same(TokenKind::left_brace, StrataLexer::LeftBrace) && same(TokenKind::at_at, StrataLexer::AtAt) &&
              same(TokenKind::equal, StrataLexer::Equal) && same(TokenKind::percent, StrataLexer::Percent) &&
              same(TokenKind::newline, StrataLexer::Newline) && same(TokenKind::other, StrataLexer::Other));

class Parser final : public StrataParser {
 public:
  using StrataParser::StrataParser;
  // ANTLR keeps every context until the parser dies; a large file would keep all of them.
  void forget() { _tracker.reset(); }
};

bool at_end(antlr4::Parser& parser) {
  return parser.getCurrentToken()->getType() == antlr4::Token::EOF;
}

void parse_declarations(Layout& layout, const SourceText& source, std::uint32_t file, Diagnostics& sink,
                        ast::File& out) {
  ParserTokens tokens(layout.tokens);
  Parser parser(&tokens);
  parser.setBuildParseTree(false);
  parser.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(antlr4::atn::PredictionMode::SLL);
  const auto recovery = std::make_shared<Recovery>(source, file, layout.mistakes, sink);
  parser.setErrorHandler(recovery);
  AstBuilder builder(source, file, layout.docs, sink);
  while (!at_end(parser)) {
    const auto kind = token_of(parser.getCurrentToken()).kind;
    if (kind == TokenKind::newline) {
      parser.consume();
    } else if (opens_declaration(kind)) {
      recovery->reset(&parser);
      builder.add(parser.declaration(), out);
      parser.forget();
    } else {
      recovery->skip_unknown_declaration(&parser);
    }
  }
  out.incomplete = out.incomplete || recovery->lost_declaration();
}

bool says_nothing(const std::vector<Token>& tokens) {
  for (const auto& token : tokens)
    if (token.kind != TokenKind::newline && token.kind != TokenKind::comment && token.kind != TokenKind::doc &&
        token.kind != TokenKind::end_of_file)
      return false;
  return true;
}

Token token_from(const antlr4::Token& token) {
  const auto type = token.getType();
  return {type == antlr4::Token::EOF ? TokenKind::end_of_file : static_cast<TokenKind>(type),
          static_cast<std::uint32_t>(token.getStartIndex()), static_cast<std::uint32_t>(token.getStopIndex() + 1)};
}

}  // namespace

std::vector<Token> tokenize(const SourceText& source) {
  const auto& text = source.text();
  const auto size = static_cast<std::uint32_t>(text.size());
  ByteStream bytes(text);
  StrataLexer lexer(&bytes);
  lexer.removeErrorListeners();
  std::vector<Token> out;
  for (;;) {
    const auto token = token_from(*lexer.nextToken());
    if (token.kind == TokenKind::end_of_file) break;
    // An empty "" before a third quote is a """ that is never closed: it holds the rest of the file.
    if (token.kind == TokenKind::text && token.end - token.begin == 2 && token.end < size && text[token.end] == '"') {
      out.push_back({TokenKind::bad_text, token.begin, size});
      break;
    }
    const bool goes_on = token.kind == TokenKind::other && !out.empty() && out.back().kind == TokenKind::other &&
                         out.back().end == token.begin;
    if (goes_on)
      out.back().end = token.end;
    else
      out.push_back(token);
  }
  out.push_back({TokenKind::end_of_file, size, size});
  return out;
}

ast::File parse(const SourceText& source, std::uint32_t file, Diagnostics& sink) {
  ast::File out;
  out.incomplete = true;
  if (!check_source(source, file, sink)) return out;
  const auto tokens = tokenize(source);
  if (says_nothing(tokens)) {
    sink.report({file, 0, 0}, empty_file, source.path());
    return out;
  }
  auto layout = lay_out(tokens, source, file, sink);
  if (!layout.usable) return out;
  out.incomplete = false;
  parse_declarations(layout, source, file, sink, out);
  for (const auto& [place, doc] : layout.docs) sink.report(doc.span, stray_doc);
  return out;
}

}  // namespace stratac
