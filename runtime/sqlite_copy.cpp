#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <thread>

#include "sqlite_error.hpp"
#include "strata/care.hpp"

namespace strata {
namespace {

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  void operator()(sqlite3_backup* copy) const { sqlite3_backup_finish(copy); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

constexpr int patience = 5000;  // ms that another one may hold either file

void check(sqlite3* db, int code, const std::string& what) {
  if (code != SQLITE_OK) throw sqlite_error(code, what + ": " + sqlite3_errmsg(db), "");
}

Handle open(const std::string& path, int flags) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Handle db{raw};
  check(raw, code, "cannot open `" + path + "`");
  sqlite3_busy_timeout(raw, patience);
  return db;
}

void run(sqlite3* db, const char* sql, const std::string& path) {
  check(db, sqlite3_exec(db, sql, nullptr, nullptr, nullptr), "`" + path + "`");
}

void copy(const std::string& from, const std::string& to, const CopyProgress& progress) {
  constexpr int pages = 1000;
  const Handle source = open(from, SQLITE_OPEN_READWRITE), target = open(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  // A read of our own, or the copy would begin again whenever somebody writes. sqlite.org/c3ref/backup_finish.html
  run(source.get(), "BEGIN; SELECT 1 FROM sqlite_schema", from);
  std::unique_ptr<sqlite3_backup, Close> backup{sqlite3_backup_init(target.get(), "main", source.get(), "main")};
  check(target.get(), backup ? SQLITE_OK : sqlite3_extended_errcode(target.get()), "`" + to + "`");
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds{patience};
  int code = SQLITE_OK;
  while (code != SQLITE_DONE) {
    code = sqlite3_backup_step(backup.get(), pages);
    const bool busy = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
    if (busy && std::chrono::steady_clock::now() < until)
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    else if (code != SQLITE_OK && code != SQLITE_DONE)
      throw sqlite_error(code, "cannot copy `" + from + "` to `" + to + "`: " + sqlite3_errstr(code), "");
    const auto all = sqlite3_backup_pagecount(backup.get());
    if (progress) progress(all - sqlite3_backup_remaining(backup.get()), all);
  }
  const int finished = sqlite3_backup_finish(backup.release());
  check(target.get(), finished, "cannot copy `" + from + "` to `" + to + "`");
}

void check(const std::string& path) {
  const Handle db = open(path, SQLITE_OPEN_READONLY);
  std::string problem;
  const auto keep = [](void* context, int, char** values, char**) {
    if (std::string_view{values[0]} != "ok") *static_cast<std::string*>(context) = values[0];
    return 0;
  };
  const int code = sqlite3_exec(db.get(), "PRAGMA integrity_check(1)", keep, &problem, nullptr);
  check(db.get(), code, "`" + path + "` is no SQLite database that can be read");
  if (!problem.empty()) throw Error{ErrorKind::database, "`" + path + "` is damaged: " + problem};
}

}  // namespace

void backup_sqlite(const std::string& database, const std::string& file, const CopyProgress& progress) {
  copy(database, file, progress);
  // The copy of a file with a WAL wants one too; a backup is one file.
  run(open(file, SQLITE_OPEN_READWRITE).get(), "PRAGMA journal_mode = DELETE", file);
  check(file);
}

void restore_sqlite(const std::string& file, const std::string& database, const CopyProgress& progress) {
  check(file);
  copy(file, database, progress);
}

}  // namespace strata
