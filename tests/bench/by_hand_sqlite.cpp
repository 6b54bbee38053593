#include <sqlite3.h>

#include <cstdlib>
#include <iostream>

#include "by_hand.hpp"

namespace {

using gateway::Token;

class Sqlite : public ByHand {
 public:
  Sqlite() {
    check(sqlite3_open_v2(":memory:", &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr));
    run("PRAGMA foreign_keys=ON");
    run(R"(CREATE TABLE tokens (id TEXT NOT NULL, chain TEXT NOT NULL CHECK (length(chain) <= 32),
        address TEXT NOT NULL CHECK (length(address) <= 64), symbol TEXT NOT NULL CHECK (length(symbol) <= 16),
        decimals INTEGER NOT NULL CHECK (decimals BETWEEN -32768 AND 32767),
        enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)), PRIMARY KEY (id)) STRICT)");
    run("CREATE UNIQUE INDEX tokens_chain_address_key ON tokens (chain, address)");
    get_ = prepare("SELECT id, chain, address, symbol, decimals, enabled FROM tokens WHERE id = ?1");
    insert_ = prepare("INSERT INTO tokens (id, chain, address, symbol, decimals, enabled) VALUES (?1,?2,?3,?4,?5,?6)");
    scan_ = prepare("SELECT id, chain, address, symbol, decimals, enabled FROM tokens ORDER BY id LIMIT ?1 OFFSET ?2");
  }

  ~Sqlite() override {
    for (auto* statement : {get_, insert_, scan_}) sqlite3_finalize(statement);
    sqlite3_close(db_);
  }

  Token get(const strata::Uuid& id) override {
    char text[strata::uuid_text_size];
    strata::write(id, text);
    sqlite3_bind_text(get_, 1, text, sizeof text, SQLITE_STATIC);
    if (sqlite3_step(get_) != SQLITE_ROW) fail();
    Token row;
    read(get_, row);
    sqlite3_reset(get_);
    return row;
  }

  Token insert(const Token& row) override {
    insert_row(row);
    return row;
  }

  void insert_many(const std::vector<Token>& rows) override {
    run("BEGIN IMMEDIATE");
    for (const auto& row : rows) insert_row(row);
    run("COMMIT");
  }

  std::vector<Token> scan() override {
    sqlite3_bind_int64(scan_, 1, 1'000'000);
    sqlite3_bind_int64(scan_, 2, 0);
    std::vector<Token> rows;
    while (sqlite3_step(scan_) == SQLITE_ROW) read(scan_, rows.emplace_back());
    sqlite3_reset(scan_);
    return rows;
  }

  void clear() override { run("DELETE FROM tokens"); }

 private:
  [[noreturn]] void fail() {
    std::cerr << sqlite3_errmsg(db_) << "\n";
    std::exit(1);
  }
  void check(int code) {
    if (code != SQLITE_OK) fail();
  }
  void run(const char* sql) { check(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr)); }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(db_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return statement;
  }

  void bind(int parameter, const std::string& text) {
    sqlite3_bind_text(insert_, parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  void insert_row(const Token& row) {
    char id[strata::uuid_text_size];
    strata::write(row.id, id);
    sqlite3_bind_text(insert_, 1, id, sizeof id, SQLITE_STATIC);
    bind(2, row.chain);
    bind(3, row.address);
    bind(4, row.symbol);
    sqlite3_bind_int(insert_, 5, row.decimals);
    sqlite3_bind_int(insert_, 6, row.enabled);
    if (sqlite3_step(insert_) != SQLITE_DONE) fail();
    sqlite3_reset(insert_);
  }

  static std::string_view text(sqlite3_stmt* from, int column) {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(from, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(from, column))};
  }
  static void read(sqlite3_stmt* from, Token& row) {
    row.id = *strata::parse_uuid(text(from, 0));
    row.chain = text(from, 1);
    row.address = text(from, 2);
    row.symbol = text(from, 3);
    row.decimals = static_cast<std::int16_t>(sqlite3_column_int(from, 4));
    row.enabled = sqlite3_column_int(from, 5) != 0;
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt *get_ = nullptr, *insert_ = nullptr, *scan_ = nullptr;
};

}  // namespace

std::unique_ptr<ByHand> sqlite_by_hand() {
  return std::make_unique<Sqlite>();
}
