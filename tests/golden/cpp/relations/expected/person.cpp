// Made by strata from the schema `social`; do not edit.
#include "person.hpp"

#include <strata/accessor.hpp>

namespace social {
namespace {

struct PersonModel {
  using Row = Person;
  using View = PersonView;
  using New = NewPerson;
  using Patch = PersonPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "name"}, {.name = "mentor_id"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"people", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.name); visit(2, members.mentor_id);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.name = *from.name;
    to.mentor_id = from.mentor_id;
  }
};

}  // namespace

Person PersonTable::insert(const NewPerson& row) {
  return strata::accessor::insert<PersonModel>(*connection_, "people.insert", row);
}

std::int64_t PersonTable::insert_many(std::span<const NewPerson> rows) {
  return strata::accessor::insert_many<PersonModel>(*connection_, rows);
}

std::vector<Person> PersonTable::insert_many_returning(std::span<const NewPerson> rows) {
  return strata::accessor::insert_many_returning<PersonModel>(*connection_, "people.insert_many_returning", rows);
}

Person PersonTable::upsert(const strata::Constraint& key, const NewPerson& row, const PersonPatch& patch) {
  return strata::accessor::upsert<PersonModel>(*connection_, "people.upsert", key, row, patch);
}

std::optional<Person> PersonTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "people.find",
      R"(SELECT "id", "name", "mentor_id"
FROM "people" WHERE "id" = $1)"
  };
  return strata::accessor::find<PersonModel>(*connection_, sql, id);
}

Person PersonTable::get(std::int64_t id) { return strata::accessor::found<PersonModel>(find(id)); }

bool PersonTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "people.exists",
      R"(SELECT count(*) FROM "people" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool PersonTable::update(std::int64_t id, const PersonPatch& patch) {
  return strata::accessor::update<PersonModel>(*connection_, "people.update", patch, id);
}

bool PersonTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "people.erase",
      R"(DELETE FROM "people" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<Person> PersonTable::find_by_name(std::string_view name) {
  static constexpr strata::Sql sql{
      "people.find_by_name",
      R"(SELECT "id", "name", "mentor_id"
FROM "people" WHERE "name" = $1)"
  };
  return strata::accessor::find<PersonModel>(*connection_, sql, name);
}

strata::Grouped<Person> PersonTable::for_people_by_mentor_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"mentor_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.for_people_by_mentor", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Person> PersonTable::of_people_(strata::Each<std::optional<std::int64_t>> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.of_people", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Person> PersonTable::of_profiles_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.of_profiles", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Person> PersonTable::of_letters_by_sender_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.of_letters_by_sender", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Person> PersonTable::of_letters_by_receiver_(strata::Each<std::optional<std::int64_t>> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.of_letters_by_receiver", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Person> PersonTable::of_members_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.of_members", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Person> PersonTable::of_follows_by_follower_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.of_follows_by_follower", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<Person> PersonTable::of_follows_by_followed_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.of_follows_by_followed", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Person> PersonTable::for_people_as_following_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"follower_id"};
  static constexpr std::string_view through_columns[] = {"followed_id"};
  static constexpr std::string_view joined[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.for_people_as_following", .columns = columns, .through = "follows", .through_columns = through_columns, .joined = joined};
  static strata::Shapes shapes;
  return strata::accessor::grouped<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Person> PersonTable::for_people_as_followers_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"followed_id"};
  static constexpr std::string_view through_columns[] = {"follower_id"};
  static constexpr std::string_view joined[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.for_people_as_followers", .columns = columns, .through = "follows", .through_columns = through_columns, .joined = joined};
  static strata::Shapes shapes;
  return strata::accessor::grouped<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Person> PersonTable::for_groups_(strata::Each<std::string> key1, strata::Each<strata::Decimal> key2) {
  static constexpr std::string_view columns[] = {"group_kind", "group_number"};
  static constexpr std::string_view through_columns[] = {"person_id"};
  static constexpr std::string_view joined[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "people.for_groups", .columns = columns, .through = "members", .through_columns = through_columns, .joined = joined};
  static strata::Shapes shapes;
  return strata::accessor::grouped<PersonModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1}, strata::accessor::OwnerKey{key2, strata::Digits{20, 1}});
}

std::vector<Person> PersonTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "people.list",
      R"(SELECT "id", "name", "mentor_id"
FROM "people" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<PersonModel>(*connection_, sql, limit, offset);
}

std::optional<Person> PersonTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "people.find_and_lock",
      R"(SELECT "id", "name", "mentor_id"
FROM "people" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<PersonModel>(*connection_, sql, how, id);
}

Person PersonTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<PersonModel>(find_and_lock(id, how));
}

}  // namespace social

template <>
struct strata::accessor::ModelOf<social::Person> { using type = social::PersonModel; };
template class strata::Table<social::Person, social::PersonPatch>;
