#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "strata/async_call.hpp"
#include "strata/error.hpp"
#include "strata/table.hpp"

// What a generated AsyncSession is made of: the accessors of a Session, awaited one call at a time.
//
//   gw::AsyncSession s{db, stop};                              // stop: a std::stop_token, if it shall be cancellable
//   auto payment = co_await s.payments.find(id);               // or s.payments.find(id).get()
//
// A call begins at once, on a thread of the Database and a connection of its own: it commits by itself. Several that
// belong together are one body for async() or async_transaction(). Arguments are copied: none must stay.
//
// There is no each(): its function would run on another thread while nobody but that thread could use the row. A body
// for async() can do both.
namespace strata {

// The calls that every accessor has. They do what those of `Accessor` do, which say more.
template <class Accessor, class Row, class New, class Patch>
class AsyncTable : protected AsyncCaller {
 public:
  explicit AsyncTable(const AsyncCaller& session) : AsyncCaller{session} {}

  template <Given<Query> Q = Query>
  auto select(Q&& query) const {
    return call(&Accessor::select, std::forward<Q>(query));
  }
  auto select() const {
    return call([](Accessor& table) { return table.select(); });
  }
  template <Given<Query> Q = Query>
  auto first(Q&& query) const {
    return call(&Accessor::first, std::forward<Q>(query));
  }
  auto first() const {
    return call([](Accessor& table) { return table.first(); });
  }
  auto count(const Predicate& where = {}) const { return call(&Accessor::count, where); }
  auto exists(const Predicate& where) const {
    return call([](Accessor& table, const Predicate& owned) { return table.exists(owned); }, where);
  }
  template <Given<PageQuery<Row>> Q = PageQuery<Row>>
  auto page(Q&& query) const {
    return call(&Accessor::page, std::forward<Q>(query));
  }
  auto list(std::int64_t limit, std::int64_t offset = 0) const { return call(&Accessor::list, limit, offset); }
  auto search(std::string_view text, std::int64_t limit = 20, std::int64_t offset = 0) const
      requires requires(Accessor& table) { table.search(text); } {
    return call(&Accessor::search, text, limit, offset);
  }

  template <class Other, Given<Query> Q = Query>
  auto join(const Relation<Row, Other>& relation, Q&& query) const {
    const auto both = [](Accessor& table, const auto&... owned) { return table.join(owned...); };
    return call(both, relation, std::forward<Q>(query));
  }
  template <class Other>
  auto join(const Relation<Row, Other>& relation) const {
    return call([](Accessor& table, const auto& along) { return table.join(along); }, relation);
  }
  template <class Other, Given<Query> Q = Query>
  auto left_join(const Relation<Row, Other>& relation, Q&& query) const {
    const auto both = [](Accessor& table, const auto&... owned) { return table.left_join(owned...); };
    return call(both, relation, std::forward<Q>(query));
  }
  template <class Other>
  auto left_join(const Relation<Row, Other>& relation) const {
    return call([](Accessor& table, const auto& along) { return table.left_join(along); }, relation);
  }

  template <class As = void, Given<Query> Q = Query, detail::Selectable... C>
  auto select_as(Q&& query, const C&... columns) const {
    const auto all = [](Accessor& table, const auto&... owned) { return table.template select_as<As>(owned...); };
    return call(all, std::forward<Q>(query), columns...);
  }
  template <class As = void, Given<GroupQuery> Q = GroupQuery, class... E>
  auto group_by(Q&& query, const E&... terms) const {
    const auto all = [](Accessor& table, const auto&... owned) { return table.template group_by<As>(owned...); };
    return call(all, std::forward<Q>(query), terms...);
  }
  template <detail::Number T>
  auto sum(const Column<T>& column, const Predicate& where = {}) const {
    return call([](Accessor& table, const auto&... owned) { return table.sum(owned...); }, column, where);
  }
  template <detail::Number T>
  auto avg(const Column<T>& column, const Predicate& where = {}) const {
    return call([](Accessor& table, const auto&... owned) { return table.avg(owned...); }, column, where);
  }
  template <detail::Extreme T>
  auto min(const Column<T>& column, const Predicate& where = {}) const {
    return call([](Accessor& table, const auto&... owned) { return table.min(owned...); }, column, where);
  }
  template <detail::Extreme T>
  auto max(const Column<T>& column, const Predicate& where = {}) const {
    return call([](Accessor& table, const auto&... owned) { return table.max(owned...); }, column, where);
  }

  template <Given<New> N = New>
  auto insert(N&& row) const {
    return call(&Accessor::insert, std::forward<N>(row));
  }
  template <GivenRows<New> G = std::span<const New>>
  auto insert_many(G&& rows) const {
    return call(&Accessor::insert_many, own_rows<New>(std::forward<G>(rows)));
  }
  template <GivenRows<New> G = std::span<const New>>
  auto insert_many_returning(G&& rows) const {
    return call(&Accessor::insert_many_returning, own_rows<New>(std::forward<G>(rows)));
  }
  template <Given<New> N = New, Given<Patch> P = Patch>
  auto upsert(const Constraint& key, N&& row, P&& patch) const requires requires { &Accessor::upsert; } {
    return call(&Accessor::upsert, key, std::forward<N>(row), std::forward<P>(patch));
  }
  template <Given<Patch> P = Patch>
  auto update_where(const Predicate& where, P&& patch) const {
    return call(&Accessor::update_where, where, std::forward<P>(patch));
  }
  auto erase_where(const Predicate& where) const { return call(&Accessor::erase_where, where); }

 protected:
  // Runs a member function of an accessor, or a function that takes one, with copies of what is given.
  template <class Work, class... G>
  auto call(Work work, G&&... given) const {
    // A body runs once, so its own may be moved from.
    return submit<G...>([work, all = with_deleted_, ... owned = detail::own(std::forward<G>(given))](
                            Connection& connection) mutable {
      auto table = accessor(connection, all);
      if constexpr (std::is_member_function_pointer_v<Work>)
        return (table.*work)(std::move(owned)...);
      else
        return work(table, std::move(owned)...);
    });
  }

  bool with_deleted_ = false;

 private:
  static Accessor accessor(Connection& connection, [[maybe_unused]] bool with_deleted) {
    Accessor table{connection};
    if constexpr (requires { table.with_deleted(); })
      if (with_deleted) return table.with_deleted();
    return table;
  }
};

// The calls by the key as well.
template <class Accessor, class Row, class New, class Patch, class... Key>
class AsyncKeyedTable : public AsyncTable<Accessor, Row, New, Patch> {
  using Base = AsyncTable<Accessor, Row, New, Patch>;

 public:
  using Base::Base;

  auto find(Key... key) const { return this->call(&Accessor::find, key...); }
  auto get(Key... key) const { return this->call(&Accessor::get, key...); }
  using Base::exists;
  auto exists(Key... key) const {
    return this->call([](Accessor& table, const auto&... owned) { return table.exists(owned...); }, key...);
  }
  template <Given<Patch> P = Patch>
  auto update(Key... key, P&& patch) const {
    return this->call(&Accessor::update, key..., std::forward<P>(patch));
  }
  auto erase(Key... key) const { return erase_by(key...); }
  auto restore(Key... key) const requires requires { &Accessor::restore; } {
    return this->call(&Accessor::restore, key...);
  }
  auto purge(Key... key) const requires requires { &Accessor::purge; } { return this->call(&Accessor::purge, key...); }

 protected:
  // The key, or the key and a version.
  auto erase_by(const auto&... key) const {
    return this->call([](Accessor& table, const auto&... owned) { return table.erase(owned...); }, key...);
  }
};

}  // namespace strata
