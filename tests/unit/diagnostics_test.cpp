#include "support/diagnostics.hpp"

#include "../catch.hpp"

using namespace stratac;

namespace {

constexpr Kind<std::string> wrong{"wrong", Severity::error, "`{}` is wrong"};

std::string rendered(const std::string& text, Span at, bool colour = false) {
  Diagnostics sink;
  sink.report(at, wrong, "x");
  return render(sink, {SourceText("f", text)}, colour);
}

}  // namespace

TEST_CASE("tabs, wide characters and control characters keep the underline in place") {
  CHECK(rendered("\ta\n", {0, 1, 2}) == "f:1:2: error: `x` is wrong [wrong]\n    1 |     a\n      |     ^\n");
  CHECK(rendered("日本 ab\n", {0, 7, 9}) == "f:1:4: error: `x` is wrong [wrong]\n    1 | 日本 ab\n      |      ^^\n");
  CHECK(rendered("a\x1b[31mb\n", {0, 6, 7}) ==
        "f:1:7: error: `x` is wrong [wrong]\n    1 | a\uFFFD[31mb\n      |       ^\n");
  CHECK(rendered("\xFF b\n", {0, 2, 3}) == "f:1:3: error: `x` is wrong [wrong]\n    1 | \uFFFD b\n      |   ^\n");
}

TEST_CASE("places at the edges") {
  CHECK(rendered("ab", {0, 2, 2}) == "f:1:3: error: `x` is wrong [wrong]\n    1 | ab\n      |   ^\n");
  CHECK(rendered("", {0, 0, 0}) == "f: error: `x` is wrong [wrong]\n");
  CHECK(rendered("ab\ncd\n", {0, 1, 5}) == "f:1:2: error: `x` is wrong [wrong]\n    1 | ab\n      |  ^\n");
}

TEST_CASE("colours only when asked for") {
  CHECK(rendered("ab", {0, 0, 1}).find('\x1b') == std::string::npos);
  CHECK(rendered("ab", {0, 0, 1}, true).find('\x1b') != std::string::npos);
}

TEST_CASE("ordered by file and place") {
  Diagnostics sink;
  sink.report({0, 3, 4}, wrong, "second");
  sink.report({0, 0, 1}, wrong, "first").help = "do this";
  CHECK(render(sink, {SourceText("f", "ab\ncd\n")}, false) ==
        "f:1:1: error: `first` is wrong [wrong]\n    1 | ab\n      | ^\n      = help: do this\n"
        "f:2:1: error: `second` is wrong [wrong]\n    2 | cd\n      | ^\n");
}
