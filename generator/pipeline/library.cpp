#include "pipeline/library.hpp"

namespace stratac {

std::vector<cpp::File> library(const Resolution& schema, std::span<const Revision> history,
                               std::string_view name_space) {
  auto api = schema.api;
  if (!name_space.empty()) api.name_space = name_space;
  std::vector<cpp::EmbeddedRevision> embedded;
  for (const auto& revision : history)
    embedded.push_back({revision.id, revision.parent, revision.hash, revision.up_sqlite, revision.down_sqlite,
                        revision.up_postgres, revision.down_postgres});
  return cpp::emit(schema.schema, api, embedded);
}

}  // namespace stratac
