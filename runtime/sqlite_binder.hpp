#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "array_json.hpp"
#include "checks.hpp"
#include "strata/statement.hpp"
#include "watch.hpp"

// What all that runs on a SQLite connection is made of. Only files named sqlite* see it.
namespace strata::sqlite {

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using StatementHandle = std::unique_ptr<sqlite3_stmt, Close>;

// When the running statement must have ended. SQLite asks every few thousand steps of its machine.
struct Deadline {
  using Clock = std::chrono::steady_clock;
  std::chrono::milliseconds limit{0};
  Clock::time_point end = Clock::time_point::max();

  void start() {
    if (limit.count() > 0) end = Clock::now() + limit;
  }
  void install(sqlite3* db) {
    constexpr int steps = 5000;
    if (limit.count() > 0) sqlite3_progress_handler(db, steps, passed, this);
  }
  static int passed(void* deadline) { return Clock::now() > static_cast<Deadline*>(deadline)->end ? 1 : 0; }
};

// What the statements of a connection share.
struct Shared {
  Deadline deadline;
  std::shared_ptr<const Watching> watching;
};

[[noreturn]] void fail(sqlite3* db, int code, std::string_view statement);

// Exactly one statement, with its parameters in order.
StatementHandle prepare_one(sqlite3* db, std::string_view text, std::string_view name);

// Binds to an sqlite3_stmt; the base says what for.
template <class Base>
class SqliteBinder : public Base {
 public:
  SqliteBinder(sqlite3* db, StatementHandle statement, std::string name)
      : db_{db}, statement_{std::move(statement)}, name_{std::move(name)} {}

  using Base::bind;
  void bind_null(int parameter) override { check(sqlite3_bind_null(raw(), parameter)); }
  void bind(int parameter, bool value) override { check(sqlite3_bind_int(raw(), parameter, value ? 1 : 0)); }
  void bind(int parameter, std::int16_t value) override { check(sqlite3_bind_int(raw(), parameter, value)); }
  void bind(int parameter, std::int32_t value) override { check(sqlite3_bind_int(raw(), parameter, value)); }
  void bind(int parameter, std::int64_t value) override { check(sqlite3_bind_int64(raw(), parameter, value)); }
  void bind(int parameter, float value) override { bind(parameter, static_cast<double>(value)); }
  void bind(int parameter, double value) override {
    check_finite(value, parameter);
    check(sqlite3_bind_double(raw(), parameter, value));
  }
  void bind(int parameter, std::string_view value) override {
    check_text(value, parameter);
    bind_text(parameter, value);
  }
  void bind(int parameter, BytesView value) override {
    // A null pointer would bind NULL.
    const void* data = value.empty() ? "" : static_cast<const void*>(value.data());
    check(sqlite3_bind_blob64(raw(), parameter, data, value.size(), SQLITE_STATIC));
  }
  void bind(int parameter, const Uuid& value) override {
    std::string& text = scratch(parameter, uuid_text_size);
    write(value, text.data());
    bind_text(parameter, text);
  }
  void bind(int parameter, Date value) override {
    check_range(value, parameter);
    std::string& text = scratch(parameter, date_text_size);
    write(value, text.data());
    bind_text(parameter, text);
  }
  void bind(int parameter, Time value) override {
    check_range(value, parameter);
    std::string& text = scratch(parameter, time_text_size);
    write(value, text.data());
    bind_text(parameter, text);
  }
  void bind(int parameter, Timestamp value) override {
    check_range(value, parameter);
    std::string& text = scratch(parameter, timestamp_text_size);
    write(value, text.data(), ' ');
    bind_text(parameter, text);
  }
  void bind(int parameter, Interval value) override { bind(parameter, std::int64_t{value.count()}); }
  void bind(int parameter, const Json& value) override {
    check_json(value.text, parameter);
    bind(parameter, std::string_view{value.text});
  }
  void bind(int parameter, const Decimal& value, Digits digits) override {
    if (digits.precision <= max_scaled_integer_precision) return bind(parameter, scaled(value, digits));
    std::string& text = scratch(parameter, 0);
    text = sqlite_decimal(value, digits);
    bind_text(parameter, text);
  }
  void bind_array(int parameter, ArrayRef value) override {
    std::string& text = scratch(parameter, 0);
    text = array_to_json(value, parameter);
    bind_text(parameter, text);
  }

 protected:
  sqlite3_stmt* raw() const { return statement_.get(); }
  void check(int code) const {
    if (code != SQLITE_OK) fail(db_, code, name_);
  }
  void restart() noexcept {
    sqlite3_reset(raw());
    sqlite3_clear_bindings(raw());
  }

  sqlite3* db_;
  StatementHandle statement_;
  std::string name_;

 private:
  static std::int64_t scaled(const Decimal& value, Digits digits) {
    const auto unscaled = value.rescaled(digits.scale).unscaled();
    const std::uint64_t magnitude = !unscaled ? UINT64_MAX : static_cast<std::uint64_t>(std::abs(*unscaled));
    if (magnitude < power_of_ten(digits.precision)) return *unscaled;
    sqlite_decimal(value, digits);  // throws, and says why
    return 0;
  }
  static std::uint64_t power_of_ten(int exponent) {
    std::uint64_t power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
  }
  void bind_text(int parameter, std::string_view value) {
    const char* data = value.empty() ? "" : value.data();
    check(sqlite3_bind_text64(raw(), parameter, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
  }
  // Where a value's text lives until the statement has run; keeps its memory from run to run.
  std::string& scratch(int parameter, std::size_t size) {
    const auto index = static_cast<std::size_t>(parameter > 0 ? parameter - 1 : 0);
    if (index >= scratch_.size()) {
      if (parameter < 1 || parameter > sqlite3_bind_parameter_count(raw()))
        throw Error{ErrorKind::usage, "`" + name_ + "` has no parameter $" + std::to_string(parameter)};
      scratch_.resize(static_cast<std::size_t>(sqlite3_bind_parameter_count(raw())));
    }
    scratch_[index].resize(size);
    return scratch_[index];
  }

  std::vector<std::string> scratch_;
};

}  // namespace strata::sqlite
