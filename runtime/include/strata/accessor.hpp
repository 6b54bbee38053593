#pragma once

// The bodies of generated accessors. Included by generated .cpp files only, each of which defines for its
// model a struct `M`:
//
//   using Row = …, View = …, New = …, Patch = …;
//   static constexpr strata::TableInfo table;
//   each(members, visit)        visit(column, member[, Digits]) for every column that the struct has
//   complete(from, to, unset)   the row that a New becomes: what it leaves out is filled in,
//                               or marked in `unset` for the database
#include "strata/accessor/erase.hpp"
#include "strata/accessor/insert.hpp"
#include "strata/accessor/lock.hpp"
#include "strata/accessor/read.hpp"
#include "strata/accessor/relation.hpp"
#include "strata/accessor/table.hpp"
#include "strata/accessor/update.hpp"
#include "strata/accessor/upsert.hpp"
#include "strata/accessor/values.hpp"
