#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "strata/error.hpp"
#include "strata/statement.hpp"

namespace strata {

enum class Dialect : std::uint8_t { sqlite, postgres };

// A fixed statement. Declared once with static storage: its address is its identity in the caches.
// Parameters are written `$1`, `$2`, … in the order of their first appearance, for both databases.
struct Sql {
  std::string_view name;  // for people: `payments.find`
  std::string_view text;
};

// A statement whose text is made at run time, but only when it is not in the cache.
class MadeSql {
 public:
  virtual std::string_view key() const = 0;  // what the text depends on; no SQL
  virtual std::string name() const = 0;      // for people: `payments.select`
  virtual std::string text(Dialect dialect) const = 0;

 protected:
  ~MadeSql() = default;
};

// A statement on loan from its connection's cache; given back, reset, at the end of the scope.
// A statement that is already on loan (a call inside the loop over its own rows) is prepared a second time.
class Prepared {
 public:
  Prepared(Statement& cached) : statement_{&cached} { statement_->in_use_ = true; }
  explicit Prepared(std::unique_ptr<Statement> own) : statement_{own.release()}, own_{true} {}
  Prepared(Prepared&& other) noexcept : statement_{std::exchange(other.statement_, nullptr)}, own_{other.own_} {}
  Prepared& operator=(Prepared&&) = delete;
  ~Prepared() {
    if (!statement_) return;
    statement_->reset();
    statement_->forget();
    statement_->in_use_ = false;
    if (own_) delete statement_;
  }
  Statement* operator->() const { return statement_; }
  Statement& operator*() const { return *statement_; }

 private:
  Statement* statement_;
  bool own_ = false;
};

// Inserts many rows as fast as the database can (COPY on PostgreSQL), all or none: for each row bind every
// column in order, then add_row(). Without finish() nothing is inserted. The connection serves
// nothing else until then.
class BulkInsert : public Binder {
 public:
  virtual void add_row() = 0;
  virtual std::int64_t finish() = 0;  // how many rows were inserted
};

// `standard` is what the server is set to. SQLite is always serializable.
enum class Isolation : std::uint8_t { standard, read_committed, repeatable_read, serializable };
inline constexpr Isolation read_committed = Isolation::read_committed;
inline constexpr Isolation repeatable_read = Isolation::repeatable_read;
inline constexpr Isolation serializable = Isolation::serializable;

struct TransactionOptions {
  Isolation isolation = Isolation::standard;
  bool read_only = false;  // SQLite: does not take the write lock at once
  // For Database::transaction: how often it is tried in all, when the database asks for it again.
  int attempts = 1;
};

// Rows of Connection::query: every value as the database's own text, nothing for NULL.
using Row = std::vector<std::optional<std::string>>;
struct Rows {
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

// One connection to one database. For one thread at a time. Every function throws Error.
class Connection {
 public:
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  virtual ~Connection() = default;

  virtual Dialect dialect() const = 0;

  // Cached by the address of `sql`.
  virtual Prepared prepare(const Sql& sql) = 0;
  // For statements made at run time; cached by text.
  virtual Prepared prepare(std::string_view text) = 0;
  // Cached by its key.
  virtual Prepared prepare(const MadeSql& sql) = 0;

  // One or several statements without parameters; rows are thrown away. On PostgreSQL several statements
  // outside a transaction are one transaction.
  virtual void execute(std::string_view sql) = 0;
  // One statement, for tools and catalogs: parameters are text, or NULL.
  virtual Rows query(std::string_view sql, std::span<const std::optional<std::string>> parameters) = 0;
  Rows query(std::string_view sql, std::initializer_list<std::optional<std::string>> parameters = {}) {
    return query(sql, std::span{parameters.begin(), parameters.size()});
  }

  virtual std::unique_ptr<BulkInsert> bulk_insert(std::string_view table,
                                                  std::span<const std::string_view> columns) = 0;
  // SQLite only: the rowid that the last INSERT made.
  virtual std::int64_t last_rowid() = 0;

  // The database's own word on it: true after a BEGIN by anyone.
  virtual bool in_transaction() const = 0;
  // False after connection_lost: only good for being thrown away.
  virtual bool usable() const = 0;

  // For the pool: whether the server still serves this connection, as far as is known here, or, with `ask`,
  // after a round trip.
  virtual bool alive(bool ask) noexcept = 0;

  // Ends the statement that is running, if any, with statement_timeout. The one function that another thread may
  // call; who does must know that the connection is still lent to whom it means.
  virtual void cancel() noexcept = 0;

  // Use Transaction and Savepoint (strata/transaction.hpp), which call these.
  virtual void begin(const TransactionOptions& options) = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  // Of encrypted columns; null for none.
  void use_keys(std::shared_ptr<const KeyRing> keys) { keys_ = std::move(keys); }

  int next_savepoint() { return ++savepoints_; }

 protected:
  template <class Made>
  std::unique_ptr<Made> keyed(std::unique_ptr<Made> made) const {
    made->use_keys(keys_);
    return made;
  }

 private:
  int savepoints_ = 0;
  std::shared_ptr<const KeyRing> keys_;
};

}  // namespace strata
