#pragma once

#include <string>

#include <strata/database.hpp>

// The database under test: SQLite in memory, or the PostgreSQL of STRATA_TEST_POSTGRES.
void use_database(std::string url);

// An empty one (on PostgreSQL a schema made anew) with the tables of the golden case `name`, or of `name`.schema
// beside this file, made by the plan for its schema.
strata::Lease fresh_database(const std::string& name);

// One more connection to what fresh_database() made on PostgreSQL; in memory there is no other.
strata::Lease second_connection(const std::string& name);
