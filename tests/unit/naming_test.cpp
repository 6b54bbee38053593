#include "support/naming.hpp"

#include "../catch.hpp"

using namespace stratac;

TEST_CASE("names in snake_case") {
  CHECK(snake_case("PaymentStatus") == "payment_status");
  CHECK(snake_case("HTTPServer") == "http_server");
  CHECK(snake_case("users2") == "users2");
  CHECK(snake_case("TripPhoto2") == "trip_photo2");
  CHECK(snake_case("already_snake") == "already_snake");
  CHECK(snake_case("Mixed_Case") == "mixed_case");
  CHECK(snake_case("A") == "a");
  CHECK(snake_case("").empty());
}

TEST_CASE("the nearest name") {
  CHECK(nearest("amuont", {"address", "amount"}) == "amount");
  CHECK(nearest("Token", {"token"}) == "token");
  CHECK(nearest("statsu", {"status", "state"}) == "status");
  CHECK(nearest("abc", {"xyz"}) == std::nullopt);
  CHECK(nearest("payment", {}) == std::nullopt);
  CHECK(nearest("ab", {"ac", "ad"}) == "ac");
}
