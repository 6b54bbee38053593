#pragma once

#include <string>
#include <vector>

#include "model/api.hpp"
#include "model/schema.hpp"

namespace stratac::cpp {

struct File {
  std::string path;  // relative to the schema's directory: `payment.hpp`
  std::string text;
  bool operator==(const File&) const = default;
};

// A recorded revision, to be embedded; scripts that do not exist are empty.
struct EmbeddedRevision {
  std::string id, parent, hash;
  std::string up_sqlite, down_sqlite, up_postgres, down_postgres;
};

// The C++ library of one schema: models, accessors, migrations. The revisions are the whole history, oldest
// first. What the files hold and why is written in generator/README.md.
std::vector<File> emit(const Schema& schema, const Api& api, const std::vector<EmbeddedRevision>& revisions);

}  // namespace stratac::cpp
