// Made by strata from the schema `social`; do not edit.
#include "profile.hpp"

#include <strata/accessor.hpp>

namespace social {
namespace {

struct ProfileModel {
  using Row = Profile;
  using View = ProfileView;
  using New = NewProfile;
  using Patch = ProfilePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "person_id"}, {.name = "text"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"profiles", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.person_id); visit(1, members.text);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.person_id = *from.person_id;
    to.text = *from.text;
  }
};

}  // namespace

Profile ProfileTable::insert(const NewProfile& row) {
  return strata::accessor::insert<ProfileModel>(*connection_, "profiles.insert", row);
}

std::int64_t ProfileTable::insert_many(std::span<const NewProfile> rows) {
  return strata::accessor::insert_many<ProfileModel>(*connection_, rows);
}

std::vector<Profile> ProfileTable::insert_many_returning(std::span<const NewProfile> rows) {
  return strata::accessor::insert_many_returning<ProfileModel>(*connection_, "profiles.insert_many_returning", rows);
}

Profile ProfileTable::upsert(const strata::Constraint& key, const NewProfile& row, const ProfilePatch& patch) {
  return strata::accessor::upsert<ProfileModel>(*connection_, "profiles.upsert", key, row, patch);
}

std::optional<Profile> ProfileTable::find(std::int64_t person_id) {
  static constexpr strata::Sql sql{
      "profiles.find",
      R"(SELECT "person_id", "text"
FROM "profiles" WHERE "person_id" = $1)"
  };
  return strata::accessor::find<ProfileModel>(*connection_, sql, person_id);
}

Profile ProfileTable::get(std::int64_t person_id) { return strata::accessor::found<ProfileModel>(find(person_id)); }

bool ProfileTable::exists(std::int64_t person_id) {
  static constexpr strata::Sql sql{
      "profiles.exists",
      R"(SELECT count(*) FROM "profiles" WHERE "person_id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, person_id) > 0;
}

bool ProfileTable::update(std::int64_t person_id, const ProfilePatch& patch) {
  return strata::accessor::update<ProfileModel>(*connection_, "profiles.update", patch, person_id);
}

bool ProfileTable::erase(std::int64_t person_id) {
  static constexpr strata::Sql sql{
      "profiles.erase",
      R"(DELETE FROM "profiles" WHERE "person_id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, person_id) > 0;
}

strata::Paired<Profile> ProfileTable::for_people_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"person_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "profiles.for_people", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<ProfileModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Profile> ProfileTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "profiles.list",
      R"(SELECT "person_id", "text"
FROM "profiles" ORDER BY "person_id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<ProfileModel>(*connection_, sql, limit, offset);
}

std::optional<Profile> ProfileTableTx::find_and_lock(std::int64_t person_id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "profiles.find_and_lock",
      R"(SELECT "person_id", "text"
FROM "profiles" WHERE "person_id" = $1)"
  };
  return strata::accessor::find_and_lock<ProfileModel>(*connection_, sql, how, person_id);
}

Profile ProfileTableTx::lock(std::int64_t person_id, strata::Lock how) {
  return strata::accessor::found<ProfileModel>(find_and_lock(person_id, how));
}

}  // namespace social

template <>
struct strata::accessor::ModelOf<social::Profile> { using type = social::ProfileModel; };
template class strata::Table<social::Profile, social::ProfilePatch>;
