#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "strata/accessor/page.hpp"
#include "strata/accessor/raw.hpp"
#include "strata/accessor/statement.hpp"
#include "strata/accessor/update.hpp"
#include "strata/accessor/values.hpp"
#include "strata/table.hpp"

// The bodies of strata/table.hpp. A generated .cpp says which model a row is of, and instantiates its Table.
namespace strata {
namespace accessor {

// A member, not a base: sources may be compiled several in one file, where a base without a name outside is warned of.
template <class Row>
struct ModelOf;
template <class Row>
using model_of = typename ModelOf<Row>::type;

template <class M>
Prepared start(Connection& connection, const Query& query, bool with_deleted, Verb verb = Verb::select,
               Lock lock = Lock::wait) {
  return start(connection, query,
               {.table = M::table, .verb = verb, .where = query.where, .with_deleted = with_deleted, .lock = lock});
}

template <class M>
std::vector<typename M::Row> rows_of(Prepared statement) {
  std::vector<typename M::Row> rows;
  while (statement->step()) read_row<M>(*statement, rows.emplace_back());
  return rows;
}

template <class M, class Seen>
void each(Statement& statement, detail::Taker take) {
  // One row for all: what it owns keeps its memory.
  Seen row{};
  while (statement.step()) {
    read_row<M>(statement, row);
    if (!take.call(&row, take.context)) return;
  }
}

}  // namespace accessor

template <class Row, class Patch>
std::vector<Row> Table<Row, Patch>::select(const Query& query) {
  using M = accessor::model_of<Row>;
  return accessor::rows_of<M>(accessor::start<M>(*connection_, query, with_deleted_));
}

template <class Row, class Patch>
std::vector<Row> Table<Row, Patch>::select_and_lock(const Query& query, Lock how) {
  using M = accessor::model_of<Row>;
  return accessor::rows_of<M>(accessor::start<M>(*connection_, query, with_deleted_, accessor::Verb::lock, how));
}

template <class Row, class Patch>
void Table<Row, Patch>::each(const Query& query, detail::Taker take, bool views) {
  using M = accessor::model_of<Row>;
  const auto statement = accessor::start<M>(*connection_, query, with_deleted_);
  statement->stream();
  if (views) accessor::each<M, typename M::View>(*statement, take);
  else accessor::each<M, Row>(*statement, take);
}

template <class Row, class Patch>
std::optional<Row> Table<Row, Patch>::first(const Query& query) {
  using M = accessor::model_of<Row>;
  auto one = query;
  one.limit = 1;
  auto statement = accessor::start<M>(*connection_, one, with_deleted_);
  std::optional<Row> row;
  if (statement->step()) accessor::read_row<M>(*statement, row.emplace());
  return row;
}

template <class Row, class Patch>
Page<Row> Table<Row, Patch>::page(const PageQuery<Row>& query) {
  using M = accessor::model_of<Row>;
  const auto order = accessor::page_order(M::table, query.order, query.limit);
  auto columns = accessor::columns_of(order);
  Query rows{.where = query.where, .order = order, .limit = query.limit + 1};
  if (query.after) {
    accessor::describe<M>(columns, Row{});
    rows.where &= accessor::behind(M::table, order, query.where, columns, query.after->text());
  }
  Page<Row> page{.items = select(rows), .next = {}};
  if (static_cast<std::int64_t>(page.items.size()) <= query.limit) return page;
  page.items.pop_back();
  accessor::describe<M>(columns, page.items.back());
  page.next.emplace(accessor::cursor_text(M::table, order, query.where, columns));
  return page;
}

template <class Row, class Patch>
std::vector<Row> Table<Row, Patch>::raw(Connection& connection, std::string_view sql,
                                        std::span<const detail::Argument> arguments) {
  return accessor::raw<accessor::model_of<Row>>(connection, sql, arguments);
}

template <class Row, class Patch>
const TableInfo& Table<Row, Patch>::info() {
  return accessor::model_of<Row>::table;
}

template <class Row, class Patch>
void Table<Row, Patch>::read(const Statement& from, int first, Row& row) {
  accessor::read_row<accessor::model_of<Row>>(from, row, first);
}

template <class Row, class Patch>
detail::JoinResults Table<Row, Patch>::joined(const Join& join, const Query& query, const TableInfo& other) {
  return accessor::run(*connection_, info(), other, join, query, with_deleted_);
}

template <class Row, class Patch>
std::int64_t Table<Row, Patch>::update_where(const Predicate& where, const Patch& patch) {
  using M = accessor::model_of<Row>;
  const auto dialect = connection_->dialect();
  const auto changes = accessor::changes_of<M>(patch);
  accessor::check_not_empty(M::table, accessor::Verb::update, where);
  auto statement = accessor::prepare(
      *connection_, {.table = M::table, .verb = accessor::Verb::update, .where = where, .changes = changes.columns});
  int parameter = 1;
  accessor::bind_changes<M>(*statement, dialect, patch, parameter);
  accessor::bind(*statement, dialect, parameter, where);
  return statement->run();
}

}  // namespace strata
