#pragma once

namespace strata {

// A row that a search found. Ranks compare the rows of one search, a better one is greater; each database has its own.
template <class Row>
struct Ranked {
  Row row{};
  double rank = 0;
};

}  // namespace strata
