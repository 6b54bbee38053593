#include "sqlite.hpp"

#include <sqlite3.h>

#include <chrono>
#include <thread>
#include <utility>

#include "quote.hpp"
#include "sqlite_error.hpp"
#include "sqlite_insert.hpp"
#include "sqlite_statement.hpp"
#include "sqlite_sum.hpp"
#include "statement_cache.hpp"
#include "watch.hpp"

namespace strata {
namespace {

using sqlite::fail;
using sqlite::Handle;
using sqlite::SqliteStatement;
using sqlite::StatementHandle;

constexpr std::string_view begin_read = "BEGIN", begin_write = "BEGIN IMMEDIATE";

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
    return keyed(sqlite::bulk_insert(*this, db_.get(), shared_.watching.get(), table, columns));
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
  sqlite::Shared shared_;
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

RowsWatch::~RowsWatch() {
  set_update_hook(connection_, nullptr);
}

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
