// Made by strata from the schema `gateway`; do not edit.
#pragma once

#include <cstdint>
#include <string_view>

namespace gateway {

// For every enum: to_string() gives the stored name of a value; parse() understands one, or leaves `out` as
// it is and answers false.

/// Lifecycle of an incoming payment.
enum class PaymentStatus : std::uint8_t {
  /// Nothing was seen on the chain yet.
  pending,
  /// A transaction was seen, without enough confirmations.
  detected,
  confirmed,
  /// Nobody paid in time.
  expired,
  failed,
};
std::string_view to_string(PaymentStatus value);
bool parse(std::string_view text, PaymentStatus& out);
inline constexpr PaymentStatus payment_status_values[] = {
    PaymentStatus::pending,
    PaymentStatus::detected,
    PaymentStatus::confirmed,
    PaymentStatus::expired,
    PaymentStatus::failed,
};

/// Lifecycle of a transaction on a chain.
enum class TransactionStatus : std::uint8_t {
  pending,
  confirmed,
  /// Dropped by a reorganisation of the chain, or reverted.
  failed,
};
std::string_view to_string(TransactionStatus value);
bool parse(std::string_view text, TransactionStatus& out);
inline constexpr TransactionStatus transaction_status_values[] = {
    TransactionStatus::pending,
    TransactionStatus::confirmed,
    TransactionStatus::failed,
};

}  // namespace gateway
