#include "strata/raw.hpp"

#include "strata/accessor/raw.hpp"

namespace strata {
namespace {

Error mismatch(const std::string& message) {
  return Error(ErrorKind::schema_mismatch, message);
}

std::string_view text_of(const detail::Argument& value) {
  return {static_cast<const char*>(value.data), value.size};
}

void bind_one(Binder& to, int parameter, const detail::Argument& value) {
  using detail::Kind;
  switch (value.kind) {
    case Kind::none: return to.bind_null(parameter);
    case Kind::boolean: return to.bind(parameter, value.integer != 0);
    case Kind::real: return to.bind(parameter, value.real);
    case Kind::text:
    case Kind::enumeration: return to.bind(parameter, text_of(value));
    case Kind::bytes: return to.bind(parameter, BytesView{static_cast<const std::byte*>(value.data), value.size});
    case Kind::uuid: return to.bind(parameter, *static_cast<const Uuid*>(value.data));
    case Kind::date: return to.bind(parameter, Date(std::chrono::days(value.integer)));
    case Kind::time: return to.bind(parameter, Time{std::chrono::microseconds(value.integer)});
    case Kind::timestamp: return to.bind(parameter, Timestamp(std::chrono::microseconds(value.integer)));
    case Kind::interval: return to.bind(parameter, Interval(value.integer));
    case Kind::decimal:
      return to.bind(parameter, *static_cast<const Decimal*>(value.data), Digits{value.precision, value.scale});
    default: return to.bind(parameter, value.integer);
  }
}

void check_columns(const Statement& result, int columns) {
  if (result.column_count() == columns) return;
  throw mismatch("the result has " + std::to_string(result.column_count()) + " columns, and is read into " +
                 std::to_string(columns));
}

int column_of(const TableInfo& table, std::string_view name) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].name == name) return static_cast<int>(i);
  throw mismatch("the result has a column `" + std::string(name) + "`, which `" + std::string(table.name) +
                 "` has not");
}

}  // namespace

namespace accessor {

void bind(Binder& to, std::span<const detail::Argument> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) bind_one(to, static_cast<int>(i) + 1, arguments[i]);
}

std::vector<int> positions_of(const Statement& result, const TableInfo& table) {
  std::vector<int> positions(table.columns.size(), -1);
  for (int i = 0; i < result.column_count(); ++i) {
    auto& position = positions[static_cast<std::size_t>(column_of(table, result.column_name(i)))];
    if (position >= 0)
      throw mismatch("the result has the column `" + std::string(result.column_name(i)) + "` twice");
    position = i;
  }
  for (std::size_t i = 0; i < positions.size(); ++i)
    if (positions[i] < 0)
      throw mismatch("the result has no column `" + std::string(table.columns[i].name) + "` for `" +
                     std::string(table.name) + "." + std::string(table.columns[i].name) + "`");
  return positions;
}

}  // namespace accessor

namespace detail {

template <class T>
void read_value(const Statement& from, int column, T& out) {
  from.get(column, out);
}
#define STRATA_READ_VALUE(type)                            \
  template void read_value(const Statement&, int, type&); \
  template void read_value(const Statement&, int, std::vector<type>&);
STRATA_READ_VALUE(bool)
STRATA_READ_VALUE(std::int16_t)
STRATA_READ_VALUE(std::int32_t)
STRATA_READ_VALUE(std::int64_t)
STRATA_READ_VALUE(float)
STRATA_READ_VALUE(double)
STRATA_READ_VALUE(std::string)
STRATA_READ_VALUE(Bytes)
STRATA_READ_VALUE(Uuid)
STRATA_READ_VALUE(Date)
STRATA_READ_VALUE(Time)
STRATA_READ_VALUE(Timestamp)
STRATA_READ_VALUE(Interval)
STRATA_READ_VALUE(Json)
#undef STRATA_READ_VALUE
template void read_value(const Statement&, int, std::vector<Decimal>&);
template void read_value(const Statement&, int, std::string_view&);
template void read_value(const Statement&, int, BytesView&);

bool read_null(const Statement& from, int column) { return from.is_null(column); }

void fail_enum(const std::string& text) { accessor::throw_no_such_value(text); }

void run_raw(Connection& connection, std::string_view sql, std::span<const Argument> arguments, int columns,
             void (*take)(const Statement&, void*), void* rows) {
  auto statement = connection.prepare(sql);
  // Before it runs, so that what does not fit changes nothing.
  check_columns(*statement, columns);
  accessor::bind(*statement, arguments);
  while (statement->step()) take(*statement, rows);
}

}  // namespace detail
}  // namespace strata
