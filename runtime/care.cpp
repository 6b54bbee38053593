#include "strata/care.hpp"

#include "url.hpp"

namespace strata {
namespace {

using Problems = std::vector<std::string>;

// Each row is a problem.
void collect(Connection& connection, std::string_view sql, Problems& problems) {
  for (const Row& row : connection.query(sql).rows) problems.push_back(row[0].value_or(""));
}

void verify_sqlite(Connection& connection, Problems& problems) {
  for (const Row& row : connection.query("PRAGMA integrity_check").rows)
    if (row[0] != "ok") problems.push_back(row[0].value_or(""));
  for (const Row& row : connection.query("PRAGMA foreign_key_check").rows)
    problems.push_back("`" + *row[0] + "`" + (row[1] ? " row " + *row[1] : "") + " refers to a row of `" + *row[2] +
                       "` that is not there");
}

void verify_postgres(Connection& connection, Problems& problems) {
  collect(connection,
          "SELECT format('index `%s` of `%s` is not valid: its building was interrupted; drop it and make it anew', "
          "indexrelid::regclass, indrelid::regclass) FROM pg_index WHERE NOT indisvalid ORDER BY 1",
          problems);
  collect(connection,
          "SELECT format('constraint `%s` of `%s` was never checked on all rows: ALTER TABLE … VALIDATE CONSTRAINT', "
          "conname, conrelid::regclass) FROM pg_constraint WHERE NOT convalidated ORDER BY 1",
          problems);
  collect(connection,
          "SELECT format('%s pages of this database had a wrong checksum, last %s', checksum_failures, "
          "checksum_last_failure) FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0",
          problems);
  if (connection.query("SELECT 1 FROM pg_extension WHERE extname = 'amcheck'").rows.empty()) return;
  const Rows indexes = connection.query(
      "SELECT i.indexrelid::oid, i.indexrelid::regclass FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
      "JOIN pg_am a ON a.oid = c.relam JOIN pg_namespace n ON n.oid = c.relnamespace "
      "WHERE a.amname = 'btree' AND i.indisvalid AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' ORDER BY 2::text");
  for (const Row& row : indexes.rows) {
    try {
      connection.query("SELECT bt_index_check($1::oid::regclass, true)", {row[0]});
    } catch (const Error& error) {
      problems.push_back("index `" + *row[1] + "`: " + error.message);
    }
  }
}

}  // namespace

Problems verify(Connection& connection) {
  Problems problems;
  try {
    connection.dialect() == Dialect::sqlite ? verify_sqlite(connection, problems)
                                            : verify_postgres(connection, problems);
  } catch (const Error& error) {
    // What is broken badly cannot even be looked through.
    if (error.kind != ErrorKind::database) throw;
    problems.push_back(error.message);
  }
  return problems;
}

ToolUrl for_tools(const std::string& url) {
  return {without_secret(url), password_of(url)};
}

void vacuum(Connection& connection) {
  if (connection.dialect() == Dialect::postgres) return connection.execute("VACUUM (ANALYZE)");
  connection.execute("VACUUM; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace strata
