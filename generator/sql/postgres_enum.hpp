#pragma once

#include <string>
#include <vector>

#include "diff/change.hpp"
#include "sql/plan.hpp"

namespace stratac {

// The SQL of PostgreSQL's enum types.
std::string create_enum_sql(const EnumType& type, const std::string& as);

// Where kept values stay in their order and others only join them, the type need not be made anew.
bool only_adds(const AlterEnum& change);
// One statement for each; may run again. A value cannot be used in the transaction that adds it (55P04).
std::vector<Statement> add_value_statements(const AlterEnum& change);

// The column's value as one of the type that takes the old one's place.
std::string mapped_value_sql(const Column& column, const AlterEnum& change, const std::string& fresh_type);

}  // namespace stratac
