// A users service: people sign up, one becomes an administrator, one leaves.
#include "accounts/accounts.hpp"

#include <string>

#include "example.hpp"

namespace ac = accounts;

namespace {

strata::Bytes hash_of(std::string_view password) {
  const auto* data = reinterpret_cast<const std::byte*>(password.data());
  return {data, data + password.size()};
}

void run(strata::Database& db) {
  db.upgrade(ac::migrations());
  ac::Session session{db};

  const auto grace = session.users.insert({.username = "grace", .password_hash = hash_of("argon2id…")});
  const auto alan = session.users.insert({.username = "alan", .password_hash = hash_of("argon2id…")});
  expect(grace.role == ac::Role::USER && grace.is_active, "defaults are filled in");
  expect(session.users.find_by_username("grace") == grace, "a user is found by name");
  expect(!session.users.find_by_username("Grace"), "case counts");

  const auto taken = expect_error(strata::ErrorKind::unique_violation, [&] {
    session.users.insert({.username = "alan", .password_hash = hash_of("another")});
  });
  expect(taken.is(ac::user::key_::username), "the error names the key");
  expect_error(strata::ErrorKind::check_violation, [&] {
    session.users.insert({.username = "al", .password_hash = hash_of("short")});
  });

  session.users.update(grace.id, {.role = ac::Role::SUPER_ADMIN});
  const auto promoted = session.users.get(grace.id);
  expect(promoted.role == ac::Role::SUPER_ADMIN, "the role is stored");
  expect(promoted.updated_at >= grace.updated_at && promoted.created_at == grace.created_at, "only updated_at moves");
  std::printf("%s is %s now\n", promoted.username.c_str(), std::string(to_string(promoted.role)).c_str());

  // Closed, not erased: rows stay for the records that name them.
  session.users.update(alan.id, {.is_active = false});
  expect(!session.users.get(alan.id).is_active && session.users.count() == 2, "a closed account stays");
  std::printf("%s has left; %lld accounts are known\n", alan.username.c_str(),
              static_cast<long long>(session.users.count()));
}

}  // namespace

int main(int argc, char** argv) { return run_example(argc, argv, run); }
