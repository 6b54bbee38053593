// Made by strata from the schema `everything`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/decimal.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/lock.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>

namespace strata {
class Connection;
}

namespace everything {

/// A key of several columns, in another order than they stand.
struct Price {
  strata::Decimal amount{};
  strata::Date day{};
  std::string coin{};
  bool operator==(const Price&) const = default;
};

/// A Price as each() shows it: texts and bytes are the database's own, until the next row.
struct PriceView {
  strata::Decimal amount{};
  strata::Date day{};
  std::string_view coin{};
};

/// A Price to insert: what may be left out has a default.
struct NewPrice {
  strata::Required<strata::Decimal> amount;
  strata::Required<strata::Date> day;
  strata::Required<std::string> coin;
};

/// A change of a Price: what is left out stays as it is.
struct PricePatch {
  strata::Patch<strata::Decimal> amount{};
  strata::Patch<strata::Date> day{};
  strata::Patch<std::string> coin{};
};

namespace price {
inline constexpr strata::Column<strata::Decimal> amount{"prices", "amount", 20, 4};
inline constexpr strata::Column<strata::Date> day{"prices", "day"};
inline constexpr strata::Column<std::string> coin{"prices", "coin"};
inline constexpr strata::IndexOrder by_coin_day{"prices", "a coin\000a day\000"};
inline constexpr strata::IndexOrder by_amount{"prices", "a amount\000a coin\000a day\000"};
namespace key_ {
inline constexpr strata::Constraint coin_day{strata::ErrorKind::unique_violation, "prices", "prices_pkey", "coin, day"};
inline constexpr strata::Constraint amount{
    strata::ErrorKind::unique_violation, "prices", "prices_amount_key", "amount"};
}  // namespace key_
}  // namespace price

/// The table `prices`.
class PriceTable : public strata::Table<Price, PricePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Price insert(const NewPrice& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewPrice> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Price> insert_many_returning(std::span<const NewPrice> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Price upsert(const strata::Constraint& key, const NewPrice& row, const PricePatch& patch);
  std::optional<Price> find(std::string_view coin, strata::Date day);
  /// Error (not_found) when there is no such row.
  Price get(std::string_view coin, strata::Date day);
  using Table::exists;
  bool exists(std::string_view coin, strata::Date day);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::string_view coin, strata::Date day, const PricePatch& patch);
  /// False when there was no such row.
  bool erase(std::string_view coin, strata::Date day);
  std::optional<Price> find_by_amount(const strata::Decimal& amount);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Price> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class PriceTableTx : public PriceTable {
 public:
  using PriceTable::PriceTable;

  std::optional<Price> find_and_lock(std::string_view coin, strata::Date day, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Price lock(std::string_view coin, strata::Date day, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace everything

template <>
struct strata::TableOf<everything::Price> {
  using type = strata::Table<everything::Price, everything::PricePatch>;
  using view = everything::PriceView;
};
extern template class strata::Table<everything::Price, everything::PricePatch>;
