// A users service: people sign up, one becomes an administrator, one leaves.
#include "accounts/accounts.hpp"

#include <chrono>
#include <string>

#include <strata/migrator.hpp>

#include "example.hpp"

namespace ac = accounts;
using namespace std::chrono_literals;

namespace {

// What the pool of a server is set to. `strata wait` runs before the service: it tries once a second, for five minutes
// at most, until the database answers.
const strata::Settings settings{
    .pool_size = 10, .max_overflow = 20, .pool_timeout = 30s, .pool_recycle = 1800s, .pre_ping = true};

strata::Bytes hash_of(std::string_view password) {
  const auto* data = reinterpret_cast<const std::byte*>(password.data());
  return {data, data + password.size()};
}

void sign_up(ac::Session& session) {
  const auto grace = session.users.insert({.username = "grace", .password_hash = hash_of("argon2id…")});
  const auto alan = session.users.insert({.username = "alan", .password_hash = hash_of("argon2id…")});
  expect(grace.role == ac::Role::USER && grace.is_active, "defaults are filled in");
  expect(grace.id < alan.id, "a uuid of version 7 sorts by its time");
  expect(session.users.find_by_username("grace") == grace, "a user is found by name");
  expect(!session.users.find_by_username("Grace"), "case counts");

  const auto taken = expect_error(strata::ErrorKind::unique_violation, [&] {
    session.users.insert({.username = "alan", .password_hash = hash_of("another")});
  });
  expect(taken.is(ac::user::key_::username), "the error names the key");
  expect_error(strata::ErrorKind::check_violation,
               [&] { session.users.insert({.username = "al", .password_hash = hash_of("short")}); });
}

void promote(ac::Session& session) {
  const auto grace = session.users.find_by_username("grace").value();
  session.users.update(grace.id, {.role = ac::Role::SUPER_ADMIN});
  const auto promoted = session.users.get(grace.id);
  expect(promoted.role == ac::Role::SUPER_ADMIN, "the role is stored");
  expect(promoted.updated_at >= grace.updated_at && promoted.created_at == grace.created_at, "only updated_at moves");
  std::printf("%s is %s now\n", promoted.username.c_str(), std::string(to_string(promoted.role)).c_str());
}

// Closed, not erased: rows stay for the records that name them, and nobody else sees them.
void leave(ac::Session& session) {
  const auto alan = session.users.find_by_username("alan").value();
  session.users.erase(alan.id);
  expect(!session.users.find(alan.id) && session.users.count() == 1, "a closed account is not shown");
  expect(!session.users.with_deleted().get(alan.id).is_active, "but it is there");

  const auto namesake = session.users.insert({.username = "alan", .password_hash = hash_of("argon2id…")});
  expect_error(strata::ErrorKind::unique_violation, [&] { session.users.restore(alan.id); });
  session.users.purge(namesake.id);
  expect(session.users.restore(alan.id) && session.users.find_by_username("alan"), "an account can be opened again");
  session.users.erase(alan.id);
  std::printf("%s has left; %lld accounts are known\n", alan.username.c_str(),
              static_cast<long long>(session.users.with_deleted().count()));
}

// PostgreSQL's type of the roles; SQLite has a check in its place.
bool role_type_exists(strata::Connection& connection) {
  if (connection.dialect() == strata::Dialect::sqlite) return false;
  return !connection.query("SELECT 1 FROM pg_type WHERE typname = 'role'").rows.empty();
}

// Back to before there were super administrators, and to nothing: with the tables go the types that they used.
void undo(strata::Database& db) {
  auto connection = db.lease();
  strata::Migrator migrator{*connection, ac::migrations()};
  const auto refused =
      expect_error(strata::ErrorKind::check_violation, [&] { migrator.downgrade("-2", strata::Loss::allowed); });
  std::printf("not yet: %s\n", refused.what());

  ac::Session session{*connection};
  session.users.update(session.users.find_by_username("grace")->id, {.role = ac::Role::ADMIN});
  migrator.downgrade("-1", strata::Loss::allowed);
  expect(migrator.status().missing.size() == 2, "the last two revisions are undone");
  expect_error(strata::ErrorKind::usage, [&] { migrator.downgrade("base"); });
  migrator.downgrade("base", strata::Loss::allowed);
  expect(!role_type_exists(*connection), "nothing is left behind");
  migrator.upgrade();
  expect(role_type_exists(*connection) == (connection->dialect() == strata::Dialect::postgres), "and it is made again");
}

// What a developer wants to see, on standard error: each statement, and what happens to connections.
void debug(strata::Settings shown) {
  shown.url = "sqlite::memory:";
  shown.echo = shown.pool_echo = true;
  auto db = strata::Database::open(shown);
  expect(!db.lease()->query("SELECT 'look' AS closely").rows.empty(), "one statement, on a connection that is lent");
}

void run(strata::Database& db) {
  debug(settings);
  db.upgrade(ac::migrations());
  {
    ac::Session session{db};
    sign_up(session);
    promote(session);
    leave(session);
  }
  undo(db);
  const auto pool = db.statistics();
  std::printf("%zu of at most %zu connections are open; none is in use\n", pool.open, pool.most);
  expect(pool.in_use == 0, "every connection is back");
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(argc, argv, settings, run);
}
