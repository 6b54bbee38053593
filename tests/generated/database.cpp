#include "database.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <variant>

#include "diff/change.hpp"
#include "sql/dialect.hpp"
#include "syntax/load.hpp"

using namespace stratac;

namespace {

std::string test_url;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Schema schema_of(const std::string& name) {
  Diagnostics sink;
  const auto golden = std::filesystem::path(GOLDEN_DIRECTORY) / name / "input.schema";
  const auto own = std::filesystem::path(SCHEMA_DIRECTORY) / (name + ".schema");
  const auto text = read_file(std::filesystem::exists(own) ? own : golden);
  auto loaded = load_text(name, text, sink);
  if (sink.has_errors()) throw std::runtime_error(render(sink, loaded.sources, false));
  return std::move(loaded.resolution.schema);
}

void create_tables(strata::Connection& connection, const Dialect& dialect, const Schema& schema) {
  const Schema nothing{.name = schema.name, .enums = {}, .tables = {}};
  for (const auto& step : plan(dialect, nothing, diff(nothing, schema)).steps)
    for (const auto& statement : step.statements) connection.execute(std::get<Statement>(statement).sql);
}

}  // namespace

void use_database(std::string url) {
  test_url = std::move(url);
}

strata::Dialect database_dialect() {
  return test_url.starts_with("sqlite") ? strata::Dialect::sqlite : strata::Dialect::postgres;
}

void create_tables(strata::Connection& connection, const std::string& name) {
  const bool is_postgres = connection.dialect() == strata::Dialect::postgres;
  create_tables(connection, is_postgres ? postgres : sqlite, schema_of(name));
}

strata::Lease fresh_database(const std::string& name) {
  auto connection = strata::Database::open(test_url).lease();
  const bool is_postgres = connection->dialect() == strata::Dialect::postgres;
  if (is_postgres) {
    const auto schema = stratac::quoted("strata_generated_" + name);
    connection->execute("SET client_min_messages=error");
    connection->execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    connection->execute("CREATE SCHEMA " + schema);
    connection->execute("SET search_path=" + schema);
  }
  create_tables(*connection, name);
  return connection;
}

strata::Lease second_connection(const std::string& name) {
  auto connection = strata::Database::open(test_url).lease();
  connection->execute("SET search_path=" + stratac::quoted("strata_generated_" + name));
  return connection;
}

FreshDatabase::FreshDatabase(const std::string& name, strata::Settings settings) {
  const bool is_postgres = fresh_database(name)->dialect() == strata::Dialect::postgres;
  if (is_postgres) {
    settings.url = test_url;
    settings.parameters.emplace_back("search_path", "strata_generated_" + name);
  } else {
    auto pattern = (std::filesystem::temp_directory_path() / "strata_generated_XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no directory for a database");
    directory_ = pattern;
    settings.url = "sqlite:" + directory_ + "/test.db";
    settings.parameters.emplace_back("synchronous", "off");
  }
  database_ = strata::Database::open(settings);
  if (!is_postgres) create_tables(*database_->lease(), sqlite, schema_of(name));
}

FreshDatabase::~FreshDatabase() {
  database_.reset();
  if (!directory_.empty()) std::filesystem::remove_all(directory_);
}
