#include "ledger.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

#include "quote.hpp"

namespace strata {
namespace {

constexpr std::string_view create_table = R"(CREATE TABLE IF NOT EXISTS "strata_migrations" (
  "schema" TEXT NOT NULL,
  "revision" TEXT NOT NULL,
  "parent" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "down" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('applied', 'upgrading', 'downgrading')),
  "step" INTEGER NOT NULL,
  "applied_at" TEXT NOT NULL,
  "duration_ms" INTEGER NOT NULL,
  "version" TEXT NOT NULL,
  PRIMARY KEY ("schema", "revision")
))";

constexpr std::string_view select_rows =
    R"(SELECT "revision", "parent", "hash", "down", "state", "step", "applied_at", "duration_ms", "version" )"
    R"(FROM "strata_migrations" WHERE "schema" = $1 ORDER BY "revision")";

constexpr std::string_view upsert_row =
    R"(INSERT INTO "strata_migrations" ("schema", "revision", "parent", "hash", "down", "state", "step", )"
    R"("applied_at", "duration_ms", "version") )"
    R"(VALUES ($1, $2, $3, $4, $5, $6, CAST($7 AS INTEGER), $8, CAST($9 AS INTEGER), $10) )"
    R"(ON CONFLICT ("schema", "revision") DO UPDATE SET "parent" = excluded."parent", "hash" = excluded."hash", )"
    R"("down" = excluded."down", "state" = excluded."state", "step" = excluded."step", )"
    R"("applied_at" = excluded."applied_at", "duration_ms" = excluded."duration_ms", )"
    R"("version" = excluded."version")";

constexpr std::string_view exists_on[] = {
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'strata_migrations'",
    "SELECT count(to_regclass(quote_ident(current_schema()) || '.strata_migrations'))"};

constexpr std::string_view clock_on[] = {"strftime('%Y-%m-%d %H:%M:%S', 'now')",
                                         "to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')"};

constexpr std::array<std::string_view, 3> state_names{"applied", "upgrading", "downgrading"};

std::int64_t number(const std::string& text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string utc_text() {
  const auto seconds = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &utc)};
}

AppliedMigration applied(const Row& row) {
  const auto state = std::find(state_names.begin(), state_names.end(), *row[4]) - state_names.begin();
  return {.revision = *row[0],
          .parent = *row[1],
          .hash = *row[2],
          .down = *row[3],
          .state = static_cast<AppliedMigration::State>(state),
          .step = static_cast<int>(number(*row[5])),
          .applied_at = *row[6],
          .duration_ms = number(*row[7]),
          .version = *row[8]};
}

std::vector<AppliedMigration> chained(std::vector<AppliedMigration> rows) {
  std::string parent;
  for (auto next = rows.begin(); next != rows.end(); ++next) {
    const auto found = std::find_if(next, rows.end(), [&](const auto& row) { return row.parent == parent; });
    if (found == rows.end())
      throw Error(ErrorKind::schema_mismatch, "the ledger strata_migrations holds revision `" + next->revision +
                                                  "` but not `" + next->parent + "`, which it follows");
    std::iter_swap(next, found);
    parent = next->revision;
  }
  return rows;
}

}  // namespace

std::vector<AppliedMigration> Ledger::read() {
  const auto exists = connection_.query(exists_on[static_cast<std::size_t>(connection_.dialect())]);
  if (exists.rows[0][0] == "0") return {};
  std::vector<AppliedMigration> rows;
  for (const auto& row : connection_.query(select_rows, {std::string(schema_)}).rows) rows.push_back(applied(row));
  return chained(std::move(rows));
}

void Ledger::create() {
  connection_.execute(create_table);
}

void Ledger::write(const AppliedMigration& row) {
  const auto state = state_names[static_cast<std::size_t>(row.state)];
  connection_.query(
      upsert_row, {std::string(schema_), row.revision, row.parent, row.hash, row.down, std::string(state),
                   std::to_string(row.step), utc_text(), std::to_string(row.duration_ms), std::string(STRATA_VERSION)});
}

void Ledger::erase(std::string_view revision) {
  connection_.query(R"(DELETE FROM "strata_migrations" WHERE "schema" = $1 AND "revision" = $2)",
                    {std::string(schema_), std::string(revision)});
}

std::string ledger_create_sql() {
  return std::string(create_table);
}

std::string ledger_write_sql(Dialect dialect, std::string_view schema, const AppliedMigration& row) {
  const std::string values[] = {text_literal(schema),
                                text_literal(row.revision),
                                text_literal(row.parent),
                                text_literal(row.hash),
                                text_literal(row.down),
                                text_literal(state_names[static_cast<std::size_t>(row.state)]),
                                text_literal(std::to_string(row.step)),
                                std::string(clock_on[static_cast<std::size_t>(dialect)]),
                                "0",
                                text_literal(STRATA_VERSION)};
  auto sql = std::string(upsert_row);
  // Backwards, because `$1` begins `$10`, and because a value may hold what looks like a parameter.
  for (auto i = std::size(values); i > 0; --i) {
    const auto parameter = "$" + std::to_string(i);
    sql.replace(sql.find(parameter), parameter.size(), values[i - 1]);
  }
  return sql;
}

std::string ledger_erase_sql(std::string_view schema, std::string_view revision) {
  return R"(DELETE FROM "strata_migrations" WHERE "schema" = )" + text_literal(schema) + R"( AND "revision" = )" +
         text_literal(revision);
}

std::string ledger_differs_sql(std::string_view schema, std::string_view revision) {
  const auto rows = R"( FROM "strata_migrations" WHERE "schema" = )" + text_literal(schema);
  return R"(SELECT CASE WHEN coalesce((SELECT max("revision"))" + rows + R"( AND "revision" NOT IN (SELECT "parent")" +
         rows + ")), '') = " + text_literal(revision) + " THEN 0 ELSE 1 END";
}

}  // namespace strata
