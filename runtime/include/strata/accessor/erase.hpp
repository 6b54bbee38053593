#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "strata/accessor/values.hpp"
#include "strata/connection.hpp"
#include "strata/shape.hpp"

// Rows that are marked instead of deleted, and erasing what has an expected version.
namespace strata::accessor {

// A SELECT with and without the condition that leaves deleted rows out. With static storage, as Sql.
class SoftSql {
 public:
  SoftSql(std::string_view name, std::string_view text, std::string_view alive);
  SoftSql(const SoftSql&) = delete;
  SoftSql& operator=(const SoftSql&) = delete;
  const Sql& on(bool with_deleted) const { return with_deleted ? all_ : alive_; }

 private:
  std::string all_text_;
  Sql alive_, all_;
};

// Marks a row as deleted or brings it back; where rows cannot be marked it is deleted. `args` are the key and, if
// there is one more, the expected version. False when there is no such row, or it is in that state.
template <class M, class... Args>
bool mark(Connection& connection, std::string_view name, bool deleted, const Args&... args) {
  static Shapes shapes;
  constexpr bool versioned = sizeof...(Args) > M::table.key.size();
  const std::uint64_t shape[] = {deleted ? 1U : 0U};
  const auto dialect = connection.dialect();
  auto statement = connection.prepare(
      shapes.get(name, dialect, shape, [&] { return mark_text(M::table, dialect, deleted, versioned); }));
  bind_all(*statement, bind_mark(*statement, M::table, dialect, deleted), args...);
  return statement->run() > 0;
}

}  // namespace strata::accessor
