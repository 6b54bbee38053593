// Made by strata from the schema `routstr`; do not edit.
#include "api_key.hpp"

#include <strata/accessor.hpp>

namespace routstr {
namespace {

struct ApiKeyModel {
  using Row = ApiKey;
  using View = ApiKeyView;
  using New = NewApiKey;
  using Patch = ApiKeyPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "key_hash"}, {.name = "balance"}, {.name = "total_deposited"},
      {.name = "total_spent"}, {.name = "created_at"}, {.name = "last_used_at"}, {.name = "expires_at"},
      {.name = "metadata"}, {.name = "owner"}, {.name = "allowed_models"}, {.name = "version", .version = true},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"api_keys", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.key_hash); visit(2, members.balance);
    visit(3, members.total_deposited); visit(4, members.total_spent); visit(5, members.created_at);
    visit(6, members.last_used_at); visit(7, members.expires_at); visit(8, members.metadata);
    if constexpr (requires { members.owner; }) { visit(9, members.owner); } visit(10, members.allowed_models);
    visit(11, members.version);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.key_hash = *from.key_hash;
    strata::accessor::fill(to.balance, from.balance, 0);
    strata::accessor::fill(to.total_deposited, from.total_deposited, 0);
    strata::accessor::fill(to.total_spent, from.total_spent, 0);
    unset.by_clock(5, to.created_at, from.created_at);
    to.last_used_at = from.last_used_at;
    to.expires_at = from.expires_at;
    strata::accessor::fill(to.metadata, from.metadata, strata::Json{"{}"});
    unset.generated(9);
    strata::accessor::fill(to.allowed_models, from.allowed_models, std::vector<std::string>{});
    strata::accessor::fill(to.version, from.version, 0);
  }
};

}  // namespace

ApiKey ApiKeyTable::insert(const NewApiKey& row) {
  return strata::accessor::insert<ApiKeyModel>(*connection_, "api_keys.insert", row);
}

std::int64_t ApiKeyTable::insert_many(std::span<const NewApiKey> rows) {
  return strata::accessor::insert_many<ApiKeyModel>(*connection_, rows);
}

std::vector<ApiKey> ApiKeyTable::insert_many_returning(std::span<const NewApiKey> rows) {
  return strata::accessor::insert_many_returning<ApiKeyModel>(*connection_, "api_keys.insert_many_returning", rows);
}

ApiKey ApiKeyTable::upsert(const strata::Constraint& key, const NewApiKey& row, const ApiKeyPatch& patch) {
  return strata::accessor::upsert<ApiKeyModel>(*connection_, "api_keys.upsert", key, row, patch);
}

std::optional<ApiKey> ApiKeyTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "api_keys.find",
      R"(SELECT "id", "key_hash", "balance", "total_deposited", "total_spent", "created_at", "last_used_at",
"expires_at", "metadata", "owner", "allowed_models", "version"
FROM "api_keys" WHERE "id" = $1)"
  };
  return strata::accessor::find<ApiKeyModel>(*connection_, sql, id);
}

ApiKey ApiKeyTable::get(std::int64_t id) { return strata::accessor::found<ApiKeyModel>(find(id)); }

bool ApiKeyTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "api_keys.exists",
      R"(SELECT count(*) FROM "api_keys" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool ApiKeyTable::update(std::int64_t id, const ApiKeyPatch& patch) {
  const bool updated = strata::accessor::update<ApiKeyModel>(*connection_, "api_keys.update", patch, id);
  if (!updated && patch.version.kind() != strata::PatchKind::keep && exists(id)) {
    strata::accessor::throw_stale_version(ApiKeyModel::table, "update");
  }
  return updated;
}

bool ApiKeyTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "api_keys.erase",
      R"(DELETE FROM "api_keys" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

bool ApiKeyTable::erase(std::int64_t id, std::int64_t version) {
  if (strata::accessor::mark<ApiKeyModel>(*connection_, "api_keys.erase", true, id, version)) return true;
  if (exists(id)) strata::accessor::throw_stale_version(ApiKeyModel::table, "erase");
  return false;
}

std::optional<ApiKey> ApiKeyTable::find_by_key_hash(std::string_view key_hash) {
  static constexpr strata::Sql sql{
      "api_keys.find_by_key_hash",
      R"(SELECT "id", "key_hash", "balance", "total_deposited", "total_spent", "created_at", "last_used_at",
"expires_at", "metadata", "owner", "allowed_models", "version"
FROM "api_keys" WHERE "key_hash" = $1)"
  };
  return strata::accessor::find<ApiKeyModel>(*connection_, sql, key_hash);
}

strata::Paired<ApiKey> ApiKeyTable::of_transactions_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "api_keys.of_transactions", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<ApiKeyModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Paired<ApiKey> ApiKeyTable::of_withdrawals_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"id"};
  static constexpr strata::accessor::RelationInfo info{.name = "api_keys.of_withdrawals", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::paired<ApiKeyModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<ApiKey> ApiKeyTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "api_keys.list",
      R"(SELECT "id", "key_hash", "balance", "total_deposited", "total_spent", "created_at", "last_used_at",
"expires_at", "metadata", "owner", "allowed_models", "version"
FROM "api_keys" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<ApiKeyModel>(*connection_, sql, limit, offset);
}

std::optional<ApiKey> ApiKeyTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "api_keys.find_and_lock",
      R"(SELECT "id", "key_hash", "balance", "total_deposited", "total_spent", "created_at", "last_used_at",
"expires_at", "metadata", "owner", "allowed_models", "version"
FROM "api_keys" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<ApiKeyModel>(*connection_, sql, how, id);
}

ApiKey ApiKeyTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<ApiKeyModel>(find_and_lock(id, how));
}

}  // namespace routstr

template <>
struct strata::accessor::ModelOf<routstr::ApiKey> { using type = routstr::ApiKeyModel; };
template class strata::Table<routstr::ApiKey, routstr::ApiKeyPatch>;
