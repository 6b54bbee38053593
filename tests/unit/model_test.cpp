#include <string>

#include "../catch.hpp"
#include "model/expr.hpp"
#include "model/names.hpp"
#include "model/schema.hpp"
#include "model/type.hpp"

using namespace stratac;

namespace {

Type text(std::uint32_t length) {
  return {.scalar = Scalar::text, .length = length};
}
Type decimal(std::uint16_t precision, std::uint16_t scale) {
  return {.scalar = Scalar::decimal, .precision = precision, .scale = scale};
}
Type array_of(Type type) {
  type.array = true;
  return type;
}
Cast from_to(Scalar from, Scalar to) {
  return cast(scalar_type(from), scalar_type(to));
}

Expr leaf(std::string name) {
  return {.op = Op::column, .text = std::move(name)};
}
Expr binary(std::string op, Expr left, Expr right) {
  return {.op = Op::binary, .text = std::move(op), .args = {std::move(left), std::move(right)}};
}

}  // namespace

TEST_CASE("what a change of type does to the values") {
  CHECK(from_to(Scalar::int16, Scalar::int64) == Cast::free);
  CHECK(from_to(Scalar::int64, Scalar::int16) == Cast::lossy);
  CHECK(from_to(Scalar::int32, Scalar::float32) == Cast::lossy);
  CHECK(from_to(Scalar::boolean, Scalar::int32) == Cast::convert);
  CHECK(from_to(Scalar::text, Scalar::date) == Cast::lossy);
  CHECK(from_to(Scalar::date, Scalar::timestamp) == Cast::convert);
  CHECK(from_to(Scalar::int64, Scalar::timestamp) == Cast::impossible);
  CHECK(from_to(Scalar::json, Scalar::int32) == Cast::impossible);
  CHECK(from_to(Scalar::interval, Scalar::text) == Cast::impossible);
  CHECK(cast(text(10), text(20)) == Cast::free);
  CHECK(cast(text(10), text(0)) == Cast::free);
  CHECK(cast(text(0), text(10)) == Cast::lossy);
  CHECK(cast(scalar_type(Scalar::uuid), text(36)) == Cast::convert);
  CHECK(cast(scalar_type(Scalar::uuid), text(35)) == Cast::lossy);
}

TEST_CASE("decimals keep their values where every digit has a place") {
  CHECK(cast(decimal(8, 2), decimal(12, 2)) == Cast::free);
  CHECK(cast(decimal(12, 2), decimal(20, 2)) == Cast::convert);  // an integer becomes text on SQLite
  CHECK(cast(decimal(20, 2), decimal(30, 2)) == Cast::convert);
  CHECK(cast(decimal(8, 2), decimal(9, 3)) == Cast::convert);
  CHECK(cast(decimal(8, 2), decimal(8, 3)) == Cast::lossy);
  CHECK(cast(scalar_type(Scalar::int32), decimal(10, 0)) == Cast::convert);
  CHECK(cast(scalar_type(Scalar::int64), decimal(20, 2)) == Cast::lossy);
  CHECK(cast(decimal(18, 0), scalar_type(Scalar::int64)) == Cast::convert);
  CHECK(cast(decimal(19, 0), scalar_type(Scalar::int64)) == Cast::lossy);
}

TEST_CASE("arrays change type where their JSON stays as it is") {
  CHECK(cast(array_of(text(5)), array_of(text(9))) == Cast::free);
  CHECK(cast(array_of(scalar_type(Scalar::int32)), array_of(scalar_type(Scalar::int64))) == Cast::free);
  CHECK(cast(array_of(scalar_type(Scalar::int32)), array_of(text(0))) == Cast::impossible);
  CHECK(cast(array_of(text(0)), scalar_type(Scalar::json)) == Cast::convert);
  CHECK(cast(text(0), array_of(text(0))) == Cast::impossible);
}

TEST_CASE("every type has a name on both databases") {
  CHECK(postgres_type(decimal(78, 3)) == "numeric(78, 3)");
  CHECK(postgres_type(array_of(text(2))) == "varchar(2)[]");
  CHECK(postgres_type({.scalar = Scalar::enumeration, .enumeration = "a\"b"}) == "\"a\"\"b\"");
  CHECK(sqlite_type(decimal(18, 3)) == "INTEGER");
  CHECK(sqlite_type(decimal(19, 3)) == "TEXT");
  CHECK(sqlite_type(array_of(scalar_type(Scalar::int32))) == "TEXT");
  CHECK(to_string(array_of(decimal(6, 2))) == "decimal(6, 2)[]");
}

TEST_CASE("expressions have brackets only where they are needed") {
  const auto sum = binary("+", leaf("a"), leaf("b"));
  CHECK(to_string(binary("*", sum, leaf("c"))) == "(a + b) * c");
  CHECK(to_string(binary("-", leaf("c"), sum)) == "c - (a + b)");
  CHECK(to_string(binary("-", sum, leaf("c"))) == "a + b - c");
  const auto less = binary("<", sum, leaf("c"));
  CHECK(to_string(binary("=", less, leaf("x"))) == "(a + b < c) = x");
  const Expr negated{.op = Op::logical_not, .args = {binary("or", less, leaf("x"))}};
  CHECK(to_string(negated) == "not (a + b < c or x)");
  CHECK(to_string(binary("and", negated, leaf("value"))) == "not (a + b < c or x) and `value`");
  const Expr minus_one{.op = Op::literal, .text = "-1", .type = scalar_type(Scalar::int32)};
  CHECK(to_string(binary("-", leaf("a"), minus_one)) == "a - -1");
  CHECK(to_string(Expr{.op = Op::negate, .args = {minus_one}}) == "-(-1)");
  CHECK(to_string(Expr{.op = Op::literal, .text = "a\n\"b\""}) == R"("a\n\"b\"")");
}

TEST_CASE("derived names fit and tell each other apart") {
  CHECK(derived_name("orders", {"a", "b"}, "key") == "orders_a_b_key");
  const std::string table(60, 't');
  const auto one = derived_name(table, {"first"}, "idx"), other = derived_name(table, {"second"}, "idx");
  CHECK(one.size() == 63);
  CHECK(one != other);
  CHECK(one == derived_name(table, {"first"}, "idx"));
  TakenNames taken;
  CHECK(take_free_name("Orders_idx", {&taken}) == "Orders_idx");
  CHECK(take_free_name("orders_idx", {&taken}) == "orders_idx1");
  CHECK(take_free_name(std::string(63, 'x'), {&taken}).size() == 63);
  CHECK(take_free_name(std::string(63, 'x'), {&taken}) == std::string(62, 'x') + "1");
}

TEST_CASE("order is no part of equality, and everything else is") {
  const Column a{.name = "a", .type = text(0)}, b{.name = "b", .type = text(0)};
  Table one, other;
  one.columns = {a, b};
  other.columns = {b, a};
  one.key = other.key = Key{"k", {"a", "b"}};
  CHECK(one == other);
  other.key->columns = {"b", "a"};
  CHECK_FALSE(one == other);
}
