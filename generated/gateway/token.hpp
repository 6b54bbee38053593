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
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/time.hpp>
#include <strata/uuid.hpp>

namespace strata {
class Connection;
}

namespace gateway {

struct NewPayment;
struct Payment;
class PaymentTable;

/// A token that payments are accepted in.
struct Token {
  strata::Uuid id{};
  std::string chain{};
  /// The contract of the token on its chain.
  std::string address{};
  std::string symbol{};
  /// Digits after the point in what people see; amounts are stored in the smallest unit.
  std::int16_t decimals{};
  bool enabled{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
  bool operator==(const Token&) const = default;
};

/// A Token as each() shows it: texts and bytes are the database's own, until the next row.
struct TokenView {
  strata::Uuid id{};
  std::string_view chain{};
  std::string_view address{};
  std::string_view symbol{};
  std::int16_t decimals{};
  bool enabled{};
  strata::Timestamp created_at{};
  strata::Timestamp updated_at{};
};

/// A Token to insert: what may be left out has a default.
struct NewToken {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<std::string> chain;
  strata::Required<std::string> address;
  strata::Required<std::string> symbol;
  strata::Required<std::int16_t> decimals;
  strata::Defaulted<bool> enabled{};
  strata::Defaulted<strata::Timestamp> created_at{};
  strata::Defaulted<strata::Timestamp> updated_at{};
};

/// A change of a Token: what is left out stays as it is.
struct TokenPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<std::string> chain{};
  strata::Patch<std::string> address{};
  strata::Patch<std::string> symbol{};
  strata::Patch<std::int16_t> decimals{};
  strata::Patch<bool> enabled{};
  strata::Patch<strata::Timestamp> created_at{};
  strata::Patch<strata::Timestamp> updated_at{};
};

namespace token {
inline constexpr strata::Column<strata::Uuid> id{"tokens", "id"};
inline constexpr strata::Column<std::string> chain{"tokens", "chain"};
inline constexpr strata::Column<std::string> address{"tokens", "address"};
inline constexpr strata::Column<std::string> symbol{"tokens", "symbol"};
inline constexpr strata::Column<std::int16_t> decimals{"tokens", "decimals"};
inline constexpr strata::Column<bool> enabled{"tokens", "enabled"};
inline constexpr strata::Column<strata::Timestamp> created_at{"tokens", "created_at"};
inline constexpr strata::Column<strata::Timestamp> updated_at{"tokens", "updated_at"};
inline constexpr strata::Relation<struct Token, struct Payment> payments{{
    "tokens", "tokens.payments", "payments", "id\000", "token_id\000", ""}};
inline constexpr strata::IndexOrder by_id{"tokens", "a id\000"};
inline constexpr strata::IndexOrder by_chain_address{"tokens", "a chain\000a address\000a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "tokens", "tokens_pkey", "id"};
inline constexpr strata::Constraint chain_address{
    strata::ErrorKind::unique_violation, "tokens", "tokens_chain_address_key", "chain, address"};
}  // namespace key_
namespace check_ {
inline constexpr strata::Constraint tokens_chain_check{
    strata::ErrorKind::check_violation, "tokens", "tokens_chain_check", ""};
inline constexpr strata::Constraint tokens_address_check{
    strata::ErrorKind::check_violation, "tokens", "tokens_address_check", ""};
inline constexpr strata::Constraint tokens_decimals_check{
    strata::ErrorKind::check_violation, "tokens", "tokens_decimals_check", ""};
}  // namespace check_
}  // namespace token

/// The table `tokens`.
class TokenTable : public strata::Table<Token, TokenPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Token insert(const NewToken& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewToken> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Token> insert_many_returning(std::span<const NewToken> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Token upsert(const strata::Constraint& key, const NewToken& row, const TokenPatch& patch);
  /// The row and its payments (`.token_id = strata::of_parent`), all or none; as they are stored.
  template <class NewChild = NewPayment, class Children = PaymentTable>
  auto insert_with_payments(const NewToken& row, std::type_identity_t<std::vector<NewChild>> children) {
    return strata::insert_with<Children>(*connection_, *this, row, children,
                                         [](NewChild& child, const Token& parent) { child.token_id = parent.id; });
  }
  std::optional<Token> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  Token get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const TokenPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  std::optional<Token> find_by_chain_address(std::string_view chain, std::string_view address);
  /// The row for each Payment, in one query.
  template <class Owner = Payment>
  strata::Paired<Token> of_payments(std::type_identity_t<std::span<const Owner>> rows) {
    return of_payments_(strata::each<&Owner::token_id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Token> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Paired<Token> of_payments_(strata::Each<strata::Uuid> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class TokenTableTx : public TokenTable {
 public:
  using TokenTable::TokenTable;

  std::optional<Token> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Token lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace gateway

template <>
struct strata::TableOf<gateway::Token> {
  using type = strata::Table<gateway::Token, gateway::TokenPatch>;
  using view = gateway::TokenView;
};
extern template class strata::Table<gateway::Token, gateway::TokenPatch>;
