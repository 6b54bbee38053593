#pragma once

#include <span>
#include <string_view>

namespace strata {

// The recorded history of a schema, as the generated code embeds it and the command line reads it
// from `migrations/`. Views: whoever makes these values keeps the texts alive; generated code holds
// them in static storage.
//
//   const strata::History& migrations();   // in the generated header
//   db.upgrade(gateway::migrations());
//
// Applied and questioned by strata/migrator.hpp.

// One revision. A script is empty when the revision was not made for that database.
struct Migration {
  std::string_view id;      // `20260102030405_add_note`
  std::string_view parent;  // id of the revision before it; empty for the first
  std::string_view hash;    // of the scripts and the parent's id, as in its manifest
  std::string_view up_sqlite, down_sqlite;
  std::string_view up_postgres, down_postgres;
};

struct History {
  std::string_view schema;               // the schema's name: several may live in one database
  std::span<const Migration> revisions;  // oldest first, each the parent of the next
};

}  // namespace strata
