#include "test_database.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <pqxx/pqxx>

namespace {

std::string postgres_url() {
  const char* url = std::getenv("STRATA_TEST_POSTGRES");
  if (!url) throw std::runtime_error{"STRATA_TEST_POSTGRES is not set to the URL of a PostgreSQL server"};
  return url;
}

using Table = std::vector<std::vector<std::optional<std::string>>>;

Table run_postgres(const std::string& url, const std::string& sql) {
  pqxx::connection connection{url};
  pqxx::nontransaction work{connection};
  Table table;
  for (const auto& row : work.exec(sql)) {
    auto& values = table.emplace_back();
    for (const auto& field : row) {
      if (field.is_null())
        values.emplace_back();
      else
        values.emplace_back(std::string{field.c_str(), field.size()});
    }
  }
  return table;
}

Table run_sqlite(const std::string& path, const std::string& sql) {
  sqlite3* db = nullptr;
  Table table;
  const auto on_row = [](void* context, int columns, char** values, char**) {
    auto& row = static_cast<Table*>(context)->emplace_back();
    for (int i = 0; i < columns; ++i) row.push_back(values[i] ? std::optional<std::string>{values[i]} : std::nullopt);
    return 0;
  };
  const int code = sqlite3_open(path.c_str(), &db) ? 1 : sqlite3_exec(db, sql.c_str(), on_row, &table, nullptr);
  const std::string message = sqlite3_errmsg(db);
  sqlite3_close(db);
  if (code != SQLITE_OK) throw std::runtime_error{message};
  return table;
}

}  // namespace

std::string application_name() {
  return "strata_test_" + std::to_string(getpid());
}

TestDatabase::TestDatabase(strata::Dialect dialect) : dialect_{dialect} {
  static int number = 0;
  const std::string name = "strata_test_" + std::to_string(getpid()) + "_" + std::to_string(++number);
  if (sqlite()) {
    place_ = std::filesystem::temp_directory_path() / name;
    std::filesystem::create_directories(place_);
    url_ = "sqlite:" + place_ + "/test.db";
  } else {
    place_ = name;
    run_postgres(postgres_url(), "CREATE SCHEMA " + place_);
    url_ = postgres_url();
    url_ += (url_.find('?') == url_.npos ? "?" : "&") + ("application_name=" + application_name()) +
            "&options=-csearch_path%3D" + place_;
  }
}

TestDatabase::~TestDatabase() {
  if (sqlite())
    std::filesystem::remove_all(place_);
  else
    run_postgres(postgres_url(), "SET client_min_messages = error; DROP SCHEMA " + place_ + " CASCADE");
}

Table TestDatabase::oracle(const std::string& sql) const {
  return sqlite() ? run_sqlite(place_ + "/test.db", sql) : run_postgres(url_, sql);
}
