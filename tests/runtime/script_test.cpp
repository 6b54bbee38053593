#include "strata/script.hpp"

#include "catch.hpp"
#include "strata/error.hpp"

using strata::read_script;
using strata::split_sql;

namespace {

std::vector<std::string> statements(std::string_view text, bool sqlite) {
  std::vector<std::string> found;
  for (const auto& piece : split_sql(text, sqlite))
    if (!piece.comment) found.emplace_back(piece.text);
  return found;
}

constexpr std::string_view header = R"(-- revision: 20260101000000_x
-- parent:
-- schema: app
-- database: sqlite
-- direction: up
-- mode: transaction
-- down: exact
)";

std::string complaint(const std::string& text) {
  try {
    read_script(text);
  } catch (const strata::Error& error) {
    return error.message;
  }
  return "";
}

}  // namespace

TEST_CASE("statements end at semicolons outside quotes and comments") {
  const bool sqlite = GENERATE(true, false);
  CHECK(statements("select 1; select 2", sqlite) == std::vector<std::string>{"select 1", "select 2"});
  CHECK(statements("select ';', \";\" ;;", sqlite) == std::vector<std::string>{"select ';', \";\""});
  CHECK(statements("select 'it''s; -- no comment'; select 2;", sqlite).size() == 2);
  CHECK(statements("select 1 -- a; b\n + 1;", sqlite) == std::vector<std::string>{"select 1 -- a; b\n + 1"});
  CHECK(statements("select /* ; */ 1;", sqlite).size() == 1);
  CHECK(statements("-- only a comment;\n", sqlite).empty());
}

TEST_CASE("PostgreSQL quotes with dollars, backslashes and nested comments") {
  CHECK(statements("do $$ begin; end $$; select 1", false).size() == 2);
  CHECK(statements("select $a$ ; $$ ; $a$; select 1", false).size() == 2);
  CHECK(statements(R"(select E'\'; '; select 1)", false).size() == 2);
  CHECK(statements(R"(select E'a''\';'; select 1)", false).size() == 2);
  CHECK(statements(R"(select '\'; select 1)", false).size() == 2);
  CHECK(statements("select /* /* ; */ ; */ 1; select 2", false).size() == 2);
  CHECK(statements("create function f() returns int begin atomic; select 1; select 2; end; select 3", false).size() ==
        2);
  CHECK(statements("create trigger t before insert on x execute function f(); select 1", false).size() == 2);
}

TEST_CASE("a trigger of SQLite is one statement") {
  const auto found = statements(
      "CREATE TEMP TRIGGER t AFTER INSERT ON x BEGIN UPDATE x SET a = CASE WHEN 1 THEN 2 END; DELETE FROM y; END;\n"
      "select 1;",
      true);
  REQUIRE(found.size() == 2);
  CHECK(found[0].ends_with("END"));
}

TEST_CASE("a script is read with its markers") {
  const auto script = read_script(std::string(header) + R"(
-- guard: {} rows have no "note"; set it
SELECT count(*) FROM "t" WHERE "note" IS NULL;

-- create table u
CREATE TABLE "u" ("a" TEXT) STRICT;

-- rebuild "odd ""t""" ("id", "note")
-- alter column t.note
CREATE TABLE "new" ("id" INTEGER);
DROP TABLE "t";
-- end rebuild

-- data step begin
UPDATE t SET note = ';';
-- data step end
)");
  CHECK(script.revision == "20260101000000_x");
  CHECK(script.parent.empty());
  CHECK(script.schema == "app");
  CHECK_FALSE(script.journaled);
  REQUIRE(script.guards.size() == 1);
  CHECK(script.guards[0].message == R"({} rows have no "note"; set it)");
  REQUIRE(script.steps.size() == 1);
  CHECK(script.steps[0].by_hand);
  REQUIRE(script.steps[0].items.size() == 3);
  CHECK(std::get<strata::Script::Statement>(script.steps[0].items[0]).cause == "create table u");
  const auto& rebuild = std::get<strata::Script::Rebuild>(script.steps[0].items[1]);
  CHECK(rebuild.table == R"(odd "t")");
  CHECK(rebuild.columns == std::vector<std::string>{"id", "note"});
  CHECK(rebuild.statements.size() == 2);
}

TEST_CASE("the header says what undoing gives back, also in the words of old scripts") {
  using enum strata::Script::Reversal;
  const auto with = [](const std::string& line) {
    return read_script("-- revision: r\n-- schema: s\n-- database: sqlite\n-- mode: transaction\n-- " + line + "\n");
  };
  CHECK(with("down: exact").reversal == exact);
  CHECK(with("down: structure: rows of a, values of b.c").reversal == structure);
  CHECK(with("down: structure: rows of a, values of b.c").loses == "rows of a, values of b.c");
  CHECK(with("down: lossy: values of b.c").reversal == lossy);
  CHECK(with("loses: nothing").reversal == exact);
  CHECK(with("loses: nothing").loses.empty());
  CHECK(with("loses: rows of what is dropped").reversal == structure);
  CHECK(with("loses: rows of what is dropped").loses == "rows of what is dropped");
  CHECK(with("loses: values that do not fit").reversal == lossy);
  CHECK(complaint("-- revision: r\n-- schema: s\n-- database: sqlite\n-- mode: transaction\n-- down: maybe\nSELECT 1;") ==
        "migration script, line 6: down is `maybe`, which is none of `exact`, `structure`, `lossy`");
}

TEST_CASE("a call stands in a data step, and in a transaction") {
  const auto script = read_script(std::string(header) + "-- data step begin\n-- call one\n-- call two\n-- data step end\n");
  CHECK(strata::called_functions(script) == std::vector<std::string>{"one", "two"});
  CHECK(script.steps.at(0).by_hand);
  CHECK(strata::called_functions(read_script(std::string(header) + "-- call one\nSELECT 1;")).empty());
  CHECK(complaint("-- revision: r\n-- schema: s\n-- database: postgres\n-- mode: steps\n-- step 1: alone\n"
                  "-- data step begin\n-- call one\n-- data step end\n") ==
        "migration script, line 7: a call belongs into a step that is a transaction");
}

TEST_CASE("steps are journaled one by one") {
  const auto script = read_script(R"(-- revision: r
-- parent: p
-- schema: app
-- database: postgres
-- direction: up
-- mode: steps
-- down: exact
-- step 1: transaction
SELECT 1;
-- step 2: alone
SELECT 2;
SELECT 3;
)");
  CHECK(script.journaled);
  REQUIRE(script.steps.size() == 2);
  CHECK_FALSE(script.steps[0].alone);
  CHECK(script.steps[1].alone);
  CHECK(script.steps[1].items.size() == 2);
}

TEST_CASE("a script that cannot be trusted is refused with its line") {
  CHECK(complaint("SELECT 1;") ==
        "migration script, line 1: the header names no revision, schema or database; "
        "is this a script made by Strata?");
  CHECK(complaint("") != "");
  CHECK(complaint(std::string(header) + "UPDATE t SET a = 1;\nCommit;") ==
        "migration script, line 9: `Commit` does not belong into a migration: Strata begins and ends its transaction");
  CHECK(complaint(std::string(header) + "-- rebuild \"t\" (\"a\")\n") ==
        "migration script, line 8: `-- rebuild` without `-- end rebuild`");
  CHECK(complaint(std::string(header) + "-- data step begin\n") ==
        "migration script, line 8: `-- data step begin` without `-- data step end`");
  CHECK(complaint(std::string(header) + "-- step 1: alone\n") != "");
}
