// Made by strata from the schema `contravento`; do not edit.
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
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/uuid.hpp>

namespace strata {
class Connection;
}

namespace contravento {

struct Trip;
struct TripTag;

/// A word to find trips by.
struct Tag {
  strata::Uuid id{};
  /// As it is shown.
  std::string name{};
  /// In small letters, so that `Alps` and `alps` are one tag.
  std::string slug{};
  bool operator==(const Tag&) const = default;
};

/// A Tag as each() shows it: texts and bytes are the database's own, until the next row.
struct TagView {
  strata::Uuid id{};
  std::string_view name{};
  std::string_view slug{};
};

/// A Tag to insert: what may be left out has a default.
struct NewTag {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<std::string> name;
  strata::Required<std::string> slug;
};

/// A change of a Tag: what is left out stays as it is.
struct TagPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<std::string> name{};
  strata::Patch<std::string> slug{};
};

namespace tag {
inline constexpr strata::Column<strata::Uuid> id{"tags", "id"};
inline constexpr strata::Column<std::string> name{"tags", "name"};
inline constexpr strata::Column<std::string> slug{"tags", "slug"};
inline constexpr strata::Relation<struct Tag, struct Trip> trips{{
    "tags", "tags.trips", "trips", "id\000", "id\000", "",
    "trip_tags", "tag_id\000", "trip_id\000", ""}};
inline constexpr strata::IndexOrder by_id{"tags", "a id\000"};
inline constexpr strata::IndexOrder by_slug{"tags", "a slug\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "tags", "tags_pkey", "id"};
inline constexpr strata::Constraint slug{strata::ErrorKind::unique_violation, "tags", "tags_slug_key", "slug"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint tags_slug_check{strata::ErrorKind::check_violation, "tags", "tags_slug_check", ""};
}  // namespace check_
}  // namespace tag

/// The table `tags`.
class TagTable : public strata::Table<Tag, TagPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Tag insert(const NewTag& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewTag> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Tag> insert_many_returning(std::span<const NewTag> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Tag upsert(const strata::Constraint& key, const NewTag& row, const TagPatch& patch);
  std::optional<Tag> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  Tag get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const TagPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  std::optional<Tag> find_by_slug(std::string_view slug);
  /// The row for each TripTag, in one query.
  template <class Owner = TripTag>
  strata::Paired<Tag> of_trip_tags(std::type_identity_t<std::span<const Owner>> rows) {
    return of_trip_tags_(strata::each<&Owner::tag_id>(rows));
  }
  /// The rows for each Trip, in one query.
  template <class Owner = Trip>
  strata::Grouped<Tag> for_trips(std::type_identity_t<std::span<const Owner>> rows) {
    return for_trips_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Tag> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Paired<Tag> of_trip_tags_(strata::Each<strata::Uuid> key1);
  strata::Grouped<Tag> for_trips_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class TagTableTx : public TagTable {
 public:
  using TagTable::TagTable;

  std::optional<Tag> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Tag lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace contravento

template <>
struct strata::TableOf<contravento::Tag> {
  using type = strata::Table<contravento::Tag, contravento::TagPatch>;
  using view = contravento::TagView;
};
extern template class strata::Table<contravento::Tag, contravento::TagPatch>;
