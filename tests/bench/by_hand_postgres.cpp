#include <libpq-fe.h>

#include <charconv>
#include <cstdlib>
#include <iostream>

#include "other_way.hpp"

namespace {

using gateway::Token;

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

// Everything as text, as programs on libpq mostly have it.
class Postgres : public OtherWay {
 public:
  explicit Postgres(const std::string& url) : db_(PQconnectdb(url.c_str())) {
    run("SET client_min_messages=error");
    run("SET search_path=strata_generated_gateway");
    prepare("get", "SELECT id, chain, address, symbol, decimals, enabled FROM tokens WHERE id = $1");
    prepare("insert",
            "INSERT INTO tokens (id, chain, address, symbol, decimals, enabled) VALUES ($1, $2, $3, $4, $5, $6)");
    prepare("update", "UPDATE tokens SET symbol = $1, decimals = $2 WHERE id = $3");
    prepare("scan", "SELECT id, chain, address, symbol, decimals, enabled FROM tokens ORDER BY id LIMIT $1 OFFSET $2");
    prepare("search",
            "SELECT id, chain, address, symbol, decimals, enabled FROM tokens "
            "WHERE chain = $1 AND address = $2 AND decimals >= $3");
    prepare("page",
            "SELECT id, chain, address, symbol, decimals, enabled FROM tokens WHERE id > $1 ORDER BY id LIMIT $2");
  }
  ~Postgres() override { PQfinish(db_); }

  Token get(const strata::Uuid& id) override {
    const auto text = to_string(id);
    const char* values[] = {text.c_str()};
    const auto result = execute("get", 1, values);
    Token row;
    read(*result, 0, row);
    return row;
  }

  Token insert(const Token& row) override {
    const auto id = to_string(row.id), decimals = std::to_string(row.decimals);
    const char* values[] = {id.c_str(),         row.chain.c_str(), row.address.c_str(),
                            row.symbol.c_str(), decimals.c_str(),  row.enabled ? "t" : "f"};
    execute("insert", 6, values);
    return row;
  }

  void update(const strata::Uuid& id, const std::string& symbol, std::int16_t decimals) override {
    const auto text = to_string(id), number = std::to_string(decimals);
    const char* values[] = {symbol.c_str(), number.c_str(), text.c_str()};
    const auto result = execute("update", 3, values);
    if (std::string_view(PQcmdTuples(result.get())) != "1") fail();
  }

  void insert_many(const std::vector<Token>& rows) override {
    check(Result(PQexec(db_, "COPY tokens (id, chain, address, symbol, decimals, enabled) FROM STDIN")));
    std::string text;
    for (const auto& row : rows) {
      char id[strata::uuid_text_size];
      strata::write(row.id, id);
      text.append(id, sizeof id) += '\t';
      for (const auto* value : {&row.chain, &row.address, &row.symbol}) append_escaped(text, *value);
      text += std::to_string(row.decimals);
      text += row.enabled ? "\tt\n" : "\tf\n";
      if (text.size() > 60'000) flush(text);
    }
    flush(text);
    if (PQputCopyEnd(db_, nullptr) != 1) fail();
    check(Result(PQgetResult(db_)));
    while (PQgetResult(db_) != nullptr) {
    }
  }

  std::vector<Token> scan() override {
    const char* values[] = {"1000000", "0"};
    return rows_of(*execute("scan", 2, values));
  }

  std::size_t look() override {
    const char* values[] = {"1000000", "0"};
    if (PQsendQueryPrepared(db_, "scan", 2, values, nullptr, nullptr, 0) != 1) fail();
    PQsetSingleRowMode(db_);
    std::size_t sum = 0;
    gateway::TokenView row;
    while (const Result result{PQgetResult(db_)}) {
      if (PQresultStatus(result.get()) != PGRES_SINGLE_TUPLE) continue;
      read(*result, 0, row);
      sum += weight(row);
    }
    return sum;
  }

  std::vector<Token> search(const Token& like, std::int16_t decimals) override {
    const auto least = std::to_string(decimals);
    const char* values[] = {like.chain.c_str(), like.address.c_str(), least.c_str()};
    return rows_of(*execute("search", 3, values));
  }

  std::vector<Token> page(const strata::Uuid& after) override {
    const auto text = to_string(after);
    const char* values[] = {text.c_str(), "20"};
    return rows_of(*execute("page", 2, values));
  }

  void clear() override { run("TRUNCATE tokens CASCADE"); }

 private:
  [[noreturn]] void fail() {
    std::cerr << PQerrorMessage(db_);
    std::exit(1);
  }
  Result check(Result result) {
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN) fail();
    return result;
  }
  void run(const char* sql) { check(Result(PQexec(db_, sql))); }
  void prepare(const char* name, const char* sql) { check(Result(PQprepare(db_, name, sql, 0, nullptr))); }
  Result execute(const char* name, int count, const char* const* values) {
    return check(Result(PQexecPrepared(db_, name, count, values, nullptr, nullptr, 0)));
  }

  static void append_escaped(std::string& to, const std::string& text) {
    for (const char c : text) {
      if (c == '\\' || c == '\t' || c == '\n' || c == '\r') to += '\\';
      to += c;
    }
    to += '\t';
  }
  void flush(std::string& text) {
    if (PQputCopyData(db_, text.data(), static_cast<int>(text.size())) != 1) fail();
    text.clear();
  }

  static std::string_view text(const PGresult& from, int row, int column) {
    return {PQgetvalue(&from, row, column), static_cast<std::size_t>(PQgetlength(&from, row, column))};
  }
  static std::vector<Token> rows_of(const PGresult& result) {
    std::vector<Token> rows(static_cast<std::size_t>(PQntuples(&result)));
    for (std::size_t i = 0; i < rows.size(); ++i) read(result, static_cast<int>(i), rows[i]);
    return rows;
  }
  template <class Row>
  static void read(const PGresult& from, int at, Row& row) {
    row.id = *strata::parse_uuid(text(from, at, 0));
    row.chain = text(from, at, 1);
    row.address = text(from, at, 2);
    row.symbol = text(from, at, 3);
    const auto decimals = text(from, at, 4);
    std::from_chars(decimals.data(), decimals.data() + decimals.size(), row.decimals);
    row.enabled = text(from, at, 5) == "t";
  }

  PGconn* db_;
};

}  // namespace

std::unique_ptr<OtherWay> postgres_by_hand(const std::string& url) {
  return std::make_unique<Postgres>(url);
}
