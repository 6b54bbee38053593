#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "strata/accessor/values.hpp"
#include "strata/connection.hpp"
#include "strata/fields.hpp"
#include "strata/relation.hpp"
#include "strata/shape.hpp"

// insert and insert_many: what a new row leaves out is filled in here or by the database.
namespace strata::accessor {

template <class M>
inline constexpr std::size_t width = M::table.columns.size();

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
void bind_row(Binder& to, const typename M::Row& row, const ColumnSet<width<M>>& absent, int& parameter) {
  M::each(row, [&](int column, auto& member, auto... digits) {
    if (!absent.has(column)) bind(to, parameter++, member, digits...);
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
void read_columns(const Statement& from, typename M::Row& row, const ColumnSet<width<M>>& columns) {
  int result = 0;
  M::each(row, [&](int column, auto& member, auto... digits) {
    if (columns.has(column)) read(from, result++, member, digits...);
  });
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
  if (statement.step()) read_columns<M>(statement, row, absent);
  // To the end, because an error of the commit comes with the last step.
  while (statement.step()) {
  }
}

template <class M>
std::string insert_returning(Dialect dialect, const ColumnSet<width<M>>& absent) {
  const auto text = insert_text(M::table, {absent.words()});
  return rowid_tells<M>(dialect, absent) ? text : text + returning_text(M::table, {absent.words()});
}

// Stores a completed row and reads what it left to the database.
template <class M>
void insert_row(Connection& connection, std::string_view name, typename M::Row& row,
                const ColumnSet<width<M>>& absent) {
  static Shapes shapes;
  const auto dialect = connection.dialect();
  auto statement = connection.prepare(
      shapes.get(name, dialect, absent.words(), [&] { return insert_returning<M>(dialect, absent); }));
  int parameter = 1;
  bind_row<M>(*statement, row, absent, parameter);
  read_absent<M>(connection, *statement, row, absent);
}

template <class M>
typename M::Row insert(Connection& connection, std::string_view name, const typename M::New& from) {
  typename M::Row row{};
  Unset<width<M>> unset(connection.dialect());
  M::complete(from, row, unset);
  insert_row<M>(connection, name, row, unset.columns());
  return row;
}

std::unique_ptr<BulkInsert> bulk_insert(Connection& connection, const TableInfo& table, Columns absent);

// Rows that leave out the same columns follow each other in one bulk insert.
template <class M>
std::int64_t insert_many(Connection& connection, std::span<const typename M::New> rows) {
  AllOrNone all(connection);
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
    int parameter = 1;
    bind_row<M>(*bulk, row, absent, parameter);
    bulk->add_row();
    bulk->forget();
  }
  if (bulk) inserted += bulk->finish();
  bulk.reset();
  all.commit();
  return inserted;
}

// Rows in one statement of PostgreSQL: so many that round trips no longer count, within the limit of parameters.
template <class M>
inline constexpr std::size_t rows_together = std::clamp<std::size_t>(65535 / width<M>, 1, 64);

// Completes the first rows of `from`, as long as they leave out the same columns.
template <class M>
ColumnSet<width<M>> complete_alike(Dialect dialect, std::span<const typename M::New> from,
                                   std::vector<typename M::Row>& rows) {
  ColumnSet<width<M>> absent;
  for (std::size_t i = 0; i < std::min(from.size(), rows_together<M>); ++i) {
    typename M::Row row{};
    Unset<width<M>> unset(dialect);
    M::complete(from[i], row, unset);
    if (i == 0) absent = unset.columns();
    if (unset.columns() != absent) break;
    rows.push_back(std::move(row));
  }
  return absent;
}

// PostgreSQL returns rows in the order of VALUES.
template <class M>
void insert_together(Connection& connection, std::string_view name, std::span<typename M::Row> rows,
                     const ColumnSet<width<M>>& absent) {
  static Shapes shapes;
  auto statement = connection.prepare(shapes.get(name, connection.dialect(), absent.words(), [&] {
    return insert_text(M::table, {absent.words()}, static_cast<int>(rows.size())) +
           returning_text(M::table, {absent.words()});
  }));
  int parameter = 1;
  for (const auto& row : rows) bind_row<M>(*statement, row, absent, parameter);
  if (absent.empty()) {
    statement->run();
    return;
  }
  for (auto& row : rows)
    if (statement->step()) read_columns<M>(*statement, row, absent);
}

// insert_many() that gives the rows back, in the order of `from`.
template <class M>
std::vector<typename M::Row> insert_many_returning(Connection& connection, std::string_view name,
                                                   std::span<const typename M::New> from) {
  std::vector<typename M::Row> rows;
  rows.reserve(from.size());
  AllOrNone all(connection);
  while (rows.size() < from.size()) {
    const auto start = rows.size();
    const auto absent = complete_alike<M>(connection.dialect(), from.subspan(start), rows);
    const auto alike = std::span(rows).subspan(start);
    if (connection.dialect() == Dialect::postgres && alike.size() == rows_together<M>)
      insert_together<M>(connection, name, alike, absent);
    else
      for (auto& row : alike) insert_row<M>(connection, name, row, absent);
  }
  all.commit();
  return rows;
}

}  // namespace strata::accessor
