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
#include <strata/time.hpp>

namespace strata {
class Connection;
}

namespace policies {

struct Club;
struct Guest;

struct Visit {
  std::int64_t club_id{};
  std::int64_t guest_id{};
  std::optional<strata::Timestamp> gone{};
  bool operator==(const Visit&) const = default;
};

/// A Visit as each() shows it: texts and bytes are the database's own, until the next row.
struct VisitView {
  std::int64_t club_id{};
  std::int64_t guest_id{};
  std::optional<strata::Timestamp> gone{};
};

/// A Visit to insert: what may be left out has a default.
struct NewVisit {
  strata::Required<std::int64_t> club_id;
  strata::Required<std::int64_t> guest_id;
  std::optional<strata::Timestamp> gone{};
};

/// A change of a Visit: what is left out stays as it is.
struct VisitPatch {
  strata::Patch<std::int64_t> club_id{};
  strata::Patch<std::int64_t> guest_id{};
  strata::Patch<std::optional<strata::Timestamp>> gone{};
};

namespace visit {
inline constexpr strata::Column<std::int64_t> club_id{"visits", "club_id"};
inline constexpr strata::Column<std::int64_t> guest_id{"visits", "guest_id"};
inline constexpr strata::Column<std::optional<strata::Timestamp>> gone{"visits", "gone"};
inline constexpr strata::Relation<struct Visit, struct Club> club{{
    "visits", "visits.club", "clubs", "club_id\000", "id\000", "1deleted"}};
inline constexpr strata::Relation<struct Visit, struct Guest> guest{{
    "visits", "visits.guest", "guests", "guest_id\000", "id\000", "2hidden"}};
inline constexpr strata::IndexOrder by_club_id_guest_id{"visits", "a club_id\000a guest_id\000"};
namespace key_ {
inline constexpr strata::Constraint club_id_guest_id{
    strata::ErrorKind::unique_violation, "visits", "visits_pkey", "club_id, guest_id"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint club_id{
    strata::ErrorKind::foreign_key_violation, "visits", "visits_club_id_fkey", "club_id"};
inline constexpr strata::Constraint guest_id{
    strata::ErrorKind::foreign_key_violation, "visits", "visits_guest_id_fkey", "guest_id"};
}  // namespace reference_
}  // namespace visit

/// The table `visits`.
class VisitTable : public strata::Table<Visit, VisitPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Visit insert(const NewVisit& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewVisit> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Visit> insert_many_returning(std::span<const NewVisit> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Visit upsert(const strata::Constraint& key, const NewVisit& row, const VisitPatch& patch);
  std::optional<Visit> find(std::int64_t club_id, std::int64_t guest_id);
  /// Error (not_found) when there is no such row.
  Visit get(std::int64_t club_id, std::int64_t guest_id);
  using Table::exists;
  bool exists(std::int64_t club_id, std::int64_t guest_id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t club_id, std::int64_t guest_id, const VisitPatch& patch);
  /// Marks the row as deleted; false when there was no such row.
  bool erase(std::int64_t club_id, std::int64_t guest_id);
  /// Brings it back; false when no such row is deleted.
  bool restore(std::int64_t club_id, std::int64_t guest_id);
  /// Removes the row, deleted or not; false when there was none.
  bool purge(std::int64_t club_id, std::int64_t guest_id);
  /// The rows for each Club, in one query.
  template <class Owner = Club>
  strata::Grouped<Visit> for_clubs(std::type_identity_t<std::span<const Owner>> rows) {
    return for_clubs_(strata::each<&Owner::id>(rows));
  }
  /// The rows for each Guest, in one query.
  template <class Owner = Guest>
  strata::Grouped<Visit> for_guests(std::type_identity_t<std::span<const Owner>> rows) {
    return for_guests_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Visit> list(std::int64_t limit, std::int64_t offset = 0);
  /// The same, with the deleted rows in all that is read.
  VisitTable with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }

 private:
  strata::Grouped<Visit> for_clubs_(strata::Each<std::int64_t> key1);
  strata::Grouped<Visit> for_guests_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class VisitTableTx : public VisitTable {
 public:
  using VisitTable::VisitTable;

  std::optional<Visit> find_and_lock(std::int64_t club_id, std::int64_t guest_id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Visit lock(std::int64_t club_id, std::int64_t guest_id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace policies

template <>
struct strata::TableOf<policies::Visit> {
  using type = strata::Table<policies::Visit, policies::VisitPatch>;
  using view = policies::VisitView;
};
extern template class strata::Table<policies::Visit, policies::VisitPatch>;
