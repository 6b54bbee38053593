#include "cpp/emit.hpp"

#include "cpp/files.hpp"
#include "model/print.hpp"
#include "support/sha256.hpp"

namespace stratac::cpp {

std::vector<File> emit(const Schema& schema, const Api& api, const std::vector<EmbeddedRevision>& revisions) {
  const auto names = name_everything(schema, api);
  std::vector<File> files;
  files.push_back({names.file + ".hpp", umbrella_header(names, sha256(print(schema)))});
  files.push_back({names.async_file + ".hpp", async_header(names)});
  if (!names.enums.empty()) {
    files.push_back({"enums.hpp", enums_header(names)});
    files.push_back({"enums.cpp", enums_source(names)});
  }
  for (const auto& model : names.models) {
    files.push_back({model.file + ".hpp", model_header(names, model)});
    files.push_back({model.file + ".cpp", model_source(names, model)});
  }
  files.push_back({"migrations.cpp", migrations_source(names, revisions)});
  return files;
}

}  // namespace stratac::cpp
