#include "sql/plan.hpp"

#include "sql/dialect.hpp"
#include "sql/guards.hpp"
#include "sql/raw_objects.hpp"

namespace stratac {

Plan plan(const Dialect& dialect, const Schema& before, const Changes& changes, Online online) {
  auto out = dialect.plan(before, changes, online);
  put_raw_objects_around(out, dialect, before, changes);
  out.guards = guards(dialect, before, changes);
  return out;
}

}  // namespace stratac
