// Made by strata from the schema `contravento`; do not edit.
#include "user.hpp"

#include <strata/accessor.hpp>

namespace contravento {
namespace {

struct UserModel {
  using Row = User;
  using View = UserView;
  using New = NewUser;
  using Patch = UserPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "username"}, {.name = "email"}, {.name = "full_name"}, {.name = "is_active"},
      {.name = "created_at"}, {.name = "updated_at", .updated = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"users", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.username); visit(2, members.email); visit(3, members.full_name);
    visit(4, members.is_active); visit(5, members.created_at); visit(6, members.updated_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    strata::accessor::fill(to.id, from.id, strata::uuid4);
    to.username = *from.username;
    to.email = *from.email;
    to.full_name = from.full_name;
    strata::accessor::fill(to.is_active, from.is_active, true);
    unset.by_clock(5, to.created_at, from.created_at);
    unset.by_clock(6, to.updated_at, from.updated_at);
  }
};

}  // namespace

User UserTable::insert(const NewUser& row) {
  return strata::accessor::insert<UserModel>(*connection_, "users.insert", row);
}

std::int64_t UserTable::insert_many(std::span<const NewUser> rows) {
  return strata::accessor::insert_many<UserModel>(*connection_, rows);
}

std::vector<User> UserTable::insert_many_returning(std::span<const NewUser> rows) {
  return strata::accessor::insert_many_returning<UserModel>(*connection_, "users.insert_many_returning", rows);
}

User UserTable::upsert(const strata::Constraint& key, const NewUser& row, const UserPatch& patch) {
  return strata::accessor::upsert<UserModel>(*connection_, "users.upsert", key, row, patch);
}

std::optional<User> UserTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "users.find",
      R"(SELECT "id", "username", "email", "full_name", "is_active", "created_at", "updated_at"
FROM "users" WHERE "id" = $1)"
  };
  return strata::accessor::find<UserModel>(*connection_, sql, id);
}

User UserTable::get(const strata::Uuid& id) { return strata::accessor::found<UserModel>(find(id)); }

bool UserTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "users.exists",
      R"(SELECT count(*) FROM "users" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool UserTable::update(const strata::Uuid& id, const UserPatch& patch) {
  return strata::accessor::update<UserModel>(*connection_, "users.update", patch, id);
}

bool UserTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "users.erase",
      R"(DELETE FROM "users" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<User> UserTable::find_by_username(std::string_view username) {
  static constexpr strata::Sql sql{
      "users.find_by_username",
      R"(SELECT "id", "username", "email", "full_name", "is_active", "created_at", "updated_at"
FROM "users" WHERE "username" = $1)"
  };
  return strata::accessor::find<UserModel>(*connection_, sql, username);
}

std::optional<User> UserTable::find_by_email(std::string_view email) {
  static constexpr strata::Sql sql{
      "users.find_by_email",
      R"(SELECT "id", "username", "email", "full_name", "is_active", "created_at", "updated_at"
FROM "users" WHERE "email" = $1)"
  };
  return strata::accessor::find<UserModel>(*connection_, sql, email);
}

strata::Paired<User> UserTable::of_trips_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "users.of_trips", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<UserModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<User> UserTable::of_user_stats_(strata::Each<strata::Uuid> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "users.of_user_stats", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<UserModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<User> UserTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "users.list",
      R"(SELECT "id", "username", "email", "full_name", "is_active", "created_at", "updated_at"
FROM "users" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<UserModel>(*connection_, sql, limit, offset);
}

std::optional<User> UserTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "users.find_and_lock",
      R"(SELECT "id", "username", "email", "full_name", "is_active", "created_at", "updated_at"
FROM "users" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<UserModel>(*connection_, sql, how, id);
}

User UserTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<UserModel>(find_and_lock(id, how));
}

}  // namespace contravento

template <>
struct strata::accessor::ModelOf<contravento::User> { using type = contravento::UserModel; };
template class strata::Table<contravento::User, contravento::UserPatch>;
