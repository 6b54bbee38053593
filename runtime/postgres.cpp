#include "postgres.hpp"

#include "checks.hpp"
#include "postgres_copy_stream.hpp"
#include "postgres_statement.hpp"
#include "quote.hpp"
#include "statement_cache.hpp"
#include "url.hpp"
#include "watch.hpp"

namespace strata {
namespace {

using postgres::checked;
using postgres::Handle;
using postgres::one_line;
using postgres::open_still;
using postgres::Result;
using postgres::succeeded;

std::string begin_text(const TransactionOptions& options) {
  static constexpr std::string_view levels[] = {"", " ISOLATION LEVEL READ COMMITTED",
                                                " ISOLATION LEVEL REPEATABLE READ", " ISOLATION LEVEL SERIALIZABLE"};
  std::string text = "BEGIN";
  text += levels[static_cast<std::size_t>(options.isolation)];
  if (options.read_only) text += " READ ONLY";
  return text;
}

class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(Handle connection)
      : shared_{std::move(connection)}, cancel_{PQgetCancel(shared_.connection.get())} {}
  // From now on: what opening a connection takes is no statement of the user's.
  void watch_for(const Settings& settings) { shared_.watching = watching(settings); }

  Dialect dialect() const override { return Dialect::postgres; }

  Prepared prepare(const Sql& sql) override {
    return cache_.fixed.get(&sql, [&] { return make(sql.text, sql.name); });
  }
  Prepared prepare(std::string_view text) override {
    return cache_.made.get(text, [&] { return make(text, text); });
  }
  Prepared prepare(const MadeSql& sql) override {
    return cache_.made.get(sql.key(), [&] { return make(sql.text(dialect()), sql.name()); });
  }

  void execute(std::string_view sql) override { run(std::string{sql}); }

  Rows query(std::string_view sql, std::span<const std::optional<std::string>> parameters) override {
    check_sql(sql);
    shared_.check_free();
    std::vector<const char*> values;
    for (const auto& parameter : parameters) {
      if (parameter) check_text(*parameter, static_cast<int>(values.size()) + 1);
      values.push_back(parameter ? parameter->c_str() : nullptr);
    }
    const Result result = watched_run(sql, [&] {
      return PQexecParams(handle(), std::string{sql}.c_str(), static_cast<int>(values.size()), nullptr, values.data(),
                          nullptr, nullptr, 0);
    });
    const PGresult* const raw = result.get();
    Rows rows;
    for (int column = 0; column < PQnfields(raw); ++column) rows.columns.emplace_back(PQfname(raw, column));
    for (int row = 0; row < PQntuples(raw); ++row) rows.rows.push_back(texts(raw, row));
    return rows;
  }

  std::unique_ptr<BulkInsert> bulk_insert(std::string_view table, std::span<const std::string_view> columns) override {
    shared_.check_free();
    return keyed(postgres::copy_in(*this, table, columns,
                                   std::make_unique<postgres::PostgresCopyStream>(handle(), shared_.watching.get())));
  }
  std::int64_t last_rowid() override { throw Error{ErrorKind::usage, "PostgreSQL has no rowids; use `RETURNING`"}; }

  bool in_transaction() const override {
    const PGTransactionStatusType status = PQtransactionStatus(handle());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
  }
  bool usable() const override { return PQstatus(handle()) == CONNECTION_OK; }
  bool alive(bool ask) noexcept override {
    return open_still(handle()) && (!ask || succeeded(Result{PQexec(handle(), "")}.get()));
  }

  void cancel() noexcept override {
    char reason[256];
    PQcancel(cancel_.get(), reason, sizeof reason);
  }

  void begin(const TransactionOptions& options) override { run(begin_text(options)); }
  void commit() override {
    // Known before anything is sent, it is no doubt.
    if (!alive(false))
      throw Error{ErrorKind::connection_lost,
                  "the connection was lost before COMMIT: nothing of the transaction is stored"};
    try {
      const Result result = run("COMMIT");
      // The answer to COMMIT after an error that nobody acted on.
      if (std::string_view{PQcmdStatus(result.get())} == "ROLLBACK")
        throw Error{ErrorKind::database, "the transaction was rolled back, because a statement in it had failed",
                    "25P02"};
    } catch (Error& error) {
      if (error.kind != ErrorKind::connection_lost) throw;
      error.kind = ErrorKind::commit_in_doubt;
      error.message = "the connection broke during COMMIT, which may or may not have happened: " + error.message;
      throw;
    }
  }
  void rollback() noexcept override {
    if (in_transaction()) Result{PQexec(handle(), "ROLLBACK")};
  }

 private:
  PGconn* handle() const { return shared_.connection.get(); }

  std::unique_ptr<Statement> make(std::string_view text, std::string_view name) {
    return keyed(postgres::prepare(shared_, text, name));
  }

  Result run(const std::string& sql) {
    check_sql(sql);
    shared_.check_free();
    return watched_run(sql, [&] { return PQexec(handle(), sql.c_str()); });
  }

  template <class Send>
  Result watched_run(std::string_view sql, Send&& send) {
    const Watching* const watching = shared_.watching.get();
    if (!watched(watching)) return checked(handle(), send(), sql);
    Result result;
    watch(watching, sql, sql, false, {}, [&] {
      result = checked(handle(), send(), sql);
      const std::int64_t read = PQntuples(result.get());
      return read > 0 ? read : postgres::rows_changed(result.get());
    });
    return result;
  }

  static Row texts(const PGresult* result, int row) {
    Row values;
    for (int column = 0; column < PQnfields(result); ++column) {
      if (PQgetisnull(result, row, column))
        values.emplace_back();
      else
        values.emplace_back(std::in_place, PQgetvalue(result, row, column),
                            static_cast<std::size_t>(PQgetlength(result, row, column)));
    }
    return values;
  }

  postgres::Shared shared_;
  // Made at once: the other thread that needs it must not look at the connection.
  std::unique_ptr<PGcancel, postgres::Free> cancel_;
  StatementCache cache_;  // after what its statements need
};

// Not as options of the connection, which poolers between program and server do not pass on.
void apply(const Settings& settings, Connection& connection) {
  std::vector<Parameter> parameters = settings.parameters;
  if (const auto limit = settings.statement_timeout.count(); limit > 0)
    parameters.insert(parameters.begin(), {"statement_timeout", std::to_string(limit)});
  std::string text;
  for (const Parameter& parameter : parameters)
    text += "SELECT set_config(" + text_literal(parameter.name) + ", " + text_literal(parameter.value) + ", false);";
  if (!text.empty()) connection.execute(text);
}

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url, const Settings& settings) {
  check_postgres_url(url);
  const std::string timeout = std::to_string(settings.connect_timeout.count());
  // What stands in the URL goes before what stands in front of it.
  const char* const keywords[] = {"connect_timeout", "dbname", "client_encoding", "fallback_application_name", nullptr};
  const char* const values[] = {timeout.c_str(), url.c_str(), "UTF8", "strata", nullptr};
  Handle connection{PQconnectdbParams(keywords, values, 1)};
  if (PQstatus(connection.get()) != CONNECTION_OK)
    throw Error{ErrorKind::connection_lost,
                "cannot connect to `" + without_password(url) + "`: " + one_line(PQerrorMessage(connection.get()))};
  // Without this libpq writes notices to the standard error stream of the user's program.
  PQsetNoticeProcessor(
      connection.get(), [](void*, const char*) {}, nullptr);
  // Off, a backslash would be an escape in the texts that statements hold: what they say would be something else.
  const char* const plain = PQparameterStatus(connection.get(), "standard_conforming_strings");
  const bool escapes = plain && std::string_view{plain} == "off";
  auto opened = std::make_unique<PostgresConnection>(std::move(connection));
  if (escapes) opened->execute("SET standard_conforming_strings = on");
  apply(settings, *opened);
  opened->watch_for(settings);
  return opened;
}

}  // namespace strata
