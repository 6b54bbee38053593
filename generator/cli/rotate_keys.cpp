#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "sql/dialect.hpp"
#include "strata/database.hpp"
#include "strata/environment.hpp"
#include "strata/keys.hpp"

namespace stratac::cli {
namespace {

constexpr int batch_size = 500;

struct Options {
  Arguments arguments;
};

struct Encrypted {
  std::string table, name, both;  // the last: `withdrawals.token`
  bool deterministic;
};

std::vector<Encrypted> encrypted_columns(const Api& api) {
  std::vector<Encrypted> columns;
  for (const auto& model : api.models)
    for (const auto& field : model.fields)
      if (field.encryption != Encryption::none)
        columns.push_back({model.table, field.column, model.table + "." + field.column,
                           field.encryption == Encryption::deterministic});
  return columns;
}

// What a database calls the place of a row, which is there for tables without a key too.
struct PlaceOfRow {
  std::string_view name, type, first, lock;
};
PlaceOfRow place_in(strata::Dialect dialect) {
  if (dialect == strata::Dialect::sqlite) return {"_rowid_", "integer", "-9223372036854775808", ""};
  return {"ctid", "tid", "(0,0)", " FOR UPDATE"};
}

// What an old value is unlike, `$1`: the beginning of those under the present key.
std::string is_old(const Encrypted& column, const strata::Bytes& prefix) {
  return fmt::format("substr({}, 1, {}) <> $1", stratac::quoted(column.name), prefix.size());
}

struct Value {
  std::string place;
  strata::Bytes stored;
};

std::vector<Value> next_values(strata::Connection& connection, const Encrypted& column, const strata::Bytes& prefix,
                               const std::string& after) {
  const auto row = place_in(connection.dialect());
  auto statement = connection.prepare(fmt::format(
      "SELECT CAST({0} AS text), {1} FROM {2} WHERE {3} AND {0} > CAST(CAST($2 AS text) AS {4}) ORDER BY {0} LIMIT {5}{6}",
      row.name, stratac::quoted(column.name), stratac::quoted(column.table), is_old(column, prefix), row.type, batch_size, row.lock));
  statement->bind(1, prefix);
  statement->bind(2, after);
  std::vector<Value> values;
  while (statement->step()) {
    auto& value = values.emplace_back();
    statement->get(0, value.place);
    statement->get(1, value.stored);
  }
  return values;
}

void encrypt_anew(strata::Connection& connection, const Encrypted& column, const strata::KeyRing& keys,
                  const std::vector<Value>& values) {
  const auto row = place_in(connection.dialect());
  const strata::Secret secret{column.both, column.deterministic};
  const auto text = fmt::format("UPDATE {} SET {} = $1 WHERE {} = CAST(CAST($2 AS text) AS {})", stratac::quoted(column.table),
                                stratac::quoted(column.name), row.name, row.type);
  for (const auto& value : values) {
    const auto made = keys.encrypt(keys.decrypt(value.stored, secret), secret);
    auto statement = connection.prepare(text);
    statement->bind(1, made);
    statement->bind(2, value.place);
    statement->run();
  }
}

std::int64_t count_old(strata::Connection& connection, const Encrypted& column, const strata::Bytes& prefix) {
  auto statement = connection.prepare(
      fmt::format("SELECT count(*) FROM {} WHERE {}", stratac::quoted(column.table), is_old(column, prefix)));
  statement->bind(1, prefix);
  std::int64_t count = 0;
  if (statement->step()) statement->get(0, count);
  return count;
}

// How many values were encrypted anew. Rows move meanwhile, so it begins again until nothing is left.
std::int64_t rotate(strata::Database& database, const Encrypted& column, const strata::KeyRing& keys) {
  const auto text = keys.prefix(column.deterministic);
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  const strata::Bytes prefix(begin, begin + text.size());
  std::int64_t done = 0;
  while (const auto left = count_old(*database.lease(), column, prefix)) {
    const auto total = done + left;
    std::string after(place_in(database.dialect()).first);
    for (bool more = true; more;) {
      database.transaction([&](strata::Connection& connection) {
        const auto values = next_values(connection, column, prefix, after);
        encrypt_anew(connection, column, keys, values);
        more = !values.empty();
        if (more) after = values.back().place;
        done += static_cast<std::int64_t>(values.size());
      });
      draw(fmt::format("{}  {} of {}", column.both, done, total));
    }
  }
  return done;
}

std::shared_ptr<const strata::KeyRing> keys_of_environment() {
  const strata::Environment environment;
  const auto text = environment.find("DATABASE_KEYS");
  if (!text) throw Failure("`DATABASE_KEYS` is not set: `new:base64,old:base64`");
  return strata::KeyRing::parse(*text);
}

Exit run(const Options& options) {
  const auto project = open_project(options.arguments);
  const auto loaded = load_schema(only_schema(project));
  const auto keys = keys_of_environment();
  auto database = strata::Database::open(database_url(project, options.arguments));
  std::int64_t done = 0;
  for (const auto& column : encrypted_columns(loaded.resolution.api)) done += rotate(database, column, *keys);
  const auto id = keys->prefix(false);
  say(done == 0 ? "nothing to do" : fmt::format("encrypted {} values under key `{}`", done, id.substr(0, id.size() - 1)));
  return Exit::done;
}

}  // namespace

void add_rotate_keys(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "rotate-keys", "Encrypt under the first key of DATABASE_KEYS what other keys encrypted.", run);
  add_schema_option(*command, options->arguments);
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
