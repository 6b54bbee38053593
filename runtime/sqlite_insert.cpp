#include "sqlite_insert.hpp"

#include "quote.hpp"
#include "sqlite_binder.hpp"

namespace strata::sqlite {
namespace {

std::string insert_text(std::string_view table, std::span<const std::string_view> columns) {
  std::string names, parameters;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) names += ", ", parameters += ", ";
    names += quoted_name(columns[i]);
    parameters += "$" + std::to_string(i + 1);
  }
  return "INSERT INTO " + quoted_name(table) + " (" + names + ") VALUES (" + parameters + ")";
}

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

}  // namespace

std::unique_ptr<BulkInsert> bulk_insert(Connection& connection, sqlite3* db, const Watching* watching,
                                        std::string_view table, std::span<const std::string_view> columns) {
  return std::make_unique<SqliteBulkInsert>(connection, db, watching, table, columns);
}

}  // namespace strata::sqlite
