#pragma once

#include "model/schema.hpp"

namespace stratac {

// What a trial run needs of two schemas: the tables that differ, those that they reference and those that
// reference them, with the raw objects that stand on them. References of the others to tables left out are left out too. SQLite reads the whole
// schema again at each rename, so that a trial of all tables would cost their square.
struct Neighbourhood {
  Schema before, after;
};
Neighbourhood neighbourhood(const Schema& before, const Schema& after);

}  // namespace stratac
