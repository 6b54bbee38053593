#pragma once

#include <memory>
#include <string>
#include <vector>

#include "strata/connection.hpp"
#include "strata/migration.hpp"

// A history made of bodies of scripts.
class CrashChain {
 public:
  struct Revision {
    std::string id, parent, up, down;
  };
  CrashChain(strata::Dialect dialect, const std::vector<Revision>& revisions);
  strata::History history() const { return {"app", migrations_}; }

 private:
  std::vector<std::unique_ptr<Revision>> texts_;
  std::vector<strata::Migration> migrations_;
};

// What is delicate: rebuilds with child rows and changed enums on SQLite; steps outside a transaction, concurrent
// indexes, new enum values and new enum types on PostgreSQL.
CrashChain delicate_chain(strata::Dialect dialect);
