#pragma once

#include "sql/plan.hpp"

namespace stratac {

// The two ways to get there; each is the `plan` of a Dialect.
Plan plan_sqlite(const Schema& before, const Changes& changes, Online online);
Plan plan_postgres(const Schema& before, const Changes& changes, Online online);

}  // namespace stratac
