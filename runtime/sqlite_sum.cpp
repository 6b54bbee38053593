#include "sqlite_sum.hpp"

#include <sqlite3.h>

#include <charconv>
#include <new>
#include <type_traits>

#include "sqlite_error.hpp"
#include "strata/decimal.hpp"

namespace strata {
namespace {

// Begins as zeros, which SQLite gives, and is freed by it.
struct Sum {
  Decimal total;
  std::int64_t count;
};
static_assert(std::is_trivially_copyable_v<Sum> && std::is_trivially_destructible_v<Sum>);

Decimal stored(sqlite3_value* value, int scale) {
  if (sqlite3_value_type(value) == SQLITE_INTEGER) return Decimal::from_scaled(sqlite3_value_int64(value), scale);
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  const std::string_view view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
  // Of fixed width: sign, digits and point.
  const int precision = static_cast<int>(view.size()) - (scale > 0 ? 2 : 1);
  if (const auto decimal = parse_sqlite_decimal(view, {precision, scale})) return *decimal;
  throw Error(ErrorKind::decode_error, "`" + std::string(view) + "` is no stored decimal");
}

// No exception may get into SQLite.
template <class Work>
void guarded(sqlite3_context* context, Work work) {
  try {
    work();
  } catch (const Error& error) {
    sqlite3_result_error(context, error.message.c_str(), -1);
    sqlite3_result_error_code(context, SQLITE_CONSTRAINT_FUNCTION);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

void step(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
  auto* sum = static_cast<Sum*>(sqlite3_aggregate_context(context, sizeof(Sum)));
  if (!sum) return sqlite3_result_error_nomem(context);
  guarded(context, [&] {
    sum->total += stored(arguments[0], sqlite3_value_int(arguments[1]));
    ++sum->count;
  });
}

void finish_sum(sqlite3_context* context) {
  const auto* sum = static_cast<const Sum*>(sqlite3_aggregate_context(context, 0));
  if (!sum || sum->count == 0) return sqlite3_result_null(context);
  guarded(context, [&] {
    const auto text = sqlite_decimal(sum->total, {Decimal::max_digits, sum->total.scale()});
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  });
}

void finish_average(sqlite3_context* context) {
  const auto* sum = static_cast<const Sum*>(sqlite3_aggregate_context(context, 0));
  if (!sum || sum->count == 0) return sqlite3_result_null(context);
  guarded(context, [&] {
    const auto text = to_string(sum->total);
    double total = 0;
    std::from_chars(text.data(), text.data() + text.size(), total);
    sqlite3_result_double(context, total / static_cast<double>(sum->count));
  });
}

}  // namespace

void add_decimal_sums(sqlite3* db) {
  const auto add = [db](const char* name, void (*finish)(sqlite3_context*)) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    if (const int code = sqlite3_create_function_v2(db, name, 2, flags, nullptr, nullptr, step, finish, nullptr))
      throw sqlite_error(code, sqlite3_errmsg(db), "");
  };
  add("strata_sum", finish_sum);
  add("strata_avg", finish_average);
}

}  // namespace strata
