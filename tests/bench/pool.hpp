#pragma once

#include <string>
#include <vector>

#include "../golden/cpp/gateway/expected/gateway.hpp"

// 8 threads that take a connection of a pool of 8 for each row they get, beside a pool written by hand. `url` is a
// SQLite file or a PostgreSQL with the empty tables of fresh_database("gateway"); `rows` are stored in it.
void register_pool(const std::string& database, const std::string& url, const std::vector<gateway::Token>& rows);
