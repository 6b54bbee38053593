#include <cstdio>
#include <exception>
#include <string>

#include <strata/database.hpp>

#include "shop/shop.hpp"

// Writes and reads typed rows in a database of its own; 0 when everything came back as it was written.
int main() try {
  auto db = strata::Database::open("sqlite::memory:");
  db.upgrade(shop::migrations());

  const auto total = strata::Decimal::from_scaled(199990, 2);
  shop::Session session{db};
  const auto ada = session.customer.insert({.name = "Ada", .email = "ada@example.org"});
  const auto order = session.order.insert({.customer_id = ada.id, .total = total});
  session.order.update(order.id, {.status = shop::OrderStatus::paid});

  const auto paid = session.order.get(order.id);
  std::printf("%s owes nothing: order %lld is %s\n", ada.name.c_str(), static_cast<long long>(paid.id),
              std::string(shop::to_string(paid.status)).c_str());
  const bool right = paid.customer_id == ada.id && paid.total == total &&
                     paid.status == shop::OrderStatus::paid && session.customer.find_by_email("ada@example.org") == ada;
  return right ? 0 : 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
