#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/resolve/checker.hpp"
#include "syntax/resolve/foreign.hpp"

namespace stratac {

// One row per function with the same meaning on both databases.
struct FunctionInfo {
  std::string_view name;
  std::size_t least, most;       // arguments
  std::string_view takes;        // in words
  bool text, bytes, numbers;     // what the first argument may be; none of them: anything
  bool alike;                    // all arguments have one type
  std::optional<Scalar> result;  // else the first argument's type
};

namespace {

using AstKind = ast::Expr::Kind;

constexpr Kind<std::string> unknown_function{"unknown-function", Severity::error, "there is no function `{}`"};
constexpr Kind<std::string, std::string> function_arguments{"function-arguments", Severity::error, "`{}` takes {}"};
constexpr Kind<std::string, std::string> argument_type{"argument-type", Severity::error,
                                                       "`{}` does not work on a value of type {}"};
constexpr Kind<std::string> misplaced_function{"misplaced-function", Severity::error,
                                               "`{}()` stands alone in `@default(…)` only"};
constexpr Kind<std::string_view> not_deterministic{
    "not-deterministic", Severity::error,
    "{} cannot depend on `now()`: what held when the row was written must go on to hold"};
constexpr Kind<std::string_view> substr_position{"substr-position", Severity::error,
                                                 "{} of `substr` must be a constant: the databases count differently "
                                                 "from the end of a text"};

constexpr std::size_t any_number = SIZE_MAX;
constexpr std::array<FunctionInfo, 9> functions{{
    {"length", 1, 1, "one argument", true, true, false, false, Scalar::int32},
    {"abs", 1, 1, "one argument", false, false, true, false, std::nullopt},
    {"coalesce", 2, any_number, "two arguments or more", false, false, false, true, std::nullopt},
    {"nullif", 2, 2, "two arguments", false, false, false, true, std::nullopt},
    {"trim", 1, 1, "one argument", true, false, false, false, Scalar::text},
    {"lower", 1, 1, "one argument", true, false, false, false, Scalar::text},
    {"upper", 1, 1, "one argument", true, false, false, false, Scalar::text},
    {"substr", 2, 3, "a text, a position and perhaps a length", true, false, false, false, Scalar::text},
    {"now", 0, 0, "no argument", false, false, false, false, Scalar::timestamp},
}};

bool may_be_first(const FunctionInfo& function, const Type& type) {
  if (!function.text && !function.bytes && !function.numbers) return true;
  if (type.array) return false;
  const auto family = info(type.scalar).family;
  return (function.text && family == Family::text) || (function.bytes && family == Family::bytes) ||
         (function.numbers && (family == Family::integer || family == Family::real));
}

// A length is as wide, and `now()` as exact, as the column it is for.
Scalar result_of(Scalar usual, const Type* hint) {
  if (hint == nullptr || hint->array) return usual;
  const bool wider = usual == Scalar::int32 && hint->scalar == Scalar::int64;
  const bool today = usual == Scalar::timestamp && hint->scalar == Scalar::date;
  return wider || today ? hint->scalar : usual;
}

bool is_positive(const ast::Expr& at) {
  return at.kind == AstKind::number && at.text.find('.') == std::string::npos &&
         at.text.find_first_not_of('0') != std::string::npos;
}
bool is_count(const ast::Expr& at) {
  return at.kind == AstKind::number && at.text.find('.') == std::string::npos;
}

bool has_labels(const ast::Expr& at) {
  return std::any_of(at.labels.begin(), at.labels.end(), [](const std::string& label) { return !label.empty(); });
}

}  // namespace

Checker::Maybe Checker::call(const ast::Expr& at, const Type* hint) {
  if (at.text == "sql") return raw(at, hint);
  if (at.text == "auto" || at.text == "uuid4" || at.text == "uuid7") {
    reporter().report(at.span, misplaced_function, at.text);
    return std::nullopt;
  }
  const auto row = std::find_if(functions.begin(), functions.end(), [&](auto& each) { return each.name == at.text; });
  if (row == functions.end()) {
    std::vector<std::string_view> known{"sql"};
    for (const auto& each : functions) known.push_back(each.name);
    auto& said = reporter().report(at.span, unknown_function, at.text);
    suggest(said, at.text, known);
    if (auto here = written_here(Foreign::function, at.text); !here.empty()) said.help = std::move(here);
    return std::nullopt;
  }
  if (at.args.size() < row->least || at.args.size() > row->most || has_labels(at)) {
    reporter().report(at.span, function_arguments, at.text, std::string(row->takes));
    return std::nullopt;
  }
  if (row->name == "now" && !scope_.place.now) {
    reporter().report(at.span, not_deterministic, scope_.place.name);
    return std::nullopt;
  }
  if (row->name == "substr" && (!is_positive(at.args[1]) || (at.args.size() == 3 && !is_count(at.args[2])))) {
    reporter().report(at.span, substr_position, is_positive(at.args[1]) ? "the length" : "the position (from 1)");
    return std::nullopt;
  }
  return checked_call(at, *row, hint);
}

Checker::Maybe Checker::checked_call(const ast::Expr& at, const FunctionInfo& function, const Type* hint) {
  std::vector<Value> values;
  if (function.alike) {
    Operands operands;
    for (const auto& arg : at.args) operands.push_back(&arg);
    auto same = alike(operands, hint, "`" + at.text + "`");
    if (!same || !decimals_agree(at, *same) || (at.text == "nullif" && !comparable(at, *same, false)))
      return std::nullopt;
    values = std::move(*same);
  }
  for (std::size_t i = values.size(); i < at.args.size(); ++i) {
    auto value = infer(at.args[i], i == 0 && !function.result ? hint : nullptr);
    if (!value) return std::nullopt;
    values.push_back(std::move(*value));
  }
  Value out{{.op = Op::call, .text = at.text}};
  if (!values.empty()) {
    const auto& first = values.front();
    if (first.typed && !may_be_first(function, first.expr.type)) {
      reporter().report(at.args.front().span, argument_type, at.text, described(first.expr.type));
      return std::nullopt;
    }
    const auto told = std::find_if(values.begin(), values.end(), [](const Value& value) { return value.typed; });
    out.typed = function.result.has_value() || told != values.end();
    out.expr.type = (told != values.end() && !function.result ? *told : first).expr.type;
    if (function.alike)
      for (const auto& value : values)
        if (value.typed && out.expr.type.scalar < value.expr.type.scalar) out.expr.type = value.expr.type;
  }
  if (function.result) out.expr.type = scalar_type(result_of(*function.result, hint));
  for (auto& value : values) out.expr.args.push_back(std::move(value.expr));
  return out;
}

Checker::Maybe Checker::raw(const ast::Expr& at, const Type* hint) {
  const auto is_text = [](const ast::Expr& arg) { return arg.kind == AstKind::string; };
  const auto labelled = [&](std::string_view label) {
    const auto found = std::find(at.labels.begin(), at.labels.end(), label);
    return found == at.labels.end() ? nullptr : &at.args[static_cast<std::size_t>(found - at.labels.begin())];
  };
  const bool texts = std::all_of(at.args.begin(), at.args.end(), is_text);
  const auto *sqlite = labelled("sqlite"), *postgres = labelled("postgres");
  const bool both = at.args.size() == 1 && !has_labels(at);
  if (!texts || !(both || (at.args.size() == 2 && sqlite != nullptr && postgres != nullptr))) {
    reporter().report(at.span, function_arguments, "sql",
                      "one text for both databases, or `sqlite: \"…\", postgres: \"…\"`");
    return std::nullopt;
  }
  const auto& first = at.args.front();
  return Value{{.op = Op::raw,
                .text = both ? first.text : sqlite->text,
                .other = both ? first.text : postgres->text,
                .type = hint != nullptr ? *hint : Type{}},
               false};
}

}  // namespace stratac
