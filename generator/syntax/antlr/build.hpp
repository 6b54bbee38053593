#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <StrataParser.h>

#include "support/diagnostics.hpp"
#include "support/source.hpp"
#include "syntax/ast.hpp"
#include "syntax/layout.hpp"

namespace stratac {

// Makes our own tree out of ANTLR's. A context that holds an `exception` was given up by the parser and may
// miss any of its parts; what can be named is kept, so that resolve knows the name.
class AstBuilder {
 public:
  AstBuilder(const SourceText& source, std::uint32_t file, std::map<std::uint32_t, Doc>& docs, Diagnostics& sink)
      : source_(source), file_(file), docs_(docs), sink_(sink) {}

  void add(antlr::StrataParser::DeclarationContext* declaration, ast::File& out);

 private:
  using Parser = antlr::StrataParser;

  void add_schema(Parser::SchemaContext* context, ast::File& out);
  void add_storage(Parser::StorageContext* context, ast::File& out);
  void add_import(Parser::ImportFileContext* context, ast::File& out);
  void add_enum(Parser::EnumerationContext* context, ast::File& out);
  void add_type(Parser::NamedTypeContext* context, ast::File& out);
  void add_mixin(Parser::MixinContext* context, ast::File& out);
  void add_model(Parser::ModelContext* context, ast::File& out);
  void add_raw(Parser::RawContext* context, ast::File& out);
  ast::RawDatabase raw_database(Parser::RawDialectContext* context);
  void add_members(Parser::BlockContext* block, std::vector<ast::Field>& fields, std::vector<ast::Clause>& clauses);

  std::optional<ast::Field> field(Parser::FieldContext* context);
  std::optional<ast::Clause> clause(Parser::ClauseContext* context);
  ast::TypeUse type(Parser::TypeContext* context);
  std::vector<ast::Attribute> attributes(const std::vector<Parser::AttributeContext*>& contexts);
  ast::Part part(Parser::PartContext* context);
  std::optional<ast::Option> option(Parser::OptionContext* context);

  ast::Expr expression(Parser::ExpressionContext* context);
  ast::Expr conjunction(Parser::ConjunctionContext* context);
  ast::Expr negation(Parser::NegationContext* context);
  ast::Expr comparison(Parser::ComparisonContext* context);
  ast::Expr predicate(Parser::PredicateContext* context, ast::Expr tested, bool negated);
  ast::Expr sum(Parser::SumContext* context);
  ast::Expr product(Parser::ProductContext* context);
  ast::Expr factor(Parser::FactorContext* context);
  ast::Expr primary(Parser::PrimaryContext* context);
  ast::Expr named(Parser::PrimaryContext* context);
  ast::Expr case_when(Parser::CaseWhenContext* context);
  void add_arguments(Parser::ArgumentListContext* context, std::vector<ast::Expr>& args,
                     std::vector<std::string>& labels);

  ast::Expr number(const antlr4::Token* token) const;
  // Put in by lay_out, so what stands before it is a guess.
  bool was_missing(const antlr4::Token* token) const;
  ast::Name name(const antlr4::ParserRuleContext* context) const;
  ast::Expr string(const antlr4::ParserRuleContext* context);
  std::string text(const antlr4::Token* token) const;
  Span span(const antlr4::ParserRuleContext* context) const;
  Span span(const antlr4::Token* token) const;
  std::string take_doc(const antlr4::ParserRuleContext* context);

  const SourceText& source_;
  std::uint32_t file_;
  std::map<std::uint32_t, Doc>& docs_;
  Diagnostics& sink_;
};

}  // namespace stratac
