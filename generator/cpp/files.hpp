#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cpp/emit.hpp"
#include "cpp/model.hpp"

namespace stratac {
class TextWriter;
}

namespace stratac::cpp {

// The text of each kind of generated file.
std::string umbrella_header(const Names& names, std::string_view schema_hash);
std::string async_header(const Names& names);
std::string enums_header(const Names& names);
std::string enums_source(const Names& names);
std::string model_header(const Names& names, const Model& model);
std::string model_source(const Names& names, const Model& model);
std::string migrations_source(const Names& names, const std::vector<EmbeddedRevision>& revisions);

// The struct in a model's source that tells the runtime about the model (strata/accessor.hpp says what it must have).
std::string model_internals(const Model& model);

// What queries name besides columns: relations, and orders of indexes.
std::string query_constants(const Names& names, const Model& model);

// The accessor of a model with `@@search`; null for one without.
const Index* search_of(const Model& model);
std::string search_declaration(const Model& model);
void emit_search(TextWriter& w, const Model& model);

// ---- shared by them -----------------------------------------------------------------------------

// A statement as a raw string literal, in lines of a readable length.
std::string sql_literal(const std::string& statement);

// `/// …` for every line of a doc comment.
std::string doc_comment(std::string_view doc);
std::string deprecated_attribute(std::string_view message);
// Around code of our own that must touch something deprecated: the warning is meant for the user's code. Empty when
// nothing is deprecated.
std::string silence_begin(bool deprecated);
std::string silence_end(bool deprecated);
bool has_deprecated_field(const Model& model);
bool has_deprecated_model(const Names& names);

// The unique keys of a model that get a finder, with the names of everything made for them.
struct Finder {
  std::vector<const Field*> fields;
  std::string name;  // find_by_chain_address
};
std::vector<Finder> finders(const Model& model);

// It has a key or unique to upsert by.
bool has_unique(const Model& model);

// `const strata::Uuid& id, std::string_view chain`, and what comes after them.
std::string parameters(const std::vector<const Field*>& fields, std::string_view more = {});

}  // namespace stratac::cpp
