#include "syntax/parse.hpp"

#include <string>

#include "../catch.hpp"
#include "ast_text.hpp"
#include "support/diagnostics.hpp"

using namespace stratac;

namespace {

ast::File parsed(const std::string& text) {
  const Sources sources{SourceText("test.schema", text)};
  Diagnostics sink;
  auto file = parse(sources[0], 0, sink);
  INFO(render(sink, sources, false));
  REQUIRE_FALSE(sink.has_errors());
  REQUIRE_FALSE(file.incomplete);
  return file;
}

std::vector<std::string> codes(const std::string& text) {
  const Sources sources{SourceText("test.schema", text)};
  Diagnostics sink;
  parse(sources[0], 0, sink);
  std::vector<std::string> out;
  for (const auto& diagnostic : sink.all()) out.emplace_back(diagnostic.code);
  return out;
}

// The tree of one expression, in which every node is in brackets.
std::string tree(const ast::Expr& e) {
  std::string args;
  for (const auto& arg : e.args) args += (args.empty() ? "" : " ") + tree(arg);
  switch (e.kind) {
    case ast::Expr::Kind::binary:
      return "(" + tree(e.args[0]) + " " + e.text + " " + tree(e.args[1]) + ")";
    case ast::Expr::Kind::unary:
      return "(" + e.text + " " + args + ")";
    case ast::Expr::Kind::call:
      return e.text + "(" + args + ")";
    case ast::Expr::Kind::in:
      return "(in " + args + ")";
    case ast::Expr::Kind::not_in:
      return "(not-in " + args + ")";
    case ast::Expr::Kind::between:
      return "(between " + args + ")";
    case ast::Expr::Kind::not_between:
      return "(not-between " + args + ")";
    case ast::Expr::Kind::like:
      return "(like " + args + ")";
    case ast::Expr::Kind::not_like:
      return "(not-like " + args + ")";
    case ast::Expr::Kind::is_null:
      return "(null? " + args + ")";
    case ast::Expr::Kind::is_not_null:
      return "(some? " + args + ")";
    case ast::Expr::Kind::case_when:
      return "(case " + args + ")";
    case ast::Expr::Kind::list:
      return "[" + args + "]";
    case ast::Expr::Kind::member:
      return args + "." + e.text;
    case ast::Expr::Kind::typed:
      return e.text + " " + args;
    case ast::Expr::Kind::json:
      return "(" + args + "->" + e.text + (e.type.empty() ? "" : " as " + e.type) + ")";
    case ast::Expr::Kind::string:
      return "'" + e.text + "'";
    default:
      return (e.quoted ? "`" : "") + e.text;
  }
}

std::string expression(const std::string& text) {
  const auto file = parsed("model M {\n  @@check(" + text + ")\n}\n");
  return tree(file.models.at(0).clauses.at(0).parts.at(0).expr);
}

}  // namespace

TEST_CASE("operators bind as in SQL") {
  CHECK(expression("a or b and not c = d") == "(a or (b and (not (c = d))))");
  CHECK(expression("a + b * c - d") == "((a + (b * c)) - d)");
  CHECK(expression("a - b - c") == "((a - b) - c)");
  CHECK(expression("(a - (b - c))") == "(a - (b - c))");
  CHECK(expression("-a * - -b") == "((- a) * (- (- b)))");
  CHECK(expression("not not a") == "(not (not a))");
  CHECK(expression("a || b = c") == "((a || b) = c)");
  CHECK(expression("a <> b") == "(a != b)");
  CHECK(expression("a between 1 and 2 and b not between -1 and c + 1") ==
        "((between a 1 2) and (not-between b (- 1) (c + 1)))");
  CHECK(expression("a in (1, 2) or a not in ('x')") == "((in a 1 2) or (not-in a 'x'))");
  CHECK(expression("a is null and b is not null") == "((null? a) and (some? b))");
  CHECK(expression("a like 'x%' or a not like 'y'") == "((like a 'x%') or (not-like a 'y'))");
}

TEST_CASE("primary expressions") {
  CHECK(expression("case when a then 1 when b then 2 else 3 end") == "(case a 1 b 2 3)");
  CHECK(expression("coalesce(length(a), 0)") == "coalesce(length(a) 0)");
  CHECK(expression("now()") == "now()");
  CHECK(expression("[]") == "[]");
  CHECK(expression("[1, 2]") == "[1 2]");
  CHECK(expression("Status.pending") == "Status.pending");
  CHECK(expression("Status.`end`") == "Status.end");
  CHECK(expression("date '2026-01-01'") == "date '2026-01-01'");
  CHECK(expression("meta->'a.b' as int64") == "(meta->a.b as int64)");
  CHECK(expression("meta->'a.b' = 1") == "((meta->a.b) = 1)");
  CHECK(expression("`value` = value") == "(`value = value)");
  CHECK(expression("'it''s' = \"a\\\"\\n\\\\\" or \"\"\"a\\n\"b\"\"\" = ''") ==
        "(('it's' = 'a\"\n\\') or ('a\\n\"b' = ''))");
}

TEST_CASE("labels of a call") {
  const auto file = parsed("model M {\n  a int32 @check(sql(sqlite: \"x\", postgres : \"y\"))\n}\n");
  const auto& call = file.models[0].fields[0].attributes[0].args[0];
  CHECK(call.labels == std::vector<std::string>{"sqlite", "postgres"});
  CHECK(call.args[1].text == "y");
}

TEST_CASE("outside expressions no word is reserved") {
  const std::string words[] = {"schema", "strata", "import",  "enum", "type",  "mixin", "model", "raw",
                               "with",   "uses",   "as",      "and",  "or",    "not",   "in",    "is",
                               "null",   "like",   "between", "case", "when",  "then",  "else",  "end",
                               "true",   "false",  "value",   "text", "check", "index", "name",  "where"};
  std::string text = "schema model;\nenum enum { ";
  for (const auto& word : words) text += word + ", ";
  text += "}\nmodel model with type, with @table(\"model\") {\n";
  for (const auto& word : words) text += "  " + word + " " + word + "[]? @" + word + "\n";
  text += "  @@index(model) name name using end\n}\ntype type = type\nmixin mixin {\n}\n";
  const auto file = parsed(text);
  REQUIRE(file.models[0].fields.size() == std::size(words));
  REQUIRE(file.enums[0].values.size() == std::size(words));
  for (std::size_t i = 0; i < std::size(words); ++i) {
    const auto& field = file.models[0].fields[i];
    CHECK(field.name.text == words[i]);
    CHECK(field.type.name.text == words[i]);
    CHECK((field.type.array && field.type.optional));
    CHECK(field.attributes[0].name.text == words[i]);
    CHECK(file.enums[0].values[i].name.text == words[i]);
  }
}

TEST_CASE("a newline ends a member unless a bracket is open") {
  const auto file = parsed(
      "model M\n{\n  a decimal(\n    10,\n    2\n  )\n  b text @check(a > 0\n    and b = '')\n  @@unique(a,\n  b)\n}");
  CHECK(file.models[0].fields.size() == 2);
  CHECK(file.models[0].fields[0].type.args.size() == 2);
  CHECK(file.models[0].clauses[0].parts.size() == 2);
}

TEST_CASE("blocks in one line") {
  const auto file = parsed("enum E { a, b @was(c), }model M { id uuid @id }\nmodel N { id uuid }");
  CHECK(file.enums[0].values.size() == 2);
  CHECK(file.models.size() == 2);
}

TEST_CASE("clauses with options and attributes in any order") {
  const auto file = parsed(
      "model `Order Details` {\n  `select-x` text\n"
      "  @@reference(a, `select-x`) to `Other Table`(x, `end`) @on_delete(cascade) @deferrable name x\n"
      "  @@index((lower(a)), b desc nulls last) include (c, d) where (a is null) @was(y) using gin name i\n"
      "  @@search(a, b) language \"english\"\n}\n");
  CHECK(file.models[0].name.text == "Order Details");
  const auto& reference = file.models[0].clauses[0];
  CHECK(reference.options[0].name->text == "Other Table");
  CHECK(reference.options[0].names[1].text == "end");
  CHECK(reference.options[1].name->text == "x");
  CHECK(reference.attributes.size() == 2);
  const auto& index = file.models[0].clauses[1];
  CHECK(index.parts[1].order->text == "desc");
  CHECK(index.parts[1].nulls->text == "last");
  CHECK(index.options[0].names.size() == 2);
  CHECK(index.options[1].expr.has_value());
}

TEST_CASE("documentation goes to what stands below it") {
  const auto file = parsed(
      "/// An enum.\nenum E {\n  /// A value.\n  a\n}\n\n/// A model,\n/// two lines.\n// no doc\nmodel M {\n"
      "  /// A field.\n  a text\n  //// a ruler\n  b text\n}\n");
  CHECK(file.enums[0].doc == "An enum.");
  CHECK(file.enums[0].values[0].doc == "A value.");
  CHECK(file.models[0].doc == "A model,\ntwo lines.");
  CHECK(file.models[0].fields[0].doc == "A field.");
  CHECK(file.models[0].fields[1].doc.empty());
}

TEST_CASE("places are bytes") {
  const std::string text = "// größe\nmodel M {\n  id uuid @default('ü') // €\n}\n";
  const auto file = parsed(text);
  const auto& field = file.models[0].fields[0];
  CHECK(text.substr(field.span.begin, field.span.end - field.span.begin) == "id uuid @default('ü')");
  CHECK(text.substr(field.type.span.begin, field.type.span.end - field.type.span.begin) == "uuid");
}

TEST_CASE("a mistake leaves the names around it") {
  const SourceText source("test.schema", "model M {\n  a\n  b text @check(1 +)\n  @@key(a +)\n  c int32\n}\n");
  Diagnostics sink;
  const auto file = parse(source, 0, sink);
  CHECK(sink.all().size() == 3);
  CHECK_FALSE(file.incomplete);
  REQUIRE(file.models[0].fields.size() == 3);
  CHECK(file.models[0].fields[0].type.name.text.empty());
  CHECK(file.models[0].fields[1].attributes[0].args[0].kind == ast::Expr::Kind::error);
  CHECK(file.models[0].clauses[0].parts[0].expr.kind == ast::Expr::Kind::error);
}

TEST_CASE("hostile inputs") {
  CHECK(codes("") == std::vector<std::string>{"empty-file"});
  CHECK(codes("\xEF\xBB\xBF") == std::vector<std::string>{"empty-file"});
  CHECK(codes(std::string(1, '\0')) == std::vector<std::string>{"nul-byte"});
  CHECK(codes("\xFF\xFE") == std::vector<std::string>{"not-utf8"});
  CHECK(codes("model \xED\xA0\x80") == std::vector<std::string>{"not-utf8"});
  CHECK(codes("`") == std::vector<std::string>{"unterminated-name"});
  CHECK(codes("'") == std::vector<std::string>{"unterminated-string"});
  CHECK(codes(std::string(50U << 20U, 'a')) == std::vector<std::string>{"file-too-large"});
  const std::string head = "model M {\n  @@check(";
  CHECK(codes(head + std::string(10000, '(') + "1" + std::string(10000, ')') + ")\n}\n") ==
        std::vector<std::string>{"nested-too-deeply"});
  CHECK(codes(head + std::string(10000, '(')) == std::vector<std::string>{"nested-too-deeply"});
  CHECK(codes(head + std::string(10000, '[') + "\n}\n") == std::vector<std::string>{"nested-too-deeply"});
  std::string nots;
  for (int i = 0; i < 10000; ++i) nots += "not ";
  CHECK(codes(head + nots + "a)\n}\n") == std::vector<std::string>{"expression-too-long"});
  CHECK_FALSE(codes(std::string(100000, '{')).empty());
  CHECK_FALSE(codes(std::string(100000, '}')).empty());
  CHECK_FALSE(codes("model M " + std::string(10000, '{')).empty());
}

TEST_CASE("a large list is no deep expression") {
  std::string items = "0";
  for (int i = 1; i < 20000; ++i) items += ", " + std::to_string(i);
  CHECK(codes("model M {\n  @@check(a in (" + items + "))\n}\n").empty());
}
