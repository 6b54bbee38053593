#pragma once

#include <string>
#include <string_view>

#include "model/schema.hpp"

namespace stratac {

struct Dialect;

// A column as it stands in CREATE TABLE or behind ADD COLUMN.
std::string column_sql(const Dialect& dialect, const Schema& schema, const Column& column);

// The definition of a constraint, with `CONSTRAINT name` in front where the dialect names that kind.
std::string key_sql(const Dialect& dialect, const Key& key);
std::string check_sql(const Dialect& dialect, const Check& check);
std::string reference_sql(const Dialect& dialect, const Reference& reference);

// A whole table, called `as`, without its indexes. Of its references only those for which `inlined` is
// set (pairwise with table.references; empty: all).
std::string create_table_sql(const Dialect& dialect, const Schema& schema, const Table& table, std::string_view as,
                             const std::vector<bool>& inlined = {});

// Whether a unique repeats the key or an earlier unique. PostgreSQL would make one constraint of both if
// they stood in one CREATE TABLE (tried on 15), so this one is added afterwards.
bool is_merged(const Table& table, std::size_t unique);

std::string create_index_sql(const Dialect& dialect, const std::string& table, const Index& index);

// SQLite's form of a unique: an index, because those can come and go without a rebuild.
std::string create_unique_index_sql(const std::string& table, const Unique& unique);

}  // namespace stratac
