#include "strata/table.hpp"

#include "strata/accessor/statement.hpp"

namespace strata {
namespace {

using accessor::Verb;

template <class T>
T single(Connection& connection, const TableInfo& table, Verb verb, const Predicate& where, bool with_deleted) {
  auto statement =
      accessor::prepare(connection, {.table = table, .verb = verb, .where = where, .with_deleted = with_deleted});
  accessor::bind(*statement, connection.dialect(), 1, where);
  T out{};
  if (statement->step()) statement->get(0, out);
  return out;
}

}  // namespace

std::int64_t AnyTable::count(const Predicate& where) {
  return single<std::int64_t>(*connection_, info_(), Verb::count, where, with_deleted_);
}

bool AnyTable::exists(const Predicate& where) {
  return single<bool>(*connection_, info_(), Verb::exists, where, with_deleted_);
}

detail::Results AnyTable::selected(const Query& query, std::span<const Term> columns) {
  return accessor::run(*connection_, info_(), query, with_deleted_, columns);
}

detail::Results AnyTable::grouped(const GroupQuery& query, std::span<const Term> columns) {
  return accessor::run(*connection_, info_(), query, with_deleted_, columns);
}

detail::Results AnyTable::aggregated(const Term& term, const Predicate& where) {
  return accessor::run(*connection_, info_(), where, with_deleted_, term);
}

std::int64_t AnyTable::erase_where(const Predicate& where) {
  const auto& table = info_();
  accessor::check_not_empty(table, Verb::erase, where);
  auto statement = accessor::prepare(*connection_, {.table = table, .verb = Verb::erase, .where = where});
  const auto dialect = connection_->dialect();
  accessor::bind(*statement, dialect, bind_mark(*statement, table, dialect, true), where);
  return statement->run();
}

}  // namespace strata
