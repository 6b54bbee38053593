// Made by strata from the schema `secrets`; do not edit.
#include "device.hpp"

#include <strata/accessor.hpp>

namespace secrets {
namespace {

struct DeviceModel {
  using Row = Device;
  using View = DeviceView;
  using New = NewDevice;
  using Patch = DevicePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "account_id"}, {.name = "pin"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"devices", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.account_id);
    visit(2, members.pin, strata::Secret{"devices.pin", false});
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.account_id = *from.account_id;
    to.pin = *from.pin;
  }
};

}  // namespace

Device DeviceTable::insert(const NewDevice& row) {
  return strata::accessor::insert<DeviceModel>(*connection_, "devices.insert", row);
}

std::int64_t DeviceTable::insert_many(std::span<const NewDevice> rows) {
  return strata::accessor::insert_many<DeviceModel>(*connection_, rows);
}

std::vector<Device> DeviceTable::insert_many_returning(std::span<const NewDevice> rows) {
  return strata::accessor::insert_many_returning<DeviceModel>(*connection_, "devices.insert_many_returning", rows);
}

Device DeviceTable::upsert(const strata::Constraint& key, const NewDevice& row, const DevicePatch& patch) {
  return strata::accessor::upsert<DeviceModel>(*connection_, "devices.upsert", key, row, patch);
}

std::optional<Device> DeviceTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "devices.find",
      R"(SELECT "id", "account_id", "pin"
FROM "devices" WHERE "id" = $1)"
  };
  return strata::accessor::find<DeviceModel>(*connection_, sql, id);
}

Device DeviceTable::get(std::int64_t id) { return strata::accessor::found<DeviceModel>(find(id)); }

bool DeviceTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "devices.exists",
      R"(SELECT count(*) FROM "devices" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool DeviceTable::update(std::int64_t id, const DevicePatch& patch) {
  return strata::accessor::update<DeviceModel>(*connection_, "devices.update", patch, id);
}

bool DeviceTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "devices.erase",
      R"(DELETE FROM "devices" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

strata::Grouped<Device> DeviceTable::for_accounts_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"account_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "devices.for_accounts", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<DeviceModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Device> DeviceTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "devices.list",
      R"(SELECT "id", "account_id", "pin"
FROM "devices" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<DeviceModel>(*connection_, sql, limit, offset);
}

std::optional<Device> DeviceTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "devices.find_and_lock",
      R"(SELECT "id", "account_id", "pin"
FROM "devices" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<DeviceModel>(*connection_, sql, how, id);
}

Device DeviceTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<DeviceModel>(find_and_lock(id, how));
}

}  // namespace secrets

template <>
struct strata::accessor::ModelOf<secrets::Device> { using type = secrets::DeviceModel; };
template class strata::Table<secrets::Device, secrets::DevicePatch>;
