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

struct Follow;
struct Group;
struct Letter;
class LetterTable;
struct Member;
struct NewLetter;
struct Profile;

struct Person {
  std::int64_t id{};
  std::string name{};
  std::optional<std::int64_t> mentor_id{};
  bool operator==(const Person&) const = default;
};

/// A Person as each() shows it: texts and bytes are the database's own, until the next row.
struct PersonView {
  std::int64_t id{};
  std::string_view name{};
  std::optional<std::int64_t> mentor_id{};
};

/// A Person to insert: what may be left out has a default.
struct NewPerson {
  strata::Defaulted<std::int64_t> id{};
  strata::Required<std::string> name;
  std::optional<std::int64_t> mentor_id{};
};

/// A change of a Person: what is left out stays as it is.
struct PersonPatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::string> name{};
  strata::Patch<std::optional<std::int64_t>> mentor_id{};
};

namespace person {
inline constexpr strata::Column<std::int64_t> id{"people", "id"};
inline constexpr strata::Column<std::string> name{"people", "name"};
inline constexpr strata::Column<std::optional<std::int64_t>> mentor_id{"people", "mentor_id"};
inline constexpr strata::Relation<struct Person, struct Person> mentor{{
    "people", "people.mentor", "people", "mentor_id\000", "id\000", ""}};
inline constexpr strata::Relation<struct Person, struct Person> pupils{{
    "people", "people.pupils", "people", "id\000", "mentor_id\000", ""}};
inline constexpr strata::Relation<struct Person, struct Profile> profile{{
    "people", "people.profile", "profiles", "id\000", "person_id\000", ""}};
inline constexpr strata::Relation<struct Person, struct Letter> sent{{
    "people", "people.sent", "letters", "id\000", "sender_id\000", ""}};
inline constexpr strata::Relation<struct Person, struct Group> groups{{
    "people", "people.groups", "groups", "id\000", "kind\000number\000", "",
    "members", "person_id\000", "group_kind\000group_number\000", ""}};
inline constexpr strata::Relation<struct Person, struct Person> following{{
    "people", "people.following", "people", "id\000", "id\000", "",
    "follows", "follower_id\000", "followed_id\000", ""}};
inline constexpr strata::Relation<struct Person, struct Person> followers{{
    "people", "people.followers", "people", "id\000", "id\000", "",
    "follows", "followed_id\000", "follower_id\000", ""}};
inline constexpr strata::IndexOrder by_id{"people", "a id\000"};
inline constexpr strata::IndexOrder by_name{"people", "a name\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "people", "people_pkey", "id"};
inline constexpr strata::Constraint name{strata::ErrorKind::unique_violation, "people", "people_name_key", "name"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint mentor_id{
    strata::ErrorKind::foreign_key_violation, "people", "people_mentor_id_fkey", "mentor_id"};
}  // namespace reference_
}  // namespace person

/// The table `people`.
class PersonTable : public strata::Table<Person, PersonPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Person insert(const NewPerson& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewPerson> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Person> insert_many_returning(std::span<const NewPerson> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Person upsert(const strata::Constraint& key, const NewPerson& row, const PersonPatch& patch);
  /// The row and its pupils (`.mentor_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewPerson, class Children = PersonTable>
  auto insert_with_pupils(const NewPerson& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const Person& parent) { child.mentor_id = parent.id; });
  }
  /// The row and its sent (`.sender_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewLetter, class Children = LetterTable>
  auto insert_with_sent(const NewPerson& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const Person& parent) { child.sender_id = parent.id; });
  }
  std::optional<Person> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Person get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const PersonPatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  std::optional<Person> find_by_name(std::string_view name);
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Person> for_people_by_mentor(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_by_mentor_(strata::each<&Owner::id>(rows));
  }
  /// The row for each Person, in one query.
  template <class Owner = Person>
  strata::Paired<Person> of_people(std::type_identity_t<std::span<const Owner>> rows) {
    return of_people_(strata::each<&Owner::mentor_id>(rows));
  }
  /// The row for each Profile, in one query.
  template <class Owner = Profile>
  strata::Paired<Person> of_profiles(std::type_identity_t<std::span<const Owner>> rows) {
    return of_profiles_(strata::each<&Owner::person_id>(rows));
  }
  /// The row for each Letter, in one query.
  template <class Owner = Letter>
  strata::Paired<Person> of_letters_by_sender(std::type_identity_t<std::span<const Owner>> rows) {
    return of_letters_by_sender_(strata::each<&Owner::sender_id>(rows));
  }
  /// The row for each Letter, in one query.
  template <class Owner = Letter>
  strata::Paired<Person> of_letters_by_receiver(std::type_identity_t<std::span<const Owner>> rows) {
    return of_letters_by_receiver_(strata::each<&Owner::receiver_id>(rows));
  }
  /// The row for each Member, in one query.
  template <class Owner = Member>
  strata::Paired<Person> of_members(std::type_identity_t<std::span<const Owner>> rows) {
    return of_members_(strata::each<&Owner::person_id>(rows));
  }
  /// The row for each Follow, in one query.
  template <class Owner = Follow>
  strata::Paired<Person> of_follows_by_follower(std::type_identity_t<std::span<const Owner>> rows) {
    return of_follows_by_follower_(strata::each<&Owner::follower_id>(rows));
  }
  /// The row for each Follow, in one query.
  template <class Owner = Follow>
  strata::Paired<Person> of_follows_by_followed(std::type_identity_t<std::span<const Owner>> rows) {
    return of_follows_by_followed_(strata::each<&Owner::followed_id>(rows));
  }
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Person> for_people_as_following(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_as_following_(strata::each<&Owner::id>(rows));
  }
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Person> for_people_as_followers(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_as_followers_(strata::each<&Owner::id>(rows));
  }
  /// The rows for each Group, in one query.
  template <class Owner = Group>
  strata::Grouped<Person> for_groups(std::type_identity_t<std::span<const Owner>> rows) {
    return for_groups_(strata::each<&Owner::kind>(rows), strata::each<&Owner::number>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Person> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Person> for_people_by_mentor_(strata::Each<std::int64_t> key1);
  strata::Paired<Person> of_people_(strata::Each<std::optional<std::int64_t>> key1);
  strata::Paired<Person> of_profiles_(strata::Each<std::int64_t> key1);
  strata::Paired<Person> of_letters_by_sender_(strata::Each<std::int64_t> key1);
  strata::Paired<Person> of_letters_by_receiver_(strata::Each<std::optional<std::int64_t>> key1);
  strata::Paired<Person> of_members_(strata::Each<std::int64_t> key1);
  strata::Paired<Person> of_follows_by_follower_(strata::Each<std::int64_t> key1);
  strata::Paired<Person> of_follows_by_followed_(strata::Each<std::int64_t> key1);
  strata::Grouped<Person> for_people_as_following_(strata::Each<std::int64_t> key1);
  strata::Grouped<Person> for_people_as_followers_(strata::Each<std::int64_t> key1);
  strata::Grouped<Person> for_groups_(strata::Each<std::string> key1, strata::Each<strata::Decimal> key2);
};

/// The same in a transaction, where rows can be locked until it ends.
class PersonTableTx : public PersonTable {
 public:
  using PersonTable::PersonTable;

  std::optional<Person> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Person lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace social

template <>
struct strata::TableOf<social::Person> {
  using type = strata::Table<social::Person, social::PersonPatch>;
  using view = social::PersonView;
};
extern template class strata::Table<social::Person, social::PersonPatch>;
