#include "predicate_shape.hpp"
#include "strata/accessor/statement.hpp"
#include "strata/accessor/values.hpp"

namespace strata::accessor {
namespace {

using detail::Kind;
using shape::Reader;

Decimal read_decimal(Reader& from, Digits& digits) {
  digits.precision = from.letter();
  digits.scale = from.letter();
  return from.number<Decimal>();
}

std::string_view read_text(Reader& from) {
  return from.bytes(from.number<std::size_t>());
}
BytesView read_bytes(Reader& from) {
  const auto bytes = read_text(from);
  return {reinterpret_cast<const std::byte*>(bytes.data()), bytes.size()};
}

template <class T>
T read_value(Reader& from) {
  if constexpr (std::same_as<T, std::string_view>) return read_text(from);
  else if constexpr (std::same_as<T, Uuid>) return from.number<Uuid>();
  else if constexpr (std::same_as<T, std::int64_t>) return from.number<std::int64_t>();
  else if constexpr (std::same_as<T, Date>) return Date(std::chrono::days(from.number<std::int64_t>()));
  else if constexpr (std::same_as<T, Time>) return Time{std::chrono::microseconds(from.number<std::int64_t>())};
  else if constexpr (std::same_as<T, Interval>) return Interval(from.number<std::int64_t>());
  else return Timestamp(std::chrono::microseconds(from.number<std::int64_t>()));
}

template <class T>
void bind_array(Binder& to, int parameter, Reader& from, std::size_t count) {
  std::vector<T> values;
  values.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    from.letter();
    values.push_back(read_value<T>(from));
  }
  to.bind(parameter, values);
}

// SQLite compares what it stores: scaled integers, or texts of one width.
void bind_decimals(Binder& to, Dialect dialect, int parameter, Reader& from, std::size_t count) {
  std::vector<Decimal> values;
  Digits digits{};
  for (std::size_t i = 0; i < count; ++i) {
    from.letter();
    values.push_back(read_decimal(from, digits));
  }
  if (dialect == Dialect::postgres) return to.bind(parameter, values, digits);
  if (digits.precision > max_scaled_integer_precision) {
    std::vector<std::string> texts;
    for (const auto& value : values) texts.push_back(sqlite_decimal(value, digits));
    return to.bind(parameter, texts);
  }
  std::vector<std::int64_t> integers;
  for (const auto& value : values) integers.push_back(std::stoll(sqlite_decimal(value, digits)));
  to.bind(parameter, integers);
}

void bind_choice(Binder& to, Dialect dialect, int parameter, Reader& from) {
  const auto kind = static_cast<Kind>(from.letter());
  const auto count = from.number<std::size_t>();
  switch (kind) {
    case Kind::integer: return bind_array<std::int64_t>(to, parameter, from, count);
    case Kind::text: return bind_array<std::string_view>(to, parameter, from, count);
    case Kind::uuid: return bind_array<Uuid>(to, parameter, from, count);
    case Kind::date: return bind_array<Date>(to, parameter, from, count);
    case Kind::time: return bind_array<Time>(to, parameter, from, count);
    case Kind::timestamp: return bind_array<Timestamp>(to, parameter, from, count);
    case Kind::interval: return bind_array<Interval>(to, parameter, from, count);
    default: return bind_decimals(to, dialect, parameter, from, count);
  }
}

void bind_pattern(Binder& to, Dialect dialect, int parameter, Reader& from) {
  const auto like = read_text(from), glob = read_text(from);
  to.bind(parameter, dialect == Dialect::sqlite ? glob : like);
}

void bind_decimal(Binder& to, int parameter, Reader& from) {
  Digits digits{};
  const auto value = read_decimal(from, digits);
  to.bind(parameter, value, digits);
}

void bind_secret(Binder& to, int parameter, Reader& from) {
  const auto column = from.text();
  bind(to, parameter, Hidden{read_bytes(from), {.column = column, .deterministic = true}});
}

void bind_value(Binder& to, Dialect dialect, int parameter, Reader& from) {
  switch (static_cast<Kind>(from.letter())) {
    case Kind::real: return to.bind(parameter, from.number<double>());
    case Kind::text: return to.bind(parameter, read_text(from));
    case Kind::bytes: return to.bind(parameter, read_bytes(from));
    case Kind::secret: return bind_secret(to, parameter, from);
    case Kind::uuid: return to.bind(parameter, read_value<Uuid>(from));
    case Kind::date: return to.bind(parameter, read_value<Date>(from));
    case Kind::time: return to.bind(parameter, read_value<Time>(from));
    case Kind::timestamp: return to.bind(parameter, read_value<Timestamp>(from));
    case Kind::interval: return to.bind(parameter, read_value<Interval>(from));
    case Kind::decimal: return bind_decimal(to, parameter, from);
    case Kind::pattern: return bind_pattern(to, dialect, parameter, from);
    case Kind::array: return bind_choice(to, dialect, parameter, from);
    default: return to.bind(parameter, from.number<std::int64_t>());
  }
}

}  // namespace

int bind(Binder& to, Dialect dialect, int parameter, const Predicate& where) {
  for (Reader from(where.values()); !from.done();) bind_value(to, dialect, parameter++, from);
  return parameter;
}

}  // namespace strata::accessor
