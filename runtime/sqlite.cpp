#include "sqlite.hpp"

#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <limits>
#include <map>
#include <thread>
#include <utility>

#include "array_json.hpp"
#include "checks.hpp"
#include "quote.hpp"
#include "sqlite_error.hpp"
#include "sqlite_sum.hpp"
#include "statement_cache.hpp"
#include "watch.hpp"

namespace strata {
namespace {

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

[[noreturn]] void fail(sqlite3* db, int code, std::string_view statement) {
  throw sqlite_error(code, sqlite3_errmsg(db), statement);
}

// SQLite numbers `$n` by first appearance, PostgreSQL by n. Where the two differ values would be
// exchanged silently.
void check_parameters(sqlite3_stmt* statement, std::string_view name) {
  const int count = sqlite3_bind_parameter_count(statement);
  for (int i = 1; i <= count; ++i) {
    const char* parameter = sqlite3_bind_parameter_name(statement, i);
    if (parameter && parameter == "$" + std::to_string(i)) continue;
    throw Error{ErrorKind::usage, "`" + std::string{name} +
                                      "`: parameters must be written `$1`, `$2`, … in the order of " +
                                      "their first appearance; number " + std::to_string(i) + " is `" +
                                      (parameter ? parameter : "?") + "`"};
  }
}

StatementHandle prepare_one(sqlite3* db, std::string_view text, std::string_view name) {
  check_sql(text);
  sqlite3_stmt* raw = nullptr;
  const char* tail = nullptr;
  const int size = static_cast<int>(text.size());
  const int code = sqlite3_prepare_v3(db, text.data(), size, SQLITE_PREPARE_PERSISTENT, &raw, &tail);
  StatementHandle statement{raw};
  if (code != SQLITE_OK) fail(db, code, name);
  const std::string_view rest = text.substr(static_cast<std::size_t>(tail - text.data()));
  if (!statement || rest.find_first_not_of(" \t\r\n;") != rest.npos)
    throw Error{ErrorKind::usage, "`" + std::string{name} + "`: exactly one statement can be prepared; use `execute`"};
  check_parameters(raw, name);
  return statement;
}

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
  void bind(int parameter, const Json& value) override { bind(parameter, std::string_view{value.text}); }
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

// A line for each part, indented by its depth. Empty when SQLite does not say: nobody asked for the plan itself.
std::string plan_of(sqlite3* db, std::string_view text) {
  const std::string sql = "EXPLAIN QUERY PLAN " + std::string{text};
  sqlite3_stmt* raw = nullptr;
  sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  const StatementHandle statement{raw};
  std::map<int, std::size_t> depths;
  std::string plan;
  while (raw && sqlite3_step(raw) == SQLITE_ROW) {
    const int id = sqlite3_column_int(raw, 0), parent = sqlite3_column_int(raw, 1);
    depths[id] = parent == 0 ? 0 : depths[parent] + 1;
    plan += (plan.empty() ? "" : "\n") + std::string(2 * depths[id], ' ') +
            reinterpret_cast<const char*>(sqlite3_column_text(raw, 3));
  }
  return plan;
}

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
    if (value != 0 && value != 1) decode_failed(column_name(column), "a boolean", std::to_string(value));
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
      decode_failed(column_name(column), "an array of that type", "`" + std::string{json} + "`");
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
    decode_failed(column_name(column), expected, names[type]);
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
      decode_failed(column_name(column), expected, std::to_string(value));
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
    if (!value) decode_failed(column_name(column), expected, "`" + std::string{stored} + "`");
    out = *value;
  }

  Shared& shared_;
  bool done_ = false, running_ = false, ran_before_ = false;
  std::unique_ptr<Record> record_;  // of this run, if somebody watches
};

std::string insert_text(std::string_view table, std::span<const std::string_view> columns) {
  std::string names, parameters;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) names += ", ", parameters += ", ";
    names += quoted_name(columns[i]);
    parameters += "$" + std::to_string(i + 1);
  }
  return "INSERT INTO " + quoted_name(table) + " (" + names + ") VALUES (" + parameters + ")";
}

constexpr std::string_view begin_read = "BEGIN", begin_write = "BEGIN IMMEDIATE";

// One prepared INSERT, run for every row inside a savepoint, which is a transaction where there is none.
class SqliteBulkInsert final : public SqliteBinder<BulkInsert> {
 public:
  SqliteBulkInsert(Connection& connection, sqlite3* db, const Watching* watching, std::string_view table,
                   std::span<const std::string_view> columns)
      : SqliteBinder{db, prepare_one(db, insert_text(table, columns), "bulk insert"),
                     "insert into " + std::string{table}},
        connection_{connection} {
    if (watched(watching)) record_ = std::make_unique<Record>(watching, false);
    connection_.execute("SAVEPOINT strata_bulk");
    open_ = true;
  }
  ~SqliteBulkInsert() override {
    if (!open_) return;
    statement_.reset();
    sqlite3_exec(db_, "ROLLBACK TO strata_bulk; RELEASE strata_bulk", nullptr, nullptr, nullptr);
  }

  void add_row() override {
    const int code = record_ ? record_->timed([&] { return sqlite3_step(raw()); }) : sqlite3_step(raw());
    if (code != SQLITE_DONE) fail(db_, code, name_);
    sqlite3_reset(raw());
    ++rows_;
  }
  std::int64_t finish() override {
    connection_.execute("RELEASE strata_bulk");
    open_ = false;
    if (record_) {
      record_->add_rows(rows_);
      record_->finish(name_, sqlite3_sql(raw()), nullptr, {});
    }
    return rows_;
  }

 private:
  Connection& connection_;
  std::int64_t rows_ = 0;
  bool open_ = false;
  std::unique_ptr<Record> record_;
};

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(Handle db, const Settings& settings)
      : db_{std::move(db)}, shared_{{settings.statement_timeout}, nullptr} {
    shared_.deadline.install(db_.get());
  }
  // From now on: what opening a connection takes is no statement of the user's.
  void watch_for(const Settings& settings) { shared_.watching = watching(settings); }

  Dialect dialect() const override { return Dialect::sqlite; }

  Prepared prepare(const Sql& sql) override {
    return cache_.fixed.get(&sql, [&] { return make(sql.text, sql.name); });
  }
  Prepared prepare(std::string_view text) override {
    return cache_.made.get(text, [&] { return make(text, text); });
  }
  Prepared prepare(const MadeSql& sql) override {
    return cache_.made.get(sql.key(), [&] { return make(sql.text(dialect()), sql.name()); });
  }

  void execute(std::string_view sql) override {
    const Watching* const watching = shared_.watching.get();
    if (!watched(watching)) return execute_all(sql);
    watch(watching, sql, sql, false, {}, [&] {
      execute_all(sql);
      return 0;
    });
  }

  Rows query(std::string_view sql, std::span<const std::optional<std::string>> parameters) override {
    SqliteStatement statement{db_.get(), shared_, sql, sql};
    for (int i = 0; i < static_cast<int>(parameters.size()); ++i)
      statement.bind(i + 1, parameters[static_cast<std::size_t>(i)]);
    Rows result;
    for (int i = 0; i < statement.column_count(); ++i) result.columns.emplace_back(statement.column_name(i));
    while (statement.step()) result.rows.push_back(statement.texts());
    return result;
  }

  std::unique_ptr<BulkInsert> bulk_insert(std::string_view table, std::span<const std::string_view> columns) override {
    return keyed(std::make_unique<SqliteBulkInsert>(*this, db_.get(), shared_.watching.get(), table, columns));
  }
  std::int64_t last_rowid() override { return sqlite3_last_insert_rowid(db_.get()); }

  bool in_transaction() const override { return sqlite3_get_autocommit(db_.get()) == 0; }
  bool usable() const override { return true; }
  bool alive(bool) noexcept override { return true; }
  void cancel() noexcept override { sqlite3_interrupt(db_.get()); }

  void begin(const TransactionOptions& options) override {
    prepare(options.read_only ? begin_read : begin_write)->run();
  }
  void commit() override { prepare("COMMIT")->run(); }
  sqlite3* handle() const { return db_.get(); }
  void rollback() noexcept override {
    // Some errors have rolled back already.
    if (in_transaction()) sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  }

 private:
  void execute_all(std::string_view sql) {
    check_sql(sql);
    while (!sql.empty()) {
      sqlite3_stmt* raw = nullptr;
      const char* tail = sql.data();
      const int prepared = sqlite3_prepare_v2(db_.get(), sql.data(), static_cast<int>(sql.size()), &raw, &tail);
      const StatementHandle statement{raw};
      const std::string_view text = sql.substr(0, static_cast<std::size_t>(tail - sql.data()));
      if (prepared != SQLITE_OK) fail(db_.get(), prepared, text);
      sql.remove_prefix(text.size());
      int code = SQLITE_DONE;
      shared_.deadline.start();
      while (statement && (code = sqlite3_step(raw)) == SQLITE_ROW) {
      }
      if (code != SQLITE_DONE) fail(db_.get(), code, text);
    }
  }

  std::unique_ptr<Statement> make(std::string_view text, std::string_view name) {
    return keyed(std::make_unique<SqliteStatement>(db_.get(), shared_, text, name));
  }

  Handle db_;
  Shared shared_;
  StatementCache cache_;
};

Handle open_handle(const std::string& path) {
  sqlite3* raw = nullptr;
  // No mutex: a connection is for one thread at a time, and locking costs a fifth of a fast query.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
  Handle db{raw};
  if (code != SQLITE_OK)
    throw sqlite_error(code, "cannot open `" + path + "`: " + (raw ? sqlite3_errmsg(raw) : sqlite3_errstr(code)), "");
  return db;
}

// SQLite does not call its busy handler here when several connections make a file's first WAL at once
// (tried: eight processes on 3.46), so the waiting is done around it.
int switch_to_wal(sqlite3* db, std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (true) {
    const int code = sqlite3_exec(db, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if ((code & 0xff) != SQLITE_BUSY || std::chrono::steady_clock::now() >= until) return code;
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
}

// SQLite itself says nothing of a name that it does not know.
void set_pragma(Connection& connection, const Parameter& parameter) {
  if (connection.query("SELECT 1 FROM pragma_pragma_list WHERE name = lower($1)", {parameter.name}).rows.empty())
    throw Error{ErrorKind::usage, "SQLite has no pragma `" + parameter.name + "`"};
  connection.execute("PRAGMA " + quoted_name(parameter.name) + " = " + text_literal(parameter.value));
}

// SQLite calls it for every row, so it must cost nothing to speak of.
void count_row(void* watch, int, const char*, const char*, sqlite3_int64) {
  static_cast<RowsWatch*>(watch)->count();
}

void set_update_hook(Connection& connection, RowsWatch* watch) {
  if (auto* sqlite = dynamic_cast<SqliteConnection*>(&connection))
    sqlite3_update_hook(sqlite->handle(), watch ? count_row : nullptr, watch);
}

}  // namespace

RowsWatch::RowsWatch(Connection& connection, Tell tell) : connection_{connection}, tell_{std::move(tell)} {
  set_update_hook(connection_, this);
}

RowsWatch::~RowsWatch() { set_update_hook(connection_, nullptr); }

void RowsWatch::count() {
  if (++rows_ % 4096 == 0) tell_(rows_);
}

std::unique_ptr<Connection> open_sqlite(const std::string& path, const Settings& settings) {
  // STRICT tables came with 3.37. sqlite.org/stricttables.html
  if (sqlite3_libversion_number() < 3037000)
    throw Error{ErrorKind::usage, std::string{"SQLite "} + sqlite3_libversion() + " is too old; 3.37 is needed"};
  Handle db = open_handle(path);
  sqlite3_busy_timeout(db.get(), static_cast<int>(settings.busy_timeout.count()));
  // A misspelt column in double quotes is an error then, not a text. sqlite.org/quirks.html#dblquote
  sqlite3_db_config(db.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3* const raw = db.get();
  add_decimal_sums(raw);
  auto connection = std::make_unique<SqliteConnection>(std::move(db), settings);
  connection->execute("PRAGMA foreign_keys = ON");
  // What may only be read keeps its journal mode.
  const bool wal = path != ":memory:" && sqlite3_db_readonly(raw, "main") == 0;
  // The first statement that looks into the file.
  if (const int code = wal ? switch_to_wal(raw, settings.busy_timeout) : SQLITE_OK)
    throw sqlite_error(code, "cannot open `" + path + "`: " + sqlite3_errmsg(raw), "");
  for (const Parameter& parameter : settings.parameters) set_pragma(*connection, parameter);
  connection->watch_for(settings);
  return connection;
}

}  // namespace strata
