#pragma once

#include <cstdint>
#include <memory>
#include <tuple>

#include <strata/connection.hpp>
#include <strata/keys.hpp>
#include <strata/migrator.hpp>
#include <strata/raw.hpp>

// What the history of routstr.schema calls, because SQL cannot encrypt: `sealed_tokens` encrypts the tokens that were
// stored as they are, and the way back opens them. In words of those days: today's accessors know today's columns.
namespace token_seal {

// A service has its keys from DATABASE_KEYS, in Settings::from_environment().
inline const auto keys = strata::KeyRing::parse("1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
inline constexpr strata::Secret sealed{"withdrawals.sealed_token", false};
using Row = std::tuple<std::int64_t, strata::Bytes>;

inline void store(strata::Connection& connection, const char* update, std::int64_t id, const strata::Bytes& token) {
  auto statement = connection.prepare(update);
  statement->bind(1, token);
  statement->bind(2, id);
  statement->run();
}

inline void seal(strata::Connection& connection) {
  for (const auto& [id, token] : strata::query<Row>(connection, "SELECT id, token FROM withdrawals"))
    store(connection, "UPDATE withdrawals SET sealed_token = $1 WHERE id = $2", id, keys->encrypt(token, sealed));
}

inline void open(strata::Connection& connection) {
  for (const auto& [id, stored] : strata::query<Row>(connection, "SELECT id, sealed_token FROM withdrawals"))
    store(connection, "UPDATE withdrawals SET token = $1 WHERE id = $2", id, keys->decrypt(stored, sealed));
}

inline const strata::MigratorSettings migrating{.callbacks = {{"seal_tokens", seal}, {"open_tokens", open}}};

}  // namespace token_seal
