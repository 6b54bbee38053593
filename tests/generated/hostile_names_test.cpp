// Hostile input where a name or a setting is asked for: of columns, orders, constraints, statements, files, parameters.
#include <strata/care.hpp>

#include <filesystem>

#include "../catch.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#include "database.hpp"
#include "hostile.hpp"

using namespace everything;
using strata::ErrorKind;

TEST_CASE("hostile names are no names: of columns, orders, constraints, cursors, savepoints and settings") {
  const auto connection = fresh_database("types");
  Session s{*connection};
  s.maybe.insert({.t = "here"});
  for (const auto& text : hostile) {
    CAPTURE(text.substr(0, 100));
    const strata::Column<std::optional<std::string>> column{"maybe", text.c_str()}, table{text.c_str(), "t"};
    // Quoted, so that the database knows no such column.
    CHECK(kind_of([&] { s.maybe.count(column == "x"); }) == ErrorKind::database);
    CHECK(kind_of([&] { s.maybe.count(table == "x"); }) == ErrorKind::usage);
    CHECK(kind_of([&] { s.maybe.select({.order = column.asc()}); }) == ErrorKind::database);
    CHECK(kind_of([&] { s.maybe.select_as({}, column); }) == ErrorKind::database);
    CHECK(kind_of([&] { s.maybe.group_by({}, column, strata::count()); }) == ErrorKind::database);
    CHECK(kind_of([&] { s.maybe.max(column); }) == ErrorKind::database);
    CHECK(kind_of([&] { s.maybe.page({.after = strata::Cursor<Maybe>(text)}); }) == ErrorKind::usage);
    const strata::Constraint key{ErrorKind::unique_violation, "maybe", text, text};
    CHECK(kind_of([&] { s.maybe.upsert(key, {.t = "x"}, {}); }) == ErrorKind::usage);
    // A statement's name is for people only.
    const strata::Sql named{text, "SELECT count(*) FROM maybe"};
    CHECK(connection->prepare(named)->step());
    Colour colour{};
    CHECK_FALSE(parse(text, colour));
  }
  CHECK(s.maybe.list(10).size() == 1);
}

TEST_CASE("hostile settings are values, or refused") {
  for (const auto& text : hostile) {
    CAPTURE(text.substr(0, 100));
    const bool sqlite = database_dialect() == strata::Dialect::sqlite;
    TestDatabase test{database_dialect()};
    test.open().lease()->execute("CREATE TABLE tokens (id INTEGER)");
    const auto opened = [&](strata::Parameter parameter) {
      strata::Settings settings{.url = test.url()};
      settings.parameters.push_back(std::move(parameter));
      return strata::Database::open(settings);
    };
    CHECK((kind_of([&] { opened({text, "1"}); }) == (sqlite ? ErrorKind::usage : ErrorKind::database)));
    if (sqlite) {
      try {
        opened({"cache_size", text});
      } catch (const strata::Error& error) {
        CHECK(error.kind == ErrorKind::database);
      }
    } else if (text.size() < 60) {
      const auto shown = opened({"strata.test", text}).lease()->query("SHOW strata.test").rows[0][0];
      CHECK(shown == text);
    }
    CHECK(test.oracle("SELECT count(*) FROM tokens")[0][0] == "0");
    if (sqlite && text.size() < 60 && text.find('/') == text.npos && !text.empty()) {
      // A file may be called anything; what is not of a file's name is not looked for in it.
      const auto file = test.url().substr(7) + text;
      strata::Database::open("sqlite:" + file).lease()->execute("CREATE TABLE t (id INTEGER)");
      CHECK(std::filesystem::exists(file));
      strata::backup_sqlite(file, file + text);
      strata::restore_sqlite(file + text, file + "2");
      CHECK(strata::Database::open("sqlite:" + file + "2").lease()->query("SELECT * FROM t").rows.empty());
    }
  }
}
