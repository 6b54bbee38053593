// What a search finds, in which order, and that no text of a person's is more than words.
#include <string>

#include "../catch.hpp"
#include "../golden/cpp/search/expected/library.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace library;

namespace {

std::vector<std::string> titles(const std::vector<strata::Ranked<Book>>& found) {
  std::vector<std::string> out;
  for (const auto& each : found) out.push_back(each.row.title);
  return out;
}
using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("a search finds all words in any field and form, the best first") {
  const auto connection = fresh_database("search");
  Session s{*connection};
  const auto pie = s.books.insert({.title = "Cherry pie", .about = "Cherries, cherries and more cherries"});
  s.books.insert({.title = "Fruit", .about = "apples, pears, a cherry, and what else grows in a garden of some size"});
  s.books.insert({.title = "Dates"});
  s.books.insert({.title = "Write to me@example.com", .about = "version 1.2.3"});

  const auto found = s.books.search("cherry");
  CHECK(titles(found) == Titles{"Cherry pie", "Fruit"});
  REQUIRE(found.size() == 2);
  CHECK(found[0].row == pie);
  CHECK(found[0].rank > found[1].rank);
  CHECK(titles(s.books.search("CHERRIES pie")) == Titles{"Cherry pie"});
  CHECK(titles(s.books.search("date")) == Titles{"Dates"});
  CHECK(titles(s.books.search("example")) == titles(s.books.search("me@example.com")));
  CHECK(titles(s.books.search("1.2.3")) == Titles{"Write to me@example.com"});
  CHECK(s.books.search("cherry dates").empty());
  CHECK(titles(s.books.search("cherry", 1)) == Titles{"Cherry pie"});
  CHECK(titles(s.books.search("cherry", 1, 1)) == Titles{"Fruit"});
  CHECK(s.books.search("cherry", 0).empty());
  CHECK(error_of([&] { s.books.search("cherry", -1); }).kind == strata::ErrorKind::usage);
}

TEST_CASE("no text is more than words") {
  const auto connection = fresh_database("search");
  Session s{*connection};
  s.books.insert({.title = "near the not and or rock'n'roll"});
  for (const auto* text : {"", " ", "\"", "'", "*", "^", "()", "((", "\"\"\"", "--", ";", "\\", "$1", ":*", "&|!", "\xE2\x80\xA6", "%"})
    CHECK(s.books.search(text).empty());
  for (const auto* text : {"near", "NEAR(", "\"near\"", "nea\"r near", "near*", "^near", "-near", "title:near rock"})
    CHECK(s.books.search(text).size() <= 1);
  CHECK(s.books.search("NEAR(near roll, 2)").empty());
  CHECK(s.books.search("near AND").size() == 1);
  CHECK(s.books.search("^near \"roll\" rock*").size() == 1);
  CHECK(s.books.search("title:near").empty());
  CHECK(s.books.search("'); DROP TABLE books; --").empty());
  CHECK(s.books.search(std::string("near\0rock", 9)).size() == 1);
  CHECK(s.books.count() == 1);
}

TEST_CASE("updates, deletes and marks keep the words right") {
  const auto connection = fresh_database("search");
  Session s{*connection};
  const auto book = s.books.insert({.title = "apple"});
  s.books.update(book.id, {.title = "banana"});
  CHECK(s.books.search("apple").empty());
  CHECK(s.books.search("banana").size() == 1);
  s.books.update(book.id, {.about = "cherry"});
  CHECK(s.books.search("banana cherry").size() == 1);
  s.books.update(book.id, {.about = std::nullopt});
  CHECK(s.books.search("cherry").empty());

  s.books.erase(book.id);
  CHECK(s.books.search("banana").empty());
  CHECK(s.books.with_deleted().search("banana").size() == 1);
  s.books.restore(book.id);
  CHECK(s.books.search("banana").size() == 1);
  s.books.purge(book.id);
  CHECK(s.books.with_deleted().search("banana").empty());
}

TEST_CASE("a key of several columns, moved and copied in") {
  const auto connection = fresh_database("search");
  Session s{*connection};
  s.words.insert_many(std::vector<NewPage>{
      {.book = 1, .side = "a", .text = "one cherry"}, {.book = 1, .side = "b", .text = "two cherries"}, {.book = 2, .side = "a", .text = "Straße"}});
  CHECK(s.words.search("cherry").size() == 1);  // no language, no forms
  CHECK(s.words.search("STRAßE").size() == 1);
  connection->execute("UPDATE words SET book = book + 7");
  s.words.erase(8, "b");
  const auto found = s.words.search("cherry");
  REQUIRE(found.size() == 1);
  CHECK(found[0].row.book == 8);
  CHECK(s.words.search("cherries").empty());
  if (connection->dialect() == strata::Dialect::sqlite) {
    connection->execute("VACUUM");
    CHECK(s.words.search("cherry").size() == 1);
  }
}

TEST_CASE("a long text is stored, and found by its beginning", "[long]") {
  const auto connection = fresh_database("search");
  Session s{*connection};
  std::string text = "cherry";
  for (int i = 0; text.size() < 10'000'000; ++i) text += " w" + std::to_string(i);
  s.words.insert({.book = 1, .side = "a", .text = text + " date"});
  CHECK(s.words.search("cherry w1000").size() == 1);
  CHECK(s.words.search("date").empty());
  s.words.erase(1, "a");
  CHECK(s.words.search("cherry").empty());
}
