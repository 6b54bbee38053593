#include "postgres.hpp"

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <charconv>

#include "postgres_binder.hpp"
#include "postgres_copy.hpp"
#include "postgres_error.hpp"
#include "quote.hpp"
#include "statement_cache.hpp"
#include "url.hpp"
#include "watch.hpp"

namespace strata {
namespace {

using postgres::TypeId;

struct Free {
  void operator()(PGconn* connection) const { PQfinish(connection); }
  void operator()(PGresult* result) const { PQclear(result); }
  void operator()(PGcancel* cancel) const { PQfreeCancel(cancel); }
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Handle = std::unique_ptr<PGconn, Free>;
using Result = std::unique_ptr<PGresult, Free>;

std::string_view field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text ? text : "";
}

// libpq's own messages end with a line feed, and have several lines when several hosts were tried.
std::string one_line(std::string_view text) {
  std::string line{text.substr(0, text.find_last_not_of(" \n") + 1)};
  std::erase(line, '\t');
  for (std::size_t at = 0; (at = line.find('\n', at)) != line.npos;) line.replace(at, 1, "; ");
  return line;
}

bool open_still(PGconn* connection) {
  // A server that ends a connection says so and closes it: two things to read.
  for (pollfd socket{PQsocket(connection), POLLIN, 0}; PQstatus(connection) == CONNECTION_OK && poll(&socket, 1, 0) > 0;)
    if (PQconsumeInput(connection) == 0) return false;
  return PQstatus(connection) == CONNECTION_OK;
}

Error error_of(PGconn* connection, const PGresult* result, std::string_view statement) {
  const std::string_view primary = field(result, PG_DIAG_MESSAGE_PRIMARY);
  const std::string message = one_line(primary.empty() ? PQerrorMessage(connection) : primary);
  Error error = postgres_error({.code = field(result, PG_DIAG_SQLSTATE),
                                .message = message,
                                .table = field(result, PG_DIAG_TABLE_NAME),
                                .constraint = field(result, PG_DIAG_CONSTRAINT_NAME),
                                .column = field(result, PG_DIAG_COLUMN_NAME)},
                               statement);
  // An error without a code is libpq's own. When it could not send, it reports before it has read the end.
  const bool lost = error.code.empty() ? !open_still(connection) : PQstatus(connection) == CONNECTION_BAD;
  if (lost) error.kind = ErrorKind::connection_lost;
  return error;
}

bool succeeded(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY ||
         status == PGRES_COPY_IN || status == PGRES_SINGLE_TUPLE;
}

Result checked(PGconn* connection, PGresult* raw, std::string_view statement) {
  Result result{raw};
  if (!succeeded(raw)) throw error_of(connection, raw, statement);
  return result;
}

std::int64_t rows_changed(PGresult* result) {
  const std::string_view text = PQcmdTuples(result);
  std::int64_t rows = 0;
  std::from_chars(text.data(), text.data() + text.size(), rows);
  return rows;
}

// What the statements of a connection share. `closed` are those to be deallocated when it is convenient:
// a destructor must not wait for the server.
struct Shared {
  Handle connection;
  std::vector<std::string> closed{};
  int last_name = 0;
  std::shared_ptr<const Watching> watching{};
  const void* streaming = nullptr;  // the statement whose rows are still on their way
  // libpq would silently throw them away.
  void check_free() const {
    if (streaming)
      throw Error{ErrorKind::usage, "the connection serves nothing else while rows are read one by one"};
  }
};

class PostgresStatement final : public postgres::PostgresBinder<Statement> {
 public:
  PostgresStatement(Shared& shared, std::string_view text, std::string_view name)
      : shared_{shared}, text_{text}, name_{name} {
    check_sql(text);
    prepare();
    values_.resize(types_.size());
    lengths_.resize(types_.size());
    formats_.resize(types_.size());
    forms_.resize(types_.size());
  }
  ~PostgresStatement() override { shared_.closed.push_back(std::move(server_name_)); }

  void bind_null(int parameter) override { values_[index(parameter)] = nullptr; }

  bool step() override {
    if (!result_) run_now();
    return ++row_ < rows_ || (shared_.streaming == this && fetch());
  }
  void stream() override { streams_ = true; }
  std::int64_t run() override {
    if (!result_) run_now();
    row_ = rows_;
    return is_select() ? 0 : rows_changed(result_.get());
  }
  void reset() noexcept override {
    end_stream();
    streams_ = false;
    result_.reset();
    row_ = -1;
    std::fill(values_.begin(), values_.end(), nullptr);
  }

  int column_count() const override { return PQnfields(columns()); }
  std::string_view column_name(int column) const override {
    const char* name = PQfname(columns(), column);
    return name ? name : "";
  }
  bool is_null(int column) const override { return PQgetisnull(result_.get(), row_, column) != 0; }

  using Statement::get;
  void get(int column, bool& out) const override { read(column, out, "a boolean"); }
  void get(int column, std::int16_t& out) const override { read(column, out, "an int16"); }
  void get(int column, std::int32_t& out) const override { read(column, out, "an int32"); }
  void get(int column, std::int64_t& out) const override { read(column, out, "an int64"); }
  void get(int column, float& out) const override { read(column, out, "a float"); }
  void get(int column, double& out) const override { read(column, out, "a double"); }
  void get(int column, std::string_view& out) const override { read(column, out, "text"); }
  void get(int column, BytesView& out) const override { read(column, out, "bytes"); }
  void get(int column, Uuid& out) const override { read(column, out, "a uuid"); }
  void get(int column, Date& out) const override { read(column, out, "a date of the years 1 to 9999"); }
  void get(int column, Time& out) const override { read(column, out, "a time"); }
  void get(int column, Timestamp& out) const override { read(column, out, "a timestamp of the years 1 to 9999"); }
  void get(int column, Interval& out) const override { read(column, out, "an interval without months"); }
  void get(int column, Decimal& out, Digits) const override { read(column, out, "a decimal of at most 78 digits"); }
  void get_array(int column, ArrayTarget out) const override {
    if (!postgres::decode_array(value(column, "an array"), out)) wrong(column, "an array of that type");
  }

 protected:
  TypeId type(int parameter) const override { return types_[index(parameter)]; }
  TypeId element(int parameter) const override { return postgres::element_type(types_[index(parameter)]); }
  std::string& open(int parameter) override {
    std::string& form = forms_[index(parameter)];
    form.clear();
    return form;
  }
  void close(int parameter) override { put_view(parameter, forms_[index(parameter)]); }
  void put_view(int parameter, std::string_view form) override {
    put(parameter, form.empty() ? "" : form.data(), form.size(), binary);
  }
  void put_text(int parameter, std::string text) override {
    std::string& form = forms_[index(parameter)];
    form = std::move(text);
    put(parameter, form.c_str(), form.size(), as_text);
  }

 private:
  static constexpr int as_text = 0, binary = 1;

  PGconn* connection() const { return shared_.connection.get(); }
  // Known before the first row: from the description.
  const PGresult* columns() const { return result_ ? result_.get() : description_.get(); }
  // Its command tag counts rows that nobody changed.
  bool is_select() const { return std::string_view{PQcmdStatus(result_.get())}.starts_with("SELECT"); }

  std::size_t index(int parameter) const {
    if (parameter < 1 || static_cast<std::size_t>(parameter) > types_.size())
      throw Error{ErrorKind::usage, "`" + name_ + "` has no parameter $" + std::to_string(parameter)};
    return static_cast<std::size_t>(parameter) - 1;
  }
  void put(int parameter, const char* data, std::size_t size, int format) {
    const std::size_t at = index(parameter);
    values_[at] = data;
    lengths_[at] = static_cast<int>(size);
    formats_[at] = format;
  }

  // Built-in types of parameters are asked for again, because values may be bound to them already.
  void prepare() {
    shared_.check_free();
    deallocate();
    if (!server_name_.empty()) shared_.closed.push_back(server_name_);
    server_name_ = "strata_" + std::to_string(++shared_.last_name);
    std::vector<TypeId> wanted = types_;
    std::replace_if(
        wanted.begin(), wanted.end(), [](TypeId type) { return type >= postgres::first_user_type; }, 0u);
    checked(
        connection(),
        PQprepare(connection(), server_name_.c_str(), text_.c_str(), static_cast<int>(wanted.size()), wanted.data()),
        name_);
    description_ = checked(connection(), PQdescribePrepared(connection(), server_name_.c_str()), name_);
    types_.clear();
    for (int i = 0; i < PQnparams(description_.get()); ++i) types_.push_back(PQparamtype(description_.get(), i));
    outdated_ = false;
  }

  void deallocate() {
    // A name that is gone already (DEALLOCATE ALL) is an error, which would end an open transaction.
    if (PQtransactionStatus(connection()) != PQTRANS_IDLE) return;
    for (const std::string& name : std::exchange(shared_.closed, {}))
      Result{PQexec(connection(), ("DEALLOCATE " + name).c_str())};
  }

  void run_now() {
    const Watching* const watching = shared_.watching.get();
    const bool cached = std::exchange(ran_before_, true);
    if (!watched(watching)) return execute();
    watch(watching, name_, text_, cached, [&] { return plan(); }, [&] {
      execute();
      return rows_ > 0 ? rows_ : rows_changed(result_.get());
    });
  }

  // A generic plan, which has `$1` where another would show a value. EXPLAIN (GENERIC_PLAN) came with PostgreSQL 16.
  std::string plan() const {
    const std::string before = lines_of("SHOW plan_cache_mode");
    std::string nulls;
    for (std::size_t i = 0; i < types_.size(); ++i) nulls += i == 0 ? "(NULL" : ", NULL";
    if (!nulls.empty()) nulls += ")";
    lines_of("SET plan_cache_mode = force_generic_plan");
    std::string plan = lines_of("EXPLAIN EXECUTE " + server_name_ + nulls);
    lines_of("SET plan_cache_mode = " + before);
    return plan;
  }
  std::string lines_of(const std::string& sql) const {
    const Result result{PQexec(connection(), sql.c_str())};
    std::string lines;
    for (int row = 0; row < PQntuples(result.get()); ++row)
      lines += (row == 0 ? "" : "\n") + std::string{PQgetvalue(result.get(), row, 0)};
    return lines;
  }

  void execute() {
    shared_.check_free();
    if (outdated_) prepare();
    const bool in_transaction = PQtransactionStatus(connection()) != PQTRANS_IDLE;
    row_ = -1;
    Result result = send();
    if (!succeeded(result.get()) && is_outdated(result.get())) {
      outdated_ = true;
      // Inside a transaction nothing more can be run; the next run prepares again.
      if (!in_transaction) {
        prepare();
        result = send();
      }
    }
    if (!succeeded(result.get())) throw error_of(connection(), result.get(), name_);
    result_ = std::move(result);
    rows_ = PQntuples(result_.get());
    column_types_.clear();
    for (int i = 0; i < PQnfields(result_.get()); ++i) column_types_.push_back(PQftype(result_.get(), i));
  }

  // Of a stream the first row, or the end.
  Result send_stream() {
    if (PQsendQueryPrepared(connection(), server_name_.c_str(), static_cast<int>(types_.size()), values_.data(),
                            lengths_.data(), formats_.data(), binary) == 0)
      return nullptr;
    PQsetSingleRowMode(connection());
    shared_.streaming = this;
    Result first{PQgetResult(connection())};
    if (PQresultStatus(first.get()) != PGRES_SINGLE_TUPLE) end_stream();
    return first;
  }
  Result send() {
    if (streams_) return send_stream();
    return Result{PQexecPrepared(connection(), server_name_.c_str(), static_cast<int>(types_.size()), values_.data(),
                                 lengths_.data(), formats_.data(), binary)};
  }

  bool fetch() {
    Result next{PQgetResult(connection())};
    if (PQresultStatus(next.get()) == PGRES_SINGLE_TUPLE) {
      result_ = std::move(next);
      row_ = 0;
      return true;
    }
    std::optional<Error> error;
    if (!succeeded(next.get())) error = error_of(connection(), next.get(), name_);
    end_stream();
    if (error) throw *error;
    return false;
  }
  // What is left is read and thrown away: to cancel it would end an open transaction.
  void end_stream() noexcept {
    if (shared_.streaming != this) return;
    while (const Result rest{PQgetResult(connection())}) {
    }
    shared_.streaming = nullptr;
  }

  // A migration changed what the statement was prepared for: "cached plan must not change result type"
  // (0A000), a type or table that was made anew (42…, XX000), or someone ran DEALLOCATE ALL (26000). Outside
  // a transaction nothing of it remains, so running it again is safe and tells whether it is wrong in itself.
  static bool is_outdated(const PGresult* result) {
    const std::string_view code = field(result, PG_DIAG_SQLSTATE);
    return code == "0A000" || code == "26000" || code == "XX000" || code.starts_with("42");
  }

  std::string_view value(int column, std::string_view expected) const {
    if (!result_ || row_ < 0 || row_ >= rows_ || static_cast<std::size_t>(column) >= column_types_.size())
      throw Error{ErrorKind::usage, "`" + name_ + "` has no row with a column " + std::to_string(column) + " now"};
    const auto size = static_cast<std::size_t>(PQgetlength(result_.get(), row_, column));
    if (size == 0 && is_null(column)) decode_failed(column_name(column), expected, "NULL");
    return {PQgetvalue(result_.get(), row_, column), size};
  }
  template <class T>
  void read(int column, T& out, std::string_view expected) const {
    const std::string_view form = value(column, expected);
    if (!postgres::decode(column_types_[static_cast<std::size_t>(column)], form, out)) wrong(column, expected);
  }
  [[noreturn]] void wrong(int column, std::string_view expected) const {
    decode_failed(column_name(column), expected, "a value of " + postgres::type_name(PQftype(result_.get(), column)));
  }

  Shared& shared_;
  std::string text_, name_, server_name_;
  Result description_, result_;
  int row_ = -1, rows_ = 0;
  std::vector<TypeId> column_types_;
  bool outdated_ = false, ran_before_ = false, streams_ = false;
  std::vector<TypeId> types_;  // of the parameters
  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
  std::vector<std::string> forms_;  // where values live that had to be brought into another form
};

class PostgresCopyStream final : public postgres::CopyStream {
 public:
  PostgresCopyStream(PGconn* connection, const Watching* watching)
      : connection_{connection}, record_{watching, false} {}

  void start(const std::string& statement) override {
    name_ = statement;
    checked(connection_, PQexec(connection_, statement.c_str()), name_);
  }
  void send(std::string_view data) override {
    if (PQputCopyData(connection_, data.data(), static_cast<int>(data.size())) != 1)
      throw error_of(connection_, nullptr, name_);
  }
  std::int64_t finish() override {
    const std::int64_t rows = record_.timed([&] { return end(); });
    record_.add_rows(rows);
    record_.finish(name_, name_, nullptr, {});
    return rows;
  }
  std::int64_t end() {
    if (PQputCopyEnd(connection_, nullptr) != 1) throw error_of(connection_, nullptr, name_);
    Result result{PQgetResult(connection_)};
    drain();
    if (!succeeded(result.get())) throw error_of(connection_, result.get(), name_);
    return rows_changed(result.get());
  }
  void abort() noexcept override {
    PQputCopyEnd(connection_, "given up");
    drain();
  }

 private:
  void drain() noexcept {
    while (const Result rest{PQgetResult(connection_)}) {
    }
  }

  PGconn* connection_;
  Record record_;
  std::string name_;
};

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
    return keyed(
        postgres::copy_in(*this, table, columns, std::make_unique<PostgresCopyStream>(handle(), shared_.watching.get())));
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

  std::unique_ptr<PostgresStatement> make(std::string_view text, std::string_view name) {
    return keyed(std::make_unique<PostgresStatement>(shared_, text, name));
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
      return read > 0 ? read : rows_changed(result.get());
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

  Shared shared_;
  // Made at once: the other thread that needs it must not look at the connection.
  std::unique_ptr<PGcancel, Free> cancel_;
  StatementCache cache_;  // after what its statements need
};

// libpq's complaint about a URL; empty if it has none.
std::string complaint_about(const std::string& url) {
  char* message = nullptr;
  const std::unique_ptr<PQconninfoOption, Free> options{PQconninfoParse(url.c_str(), &message)};
  const std::string text = message ? one_line(message) : "";
  PQfreemem(message);
  return text;
}

// A password with an unescaped `/` in it makes libpq take its first part for a port.
bool splits_password(std::string_view url) {
  const std::string_view place = url.substr(url.find("://") + 3, url.find('?') - url.find("://") - 3);
  const std::size_t slash = place.find('/');
  return slash != place.npos && place.find('@', slash) != place.npos;
}

// libpq quotes what it does not understand; asked about the masked URL it cannot quote the password.
void check_url(const std::string& url) {
  const bool split = splits_password(url);
  if (!split && complaint_about(url).empty()) return;
  const std::string masked = without_password(url);
  std::string reason = split ? "" : complaint_about(masked);
  if (reason.empty()) reason = "`/`, `@`, `%` and the like in a password must be percent-encoded";
  throw Error{ErrorKind::usage, "the database URL `" + masked + "` is not understood: " + reason};
}

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

std::string password_of(const std::string& url) {
  const std::unique_ptr<PQconninfoOption, Free> options{PQconninfoParse(url.c_str(), nullptr)};
  for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option)
    if (std::string_view{option->keyword} == "password" && option->val) return option->val;
  return {};
}

std::unique_ptr<Connection> open_postgres(const std::string& url, const Settings& settings) {
  check_url(url);
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
  auto opened = std::make_unique<PostgresConnection>(std::move(connection));
  apply(settings, *opened);
  opened->watch_for(settings);
  return opened;
}

}  // namespace strata
