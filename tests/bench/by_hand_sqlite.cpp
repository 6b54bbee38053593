#include <sqlite3.h>

#include <cstdlib>
#include <iostream>

#include "other_way.hpp"

namespace {

using gateway::Token;

class Sqlite : public OtherWay {
 public:
  explicit Sqlite(const std::string& file) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    check(sqlite3_open_v2(file.c_str(), &db_, flags, nullptr));
    run("PRAGMA foreign_keys=ON");
    if (file == ":memory:")
      for (const auto* statement : sqlite_tables) run(statement);
    get_ = prepare("SELECT id, chain, address, symbol, decimals, enabled FROM tokens WHERE id = ?1");
    insert_ = prepare("INSERT INTO tokens (id, chain, address, symbol, decimals, enabled) VALUES (?1,?2,?3,?4,?5,?6)");
    update_ = prepare("UPDATE tokens SET symbol = ?1, decimals = ?2 WHERE id = ?3");
    scan_ = prepare("SELECT id, chain, address, symbol, decimals, enabled FROM tokens ORDER BY id LIMIT ?1 OFFSET ?2");
    search_ = prepare(
        "SELECT id, chain, address, symbol, decimals, enabled FROM tokens "
        "WHERE chain = ?1 AND address = ?2 AND decimals >= ?3");
    page_ =
        prepare("SELECT id, chain, address, symbol, decimals, enabled FROM tokens WHERE id > ?1 ORDER BY id LIMIT ?2");
  }

  ~Sqlite() override {
    for (auto* statement : {get_, insert_, update_, scan_, search_, page_}) sqlite3_finalize(statement);
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

  void update(const strata::Uuid& id, const std::string& symbol, std::int16_t decimals) override {
    char text[strata::uuid_text_size];
    strata::write(id, text);
    sqlite3_bind_text(update_, 1, symbol.data(), static_cast<int>(symbol.size()), SQLITE_STATIC);
    sqlite3_bind_int(update_, 2, decimals);
    sqlite3_bind_text(update_, 3, text, sizeof text, SQLITE_STATIC);
    if (sqlite3_step(update_) != SQLITE_DONE || sqlite3_changes(db_) != 1) fail();
    sqlite3_reset(update_);
  }

  void insert_many(const std::vector<Token>& rows) override {
    run("BEGIN IMMEDIATE");
    for (const auto& row : rows) insert_row(row);
    run("COMMIT");
  }

  std::vector<Token> scan() override {
    sqlite3_bind_int64(scan_, 1, 1'000'000);
    sqlite3_bind_int64(scan_, 2, 0);
    return rows_of(scan_);
  }

  std::size_t look() override {
    sqlite3_bind_int64(scan_, 1, 1'000'000);
    sqlite3_bind_int64(scan_, 2, 0);
    std::size_t sum = 0;
    gateway::TokenView row;
    while (sqlite3_step(scan_) == SQLITE_ROW) {
      read(scan_, row);
      sum += weight(row);
    }
    sqlite3_reset(scan_);
    return sum;
  }

  std::vector<Token> search(const Token& like, std::int16_t decimals) override {
    bind(search_, 1, like.chain);
    bind(search_, 2, like.address);
    sqlite3_bind_int(search_, 3, decimals);
    return rows_of(search_);
  }

  std::vector<Token> page(const strata::Uuid& after) override {
    char text[strata::uuid_text_size];
    strata::write(after, text);
    sqlite3_bind_text(page_, 1, text, sizeof text, SQLITE_STATIC);
    sqlite3_bind_int64(page_, 2, 20);
    return rows_of(page_);
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

  static std::vector<Token> rows_of(sqlite3_stmt* statement) {
    std::vector<Token> rows;
    while (sqlite3_step(statement) == SQLITE_ROW) read(statement, rows.emplace_back());
    sqlite3_reset(statement);
    return rows;
  }

  static void bind(sqlite3_stmt* to, int parameter, const std::string& text) {
    sqlite3_bind_text(to, parameter, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  void insert_row(const Token& row) {
    char id[strata::uuid_text_size];
    strata::write(row.id, id);
    sqlite3_bind_text(insert_, 1, id, sizeof id, SQLITE_STATIC);
    bind(insert_, 2, row.chain);
    bind(insert_, 3, row.address);
    bind(insert_, 4, row.symbol);
    sqlite3_bind_int(insert_, 5, row.decimals);
    sqlite3_bind_int(insert_, 6, row.enabled);
    if (sqlite3_step(insert_) != SQLITE_DONE) fail();
    sqlite3_reset(insert_);
  }

  static std::string_view text(sqlite3_stmt* from, int column) {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(from, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(from, column))};
  }
  template <class Row>
  static void read(sqlite3_stmt* from, Row& row) {
    row.id = *strata::parse_uuid(text(from, 0));
    row.chain = text(from, 1);
    row.address = text(from, 2);
    row.symbol = text(from, 3);
    row.decimals = static_cast<std::int16_t>(sqlite3_column_int(from, 4));
    row.enabled = sqlite3_column_int(from, 5) != 0;
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt *get_ = nullptr, *insert_ = nullptr, *update_ = nullptr, *scan_ = nullptr, *search_ = nullptr,
               *page_ = nullptr;
};

}  // namespace

std::unique_ptr<OtherWay> sqlite_by_hand(const std::string& file) {
  return std::make_unique<Sqlite>(file);
}
