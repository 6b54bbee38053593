#pragma once

#include <cstdint>
#include <string_view>

#include "strata/accessor/values.hpp"
#include "strata/connection.hpp"
#include "strata/fields.hpp"
#include "strata/shape.hpp"

// update: one row by its key, the columns that a patch names.
namespace strata::accessor {

template <std::size_t N>
struct Changes {
  ColumnSet<N> set, add;
};

template <class M>
Changes<M::table.columns.size()> changes_of(const typename M::Patch& patch) {
  Changes<M::table.columns.size()> changes;
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
