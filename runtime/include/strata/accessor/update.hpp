#pragma once

#include <array>
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
  std::array<Change, N> columns{};
  ColumnSet<N> set, add;
  bool any = false;
  bool versioned = false;  // the patch says which version it expects
  // Nothing but values: the same sets make the same text.
  bool plain = true;
};

template <class M>
Changes<M::table.columns.size()> changes_of(const typename M::Patch& patch) {
  Changes<M::table.columns.size()> changes;
  M::each(patch, [&]<class T>(int column, const Patch<T>& member, auto...) {
    changes.columns[static_cast<std::size_t>(column)] = {member.kind(), member.text()};
    if (member.kind() != PatchKind::keep) changes.any = true;
    if (member.kind() == PatchKind::set) changes.set.add(column);
    if (member.kind() == PatchKind::set && M::table.columns[static_cast<std::size_t>(column)].version)
      changes.versioned = true;
    if (member.kind() == PatchKind::add) changes.add.add(column);
    if (member.kind() == PatchKind::copy || member.kind() == PatchKind::compute) changes.plain = false;
  });
  return changes;
}

// The parameters of set_text(); `parameter` is the first and then the next free one.
template <class M>
void bind_changes(Binder& to, Dialect dialect, const typename M::Patch& patch, int& parameter) {
  M::each(patch, [&]<class T>(int column, const Patch<T>& member, auto... digits) {
    const auto& info = M::table.columns[static_cast<std::size_t>(column)];
    if (info.version) return;
    if (member.kind() == PatchKind::set || member.kind() == PatchKind::add)
      bind(to, parameter++, *member, digits...);
    else if (member.kind() == PatchKind::keep && info.updated && dialect == Dialect::sqlite)
      to.bind(parameter++, now());
  });
}

// Where the version is expected to be what the patch says.
template <class M>
void bind_expected_version(Binder& to, const typename M::Patch& patch, int parameter) {
  M::each(patch, [&]<class T>(int column, const Patch<T>& member, auto... digits) {
    const auto& info = M::table.columns[static_cast<std::size_t>(column)];
    if (info.version && member.kind() == PatchKind::set) bind(to, parameter, *member, digits...);
  });
}

// False when there is no such row, or when it has another version than the one expected.
template <class M, class... Key>
bool update(Connection& connection, std::string_view name, const typename M::Patch& patch, const Key&... key) {
  static Shapes shapes;
  const auto changes = changes_of<M>(patch);
  const auto dialect = connection.dialect();
  const auto text = [&] { return update_text(M::table, dialect, changes.columns); };
  auto statement = changes.plain
                       ? connection.prepare(shapes.get(name, dialect, shape_key(changes.set, changes.add), text))
                       : connection.prepare(text());
  int parameter = 1;
  bind_changes<M>(*statement, dialect, patch, parameter);
  bind_all(*statement, parameter, key...);
  bind_expected_version<M>(*statement, patch, parameter + static_cast<int>(sizeof...(key)));
  return statement->run() > 0;
}

// For a false update() of a row that is there.
[[noreturn]] void throw_stale_version(const TableInfo& table, std::string_view accessor);

}  // namespace strata::accessor
