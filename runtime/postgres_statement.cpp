#include "postgres_statement.hpp"

#include <algorithm>

#include "postgres_binder.hpp"

namespace strata::postgres {
namespace {

class PostgresStatement final : public PostgresBinder<Statement> {
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
    return ++row_ < rows_ || (shared_.streaming == this && next_of_stream());
  }
  void stream() override { streams_ = true; }
  std::int64_t run() override {
    if (!result_) run_now();
    row_ = rows_;
    return is_select() ? 0 : rows_changed(result_.get());
  }
  void reset() noexcept override {
    end_stream();
    // Not every row was wanted.
    if (record_) report(nullptr);
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
    if (!decode_array(value(column, "an array"), out)) wrong(column, "an array of that type");
  }

 protected:
  TypeId type(int parameter) const override { return types_[index(parameter)]; }
  TypeId element(int parameter) const override { return element_type(types_[index(parameter)]); }
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
        wanted.begin(), wanted.end(), [](TypeId type) { return type >= first_user_type; }, 0u);
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
    record_ = std::make_unique<Record>(watching, cached);
    try {
      record_->timed([&] { execute(); });
    } catch (const Error& error) {
      report(&error);
      throw;
    }
    record_->add_rows(rows_ > 0 ? rows_ : rows_changed(result_.get()));
    if (shared_.streaming != this) report(nullptr);
  }
  void report(const Error* error) {
    const std::unique_ptr<Record> record = std::move(record_);
    record->finish(name_, text_, error, [&] { return plan(); });
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

  bool next_of_stream() {
    Result next = record_ ? record_->timed([&] { return fetch(); }) : fetch();
    if (PQresultStatus(next.get()) == PGRES_SINGLE_TUPLE) {
      if (record_) record_->add_rows(1);
      result_ = std::move(next);
      row_ = 0;
      return true;
    }
    std::optional<Error> error;
    if (!succeeded(next.get())) error = error_of(connection(), next.get(), name_);
    end_stream();
    if (record_) report(error ? &*error : nullptr);
    if (error) throw *error;
    return false;
  }
  Result fetch() const { return Result{PQgetResult(connection())}; }
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
    if (size == 0 && is_null(column)) decode_failed(name_, column_name(column), expected, "NULL");
    return {PQgetvalue(result_.get(), row_, column), size};
  }
  template <class T>
  void read(int column, T& out, std::string_view expected) const {
    const std::string_view form = value(column, expected);
    if (!decode(column_types_[static_cast<std::size_t>(column)], form, out)) wrong(column, expected);
  }
  [[noreturn]] void wrong(int column, std::string_view expected) const {
    decode_failed(name_, column_name(column), expected, "a value of " + type_name(PQftype(result_.get(), column)));
  }

  Shared& shared_;
  std::string text_, name_, server_name_;
  Result description_, result_;
  int row_ = -1, rows_ = 0;
  std::vector<TypeId> column_types_;
  bool outdated_ = false, ran_before_ = false, streams_ = false;
  std::unique_ptr<Record> record_;  // of this run, if somebody watches
  std::vector<TypeId> types_;  // of the parameters
  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
  std::vector<std::string> forms_;  // where values live that had to be brought into another form
};

}  // namespace

std::unique_ptr<Statement> prepare(Shared& shared, std::string_view text, std::string_view name) {
  return std::make_unique<PostgresStatement>(shared, text, name);
}

}  // namespace strata::postgres
