#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "strata/connection.hpp"
#include "strata/fields.hpp"
#include "strata/shape.hpp"
#include "strata/transaction.hpp"

// The bodies of generated accessors. Included by generated .cpp files only, each of which defines for its
// model a struct `M`:
//
//   using Row = …, New = …, Patch = …;
//   static constexpr strata::TableInfo table;
//   each(members, visit)        visit(column, member[, Digits]) for every column that the struct has
//   complete(from, to, unset)   the row that a New becomes: what it leaves out is filled in,
//                               or marked in `unset` for the database
namespace strata::accessor {

template <class M>
inline constexpr std::size_t width = M::table.columns.size();

// A decimal parameter with its column's digits.
struct Exact {
  const Decimal& value;
  Digits digits;
};

// ---- values -------------------------------------------------------------------------------------

template <class T>
concept Enum = std::is_enum_v<T> && !std::same_as<T, std::byte>;

// Generated beside each enum, found by argument: to_string(E) and parse(text, E&).
template <class T, class... Extra>
void bind(Binder& to, int parameter, const T& value, Extra... digits) {
  to.bind(parameter, value, digits...);
}
inline void bind(Binder& to, int parameter, const Exact& exact) {
  to.bind(parameter, exact.value, exact.digits);
}
template <Enum E>
void bind(Binder& to, int parameter, const E& value) {
  to.bind(parameter, to_string(value));
}
template <Enum E>
void bind(Binder& to, int parameter, const std::vector<E>& values) {
  std::vector<std::string_view> names;
  for (const auto value : values) names.push_back(to_string(value));
  to.bind(parameter, names);
}
template <class T, class... Extra>
void bind(Binder& to, int parameter, const std::optional<T>& value, Extra... digits) {
  if (value)
    bind(to, parameter, *value, digits...);
  else
    to.bind_null(parameter);
}

[[noreturn]] void throw_no_such_value(std::string_view text);
template <Enum E>
void parse_or_throw(std::string_view text, E& out) {
  if (!parse(text, out)) throw_no_such_value(text);
}

template <class T, class... Extra>
void read(const Statement& from, int column, T& out, Extra... digits) {
  from.get(column, out, digits...);
}
template <Enum E>
void read(const Statement& from, int column, E& out) {
  std::string_view text;
  from.get(column, text);
  parse_or_throw(text, out);
}
template <Enum E>
void read(const Statement& from, int column, std::vector<E>& out) {
  std::vector<std::string> names;
  from.get(column, names);
  out.resize(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) parse_or_throw(names[i], out[i]);
}
template <class T, class... Extra>
void read(const Statement& from, int column, std::optional<T>& out, Extra... digits) {
  if (from.is_null(column))
    out.reset();
  else
    read(from, column, out.emplace(), digits...);
}

template <class M>
void read_row(const Statement& from, typename M::Row& row) {
  M::each(row, [&](int column, auto& member, auto... digits) { read(from, column, member, digits...); });
}

template <class... Args>
void bind_all(Binder& to, int parameter, const Args&... args) {
  (bind(to, parameter++, args), ...);
}

// ---- reading ------------------------------------------------------------------------------------

template <class M, class... Args>
std::optional<typename M::Row> find(Connection& connection, const Sql& sql, const Args&... args) {
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, args...);
  std::optional<typename M::Row> row;
  if (statement->step()) read_row<M>(*statement, row.emplace());
  return row;
}

[[noreturn]] void throw_not_found(const TableInfo& table);
template <class M>
typename M::Row found(std::optional<typename M::Row> row) {
  if (!row) throw_not_found(M::table);
  return *std::move(row);
}

template <class M, class... Args>
std::vector<typename M::Row> list(Connection& connection, const Sql& sql, const Args&... args) {
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, args...);
  std::vector<typename M::Row> rows;
  while (statement->step()) read_row<M>(*statement, rows.emplace_back());
  return rows;
}

template <class... Args>
std::int64_t count(Connection& connection, const Sql& sql, const Args&... args) {
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, args...);
  std::int64_t rows = 0;
  if (statement->step()) statement->get(0, rows);
  return rows;
}

// The number of rows that the statement changed.
template <class... Args>
std::int64_t run(Connection& connection, const Sql& sql, const Args&... args) {
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, args...);
  return statement->run();
}

// ---- inserting ----------------------------------------------------------------------------------

template <class T>
void fill(T& to, const Defaulted<T>& from, const std::type_identity_t<T>& otherwise) {
  to = from ? *from : otherwise;
}
inline void fill(std::string& to, const Defaulted<std::string>& from, std::string_view otherwise) {
  to = from ? std::string_view(*from) : otherwise;
}
// For uuid7() and the like: called only when needed.
template <class T, std::invocable Make>
void fill(T& to, const Defaulted<T>& from, Make make) {
  if (from)
    to = *from;
  else
    to = make();
}

// The columns of a new row that the database fills in.
template <std::size_t N>
class Unset {
 public:
  explicit Unset(Dialect dialect) : dialect_(dialect) {}

  template <class T>
  void by_database(int column, T& to, const Defaulted<T>& from) {
    if (from)
      to = *from;
    else
      columns_.add(column);
  }
  // SQLite runs in this process and reads the same clock, so nothing need be asked of it.
  template <class T>
  void by_clock(int column, T& to, const Defaulted<T>& from) {
    if (dialect_ == Dialect::sqlite)
      fill(to, from, now);
    else
      by_database(column, to, from);
  }
  void generated(int column) { columns_.add(column); }

  const ColumnSet<N>& columns() const { return columns_; }

 private:
  Dialect dialect_;
  ColumnSet<N> columns_;
};

template <class M>
void bind_row(Binder& to, const typename M::Row& row, const ColumnSet<width<M>>& absent) {
  int parameter = 0;
  M::each(row, [&](int column, auto& member, auto... digits) {
    if (!absent.has(column)) bind(to, ++parameter, member, digits...);
  });
}

// True when all that is absent is a number that SQLite tells without RETURNING, which would take three times as long.
template <class M>
bool rowid_tells(Dialect dialect, const ColumnSet<width<M>>& absent) {
  if (dialect != Dialect::sqlite) return false;
  ColumnSet<width<M>> identity;
  for (std::size_t i = 0; i < width<M>; ++i)
    if (M::table.columns[i].identity) identity.add(static_cast<int>(i));
  return absent == identity;
}

template <class M>
void read_absent(Connection& connection, Statement& statement, typename M::Row& row,
                 const ColumnSet<width<M>>& absent) {
  if (absent.empty() || rowid_tells<M>(connection.dialect(), absent)) {
    statement.run();
    M::each(row, [&](int column, auto& member, auto...) {
      if constexpr (std::integral<std::remove_cvref_t<decltype(member)>>) {
        if (absent.has(column)) member = static_cast<std::remove_cvref_t<decltype(member)>>(connection.last_rowid());
      }
    });
    return;
  }
  if (statement.step()) {
    int result = 0;
    M::each(row, [&](int column, auto& member, auto... digits) {
      if (absent.has(column)) read(statement, result++, member, digits...);
    });
  }
  // To the end, because an error of the commit comes with the last step.
  while (statement.step()) {
  }
}

template <class M>
typename M::Row insert(Connection& connection, std::string_view name, const typename M::New& from) {
  static Shapes shapes;
  typename M::Row row{};
  Unset<width<M>> unset(connection.dialect());
  M::complete(from, row, unset);
  const auto& absent = unset.columns();
  auto statement = connection.prepare(shapes.get(name, connection.dialect(), {absent.words()}, {}, [&] {
    return insert_text(M::table, {absent.words()}, !rowid_tells<M>(connection.dialect(), absent));
  }));
  bind_row<M>(*statement, row, absent);
  read_absent<M>(connection, *statement, row, absent);
  return row;
}

// All or none, also inside a transaction of the caller.
class Atomic {
 public:
  explicit Atomic(Connection& connection);
  void commit();

 private:
  std::optional<Transaction> transaction_;
  std::optional<Savepoint> savepoint_;
};

std::unique_ptr<BulkInsert> bulk_insert(Connection& connection, const TableInfo& table, Columns absent);

// Rows that leave out the same columns follow each other in one bulk insert.
template <class M>
std::int64_t insert_many(Connection& connection, std::span<const typename M::New> rows) {
  Atomic atomic(connection);
  std::unique_ptr<BulkInsert> bulk;
  ColumnSet<width<M>> absent;
  typename M::Row row{};
  std::int64_t inserted = 0;
  for (const auto& from : rows) {
    Unset<width<M>> unset(connection.dialect());
    M::complete(from, row, unset);
    if (!bulk || unset.columns() != absent) {
      if (bulk) inserted += bulk->finish();
      bulk.reset();
      absent = unset.columns();
      bulk = bulk_insert(connection, M::table, {absent.words()});
    }
    bind_row<M>(*bulk, row, absent);
    bulk->add_row();
  }
  if (bulk) inserted += bulk->finish();
  bulk.reset();
  atomic.commit();
  return inserted;
}

// ---- updating -----------------------------------------------------------------------------------

template <std::size_t N>
struct Changes {
  ColumnSet<N> set, add;
};

template <class M>
Changes<width<M>> changes_of(const typename M::Patch& patch) {
  Changes<width<M>> changes;
  M::each(patch, [&]<class T>(int column, const Patch<T>& member, auto...) {
    if (member.kind() == PatchKind::set) changes.set.add(column);
    if (member.kind() == PatchKind::add) changes.add.add(column);
  });
  return changes;
}

// In the order of update_text(); the next free parameter.
template <class M>
int bind_changes(Binder& to, Dialect dialect, const typename M::Patch& patch) {
  int parameter = 1;
  M::each(patch, [&]<class T>(int column, const Patch<T>& member, auto... digits) {
    const auto& info = M::table.columns[static_cast<std::size_t>(column)];
    if (info.version) return;
    if (member.kind() != PatchKind::keep)
      bind(to, parameter++, *member, digits...);
    else if (info.updated && dialect == Dialect::sqlite)
      to.bind(parameter++, now());
  });
  return parameter;
}

// False when there is no such row, or when it has another version than the one expected.
template <class M, class... Key>
bool update(Connection& connection, std::string_view name, const typename M::Patch& patch, const Key&... key) {
  static Shapes shapes;
  const auto changes = changes_of<M>(patch);
  const auto dialect = connection.dialect();
  auto statement = connection.prepare(shapes.get(name, dialect, {changes.set.words()}, {changes.add.words()}, [&] {
    return update_text(M::table, dialect, {changes.set.words()}, {changes.add.words()});
  }));
  int parameter = bind_changes<M>(*statement, dialect, patch);
  bind_all(*statement, parameter, key...);
  parameter += static_cast<int>(sizeof...(key));
  M::each(patch, [&]<class T>(int column, const Patch<T>& member, auto... digits) {
    const auto& info = M::table.columns[static_cast<std::size_t>(column)];
    if (info.version && changes.set.has(column)) bind(*statement, parameter, *member, digits...);
  });
  return statement->run() > 0;
}

// For a false update() of a row that is there.
[[noreturn]] void throw_stale_version(const TableInfo& table);

}  // namespace strata::accessor
