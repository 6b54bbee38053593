#include <algorithm>

#include "predicate_shape.hpp"
#include "query_text.hpp"
#include "strata/accessor/statement.hpp"
#include "strata/accessor/values.hpp"

namespace strata::accessor {
namespace {

std::string_view name_of(Verb verb) {
  switch (verb) {
    case Verb::select: return "select";
    case Verb::lock: return "select_and_lock";
    case Verb::join: return "join";
    case Verb::left_join: return "left_join";
    case Verb::count: return "count";
    case Verb::exists: return "exists";
    case Verb::update: return "update_where";
    case Verb::erase: return "erase_where";
    case Verb::select_as: return "select_as";
    case Verb::group: return "group_by";
    case Verb::aggregate: return "aggregate";
  }
  return {};
}

[[noreturn]] void fail(const TableInfo& table, std::string_view verb, const std::string& message) {
  Error error(ErrorKind::usage, "`" + std::string(table.name) + "." + std::string(verb) + "`: " + message);
  error.table = table.name;
  error.statement = error.table + "." + std::string(verb);
  throw error;
}

// No SQL begins with this, so a key is never mistaken for the text of another statement.
constexpr char key_mark = '\1';

std::string key_of(const Request& request) {
  std::string key;
  key.reserve(64 + request.where.shape().size());
  key += key_mark;
  key += static_cast<char>(request.verb);
  key += static_cast<char>(request.lock);
  key += static_cast<char>(request.limit + 2 * request.offset + 4 * request.with_deleted);
  shape::put_text(key, request.table.name);
  shape::put_number(key, request.where.shape().size());
  key += request.where.shape();
  shape::put_number(key, static_cast<std::uint32_t>(request.columns.size()));
  for (const auto& term : request.columns) shape::put_term(key, term);
  if (request.joins) {
    shape::put_number(key, request.joins->shape().size());
    key += request.joins->shape();
  }
  if (request.having) {
    shape::put_number(key, request.having->shape().size());
    key += request.having->shape();
  }
  if (request.order) key += request.order->shape();
  for (const auto& change : request.changes) {
    key += static_cast<char>(change.kind);
    if (change.text) shape::put_text(key, change.text);
  }
  return key;
}

class Maker : public MadeSql {
 public:
  explicit Maker(const Request& request) : request_(request), key_(key_of(request)) {}
  std::string_view key() const override { return key_; }
  std::string name() const override { return std::string(request_.table.name) + "." + std::string(name_of(request_.verb)); }
  std::string text(Dialect dialect) const override { return text_of(request_, dialect); }

 private:
  const Request& request_;
  std::string key_;
};

template <class T>
void read_hidden(const Statement& from, int column, const Term& term, T& out) {
  const auto name = std::string(term.table) + "." + term.name;
  // What is stored says itself whether it is deterministic.
  read(from, column, out, Secret{.column = name, .deterministic = false});
}

// `query` is the Query or GroupQuery that `request` begins to describe.
template <class Q>
Prepared begin(Connection& connection, const Q& query, Request request) {
  check_range(request.table, request.verb, query.limit, query.offset);
  request.order = &query.order;
  request.limit = query.limit.has_value();
  request.offset = query.offset > 0;
  if (request.joins == nullptr) request.joins = &query.join;
  auto statement = prepare(connection, request);
  int parameter = bind(*statement, connection.dialect(), 1, request.where);
  if (request.having) parameter = bind(*statement, connection.dialect(), parameter, *request.having);
  if (query.limit) statement->bind(parameter++, *query.limit);
  if (request.offset) statement->bind(parameter, query.offset);
  return statement;
}

}  // namespace

Prepared prepare(Connection& connection, const Request& request) {
  return connection.prepare(Maker(request));
}

void check_not_empty(const TableInfo& table, Verb verb, const Predicate& where) {
  if (where.empty()) fail(table, name_of(verb), "the predicate is empty; write `strata::all_rows` to mean every row");
}

void check_range(const TableInfo& table, Verb verb, std::optional<std::int64_t> limit, std::int64_t offset) {
  if (limit.value_or(0) < 0 || offset < 0) fail(table, name_of(verb), "limit and offset must not be negative");
}

Prepared start(Connection& connection, const Query& query, const Request& request) {
  return begin(connection, query, request);
}

detail::Results run(Connection& connection, const TableInfo& table, const Query& query, bool with_deleted,
                    std::span<const Term> columns) {
  return detail::Results(begin(connection, query,
                               {.table = table,
                                .verb = Verb::select_as,
                                .where = query.where,
                                .with_deleted = with_deleted,
                                .columns = columns}));
}

detail::Results run(Connection& connection, const TableInfo& table, const GroupQuery& query, bool with_deleted,
                    std::span<const Term> columns) {
  return detail::Results(begin(connection, query,
                               {.table = table,
                                .verb = Verb::group,
                                .where = query.where,
                                .with_deleted = with_deleted,
                                .columns = columns,
                                .having = &query.having}));
}

detail::Results run(Connection& connection, const TableInfo& table, const Predicate& where, bool with_deleted,
                    const Term& aggregate) {
  return detail::Results(begin(connection, Query{},
                               {.table = table,
                                .verb = Verb::aggregate,
                                .where = where,
                                .with_deleted = with_deleted,
                                .columns = {&aggregate, 1}}));
}

detail::JoinResults run(Connection& connection, const TableInfo& table, const TableInfo& other, const Join& join,
                        const Query& query, bool with_deleted) {
  Joins joins{join};
  joins.add(query.join);
  auto statement = begin(connection, query,
                         {.table = table,
                          .verb = join.left ? Verb::left_join : Verb::join,
                          .where = query.where,
                          .with_deleted = with_deleted,
                          .joins = &joins,
                          .other = &other});
  const auto key = std::ranges::find(other.columns, std::string_view(join.relation.other_columns), &ColumnInfo::name);
  const auto width = static_cast<int>(table.columns.size());
  return {std::move(statement), width, width + static_cast<int>(key - other.columns.begin())};
}

}  // namespace strata::accessor

namespace strata::detail {

Results::Results(Prepared&& statement) : statement_(new Prepared(std::move(statement))) {}
Results::~Results() { delete statement_; }
ShownText::operator std::string() const { return std::string(view); }
ShownBytes::operator Bytes() const { return {view.begin(), view.end()}; }

void Results::stream() { (*statement_)->stream(); }
bool Results::next() { return (*statement_)->step(); }
const Statement& Results::row() const { return **statement_; }

void read_decimal(const Statement& from, int column, const Term& term, Decimal& out) {
  from.get(column, out, {term.precision, term.scale});
}

void read_secret(const Statement& from, int column, const Term& term, std::string& out) {
  accessor::read_hidden(from, column, term, out);
}
void read_secret(const Statement& from, int column, const Term& term, Bytes& out) {
  accessor::read_hidden(from, column, term, out);
}

}  // namespace strata::detail
