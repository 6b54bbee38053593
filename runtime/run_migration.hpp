#pragma once

#include <string_view>

#include "ledger.hpp"
#include "strata/connection.hpp"
#include "strata/migrator.hpp"

namespace strata {

// One revision's way in one direction.
struct Move {
  std::string revision, parent, hash;
  std::string up, down;  // scripts for this database
  bool is_up = true;
  int finished_steps = 0;  // of a journaled script that was interrupted

  const std::string& script() const { return is_up ? up : down; }
};

// Chooses the next move by the rows that the ledger holds now; nothing when there is none.
using NextMove = std::function<std::optional<Move>(const std::vector<AppliedMigration>&)>;

// Runs moves, each recorded in the ledger, until there is none. `next` is asked while no other runner can
// change the ledger. An Error names the revision and the statement's cause.
std::vector<std::string> run_moves(Connection& connection, Ledger& ledger, const MigratorSettings& settings,
                                   const NextMove& next);

// Runs `body`, which asks and changes only the ledger, while no other runner can.
void alone_with_ledger(Connection& connection, const MigratorSettings& settings, const std::function<void()>& body);

}  // namespace strata
