#pragma once

struct sqlite3;

namespace strata {

// The aggregates strata_sum(column, scale) and strata_avg(column, scale) of decimals in either stored form, worked out
// exactly. The sum is stored as a decimal(78, scale), so it is compared and sorted as one; the average is a REAL.
void add_decimal_sums(sqlite3* db);

}  // namespace strata
