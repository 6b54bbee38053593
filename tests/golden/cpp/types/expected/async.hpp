// Made by strata from the schema `everything`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "everything.hpp"

namespace everything {

class EveryAsync : public strata::AsyncKeyedTable<EveryTable, Every, NewEvery, EveryPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class MaybeAsync : public strata::AsyncKeyedTable<MaybeTable, Maybe, NewMaybe, MaybePatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class ManyAsync : public strata::AsyncKeyedTable<ManyTable, Many, NewMany, ManyPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class DefaultsAsync : public strata::AsyncKeyedTable<DefaultsTable, Defaults, NewDefaults, DefaultsPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class AccountAsync : public strata::AsyncKeyedTable<AccountTable, Account, NewAccount, AccountPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  using AsyncKeyedTable::erase;
  auto erase(std::int64_t id, std::int32_t version) const {
    return this->erase_by(id, version);
  }
};

class PriceAsync : public strata::AsyncKeyedTable<PriceTable, Price, NewPrice, PricePatch, std::string_view, strata::Date> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = PriceTable>
  auto find_by_amount(const strata::Decimal& amount) const {
    return this->call(&Table_::find_by_amount, amount);
  }
};

class EventAsync : public strata::AsyncTable<EventTable, Event, NewEvent, EventPatch> {
 public:
  using AsyncTable::AsyncTable;
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  EveryAsync every{*this};
  MaybeAsync maybe{*this};
  ManyAsync many{*this};
  DefaultsAsync defaults{*this};
  AccountAsync accounts{*this};
  PriceAsync prices{*this};
  EventAsync events{*this};
};

}  // namespace everything
