#include "syntax/load.hpp"

#include <map>
#include <string>

#include "../catch.hpp"

using namespace stratac;

namespace {

using Files = std::map<std::string, std::string>;

struct Result {
  Loaded loaded;
  std::string said;
  std::vector<std::string> read;
};

Result load_from(const Files& files, const std::string& path) {
  Result out;
  Diagnostics sink;
  const auto read = [&](const std::string& name, std::string& why) -> std::optional<std::string> {
    out.read.push_back(name);
    if (const auto found = files.find(name); found != files.end()) return found->second;
    why = "no such file";
    return std::nullopt;
  };
  out.loaded = load(path, read, sink);
  out.said = render(sink, out.loaded.sources, false);
  return out;
}

}  // namespace

TEST_CASE("imports are relative to the importing file, each read once") {
  const auto result = load_from({{"s/main.schema",
                                  "schema m;\nimport \"common/a.schema\";\nimport \"./common/../common/b.schema\";\n"
                                  "model M {\n  id A\n  other B\n}\n"},
                                 {"s/common/a.schema", "import \"b.schema\";\ntype A = int64\n"},
                                 {"s/common/b.schema", "type B = text(5)\n"}},
                                "s/main.schema");
  CHECK(result.said.empty());
  CHECK(result.read == std::vector<std::string>{"s/main.schema", "s/common/a.schema", "s/common/b.schema"});
  REQUIRE(result.loaded.resolution.schema.tables.size() == 1);
  CHECK(result.loaded.resolution.schema.tables[0].columns.size() == 2);
}

TEST_CASE("the same file by two ways is no cycle") {
  const auto result =
      load_from({{"m.schema", "schema m;\nimport \"a.schema\";\nimport \"b.schema\";\nmodel M { id C @id }\n"},
                 {"a.schema", "import \"c.schema\";\nenum A { x }\n"},
                 {"b.schema", "import \"c.schema\";\nenum B { x }\n"},
                 {"c.schema", "type C = int64\n"}},
                "m.schema");
  CHECK(result.said.empty());
}

TEST_CASE("a missing file is said once, without what follows from it") {
  const auto result =
      load_from({{"m.schema", "schema m;\nimport \"a.schema\";\nmodel M { id Unknown @id }\n"}}, "m.schema");
  CHECK(result.said.find("cannot read `a.schema`: no such file") != std::string::npos);
  CHECK(result.said.find("Unknown") == std::string::npos);
  CHECK(load_from({}, "x.schema").said == "x.schema: error: cannot read `x.schema`: no such file [unreadable-file]\n");
}

TEST_CASE("a text on its own") {
  Diagnostics sink;
  const auto loaded =
      load_text("snapshot", "strata 1;\nschema m;\nmodel m {\n  id int64\n  @@key(id) name m_pkey\n}\n", sink);
  CHECK_FALSE(sink.has_errors());
  CHECK(loaded.resolution.schema.tables.size() == 1);
}
