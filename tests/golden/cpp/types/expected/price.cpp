// Made by strata from the schema `everything`; do not edit.
#include "price.hpp"

#include <strata/accessor.hpp>

namespace everything {
namespace {

struct PriceModel {
  using Row = Price;
  using View = PriceView;
  using New = NewPrice;
  using Patch = PricePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "amount"}, {.name = "day"}, {.name = "coin"},
  };
  static constexpr int key[] = {2, 1};
  static constexpr strata::TableInfo table{"prices", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.amount, strata::Digits{20, 4}); visit(1, members.day); visit(2, members.coin);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.amount = *from.amount;
    to.day = *from.day;
    to.coin = *from.coin;
  }
};

}  // namespace

Price PriceTable::insert(const NewPrice& row) {
  return strata::accessor::insert<PriceModel>(*connection_, "prices.insert", row);
}

std::int64_t PriceTable::insert_many(std::span<const NewPrice> rows) {
  return strata::accessor::insert_many<PriceModel>(*connection_, rows);
}

std::vector<Price> PriceTable::insert_many_returning(std::span<const NewPrice> rows) {
  return strata::accessor::insert_many_returning<PriceModel>(*connection_, "prices.insert_many_returning", rows);
}

Price PriceTable::upsert(const strata::Constraint& key, const NewPrice& row, const PricePatch& patch) {
  return strata::accessor::upsert<PriceModel>(*connection_, "prices.upsert", key, row, patch);
}

std::optional<Price> PriceTable::find(std::string_view coin, strata::Date day) {
  static constexpr strata::Sql sql{
      "prices.find",
      R"(SELECT "amount", "day", "coin"
FROM "prices" WHERE "coin" = $1 AND "day" = $2)"
  };
  return strata::accessor::find<PriceModel>(*connection_, sql, coin, day);
}

Price PriceTable::get(std::string_view coin, strata::Date day) { return strata::accessor::found<PriceModel>(find(coin, day)); }

bool PriceTable::exists(std::string_view coin, strata::Date day) {
  static constexpr strata::Sql sql{
      "prices.exists",
      R"(SELECT count(*) FROM "prices" WHERE "coin" = $1 AND "day" = $2)"
  };
  return strata::accessor::count(*connection_, sql, coin, day) > 0;
}

bool PriceTable::update(std::string_view coin, strata::Date day, const PricePatch& patch) {
  return strata::accessor::update<PriceModel>(*connection_, "prices.update", patch, coin, day);
}

bool PriceTable::erase(std::string_view coin, strata::Date day) {
  static constexpr strata::Sql sql{
      "prices.erase",
      R"(DELETE FROM "prices" WHERE "coin" = $1 AND "day" = $2)"
  };
  return strata::accessor::run(*connection_, sql, coin, day) > 0;
}

std::optional<Price> PriceTable::find_by_amount(const strata::Decimal& amount) {
  static constexpr strata::Sql sql{
      "prices.find_by_amount",
      R"(SELECT "amount", "day", "coin"
FROM "prices" WHERE "amount" = $1)"
  };
  return strata::accessor::find<PriceModel>(*connection_, sql, strata::accessor::Exact{amount, strata::Digits{20, 4}});
}

std::vector<Price> PriceTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "prices.list",
      R"(SELECT "amount", "day", "coin"
FROM "prices" ORDER BY "coin", "day" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<PriceModel>(*connection_, sql, limit, offset);
}

std::optional<Price> PriceTableTx::find_and_lock(std::string_view coin, strata::Date day, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "prices.find_and_lock",
      R"(SELECT "amount", "day", "coin"
FROM "prices" WHERE "coin" = $1 AND "day" = $2)"
  };
  return strata::accessor::find_and_lock<PriceModel>(*connection_, sql, how, coin, day);
}

Price PriceTableTx::lock(std::string_view coin, strata::Date day, strata::Lock how) {
  return strata::accessor::found<PriceModel>(find_and_lock(coin, day, how));
}

}  // namespace everything

template <>
struct strata::accessor::ModelOf<everything::Price> { using type = everything::PriceModel; };
template class strata::Table<everything::Price, everything::PricePatch>;
