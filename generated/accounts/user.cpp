// Made by strata from the schema `accounts`; do not edit.
#include "user.hpp"

#include <strata/accessor.hpp>

namespace accounts {
namespace {

struct UserModel {
  using Row = User;
  using View = UserView;
  using New = NewUser;
  using Patch = UserPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "username"}, {.name = "password_hash"}, {.name = "role"},
      {.name = "is_active", .deletion = strata::Deletion::when_false}, {.name = "created_at"},
      {.name = "updated_at", .updated = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"users", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.username); visit(2, members.password_hash); visit(3, members.role);
    visit(4, members.is_active); visit(5, members.created_at); visit(6, members.updated_at);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    strata::accessor::fill(to.id, from.id, strata::uuid7);
    to.username = *from.username;
    to.password_hash = *from.password_hash;
    strata::accessor::fill(to.role, from.role, Role::USER);
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
  static const strata::accessor::SoftSql sql{
      "users.find",
      R"(SELECT "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at"
FROM "users" WHERE "id" = $1 AND "is_active")", "\"is_active\""
  };
  return strata::accessor::find<UserModel>(*connection_, sql.on(with_deleted_), id);
}

User UserTable::get(const strata::Uuid& id) { return strata::accessor::found<UserModel>(find(id)); }

bool UserTable::exists(const strata::Uuid& id) {
  static const strata::accessor::SoftSql sql{
      "users.exists",
      R"(SELECT count(*) FROM "users" WHERE "id" = $1 AND "is_active")", "\"is_active\""
  };
  return strata::accessor::count(*connection_, sql.on(with_deleted_), id) > 0;
}

bool UserTable::update(const strata::Uuid& id, const UserPatch& patch) {
  return strata::accessor::update<UserModel>(*connection_, "users.update", patch, id);
}

bool UserTable::purge(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "users.purge",
      R"(DELETE FROM "users" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

bool UserTable::erase(const strata::Uuid& id) {
  return strata::accessor::mark<UserModel>(*connection_, "users.erase", true, id);
}

bool UserTable::restore(const strata::Uuid& id) {
  return strata::accessor::mark<UserModel>(*connection_, "users.restore", false, id);
}

std::optional<User> UserTable::find_by_username(std::string_view username) {
  static const strata::accessor::SoftSql sql{
      "users.find_by_username",
      R"(SELECT "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at"
FROM "users" WHERE "username" = $1 AND "is_active")", "\"is_active\""
  };
  return strata::accessor::find<UserModel>(*connection_, sql.on(with_deleted_), username);
}

std::vector<User> UserTable::list(std::int64_t limit, std::int64_t offset) {
  static const strata::accessor::SoftSql sql{
      "users.list",
      R"(SELECT "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at"
FROM "users" WHERE "is_active" ORDER BY "id" LIMIT $1 OFFSET $2)", "\"is_active\""
  };
  return strata::accessor::list<UserModel>(*connection_, sql.on(with_deleted_), limit, offset);
}

std::optional<User> UserTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "users.find_and_lock",
      R"(SELECT "id", "username", "password_hash", "role", "is_active", "created_at", "updated_at"
FROM "users" WHERE "id" = $1 AND "is_active")"
  };
  return strata::accessor::find_and_lock<UserModel>(*connection_, sql, how, id);
}

User UserTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<UserModel>(find_and_lock(id, how));
}

}  // namespace accounts

template <>
struct strata::accessor::ModelOf<accounts::User> { using type = accounts::UserModel; };
template class strata::Table<accounts::User, accounts::UserPatch>;
