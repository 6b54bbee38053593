// Made by strata from the schema `policies`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>

namespace strata {
class Connection;
}

namespace policies {

struct Club;
struct Visit;

struct Guest {
  std::int64_t id{};
  bool hidden{};
  bool operator==(const Guest&) const = default;
};

/// A Guest as each() shows it: texts and bytes are the database's own, until the next row.
struct GuestView {
  std::int64_t id{};
  bool hidden{};
};

/// A Guest to insert: what may be left out has a default.
struct NewGuest {
  strata::Defaulted<std::int64_t> id{};
  strata::Defaulted<bool> hidden{};
};

/// A change of a Guest: what is left out stays as it is.
struct GuestPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<bool> hidden{};
};

namespace guest {
inline constexpr strata::Column<std::int64_t> id{"guests", "id"};
inline constexpr strata::Column<bool> hidden{"guests", "hidden"};
inline constexpr strata::Relation<struct Guest, struct Club> clubs{{
    "guests", "guests.clubs", "clubs", "id\000", "id\000", "1deleted",
    "visits", "guest_id\000", "club_id\000", "1gone"}};
inline constexpr strata::IndexOrder by_id{"guests", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "guests", "guests_pkey", "id"};
}  // namespace key_
}  // namespace guest

/// The table `guests`.
class GuestTable : public strata::Table<Guest, GuestPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Guest insert(const NewGuest& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewGuest> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Guest> insert_many_returning(std::span<const NewGuest> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Guest upsert(const strata::Constraint& key, const NewGuest& row, const GuestPatch& patch);
  std::optional<Guest> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Guest get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const GuestPatch& patch);
  /// Marks the row as deleted; false when there was no such row.
  bool erase(std::int64_t id);
  /// Brings it back; false when no such row is deleted.
  bool restore(std::int64_t id);
  /// Removes the row, deleted or not; false when there was none.
  bool purge(std::int64_t id);
  /// The row for each Visit, in one query.
  template <class Owner = Visit>
  strata::Paired<Guest> of_visits(std::type_identity_t<std::span<const Owner>> rows) {
    return of_visits_(strata::each<&Owner::guest_id>(rows));
  }
  /// The rows for each Club, in one query.
  template <class Owner = Club>
  strata::Grouped<Guest> for_clubs(std::type_identity_t<std::span<const Owner>> rows) {
    return for_clubs_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Guest> list(std::int64_t limit, std::int64_t offset = 0);
  /// The same, with the deleted rows in all that is read.
  GuestTable with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }

 private:
  strata::Paired<Guest> of_visits_(strata::Each<std::int64_t> key1);
  strata::Grouped<Guest> for_clubs_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class GuestTableTx : public GuestTable {
 public:
  using GuestTable::GuestTable;

  std::optional<Guest> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Guest lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace policies

template <>
struct strata::TableOf<policies::Guest> {
  using type = strata::Table<policies::Guest, policies::GuestPatch>;
  using view = policies::GuestView;
};
extern template class strata::Table<policies::Guest, policies::GuestPatch>;
