#include "syntax/format.hpp"

#include <string>

#include "../catch.hpp"
#include "ast_text.hpp"
#include "syntax/parse.hpp"

using namespace stratac;

namespace {

std::string formatted(const std::string& text) {
  const Sources sources{SourceText("test.schema", text)};
  Diagnostics sink;
  const auto out = format(sources[0], 0, sink);
  INFO(render(sink, sources, false));
  REQUIRE(out.has_value());
  return *out;
}

std::string meaning(const std::string& text) {
  const SourceText source("test.schema", text);
  Diagnostics sink;
  return ast_text(parse(source, 0, sink));
}

// Lays out, and checks the laws.
std::string checked(const std::string& text) {
  const auto out = formatted(text);
  CHECK(formatted(out) == out);
  CHECK(meaning(out) == meaning(text));
  return out;
}

}  // namespace

TEST_CASE("fields stand in columns") {
  CHECK(checked("model M{\nid uuid @id @default( uuid7( ) )\n\n\n  amount decimal( 78,0 )@check(amount>0)  // exact\n  "
                "name text ?// n\n}") ==
        R"(model M {
  id      uuid            @id @default(uuid7())

  amount  decimal(78, 0)  @check(amount > 0)  // exact
  name    text?                               // n
}
)");
}

TEST_CASE("enums") {
  CHECK(checked("enum E{a,b   @was( c ),d}\nenum F {\na, bb @was(x), ccc\n// end\n}") ==
        R"(enum E { a, b @was(c), d }
enum F {
  a
  bb   @was(x)
  ccc
  // end
}
)");
}

TEST_CASE("clauses and expressions") {
  CHECK(checked("model M {\n@@index( status,expires_at  desc )where( status=pending )include(a ,b)name  x\n"
                "@@check(not(a in(1,2)or - b<- 1)and c between 1 and -2)\n"
                "@@check((meta -> 'a.b' as int64)*2=case when a then[ 1 ]else f( sqlite :1 )end)\n"
                "@@reference(a)to N(x)@on_delete( cascade )@deferrable\n}") ==
        R"(model M {
  @@index(status, expires_at desc) where (status = pending) include (a, b) name x
  @@check(not (a in (1, 2) or -b < -1) and c between 1 and -2)
  @@check((meta->'a.b' as int64) * 2 = case when a then [1] else f(sqlite: 1) end)
  @@reference(a) to N(x) @on_delete(cascade) @deferrable
}
)");
}

TEST_CASE("line breaks inside brackets and comments stay") {
  CHECK(checked("// top\nschema  s ;// name\n\n\n\nimport \"a.schema\";\n/// Doc.\nmodel M\n// between\n{ // open\n\n  "
                "// first\n"
                "  @@index(\n a, // why\n     b\n)\n  /// doc\n  x int32\n\n}\n") ==
        R"(// top
schema s;  // name

import "a.schema";
/// Doc.
model M {
  // between
  // open

  // first
  @@index(
    a,  // why
    b
  )
  /// doc
  x  int32
}
)");
}

TEST_CASE("odd names and strings keep their spelling") {
  const std::string text =
      "model `Order Details` {\n  `select-x`  text  @default(\"a\\\"b\")\n  größe_       text\n}\n";
  Diagnostics sink;
  CHECK_FALSE(format(SourceText("test.schema", text), 0, sink).has_value());
  CHECK(checked("model `Order Details` {\n  `größe` text @default(\"a\\\"b\")\n  x text @id\n}\n") ==
        "model `Order Details` {\n  `größe`  text  @default(\"a\\\"b\")\n  x        text  @id\n}\n");
}
