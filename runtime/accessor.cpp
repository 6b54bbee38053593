#include "strata/accessor.hpp"

#include <algorithm>

namespace strata::accessor {
namespace {

[[noreturn]] void fail(ErrorKind kind, const TableInfo& table, std::string_view accessor, std::string message) {
  Error error(kind, std::move(message));
  error.table = table.name;
  error.statement = error.table + "." + std::string(accessor);
  throw error;
}

// The column whose name `list` begins with, or -1. The longest one: a name may hold a comma.
int leading_column(const TableInfo& table, std::string_view list) {
  int best = -1;
  std::size_t length = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto name = table.columns[i].name;
    const bool whole = list == name || (list.starts_with(name) && list.substr(name.size()).starts_with(", "));
    if (!whole || name.size() < length) continue;
    best = static_cast<int>(i);
    length = name.size();
  }
  return best;
}

const KeyRing& keys_of(const Binder& binder, const Secret& secret) {
  if (binder.keys() != nullptr) return *binder.keys();
  throw Error(ErrorKind::usage, "`" + std::string(secret.column) +
                                    "` is encrypted, and the settings have no keys: `Settings::keys` or `DATABASE_KEYS`");
}

}  // namespace

std::vector<int> key_columns(const TableInfo& table, const Constraint& key) {
  std::vector<int> columns;
  auto list = key.columns;
  bool right = key.kind == ErrorKind::unique_violation && key.table == table.name;
  while (right && !list.empty()) {
    columns.push_back(leading_column(table, list));
    right = columns.back() >= 0;
    if (right) list.remove_prefix(std::min(list.size(), table.columns[static_cast<std::size_t>(columns.back())].name.size() + 2));
  }
  if (right && !columns.empty()) return columns;
  fail(ErrorKind::usage, table, "upsert",
       "`" + std::string(key.name) + "` is no key of `" + std::string(table.name) + "`");
}

void bind(Binder& to, int parameter, const Hidden& hidden) {
  to.bind(parameter, to.keep(keys_of(to, hidden.secret).encrypt(hidden.value, hidden.secret)));
}

void read(const Statement& from, int column, Bytes& out, Secret secret) {
  BytesView stored;
  from.get(column, stored);
  out = keys_of(from, secret).decrypt(stored, secret);
}

void read(const Statement& from, int column, std::string& out, Secret secret) {
  Bytes plain;
  read(from, column, plain, secret);
  out.assign(reinterpret_cast<const char*>(plain.data()), plain.size());
}

void throw_no_such_value(std::string_view text) {
  throw Error(ErrorKind::decode_error, "the database holds `" + std::string(text) +
                                           "`, which is no value of the enum: is its schema newer than this program?");
}

void throw_not_found(const TableInfo& table) {
  fail(ErrorKind::not_found, table, "get", "`" + std::string(table.name) + "` has no row with this key");
}

void throw_stale_version(const TableInfo& table, std::string_view accessor) {
  fail(ErrorKind::stale_version, table, accessor,
       "the row of `" + std::string(table.name) + "` was changed by someone else: read it again");
}

void throw_not_upserted(const TableInfo& table, bool versioned) {
  if (versioned) throw_stale_version(table, "upsert");
  fail(ErrorKind::unique_violation, table, "upsert",
       "the row of `" + std::string(table.name) + "` with this key is deleted: restore or purge it first");
}

SoftSql::SoftSql(std::string_view name, std::string_view text, std::string_view alive)
    : all_text_(text), alive_{name, text} {
  // The last one: a flag's name stands among the columns too.
  all_text_.replace(all_text_.rfind(alive), alive.size(), "TRUE");
  all_ = {name, all_text_};
}

void throw_no_name() {
  throw Error(ErrorKind::usage, "an enum holds a number that is none of its values");
}

void check_page(const Sql& sql, std::int64_t limit, std::int64_t offset) {
  if (limit >= 0 && offset >= 0) return;
  Error error(ErrorKind::usage, "`" + std::string(sql.name) + "`: limit and offset must not be negative");
  error.statement = sql.name;
  throw error;
}

const char* lock_words(Lock how) {
  static constexpr const char* words[] = {"", " NOWAIT", " SKIP LOCKED"};
  return words[static_cast<std::size_t>(how)];
}

LockSql::LockSql(std::string_view name, std::string_view select) : plain_{name, select} {
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    texts_[i] = std::string{select} + " FOR UPDATE" + lock_words(static_cast<Lock>(i));
    locking_[i] = {name, texts_[i]};
  }
}

std::unique_ptr<BulkInsert> bulk_insert(Connection& connection, const TableInfo& table, Columns absent) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (!absent.has(i)) names.push_back(table.columns[i].name);
  return connection.bulk_insert(table.name, names);
}

}  // namespace strata::accessor
