// Made by strata from the schema `routstr`; do not edit.
#include "enums.hpp"

#include <strata/enum.hpp>

namespace routstr {

namespace {
constexpr std::string_view transaction_type_values_stored[] = {
    "deposit",
    "usage",
    "withdrawal",
    "transfer_in",
    "transfer_out",
};
}  // namespace
std::string_view to_string(TransactionType value) { return strata::enum_name(transaction_type_values_stored, value); }
bool parse(std::string_view text, TransactionType& out) { return strata::parse_enum(transaction_type_values_stored, text, out); }

namespace {
constexpr std::string_view withdrawal_status_values_stored[] = {
    "pending",
    "completed",
    "failed",
};
}  // namespace
std::string_view to_string(WithdrawalStatus value) { return strata::enum_name(withdrawal_status_values_stored, value); }
bool parse(std::string_view text, WithdrawalStatus& out) { return strata::parse_enum(withdrawal_status_values_stored, text, out); }

}  // namespace routstr
