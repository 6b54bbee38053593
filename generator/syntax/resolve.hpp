#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/api.hpp"
#include "model/hints.hpp"
#include "model/schema.hpp"
#include "support/diagnostics.hpp"
#include "support/source.hpp"
#include "syntax/ast.hpp"

namespace stratac {

// Where things of the resolved schema stand in the source. Keys are stored names:
// "payments", "payments.amount", "payments#open_payments" (constraint or index), "payment_status" (enum),
// "payment_status.failed".
using SourceMap = std::map<std::string, Span, std::less<>>;

struct Resolution {
  Schema schema;
  Api api;
  Hints hints;
  SourceMap places;
};

// The meaning of a schema: files[0] is the main one, the others are its imports, in any order. When
// `sink` has errors afterwards, the result is not to be used.
Resolution resolve(const std::vector<ast::File>& files, Diagnostics& sink);

}  // namespace stratac
