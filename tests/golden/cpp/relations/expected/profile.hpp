// Made by strata from the schema `social`; do not edit.
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

namespace strata {
class Connection;
}

namespace social {

struct Person;

/// One for a person, or none.
struct Profile {
  std::int64_t person_id{};
  std::string text{};
  bool operator==(const Profile&) const = default;
};

/// A Profile as each() shows it: texts and bytes are the database's own, until the next row.
struct ProfileView {
  std::int64_t person_id{};
  std::string_view text{};
};

/// A Profile to insert: what may be left out has a default.
struct NewProfile {
  strata::Required<std::int64_t> person_id;
  strata::Required<std::string> text;
};

/// A change of a Profile: what is left out stays as it is.
struct ProfilePatch {
  strata::Patch<std::int64_t> person_id{};
  strata::Patch<std::string> text{};
};

namespace profile {
inline constexpr strata::Column<std::int64_t> person_id{"profiles", "person_id"};
inline constexpr strata::Column<std::string> text{"profiles", "text"};
inline constexpr strata::Relation<struct Profile, struct Person> person{{
    "profiles", "profiles.person", "people", "person_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_person_id{"profiles", "a person_id\000"};
namespace key_ {
inline constexpr strata::Constraint person_id{
    strata::ErrorKind::unique_violation, "profiles", "profiles_pkey", "person_id"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint person_id{
    strata::ErrorKind::foreign_key_violation, "profiles", "profiles_person_id_fkey", "person_id"};
}  // namespace reference_
}  // namespace profile

/// The table `profiles`.
class ProfileTable : public strata::Table<Profile, ProfilePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Profile insert(const NewProfile& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewProfile> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Profile> insert_many_returning(std::span<const NewProfile> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Profile upsert(const strata::Constraint& key, const NewProfile& row, const ProfilePatch& patch);
  std::optional<Profile> find(std::int64_t person_id);
  /// Error (not_found) when there is no such row.
  Profile get(std::int64_t person_id);
  using Table::exists;
  bool exists(std::int64_t person_id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t person_id, const ProfilePatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t person_id);
  /// The row for each Person, in one query.
  template <class Owner = Person>
  strata::Paired<Profile> for_people(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Profile> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Paired<Profile> for_people_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class ProfileTableTx : public ProfileTable {
 public:
  using ProfileTable::ProfileTable;

  std::optional<Profile> find_and_lock(std::int64_t person_id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Profile lock(std::int64_t person_id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace social

template <>
struct strata::TableOf<social::Profile> {
  using type = strata::Table<social::Profile, social::ProfilePatch>;
  using view = social::ProfileView;
};
extern template class strata::Table<social::Profile, social::ProfilePatch>;
