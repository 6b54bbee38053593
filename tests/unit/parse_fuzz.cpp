// Mutates a schema at random and parses what comes out: it must end, and either succeed or say why not.
// Where it succeeds, laying it out must keep its meaning. Arguments: a count and a seed.

#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ast_text.hpp"
#include "support/diagnostics.hpp"
#include "syntax/format.hpp"
#include "syntax/load.hpp"
#include "syntax/parse.hpp"
#include "syntax/token.hpp"

using namespace stratac;

namespace {

constexpr std::string_view seed_text = R"(strata 1;
schema shop;  // the shop

/// Sizes.
enum Size { small, large @was(big) }
enum Colour {
  red
  /// green
  green
}
type Name = text(64) @check(value != '')
mixin Times {
  created_at  timestamp  @default(now())
}
/// An item.
model Item with Times @table("items") {
  id      uuid            @id @default(uuid7())
  name    Name
  price   decimal(10, 2)  @check(price > 0 and price < 1.50)
  size    Size            @default(small)
  tags    text[]?         @default([])
  parent  Item?           @on_delete(cascade)
  `end`   int32           @check(`end` between -1 and 10)
  meta    json            @db(postgres: "jsonb", sqlite: "TEXT")

  @@unique(name, size)
  @@index(size desc, (lower(name))) where (size = Size.small) include (price) name by_size
  @@check((meta->'a.b' as int64) in (1, 2) or case when name is null then true else not (1 = 2) end)
  @@reference(id) to Item(id) @on_delete(set_null) @deferrable
}
)";

constexpr std::string_view odd[] = {"(",    ")", "[",   "]",      "{",      "}",     "@",     "@@", ",",
                                    ";",    "'", "\"",  "`",      "\"\"\"", "//",    "///",   "\n", "=",
                                    "->",   ".", "?",   "model ", "enum ",  "case ", "\t",    "\r", "é",
                                    "\xFF", "#", "12x", "not ",   "a:",     "/*",    "schema"};

class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : random_(seed) {}

  std::string mutate(std::string text) {
    for (auto count = 1 + below(4); count > 0; --count) change(text);
    return text;
  }

 private:
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }

  void change(std::string& text) {
    if (text.empty()) return;
    const SourceText source("fuzz.schema", text);
    const auto tokens = tokenize(source);
    const auto token = tokens[below(tokens.size())];
    const auto place = below(text.size() + 1);
    switch (below(6)) {
      case 0:
        text.erase(token.begin, token.end - token.begin);
        break;
      case 1:
        text.insert(token.begin, text.substr(token.begin, token.end - token.begin));
        break;
      case 2:
        text.insert(place, odd[below(std::size(odd))]);
        break;
      case 3:
        text.erase(place, 1 + below(3));
        break;
      case 4:
        text.insert(token.begin, odd[below(std::size(odd))]);
        break;
      default:
        text.resize(place);
        break;
    }
  }

  std::mt19937_64 random_;
};

std::string fault(const std::string& text) {
  const SourceText source("fuzz.schema", text);
  Diagnostics sink;
  const auto file = parse(source, 0, sink);
  render(sink, {source}, true);
  for (const auto& diagnostic : sink.all())
    if (diagnostic.span.end > source.text().size()) return "a place behind the end";
  Diagnostics loading;
  load_text("fuzz.schema", text, loading);
  if (file.incomplete && !sink.has_errors()) return "incomplete without an error";
  if (sink.has_errors()) return {};
  const auto laid_out = format(source, 0, sink);
  if (!laid_out) return "not laid out";
  const SourceText again("fuzz.schema", *laid_out);
  if (ast_text(parse(again, 0, sink)) != ast_text(file)) return "another meaning when laid out";
  if (format(again, 0, sink) != laid_out) return "laid out differently the second time";
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  const auto count = argc > 1 ? std::stoul(argv[1]) : 2000UL;
  const auto seed = argc > 2 ? std::stoul(argv[2]) : 1UL;
  for (auto i = seed; i < seed + count; ++i) {
    const auto text = Mutator(i).mutate(std::string(seed_text));
    const auto said = fault(text);
    if (said.empty()) continue;
    std::printf("seed %lu: %s\n%s\n", i, said.c_str(), text.c_str());
    return 1;
  }
  std::printf("%lu texts from seed %lu\n", count, seed);
  return 0;
}
