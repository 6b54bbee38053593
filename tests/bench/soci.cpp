#include "other_way.hpp"

#ifdef STRATA_BENCH_SOCI
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <span>

namespace {

using gateway::Token;
using soci::into;
using soci::use;

// A Token as SOCI can bind it.
struct Fields {
  std::string id, chain, address, symbol;
  short decimals = 0;
  int enabled = 0;

  void operator=(const Token& row) {
    id = to_string(row.id), chain = row.chain, address = row.address, symbol = row.symbol;
    decimals = row.decimals, enabled = row.enabled;
  }
  Token token() const {
    return {.id = *strata::parse_uuid(id),
            .chain = chain,
            .address = address,
            .symbol = symbol,
            .decimals = decimals,
            .enabled = enabled != 0};
  }
};

// The same for many rows: SOCI binds one vector for each column.
struct Columns {
  std::vector<std::string> id, chain, address, symbol;
  std::vector<short> decimals;
  std::vector<int> enabled;

  explicit Columns(std::size_t size) { resize(size); }
  void resize(std::size_t size) {
    id.resize(size), chain.resize(size), address.resize(size), symbol.resize(size);
    decimals.resize(size), enabled.resize(size);
  }
  void set(std::size_t at, const Token& row) {
    id[at] = to_string(row.id), chain[at] = row.chain, address[at] = row.address, symbol[at] = row.symbol;
    decimals[at] = row.decimals, enabled[at] = row.enabled;
  }
  Token token(std::size_t at) const {
    return {.id = *strata::parse_uuid(id[at]),
            .chain = chain[at],
            .address = address[at],
            .symbol = symbol[at],
            .decimals = decimals[at],
            .enabled = enabled[at] != 0};
  }
  gateway::TokenView view(std::size_t at) const {
    return {.id = *strata::parse_uuid(id[at]),
            .chain = chain[at],
            .address = address[at],
            .symbol = symbol[at],
            .decimals = decimals[at],
            .enabled = enabled[at] != 0};
  }
};

constexpr const char* insert_sql =
    "INSERT INTO tokens (id, chain, address, symbol, decimals, enabled) "
    "VALUES (:id, :chain, :address, :symbol, :decimals, :enabled)";

// Statements are prepared when the members are made, so the tables must be there before.
struct Connection : soci::session {
  Connection(const soci::backend_factory& factory, const std::string& url, std::span<const char* const> first)
      : session(factory, url) {
    for (const auto* statement : first) *this << statement;
  }
};

class Soci : public OtherWay {
 public:
  Soci(const soci::backend_factory& factory, const std::string& url, std::span<const char* const> first)
      : sql_(factory, url, first) {}

  Token get(const strata::Uuid& id) override {
    key_ = to_string(id);
    get_.execute(true);
    return fields_.token();
  }
  Token insert(const Token& row) override {
    fields_ = row;
    insert_.execute(true);
    return row;
  }
  void update(const strata::Uuid& id, const std::string& symbol, std::int16_t decimals) override {
    key_ = to_string(id), fields_.symbol = symbol, fields_.decimals = decimals;
    update_.execute(true);
  }

  void insert_many(const std::vector<Token>& rows) override {
    soci::transaction transaction(sql_);
    for (std::size_t done = 0; done < rows.size();) {
      Columns part(std::min<std::size_t>(1000, rows.size() - done));
      for (std::size_t i = 0; i < part.id.size(); ++i) part.set(i, rows[done++]);
      soci::statement insert = (sql_.prepare << insert_sql, use(part.id), use(part.chain), use(part.address),
                                use(part.symbol), use(part.decimals), use(part.enabled));
      insert.execute(true);
    }
    transaction.commit();
  }

  std::vector<Token> scan() override {
    Columns part(1000);
    auto scan = scan_into(part);
    return rows_of(scan, part, 1000);
  }
  std::size_t look() override {
    Columns part(1000);
    auto scan = scan_into(part);
    std::size_t sum = 0;
    fetch(scan, part, 1000, [&](std::size_t i) { sum += weight(part.view(i)); });
    return sum;
  }

  std::vector<Token> search(const Token& like, std::int16_t decimals) override {
    fields_.chain = like.chain, fields_.address = like.address, fields_.decimals = decimals;
    return rows_of(search_, found_, 20);
  }
  std::vector<Token> page(const strata::Uuid& after) override {
    key_ = to_string(after);
    return rows_of(page_, found_, 20);
  }

  void clear() override { sql_ << "DELETE FROM tokens"; }

 private:
  soci::statement scan_into(Columns& part) {
    return (sql_.prepare
                << "SELECT id, chain, address, symbol, decimals, enabled FROM tokens ORDER BY id LIMIT 1000000",
            into(part.id), into(part.chain), into(part.address), into(part.symbol), into(part.decimals),
            into(part.enabled));
  }

  template <class Take>
  static void fetch(soci::statement& statement, Columns& part, std::size_t most, Take take) {
    part.resize(most);
    statement.execute();
    while (statement.fetch()) {
      for (std::size_t i = 0; i < part.id.size(); ++i) take(i);
      part.resize(most);
    }
  }
  static std::vector<Token> rows_of(soci::statement& statement, Columns& part, std::size_t most) {
    std::vector<Token> rows;
    fetch(statement, part, most, [&](std::size_t i) { rows.push_back(part.token(i)); });
    return rows;
  }

  Connection sql_;
  std::string key_;
  Fields fields_;
  Columns found_{20};
  soci::statement get_ =
      (sql_.prepare << "SELECT id, chain, address, symbol, decimals, enabled FROM tokens WHERE id = :id", use(key_),
       into(fields_.id), into(fields_.chain), into(fields_.address), into(fields_.symbol), into(fields_.decimals),
       into(fields_.enabled));
  soci::statement insert_ = (sql_.prepare << insert_sql, use(fields_.id), use(fields_.chain), use(fields_.address),
                             use(fields_.symbol), use(fields_.decimals), use(fields_.enabled));
  soci::statement update_ = (sql_.prepare << "UPDATE tokens SET symbol = :symbol, decimals = :decimals WHERE id = :id",
                             use(fields_.symbol), use(fields_.decimals), use(key_));
  soci::statement search_ =
      (sql_.prepare << "SELECT id, chain, address, symbol, decimals, enabled FROM tokens "
                       "WHERE chain = :chain AND address = :address AND decimals >= :decimals",
       use(fields_.chain), use(fields_.address), use(fields_.decimals), into(found_.id), into(found_.chain),
       into(found_.address), into(found_.symbol), into(found_.decimals), into(found_.enabled));
  soci::statement page_ = (sql_.prepare << "SELECT id, chain, address, symbol, decimals, enabled FROM tokens "
                                           "WHERE id > :id ORDER BY id LIMIT 20",
                           use(key_), into(found_.id), into(found_.chain), into(found_.address), into(found_.symbol),
                           into(found_.decimals), into(found_.enabled));
};

}  // namespace

std::unique_ptr<OtherWay> sqlite_soci() {
  return std::make_unique<Soci>(soci::sqlite3, "dbname=:memory:", sqlite_tables);
}

std::unique_ptr<OtherWay> postgres_soci(const std::string& url) {
  const char* first[] = {"SET client_min_messages=error", "SET search_path=strata_generated_gateway"};
  return std::make_unique<Soci>(soci::postgresql, url, first);
}
#else
std::unique_ptr<OtherWay> sqlite_soci() {
  return nullptr;
}
std::unique_ptr<OtherWay> postgres_soci(const std::string&) {
  return nullptr;
}
#endif
