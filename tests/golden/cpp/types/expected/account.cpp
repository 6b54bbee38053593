// Made by strata from the schema `everything`; do not edit.
#include "account.hpp"

#include <strata/accessor.hpp>

namespace everything {
namespace {

struct AccountModel {
  using Row = Account;
  using View = AccountView;
  using New = NewAccount;
  using Patch = AccountPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "balance"}, {.name = "version", .version = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"accounts", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.balance); visit(2, members.version);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.id = *from.id;
    strata::accessor::fill(to.balance, from.balance, 0);
    strata::accessor::fill(to.version, from.version, 1);
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
      R"(SELECT "id", "balance", "version"
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
  const bool updated = strata::accessor::update<AccountModel>(*connection_, "accounts.update", patch, id);
  if (!updated && patch.version.kind() != strata::PatchKind::keep && exists(id)) {
    strata::accessor::throw_stale_version(AccountModel::table, "update");
  }
  return updated;
}

bool AccountTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "accounts.erase",
      R"(DELETE FROM "accounts" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

bool AccountTable::erase(std::int64_t id, std::int32_t version) {
  if (strata::accessor::mark<AccountModel>(*connection_, "accounts.erase", true, id, version)) return true;
  if (exists(id)) strata::accessor::throw_stale_version(AccountModel::table, "erase");
  return false;
}

std::vector<Account> AccountTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "accounts.list",
      R"(SELECT "id", "balance", "version"
FROM "accounts" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<AccountModel>(*connection_, sql, limit, offset);
}

std::optional<Account> AccountTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "accounts.find_and_lock",
      R"(SELECT "id", "balance", "version"
FROM "accounts" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<AccountModel>(*connection_, sql, how, id);
}

Account AccountTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<AccountModel>(find_and_lock(id, how));
}

}  // namespace everything

template <>
struct strata::accessor::ModelOf<everything::Account> { using type = everything::AccountModel; };
template class strata::Table<everything::Account, everything::AccountPatch>;
