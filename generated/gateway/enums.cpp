// Made by strata from the schema `gateway`; do not edit.
#include "enums.hpp"

#include <strata/enum.hpp>

namespace gateway {

namespace {
constexpr std::string_view payment_status_values_stored[] = {
    "pending",
    "detected",
    "confirmed",
    "expired",
    "failed",
};
}  // namespace
std::string_view to_string(PaymentStatus value) { return strata::enum_name(payment_status_values_stored, value); }
bool parse(std::string_view text, PaymentStatus& out) { return strata::parse_enum(payment_status_values_stored, text, out); }

namespace {
constexpr std::string_view transaction_status_values_stored[] = {
    "pending",
    "confirmed",
    "failed",
};
}  // namespace
std::string_view to_string(TransactionStatus value) { return strata::enum_name(transaction_status_values_stored, value); }
bool parse(std::string_view text, TransactionStatus& out) { return strata::parse_enum(transaction_status_values_stored, text, out); }

}  // namespace gateway
