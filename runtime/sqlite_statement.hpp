#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <string>

#include "sqlite_binder.hpp"
#include "sqlite_error.hpp"
#include "strata/connection.hpp"

namespace strata::sqlite {

// A line for each part, indented by its depth. Empty when SQLite does not say: nobody asked for the plan itself.
std::string plan_of(sqlite3* db, std::string_view text);

class SqliteStatement final : public SqliteBinder<Statement> {
 public:
  SqliteStatement(sqlite3* db, Shared& shared, std::string_view text, std::string_view name)
      : SqliteBinder{db, prepare_one(db, text, name), std::string{name}}, shared_{shared} {}
  using Statement::get;

  bool step() override {
    // Without this SQLite would start again from the beginning.
    if (done_) return false;
    if (!running_) start();
    const int code = record_ ? record_->timed([&] { return sqlite3_step(raw()); }) : sqlite3_step(raw());
    if (code == SQLITE_ROW) {
      if (record_) record_->add_rows(1);
      return true;
    }
    done_ = true;
    if (code == SQLITE_DONE) {
      if (record_) report(nullptr);
      return false;
    }
    Error error = sqlite_error(code, sqlite3_errmsg(db_), name_);
    if (record_) report(&error);
    reset();
    throw error;
  }
  std::int64_t run() override {
    while (step()) {
    }
    return sqlite3_stmt_readonly(raw()) ? 0 : sqlite3_changes64(db_);
  }
  void reset() noexcept override {
    // Not every row was wanted.
    if (record_) report(nullptr);
    restart();
    done_ = running_ = false;
  }

  // The whole row as SQLite's own text, nothing for NULL.
  Row texts() const {
    Row row;
    for (int i = 0; i < column_count(); ++i) {
      const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(raw(), i));
      if (data)
        row.emplace_back(std::in_place, data, static_cast<std::size_t>(sqlite3_column_bytes(raw(), i)));
      else
        row.emplace_back();
    }
    return row;
  }

  int column_count() const override { return sqlite3_column_count(raw()); }
  std::string_view column_name(int column) const override {
    const char* name = sqlite3_column_name(raw(), column);
    return name ? name : "";
  }
  bool is_null(int column) const override { return sqlite3_column_type(raw(), column) == SQLITE_NULL; }

  void get(int column, bool& out) const override {
    const std::int64_t value = integer(column, "a boolean");
    if (value != 0 && value != 1) decode_failed(name_, column_name(column), "a boolean", std::to_string(value));
    out = value == 1;
  }
  void get(int column, std::int16_t& out) const override { narrow(column, "an int16", out); }
  void get(int column, std::int32_t& out) const override { narrow(column, "an int32", out); }
  void get(int column, std::int64_t& out) const override { out = integer(column, "an integer"); }
  void get(int column, float& out) const override {
    double wide;
    get(column, wide);
    out = static_cast<float>(wide);
  }
  void get(int column, double& out) const override {
    sqlite3_value* value = sqlite3_column_value(raw(), column);
    const int type = sqlite3_value_type(value);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER) wrong_type(column, "a number");
    out = sqlite3_value_double(value);
  }
  void get(int column, std::string_view& out) const override { out = text(column, "text"); }
  void get(int column, BytesView& out) const override {
    sqlite3_value* value = typed(column, SQLITE_BLOB, "bytes");
    const void* data = sqlite3_value_blob(value);
    out = {static_cast<const std::byte*>(data), static_cast<std::size_t>(sqlite3_value_bytes(value))};
  }
  void get(int column, Uuid& out) const override { read(column, out, "a uuid", parse_uuid); }
  void get(int column, Date& out) const override { read(column, out, "a date", parse_date); }
  void get(int column, Time& out) const override { read(column, out, "a time", parse_time); }
  void get(int column, Timestamp& out) const override { read(column, out, "a timestamp", parse_timestamp); }
  void get(int column, Interval& out) const override { out = Interval{integer(column, "an interval")}; }
  void get(int column, Decimal& out, Digits digits) const override {
    if (digits.precision <= max_scaled_integer_precision) {
      out = Decimal::from_scaled(integer(column, "a decimal"), digits.scale);
    } else {
      read(column, out, "a decimal", [&](std::string_view stored) { return parse_sqlite_decimal(stored, digits); });
    }
  }
  void get_array(int column, ArrayTarget out) const override {
    const std::string_view json = text(column, "an array");
    if (!json_to_array(json, out))
      decode_failed(name_, column_name(column), "an array of that type", "`" + std::string{json} + "`");
  }

 private:
  void start() {
    running_ = true;
    shared_.deadline.start();
    if (watched(shared_.watching.get())) record_ = std::make_unique<Record>(shared_.watching.get(), ran_before_);
    ran_before_ = true;
  }
  void report(const Error* error) {
    const std::unique_ptr<Record> record = std::move(record_);
    if (!error && done_ && !sqlite3_stmt_readonly(raw())) record->add_rows(sqlite3_changes64(db_));
    const std::string_view text = sqlite3_sql(raw());
    record->finish(name_, text, error, [&] { return plan_of(db_, text); });
  }
  [[noreturn]] void wrong_type(int column, std::string_view expected) const {
    static constexpr std::string_view names[] = {"", "an integer", "a real", "text", "bytes", "NULL"};
    const auto type = static_cast<std::size_t>(sqlite3_column_type(raw(), column));
    decode_failed(name_, column_name(column), expected, names[type]);
  }
  // The column is looked up once. The value needs no protection, because the connection has no mutex:
  // sqlite.org/c3ref/value.html
  sqlite3_value* typed(int column, int type, std::string_view expected) const {
    sqlite3_value* value = sqlite3_column_value(raw(), column);
    if (sqlite3_value_type(value) != type) wrong_type(column, expected);
    return value;
  }
  std::int64_t integer(int column, std::string_view expected) const {
    return sqlite3_value_int64(typed(column, SQLITE_INTEGER, expected));
  }
  template <class T>
  void narrow(int column, std::string_view expected, T& out) const {
    const std::int64_t value = integer(column, expected);
    if (value < std::numeric_limits<T>::min() || value > std::numeric_limits<T>::max())
      decode_failed(name_, column_name(column), expected, std::to_string(value));
    out = static_cast<T>(value);
  }
  std::string_view text(int column, std::string_view expected) const {
    sqlite3_value* value = typed(column, SQLITE_TEXT, expected);
    const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {data, static_cast<std::size_t>(sqlite3_value_bytes(value))};
  }
  template <class T, class Parse>
  void read(int column, T& out, std::string_view expected, Parse&& parse) const {
    const std::string_view stored = text(column, expected);
    const std::optional<T> value = parse(stored);
    if (!value) decode_failed(name_, column_name(column), expected, "`" + std::string{stored} + "`");
    out = *value;
  }

  Shared& shared_;
  bool done_ = false, running_ = false, ran_before_ = false;
  std::unique_ptr<Record> record_;  // of this run, if somebody watches
};

}  // namespace strata::sqlite
