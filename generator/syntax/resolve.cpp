#include "syntax/resolve.hpp"

#include <cassert>
#include <utility>

#include "syntax/resolve/draft.hpp"

namespace stratac {
namespace {

// What the phases made, in declared order.
Resolution finished(Draft& draft) {
  for (auto& each : draft.enums) draft.out.schema.enums.push_back(std::move(each.type));
  for (auto& model : draft.models) {
    draft.out.schema.tables.push_back(std::move(model.table));
    draft.out.api.models.push_back(std::move(model.api));
  }
  return std::move(draft.out);
}

}  // namespace

Resolution resolve(const std::vector<ast::File>& files, Diagnostics& sink) {
  assert(!files.empty());
  Draft draft{Reporter(sink)};
  declare(draft, files);
  resolve_types(draft);
  make_columns(draft);
  resolve_values(draft);
  resolve_clauses(draft);
  resolve_relations(draft);
  resolve_encryption(draft);
  resolve_names(draft);
  resolve_raws(draft);
  resolve_was(draft);
  resolve_allowances(draft);
  return finished(draft);
}

}  // namespace stratac
