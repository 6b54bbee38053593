#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "strata/aggregate.hpp"
#include "strata/lock.hpp"
#include "strata/page.hpp"
#include "strata/query.hpp"
#include "strata/raw.hpp"
#include "strata/selected.hpp"

namespace strata {

class Connection;
struct TableInfo;
namespace detail {
class JoinResults;
}

namespace detail {

// What `take` is called with: the model's View if it takes no Row.
template <class Row, class Take>
struct Seen {
  using type = Row;
};
template <class Row, class Take>
requires(!std::is_invocable_v<Take&, const Row&>) struct Seen<Row, Take> {
  using type = typename TableOf<Row>::view;
};

}  // namespace detail

// What every generated accessor can do whatever its rows are: declared once for all of them, which compiles faster.
class AnyTable {
 public:
  std::int64_t count(const Predicate& where = {});
  bool exists(const Predicate& where);

  // Only these columns: tuples, or `As` made of them.
  template <class As = void, detail::Selectable... C>
  requires(sizeof...(C) > 0)
  auto select_as(const Query& query, const C&... columns) {
    const Term terms[] = {columns...};
    return detail::read_selected<As>(selected(query, terms), columns...);
  }
  // Calls `take` with each row of them as each() does. Texts and bytes are views in a tuple; in `As`, what its members are.
  template <class As = void, class Take, detail::Selectable... C>
  requires(sizeof...(C) > 0)
  void each_as(const Query& query, Take take, const C&... columns) {
    const Term terms[] = {columns...};
    detail::show_selected<As>(selected(query, terms), take, columns...);
  }
  // A row for each group of rows that are alike in the columns, among which aggregates stand: tuples, or `As` made of them.
  template <class As = void, detail::GroupTerm... E>
  requires(detail::is_key<E> || ...)
  auto group_by(const GroupQuery& query, const E&... terms) {
    const Term list[] = {terms...};
    return detail::read_selected<As>(grouped(query, list), terms...);
  }
  // Of all rows that are chosen; nothing when there is no value among them.
  template <detail::Number T>
  std::optional<detail::Total<T>> sum(const Column<T>& column, const Predicate& where = {}) {
    return aggregate<detail::Total<T>>(strata::sum(column), where);
  }
  template <detail::Number T>
  std::optional<double> avg(const Column<T>& column, const Predicate& where = {}) {
    return aggregate<double>(strata::avg(column), where);
  }
  template <detail::Extreme T>
  std::optional<detail::bare<T>> min(const Column<T>& column, const Predicate& where = {}) {
    return aggregate<detail::bare<T>>(strata::min(column), where);
  }
  template <detail::Extreme T>
  std::optional<detail::bare<T>> max(const Column<T>& column, const Predicate& where = {}) {
    return aggregate<detail::bare<T>>(strata::max(column), where);
  }

  // How many rows were erased (marked, where the model has @soft_delete). Error (usage) for an empty predicate.
  std::int64_t erase_where(const Predicate& where);

 protected:
  AnyTable(Connection& connection, const TableInfo& (*info)()) : connection_(&connection), info_(info) {}

  Connection* connection_;
  bool with_deleted_ = false;  // read rows that are marked as deleted, too

 private:
  detail::Results selected(const Query& query, std::span<const Term> columns);
  detail::Results grouped(const GroupQuery& query, std::span<const Term> columns);
  detail::Results aggregated(const Term& term, const Predicate& where);

  template <class T>
  std::optional<T> aggregate(const Term& term, const Predicate& where) {
    std::optional<T> out;
    auto rows = aggregated(term, where);
    if (rows.next()) detail::read_term(rows.row(), 0, term, out);
    return out;
  }

  const TableInfo& (*info_)();
};

// What it can do with them besides what its keys give it. The bodies are compiled once, in the model's
// own .cpp (strata/accessor/table.hpp).
template <class Row, class Patch>
class Table : public AnyTable {
 public:
  explicit Table(Connection& connection) : AnyTable(connection, info) {}

  std::vector<Row> select(const Query& query = {});
  // Calls `take` with each row, none of which is kept: a row is good until `take` returns. If that is false it was the
  // last. Until the end the connection serves nothing else. What `take` asks for is a Row, or a View: nothing is copied.
  template <class Take>
  void each(const Query& query, Take take) {
    using Seen = typename detail::Seen<Row, Take>::type;
    static_assert(std::is_invocable_v<Take&, const Seen&>, "each() shows the model's rows, or its views");
    each(query, detail::taker<Seen>(take), !std::is_same_v<Seen, Row>);
  }
  // The first of them; its limit is one.
  std::optional<Row> first(const Query& query = {});
  // The rows of a page and the cursor to the next one. Error (usage) for a cursor of another query.
  Page<Row> page(const PageQuery<Row>& query);

  // Rows with those on the other side of a relation, which are not deleted: a pair for each two that belong together.
  // left_join() also gives rows that have none. Of a model that is there twice columns mean the first row: strata::of()
  // names the other one.
  template <class Other>
  std::vector<std::pair<Row, Other>> join(const Relation<Row, Other>& relation, const Query& query = {});
  template <class Other>
  std::vector<std::pair<Row, std::optional<Other>>> left_join(const Relation<Row, Other>& relation,
                                                              const Query& query = {});

  // How many rows were changed. Error (usage) for an empty predicate: say strata::all_rows if you mean it.
  std::int64_t update_where(const Predicate& where, const Patch& patch);

  // strata::query for the model's rows.
  static std::vector<Row> raw(Connection& connection, std::string_view sql, std::span<const detail::Argument> arguments);
  // For joins: what is known of the model, and a row whose columns begin at `first`.
  static const TableInfo& info();
  static void read(const Statement& from, int first, Row& row);

 private:
  void each(const Query& query, detail::Taker take, bool views);

 protected:
  // For accessors of a transaction: select(), with the rows locked until it ends.
  std::vector<Row> select_and_lock(const Query& query, Lock how = Lock::wait);

 private:
  detail::JoinResults joined(const Join& join, const Query& query, const TableInfo& other);
};

}  // namespace strata
