// Made by strata from the schema `secrets`; do not edit.
#include "account.hpp"

#include <strata/accessor.hpp>

namespace secrets {
namespace {

struct AccountModel {
  using Row = Account;
  using View = AccountView;
  using New = NewAccount;
  using Patch = AccountPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "token"}, {.name = "note"}, {.name = "file"}, {.name = "email"},
      {.name = "phone"}, {.name = "badge"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"accounts", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.token, strata::Secret{"accounts.token", false});
    visit(2, members.note, strata::Secret{"accounts.note", false});
    visit(3, members.file, strata::Secret{"accounts.file", false});
    visit(4, members.email, strata::Secret{"accounts.email", true});
    visit(5, members.phone, strata::Secret{"accounts.phone", true});
    visit(6, members.badge, strata::Secret{"accounts.badge", true});
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.token = *from.token;
    to.note = from.note;
    to.file = from.file;
    to.email = *from.email;
    to.phone = from.phone;
    to.badge = from.badge;
  }
};

}  // namespace

Account AccountTable::insert(const NewAccount& row) {
  return strata::accessor::insert<AccountModel>(*connection_, "accounts.insert", row);
}

std::int64_t AccountTable::insert_many(std::span<const NewAccount> rows) {
  return strata::accessor::insert_many<AccountModel>(*connection_, rows);
}

std::vector<Account> AccountTable::insert_many_returning(std::span<const NewAccount> rows) {
  return strata::accessor::insert_many_returning<AccountModel>(*connection_, "accounts.insert_many_returning", rows);
}

Account AccountTable::upsert(const strata::Constraint& key, const NewAccount& row, const AccountPatch& patch) {
  return strata::accessor::upsert<AccountModel>(*connection_, "accounts.upsert", key, row, patch);
}

std::optional<Account> AccountTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "accounts.find",
      R"(SELECT "id", "token", "note", "file", "email", "phone", "badge"
FROM "accounts" WHERE "id" = $1)"
  };
  return strata::accessor::find<AccountModel>(*connection_, sql, id);
}

Account AccountTable::get(std::int64_t id) { return strata::accessor::found<AccountModel>(find(id)); }

bool AccountTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "accounts.exists",
      R"(SELECT count(*) FROM "accounts" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool AccountTable::update(std::int64_t id, const AccountPatch& patch) {
  return strata::accessor::update<AccountModel>(*connection_, "accounts.update", patch, id);
}

bool AccountTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "accounts.erase",
      R"(DELETE FROM "accounts" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::optional<Account> AccountTable::find_by_email(std::string_view email) {
  static constexpr strata::Sql sql{
      "accounts.find_by_email",
      R"(SELECT "id", "token", "note", "file", "email", "phone", "badge"
FROM "accounts" WHERE "email" = $1)"
  };
  return strata::accessor::find<AccountModel>(*connection_, sql, strata::accessor::Hidden{email, strata::Secret{"accounts.email", true}});
}

strata::Paired<Account> AccountTable::of_devices_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "accounts.of_devices", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<AccountModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Account> AccountTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "accounts.list",
      R"(SELECT "id", "token", "note", "file", "email", "phone", "badge"
FROM "accounts" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<AccountModel>(*connection_, sql, limit, offset);
}

std::optional<Account> AccountTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "accounts.find_and_lock",
      R"(SELECT "id", "token", "note", "file", "email", "phone", "badge"
FROM "accounts" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<AccountModel>(*connection_, sql, how, id);
}

Account AccountTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<AccountModel>(find_and_lock(id, how));
}

}  // namespace secrets

template <>
struct strata::accessor::ModelOf<secrets::Account> { using type = secrets::AccountModel; };
template class strata::Table<secrets::Account, secrets::AccountPatch>;
