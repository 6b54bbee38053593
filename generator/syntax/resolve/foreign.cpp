#include "syntax/resolve/foreign.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace stratac {
namespace {

struct Row {
  Foreign kind;
  std::string_view word;  // in lower case
  std::string_view here;
};

constexpr std::array rows{
    Row{Foreign::type, "int", "`int32` or `int64`"},
    Row{Foreign::type, "integer", "`int32` or `int64`"},
    Row{Foreign::type, "smallint", "`int16`"},
    Row{Foreign::type, "bigint", "`int64`"},
    Row{Foreign::type, "long", "`int64`"},
    Row{Foreign::type, "serial", "`int64 @default(auto())`"},
    Row{Foreign::type, "bigserial", "`int64 @default(auto())`"},
    Row{Foreign::type, "real", "`float32` or `float64`"},
    Row{Foreign::type, "float", "`float32` or `float64`"},
    Row{Foreign::type, "double", "`float64`"},
    Row{Foreign::type, "numeric", "`decimal(digits in all, digits after the point)`"},
    Row{Foreign::type, "number", "`int64`, `float64` or `decimal(…, …)`"},
    Row{Foreign::type, "money", "`decimal(…, …)`"},
    Row{Foreign::type, "boolean", "`bool`"},
    Row{Foreign::type, "string", "`text`, or `text(64)` with a limit"},
    Row{Foreign::type, "str", "`text`, or `text(64)` with a limit"},
    Row{Foreign::type, "varchar", "`text`, or `text(64)` with a limit"},
    Row{Foreign::type, "char", "`text`, or `text(64)` with a limit"},
    Row{Foreign::type, "blob", "`bytes`"},
    Row{Foreign::type, "bytea", "`bytes`"},
    Row{Foreign::type, "datetime", "`timestamp`, or `date` for a day"},
    Row{Foreign::type, "timestamptz", "`timestamp`: it is always a point in time, kept as UTC"},
    Row{Foreign::type, "duration", "`interval`"},
    Row{Foreign::type, "jsonb", "`json`"},
    Row{Foreign::type, "guid", "`uuid`"},
    Row{Foreign::attribute, "primary", "`@id`"},
    Row{Foreign::attribute, "primary_key", "`@id`"},
    Row{Foreign::attribute, "pk", "`@id`"},
    Row{Foreign::attribute, "key", "`@id`"},
    Row{Foreign::attribute, "auto", "`@default(auto())`"},
    Row{Foreign::attribute, "autoincrement", "`@default(auto())`"},
    Row{Foreign::attribute, "null", "`?` behind the type: `text?`"},
    Row{Foreign::attribute, "nullable", "`?` behind the type: `text?`"},
    Row{Foreign::attribute, "optional", "`?` behind the type: `text?`"},
    Row{Foreign::attribute, "not_null", "nothing: only a type with `?` takes NULL"},
    Row{Foreign::attribute, "required", "nothing: only a type with `?` takes NULL"},
    Row{Foreign::attribute, "length", "the length in the type: `text(64)`"},
    Row{Foreign::attribute, "map", "`@column(\"name\")`, or `@table(\"name\")` on a model"},
    Row{Foreign::attribute, "name", "`@column(\"name\")`, or `@table(\"name\")` on a model"},
    Row{Foreign::attribute, "relation", "the other model as the field's type: `author User`"},
    Row{Foreign::attribute, "references", "the other model as the field's type: `author User`"},
    Row{Foreign::attribute, "updatedat", "`@updated`"},
    Row{Foreign::attribute, "renamed", "`@was(old_name)`"},
    Row{Foreign::attribute, "renamed_from", "`@was(old_name)`"},
    Row{Foreign::function, "autoincrement", "`auto()`"},
    Row{Foreign::function, "uuid", "`uuid4()` or `uuid7()`"},
    Row{Foreign::function, "gen_random_uuid", "`uuid4()`"},
    Row{Foreign::function, "current_timestamp", "`now()`"},
    Row{Foreign::function, "getdate", "`now()`"},
    Row{Foreign::function, "len", "`length(…)`"},
    Row{Foreign::function, "char_length", "`length(…)`"},
    Row{Foreign::function, "ifnull", "`coalesce(…, …)`"},
    Row{Foreign::function, "isnull", "`… is null`, or `coalesce(…, …)` for another value"},
    Row{Foreign::function, "substring", "`substr(…, from, length)`"},
    Row{Foreign::function, "concat", "`… || …`"},
    Row{Foreign::function, "mod", "`… % …`"},
};

}  // namespace

std::string written_here(Foreign kind, std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.kind == kind && each.word == lower; });
  return row == rows.end() ? std::string() : fmt::format("write {}", row->here);
}

}  // namespace stratac
