#pragma once

#include <memory>
#include <string>
#include <vector>

#include "../golden/cpp/gateway/expected/gateway.hpp"

// The work of the generated accessors done in another way: one connection, statements prepared once, the same SQL,
// the same values out.
class OtherWay {
 public:
  virtual ~OtherWay() = default;
  virtual gateway::Token get(const strata::Uuid& id) = 0;
  virtual gateway::Token insert(const gateway::Token& row) = 0;
  virtual void update(const strata::Uuid& id, const std::string& symbol, std::int16_t decimals) = 0;
  virtual void insert_many(const std::vector<gateway::Token>& rows) = 0;
  virtual std::vector<gateway::Token> scan() = 0;
  // The same rows one by one, none of which is kept; a sum over all of them.
  virtual std::size_t look() = 0;
  // By chain and address, if it has so many decimals.
  virtual std::vector<gateway::Token> search(const gateway::Token& like, std::int16_t decimals) = 0;
  // The next 20 rows in the order of the key.
  virtual std::vector<gateway::Token> page(const strata::Uuid& after) = 0;
  virtual void clear() = 0;
};

// So that no column goes unread.
inline std::size_t weight(const gateway::TokenView& row) {
  return row.chain.size() + row.address.size() + row.symbol.size() + static_cast<std::size_t>(row.decimals) +
         static_cast<std::size_t>(row.id.bytes[15]) + (row.enabled ? 1 : 0);
}

// As fresh_database("gateway") makes it.
inline constexpr const char* sqlite_tables[] = {
    R"(CREATE TABLE tokens (id TEXT NOT NULL, chain TEXT NOT NULL CHECK (length(chain) <= 32),
       address TEXT NOT NULL CHECK (length(address) <= 64), symbol TEXT NOT NULL CHECK (length(symbol) <= 16),
       decimals INTEGER NOT NULL CHECK (decimals BETWEEN -32768 AND 32767),
       enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)), PRIMARY KEY (id)) STRICT)",
    "CREATE UNIQUE INDEX tokens_chain_address_key ON tokens (chain, address)"};

// By hand on the C API of a database. The table is made in memory, and expected in a file. On PostgreSQL it is in the
// schema `strata_generated_gateway`, which fresh_database("gateway") has made.
std::unique_ptr<OtherWay> sqlite_by_hand(const std::string& file);
std::unique_ptr<OtherWay> postgres_by_hand(const std::string& url);

// By SOCI with its prepared statements (its usual calls prepare every time); null when it was not there to build with.
std::unique_ptr<OtherWay> sqlite_soci();
std::unique_ptr<OtherWay> postgres_soci(const std::string& url);
