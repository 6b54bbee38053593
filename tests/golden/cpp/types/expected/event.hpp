// Made by strata from the schema `everything`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/table.hpp>

namespace strata {
class Connection;
}

namespace everything {

/// Without a key: no accessor by key.
struct Event {
  std::string name{};
  std::optional<std::int32_t> n{};
  bool operator==(const Event&) const = default;
};

/// A Event as each() shows it: texts and bytes are the database's own, until the next row.
struct EventView {
  std::string_view name{};
  std::optional<std::int32_t> n{};
};

/// A Event to insert: what may be left out has a default.
struct NewEvent {
  strata::Required<std::string> name;
  std::optional<std::int32_t> n{};
};

/// A change of a Event: what is left out stays as it is.
struct EventPatch {
  strata::Patch<std::string> name{};
  strata::Patch<std::optional<std::int32_t>> n{};
};

namespace event {
inline constexpr strata::Column<std::string> name{"events", "name"};
inline constexpr strata::Column<std::optional<std::int32_t>> n{"events", "n"};
}  // namespace event

/// The table `events`.
class EventTable : public strata::Table<Event, EventPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Event insert(const NewEvent& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewEvent> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Event> insert_many_returning(std::span<const NewEvent> rows);
  /// At most `limit` rows in no order, without the first `offset`.
  std::vector<Event> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class EventTableTx : public EventTable {
 public:
  using EventTable::EventTable;

  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace everything

template <>
struct strata::TableOf<everything::Event> {
  using type = strata::Table<everything::Event, everything::EventPatch>;
  using view = everything::EventView;
};
extern template class strata::Table<everything::Event, everything::EventPatch>;
