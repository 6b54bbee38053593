// Made by strata from the schema `routstr`; do not edit.
#pragma once

#include <cstdint>
#include <string_view>

namespace routstr {

// For every enum: to_string() gives the stored name of a value; parse() understands one, or leaves `out` as
// it is and answers false.

/// What changed a balance.
enum class TransactionType : std::uint8_t {
  deposit,
  usage,
  withdrawal,
  transfer_in,
  transfer_out,
};
std::string_view to_string(TransactionType value);
bool parse(std::string_view text, TransactionType& out);
inline constexpr TransactionType transaction_type_values[] = {
    TransactionType::deposit,
    TransactionType::usage,
    TransactionType::withdrawal,
    TransactionType::transfer_in,
    TransactionType::transfer_out,
};

enum class WithdrawalStatus : std::uint8_t {
  pending,
  completed,
  failed,
};
std::string_view to_string(WithdrawalStatus value);
bool parse(std::string_view text, WithdrawalStatus& out);
inline constexpr WithdrawalStatus withdrawal_status_values[] = {
    WithdrawalStatus::pending,
    WithdrawalStatus::completed,
    WithdrawalStatus::failed,
};

}  // namespace routstr
