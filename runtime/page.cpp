#include "strata/accessor/page.hpp"

#include <cstring>

#include "predicate_shape.hpp"

namespace strata::accessor {
namespace {

using detail::Comparison;
using detail::Kind;
using detail::Operand;

[[noreturn]] void fail(const TableInfo& table, const std::string& message) {
  Error error(ErrorKind::usage, "`" + std::string(table.name) + ".page`: " + message);
  error.table = table.name;
  error.statement = error.table + ".page";
  throw error;
}

// FNV-1a, which is the same in every process and build.
std::uint64_t hash(std::string_view bytes, std::uint64_t state = 14695981039346656037u) {
  for (const char c : bytes) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return state;
}

std::uint64_t query_hash(const TableInfo& table, const Order& order, const Predicate& where) {
  return hash(where.shape(), hash(order.shape(), hash(table.name)));
}

std::string as_hex(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

std::optional<std::string> from_hex(std::string_view text) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  if (text.size() % 2 != 0) return {};
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const auto high = digits.find(text[i]), low = digits.find(text[i + 1]);
    if (high == digits.npos || low == digits.npos) return {};
    out += static_cast<char>(high * 16 + low);
  }
  return out;
}

// The bytes behind the hash of the query: for each column `n`, or `v`, a size and a value.
bool read_values(std::string_view rest, std::vector<OrderColumn>& columns) {
  for (auto& column : columns) {
    column.value.reset();
    if (rest.empty()) return false;
    const bool null = rest.front() == 'n';
    rest.remove_prefix(1);
    if (null && !column.nullable) return false;
    if (null) continue;
    std::uint32_t size = 0;
    if (rest.size() < sizeof size) return false;
    std::memcpy(&size, rest.data(), sizeof size);
    rest.remove_prefix(sizeof size);
    if (rest.size() < size) return false;
    column.value.emplace(rest.substr(0, size));
    rest.remove_prefix(size);
  }
  return rest.empty();
}

// False when it is no value of the column's type.
bool operand_of(const OrderColumn& column, Decimal& decimal, Operand& out) {
  const auto& value = *column.value;
  out = {.kind = column.kind, .data = value.data(), .size = value.size()};
  switch (column.kind) {
    case Kind::enumeration:
      // Anything may stand in a cursor, so it is bound, where a program's own enum is written into the text. The order
      // is the database's own, with which this one comparison agrees.
      out.kind = Kind::text;
      return true;
    case Kind::text:
    case Kind::bytes: return true;
    case Kind::uuid: return value.size() == sizeof(Uuid);
    case Kind::decimal: {
      const auto parsed = Decimal::parse(value);
      decimal = parsed.value_or(Decimal());
      out.data = &decimal;
      out.size = sizeof decimal;
      return parsed.has_value();
    }
    case Kind::real:
      if (value.size() == sizeof out.real) std::memcpy(&out.real, value.data(), sizeof out.real);
      return value.size() == sizeof out.real;
    default:
      if (value.size() == sizeof out.integer) std::memcpy(&out.integer, value.data(), sizeof out.integer);
      return value.size() == sizeof out.integer;
  }
}

struct Place {
  Predicate behind, equal;
  Predicate not_before;  // empty if it cannot be said by one comparison
};

Place place_of(const TableInfo& table, const OrderColumn& column) {
  const std::string table_name(table.name), name(column.name);
  const Term term{table_name.c_str(), name.c_str(), static_cast<std::uint8_t>(column.digits.precision),
                  static_cast<std::uint8_t>(column.digits.scale), column.nullable};
  // NULL is greater than every value.
  if (!column.value) {
    auto none = detail::Choice(term, column.kind).take();
    return {column.descending ? detail::null_test(term, false) : none, detail::null_test(term, true), {}};
  }
  Decimal decimal;
  Operand value;
  if (!operand_of(column, decimal, value)) fail(table, "the cursor is damaged");
  Place place;
  place.behind = detail::compare(term, column.descending ? Comparison::lt : Comparison::gt, value);
  place.equal = detail::compare(term, Comparison::eq, value);
  if (!column.nullable) place.not_before = detail::compare(term, column.descending ? Comparison::le : Comparison::ge, value);
  if (column.nullable && !column.descending) place.behind |= detail::null_test(term, true);
  return place;
}

}  // namespace

std::vector<OrderColumn> columns_of(const Order& order) {
  std::vector<OrderColumn> columns;
  for (shape::Reader from(order.shape()); !from.done();) {
    const bool descending = from.letter() == 'd';
    columns.push_back({.name = shape::read_term(from).name, .descending = descending});
  }
  return columns;
}

Order page_order(const TableInfo& table, const Order& order, std::int64_t limit) {
  if (table.key.empty()) fail(table, "the model has no key, which a page needs");
  if (limit < 1) fail(table, "the limit must be at least 1");
  auto out = order;
  const auto given = columns_of(order);
  const bool descending = !given.empty() && given.back().descending;
  for (const int key : table.key) {
    const std::string table_name(table.name), name(table.columns[static_cast<std::size_t>(key)].name);
    bool there = false;
    for (const auto& column : given) there = there || column.name == name;
    if (!there) out.then({Term{table_name.c_str(), name.c_str()}, descending});
  }
  return out;
}

std::string cursor_value(const Operand& value) {
  std::string out;
  if (value.data) out.assign(static_cast<const char*>(value.data), value.size);
  else if (value.kind == Kind::real) shape::put_number(out, value.real);
  else if (value.kind != Kind::text && value.kind != Kind::bytes) shape::put_number(out, value.integer);
  return out;
}

std::string cursor_text(const TableInfo& table, const Order& order, const Predicate& where,
                        const std::vector<OrderColumn>& columns) {
  std::string bytes;
  shape::put_number(bytes, query_hash(table, order, where));
  for (const auto& column : columns) {
    bytes += column.value ? 'v' : 'n';
    if (!column.value) continue;
    shape::put_number(bytes, static_cast<std::uint32_t>(column.value->size()));
    bytes += *column.value;
  }
  shape::put_number(bytes, hash(bytes));
  return as_hex(bytes);
}

Predicate behind(const TableInfo& table, const Order& order, const Predicate& where, std::vector<OrderColumn> columns,
                 std::string_view cursor) {
  const auto bytes = from_hex(cursor);
  constexpr std::size_t number = sizeof(std::uint64_t);
  if (!bytes || bytes->size() < 2 * number) fail(table, "the cursor is damaged");
  const auto body = std::string_view(*bytes).substr(0, bytes->size() - number);
  if (shape::Reader(std::string_view(*bytes).substr(body.size())).number<std::uint64_t>() != hash(body))
    fail(table, "the cursor is damaged");
  if (shape::Reader(body).number<std::uint64_t>() != query_hash(table, order, where))
    fail(table, "the cursor belongs to another query: its order or its clauses were others");
  if (!read_values(body.substr(number), columns)) fail(table, "the cursor is damaged");

  Predicate out;
  for (auto column = columns.rbegin(); column != columns.rend(); ++column) {
    auto place = place_of(table, *column);
    out = out.empty() ? place.behind : place.behind || (place.equal && out);
    // What an index can begin with, where the whole would be a filter to the planner.
    if (column + 1 == columns.rend()) out = place.not_before && out;
  }
  return out;
}

}  // namespace strata::accessor
