// Made by strata from the schema `gateway`; do not edit.
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
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

#include "enums.hpp"

namespace strata {
class Connection;
}

namespace gateway {

struct Token;

/// One expected transfer to a deposit address.
struct Payment {
  strata::Uuid id{};
  strata::Uuid token_id{};
  std::string chain{};
  /// Where the money is expected.
  std::string address{};
  strata::Decimal amount{};
  PaymentStatus status{};
  std::int32_t confirmations{};
  std::optional<std::int64_t> detected_in{};
  strata::Timestamp expires_at{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
  bool operator==(const Payment&) const = default;
};

/// A Payment as each() shows it: texts and bytes are the database's own, until the next row.
struct PaymentView {
  strata::Uuid id{};
  strata::Uuid token_id{};
  std::string_view chain{};
  std::string_view address{};
  strata::Decimal amount{};
  PaymentStatus status{};
  std::int32_t confirmations{};
  std::optional<std::int64_t> detected_in{};
  strata::Timestamp expires_at{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
};

/// A Payment to insert: what may be left out has a default.
struct NewPayment {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<strata::Uuid> token_id;
  strata::Required<std::string> chain;
  strata::Required<std::string> address;
  strata::Required<strata::Decimal> amount;
  strata::Defaulted<PaymentStatus> status{};
  strata::Defaulted<std::int32_t> confirmations{};
  std::optional<std::int64_t> detected_in{};
  strata::Required<strata::Timestamp> expires_at;
  strata::Defaulted<strata::Timestamp> created_at{};
  strata::Defaulted<strata::Timestamp> updated_at{};
};

/// A change of a Payment: what is left out stays as it is.
struct PaymentPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<strata::Uuid> token_id{};
  strata::Patch<std::string> chain{};
  strata::Patch<std::string> address{};
  strata::Patch<strata::Decimal> amount{};
  strata::Patch<PaymentStatus> status{};
  strata::Patch<std::int32_t> confirmations{};
  strata::Patch<std::optional<std::int64_t>> detected_in{};
  strata::Patch<strata::Timestamp> expires_at{};
  strata::Patch<strata::Timestamp> created_at{};
  strata::Patch<strata::Timestamp> updated_at{};
};

namespace payment {
inline constexpr strata::Column<strata::Uuid> id{"payments", "id"};
inline constexpr strata::Column<strata::Uuid> token_id{"payments", "token_id"};
inline constexpr strata::Column<std::string> chain{"payments", "chain"};
inline constexpr strata::Column<std::string> address{"payments", "address"};
inline constexpr strata::Column<strata::Decimal> amount{"payments", "amount", 78, 0};
inline constexpr strata::Column<PaymentStatus> status{"payments", "status"};
inline constexpr strata::Column<std::int32_t> confirmations{"payments", "confirmations"};
inline constexpr strata::Column<std::optional<std::int64_t>> detected_in{"payments", "detected_in_block"};
inline constexpr strata::Column<strata::Timestamp> expires_at{"payments", "expires_at"};
inline constexpr strata::Column<strata::Timestamp> created_at{"payments", "created_at"};
inline constexpr strata::Column<strata::Timestamp> updated_at{"payments", "updated_at"};
inline constexpr strata::Relation<struct Payment, struct Token> token{{
    "payments", "payments.token", "tokens", "token_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_id{"payments", "a id\000"};
inline constexpr strata::IndexOrder by_chain_address{"payments", "a chain\000a address\000a id\000"};
inline constexpr strata::IndexOrder by_expires_at{"payments", "a expires_at\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "payments", "payments_pkey", "id"};
inline constexpr strata::Constraint chain_address{
    strata::ErrorKind::unique_violation, "payments", "payments_chain_address_key", "chain, address"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint payments_address_check{
    strata::ErrorKind::check_violation, "payments", "payments_address_check", ""};
inline constexpr strata::Constraint payments_amount_check{
    strata::ErrorKind::check_violation, "payments", "payments_amount_check", ""};
inline constexpr strata::Constraint confirmed_has_block{
    strata::ErrorKind::check_violation, "payments", "confirmed_has_block", ""};
}  // namespace check_
namespace reference_ {
inline constexpr strata::Constraint token_id{
    strata::ErrorKind::foreign_key_violation, "payments", "payments_token_id_fkey", "token_id"};
}  // namespace reference_
}  // namespace payment

/// The table `payments`.
class PaymentTable : public strata::Table<Payment, PaymentPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Payment insert(const NewPayment& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewPayment> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Payment> insert_many_returning(std::span<const NewPayment> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Payment upsert(const strata::Constraint& key, const NewPayment& row, const PaymentPatch& patch);
  std::optional<Payment> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  Payment get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const PaymentPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  std::optional<Payment> find_by_chain_address(std::string_view chain, std::string_view address);
  /// The rows for each Token, in one query.
  template <class Owner = Token>
  strata::Grouped<Payment> for_tokens(std::type_identity_t<std::span<const Owner>> rows) {
    return for_tokens_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Payment> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Payment> for_tokens_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class PaymentTableTx : public PaymentTable {
 public:
  using PaymentTable::PaymentTable;

  std::optional<Payment> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Payment lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace gateway

template <>
struct strata::TableOf<gateway::Payment> {
  using type = strata::Table<gateway::Payment, gateway::PaymentPatch>;
  using view = gateway::PaymentView;
};
extern template class strata::Table<gateway::Payment, gateway::PaymentPatch>;
