#pragma once

#include <string>
#include <vector>

#include "model/schema.hpp"

namespace stratac {

// Full-text search (Index::search). On PostgreSQL it is an index over an expression, which planners treat as any
// other. On SQLite it is a table of words and triggers that keep it, made and taken away as raw objects are.

// What PostgreSQL's index is over, and what a query must repeat word by word to use it.
std::string search_vector_sql(const Index& search);

// The language as PostgreSQL calls it, as a literal.
std::string search_language_sql(const Index& search);

// SQLite: rows of the word table as `strata_words` and of the searched table, as FROM has them.
std::string search_source_sql(const Table& table, const Index& search);

// SQLite: what the searches of a schema are made of, each as a raw object of the search's name.
std::vector<RawObject> search_objects(const Schema& schema);

}  // namespace stratac
