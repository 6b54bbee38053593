#pragma once

#include <memory>
#include <string>
#include <vector>

#include "../golden/cpp/gateway/expected/gateway.hpp"

// The work of the generated accessors, written by hand on the C API of a database: one connection, statements
// prepared once, the same SQL, the same values out.
class ByHand {
 public:
  virtual ~ByHand() = default;
  virtual gateway::Token get(const strata::Uuid& id) = 0;
  virtual gateway::Token insert(const gateway::Token& row) = 0;
  virtual void insert_many(const std::vector<gateway::Token>& rows) = 0;
  virtual std::vector<gateway::Token> scan() = 0;
  virtual void clear() = 0;
};

std::unique_ptr<ByHand> sqlite_by_hand();
// In the PostgreSQL schema `strata_generated_gateway`, which fresh_database("gateway") has made.
std::unique_ptr<ByHand> postgres_by_hand(const std::string& url);
