#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "strata/connection.hpp"

struct sqlite3;

namespace strata {
struct Watching;
}

namespace strata::sqlite {

std::unique_ptr<BulkInsert> bulk_insert(Connection& connection, sqlite3* db, const Watching* watching,
                                        std::string_view table, std::span<const std::string_view> columns);

}  // namespace strata::sqlite
