#pragma once

#include <string>
#include <vector>

#include "cpp/model.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {

// What an accessor has for the relations of its model. Headers get templates whose types are named by
// default arguments, so that neither a header nor a .cpp includes another model's.

// A function of the accessor that finds its rows for many rows of another model (or its own).
struct Loader {
  std::string name;                      // for_payments, of_transactions
  const Model* owner;                    // whose rows are given
  std::vector<const Field*> keys;        // members of these
  std::vector<std::string> columns;      // where their values stand, pairwise: in the table, or in `through`
  const Model* through = nullptr;        // many to many
  std::vector<std::string> through_columns{}, joined{};  // columns of `through` and of the table that are equal
  bool one = false;                      // an owner has one row at most
};
std::vector<Loader> loaders(const Names& names, const Model& model);

// A function that inserts a row and those that refer to it.
struct InsertWith {
  std::string name;  // insert_with_transactions
  const Model* child;
  const RelationApi* relation;
};
std::vector<InsertWith> inserts_with_children(const Names& names, const Model& model);
std::string insert_with_declarations(const Names& names, const Model& model);

// Models that the header names before they are complete; with an empty line behind them.
std::string forward_declarations(const Names& names, const Model& model);
std::string loader_declarations(const Names& names, const Model& model);
std::string private_loaders(const Names& names, const Model& model);
void emit_loaders(TextWriter& w, const Names& names, const Model& model);

}  // namespace stratac::cpp
