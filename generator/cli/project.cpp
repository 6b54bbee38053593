#include "cli/project.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "cli/failure.hpp"
#include "cli/files.hpp"
#include "strata/environment.hpp"

namespace stratac::cli {
namespace {

constexpr std::string_view file_name = "strata.toml";

fs::path find_upwards() {
  std::error_code error;
  for (auto directory = fs::current_path(error); !directory.empty(); directory = directory.parent_path()) {
    if (fs::is_regular_file(directory / file_name, error)) return directory / file_name;
    if (directory == directory.parent_path()) break;
  }
  return {};
}

class Reader {
 public:
  Reader(fs::path file, Project& project)
      : file_(std::move(file)), root_(fs::relative(file_.parent_path())), project_(project) {}

  void read() {
    project_.generated = path("generated");
    const auto table = parse();
    for (const auto& [key, value] : table) top(key.str(), value);
  }

 private:
  toml::table parse() {
    try {
      return toml::parse(read_required(file_));
    } catch (const toml::parse_error& error) {
      throw Failure(at(error.source()) + std::string(error.description()));
    }
  }

  void top(std::string_view key, const toml::node& value) {
    if (key == "schema")
      project_.schemas = {path(text(key, value))};
    else if (key == "schemas")
      for (const auto& name : texts(key, value)) project_.schemas.push_back(path(name));
    else if (key == "generated")
      project_.generated = path(text(key, value));
    else if (key == "namespace")
      project_.name_space = text(key, value);
    else if (key == "dialects")
      dialects(key, value);
    else if (key == "minimum" && value.is_table())
      for (const auto& [name, inner] : *value.as_table()) minimum(name.str(), inner);
    else if (key == "revision" && value.is_table())
      for (const auto& [name, inner] : *value.as_table()) revision(name.str(), inner);
    else if (key == "database" && value.is_table())
      for (const auto& [name, inner] : *value.as_table()) database(name.str(), inner);
    else
      unknown(key, value);
  }

  void database(std::string_view key, const toml::node& value) {
    if (key == "url_env")
      project_.url_variable = text(key, value);
    else if (key == "url")
      throw Failure(at(value.source()) +
                    "a database URL holds a password and does not belong into a file; "
                    "write `url_env = \"DATABASE_URL\"`, the name of an environment variable");
    else
      unknown(key, value);
  }

  void revision(std::string_view key, const toml::node& value) {
    if (key != "post_write") unknown(key, value);
    project_.post_write = texts(key, value);
  }

  void minimum(std::string_view key, const toml::node& value) {
    if (key != "sqlite" && key != "postgres") unknown(key, value);
    const auto written = text(key, value);
    const auto version = version_from(written);
    if (!version) throw Failure(at(value.source()) + "`" + written + "` is no release; write `\"3.40\"` or `\"13\"`");
    (key == "sqlite" ? project_.minimum.sqlite : project_.minimum.postgres) = version;
  }

  void dialects(std::string_view key, const toml::node& value) {
    project_.dialects.clear();
    for (const auto& name : texts(key, value)) {
      const std::array known{&sqlite, &postgres};
      const auto found = std::find_if(known.begin(), known.end(), [&](auto* dialect) { return dialect->name == name; });
      if (found == known.end())
        throw Failure(at(value.source()) + "`" + name + "` is no dialect; there are `sqlite` and `postgres`");
      project_.dialects.push_back(*found);
    }
  }

  [[noreturn]] void unknown(std::string_view key, const toml::node& value) {
    throw Failure(at(value.source()) + "unknown key `" + std::string(key) +
                  "`; there are `schema`, `schemas`, `generated`, `namespace`, `dialects`, "
                  "`[database] url_env`, `[revision] post_write` and `[minimum] sqlite, postgres`");
  }

  std::string text(std::string_view key, const toml::node& value) {
    if (const auto found = value.value_exact<std::string>()) return *found;
    throw Failure(at(value.source()) + "`" + std::string(key) + "` must be a text in quotes");
  }

  std::vector<std::string> texts(std::string_view key, const toml::node& value) {
    if (!value.is_array()) throw Failure(at(value.source()) + "`" + std::string(key) + "` must be a list: [\"…\"]");
    std::vector<std::string> found;
    for (const auto& item : *value.as_array()) found.push_back(text(key, item));
    return found;
  }

  // Paths in the file are relative to the file, wherever in the project the command runs.
  std::string path(const std::string& written) const { return (root_ / written).lexically_normal().string(); }

  std::string at(const toml::source_region& place) const {
    return (root_ / file_name).lexically_normal().string() + ":" + std::to_string(place.begin.line) + ": ";
  }

  fs::path file_, root_;
  Project& project_;
};

}  // namespace

Project open_project(const Arguments& arguments) {
  Project project;
  if (const auto file = find_upwards(); !file.empty()) Reader(file, project).read();
  if (!arguments.schema.empty()) project.schemas = {arguments.schema};
  if (!arguments.out.empty()) project.generated = arguments.out;
  if (!arguments.migrations.empty()) project.migrations = arguments.migrations;
  if (!arguments.name_space.empty()) project.name_space = arguments.name_space;
  return project;
}

const std::string& only_schema(const Project& project) {
  if (project.schemas.empty()) throw Failure("which schema? pass its path, or write `schema = \"…\"` into strata.toml");
  if (project.schemas.size() == 1) return project.schemas.front();
  std::string names;
  for (const auto& name : project.schemas) names += "\n  --schema " + name;
  throw Failure("this project has several schemas; pass one of" + names);
}

std::string database_url(const Project& project, const Arguments& arguments) {
  if (!arguments.database.empty()) return arguments.database;
  const strata::Environment environment;
  const bool usual = project.url_variable == "DATABASE_URL";
  const auto url = usual ? strata::database_url(environment) : environment.find(project.url_variable);
  if (url) return *url;
  throw Failure("which database? pass `--database sqlite:app.db` (or `postgresql://…`), or set " +
                project.url_variable + " in the environment or in `.env`");
}

}  // namespace stratac::cli
