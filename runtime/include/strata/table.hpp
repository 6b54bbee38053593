#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "strata/page.hpp"
#include "strata/query.hpp"
#include "strata/raw.hpp"

namespace strata {

class Connection;

// What every generated accessor can do besides what its keys give it. The bodies are compiled once, in the model's
// own .cpp (strata/accessor/table.hpp).
template <class Row, class Patch>
class Table {
 public:
  explicit Table(Connection& connection) : connection_(&connection) {}

  std::vector<Row> select(const Query& query = {});
  // The first of them; its limit is one.
  std::optional<Row> first(const Query& query = {});
  std::int64_t count(const Predicate& where = {});
  bool exists(const Predicate& where);
  // The rows of a page and the cursor to the next one. Error (usage) for a cursor of another query.
  Page<Row> page(const PageQuery<Row>& query);

  // How many rows were changed or erased (marked, where the model has @soft_delete). Error (usage) for an empty predicate: say strata::all_rows if you mean it.
  std::int64_t update_where(const Predicate& where, const Patch& patch);
  std::int64_t erase_where(const Predicate& where);

  // strata::query for the model's rows.
  static std::vector<Row> raw(Connection& connection, std::string_view sql, std::span<const detail::Argument> arguments);

 protected:
  Connection* connection_;
  bool with_deleted_ = false;  // read rows that are marked as deleted, too
};

}  // namespace strata
