#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "postgres_handle.hpp"
#include "strata/statement.hpp"
#include "watch.hpp"

namespace strata::postgres {

// What the statements of a connection share. `closed` are those to be deallocated when it is convenient:
// a destructor must not wait for the server.
struct Shared {
  Handle connection;
  std::vector<std::string> closed{};
  int last_name = 0;
  std::shared_ptr<const Watching> watching{};
  const void* streaming = nullptr;  // the statement whose rows are still on their way
  // libpq would silently throw them away.
  void check_free() const {
    if (streaming) throw Error{ErrorKind::usage, "the connection serves nothing else while rows are read one by one"};
  }
};

std::unique_ptr<Statement> prepare(Shared& shared, std::string_view text, std::string_view name);

}  // namespace strata::postgres
