// Made by strata from the schema `library`; do not edit.
#include "page.hpp"

#include <strata/accessor.hpp>
#include <strata/accessor/search.hpp>

namespace library {
namespace {

struct PageModel {
  using Row = Page;
  using View = PageView;
  using New = NewPage;
  using Patch = PagePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "book"}, {.name = "side"}, {.name = "text"},
  };
  static constexpr int key[] = {0, 1};
  static constexpr strata::TableInfo table{"words", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.book); visit(1, members.side); visit(2, members.text);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.book = *from.book;
    to.side = *from.side;
    to.text = *from.text;
  }
};

}  // namespace

Page PageTable::insert(const NewPage& row) {
  return strata::accessor::insert<PageModel>(*connection_, "words.insert", row);
}

std::int64_t PageTable::insert_many(std::span<const NewPage> rows) {
  return strata::accessor::insert_many<PageModel>(*connection_, rows);
}

std::vector<Page> PageTable::insert_many_returning(std::span<const NewPage> rows) {
  return strata::accessor::insert_many_returning<PageModel>(*connection_, "words.insert_many_returning", rows);
}

Page PageTable::upsert(const strata::Constraint& key, const NewPage& row, const PagePatch& patch) {
  return strata::accessor::upsert<PageModel>(*connection_, "words.upsert", key, row, patch);
}

std::optional<Page> PageTable::find(std::int64_t book, std::string_view side) {
  static constexpr strata::Sql sql{
      "words.find",
      R"(SELECT "book", "side", "text"
FROM "words" WHERE "book" = $1 AND "side" = $2)"
  };
  return strata::accessor::find<PageModel>(*connection_, sql, book, side);
}

Page PageTable::get(std::int64_t book, std::string_view side) { return strata::accessor::found<PageModel>(find(book, side)); }

bool PageTable::exists(std::int64_t book, std::string_view side) {
  static constexpr strata::Sql sql{
      "words.exists",
      R"(SELECT count(*) FROM "words" WHERE "book" = $1 AND "side" = $2)"
  };
  return strata::accessor::count(*connection_, sql, book, side) > 0;
}

bool PageTable::update(std::int64_t book, std::string_view side, const PagePatch& patch) {
  return strata::accessor::update<PageModel>(*connection_, "words.update", patch, book, side);
}

bool PageTable::erase(std::int64_t book, std::string_view side) {
  static constexpr strata::Sql sql{
      "words.erase",
      R"(DELETE FROM "words" WHERE "book" = $1 AND "side" = $2)"
  };
  return strata::accessor::run(*connection_, sql, book, side) > 0;
}

std::vector<Page> PageTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "words.list",
      R"(SELECT "book", "side", "text"
FROM "words" ORDER BY "book", "side" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<PageModel>(*connection_, sql, limit, offset);
}

std::vector<strata::Ranked<Page>> PageTable::search(std::string_view text, std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sqlite{
      "words.search",
      R"(SELECT "words"."book", "words"."side", "words"."text", -strata_words.rank
      FROM "words_text_search" AS strata_words
      JOIN "words_text_search_rows" AS strata_keys ON strata_keys.strata_row = strata_words.rowid
      JOIN "words" ON "words"."book" = strata_keys."book" AND "words"."side" = strata_keys."side"
      WHERE strata_words."words_text_search" MATCH $1
      ORDER BY strata_words.rank, "words"."book", "words"."side" LIMIT $2 OFFSET $3)"
  };
  static constexpr strata::Sql postgres{
      "words.search",
      R"(SELECT "words"."book", "words"."side", "words"."text", CAST(ts_rank(to_tsvector('simple',
      left(translate(coalesce(CAST("text" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ',
      32)), 250000)), strata_query) AS double precision) AS strata_rank
      FROM "words" CROSS JOIN plainto_tsquery('simple', $1) AS strata_query
      WHERE to_tsvector('simple', left(translate(coalesce(CAST("text" AS text), ''),
      '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)), 250000)) @@ strata_query
      ORDER BY strata_rank DESC, "words"."book", "words"."side" LIMIT $2 OFFSET $3)"
  };
  return strata::accessor::search<PageModel>(*connection_, sqlite, postgres, text, limit, offset);
}

std::optional<Page> PageTableTx::find_and_lock(std::int64_t book, std::string_view side, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "words.find_and_lock",
      R"(SELECT "book", "side", "text"
FROM "words" WHERE "book" = $1 AND "side" = $2)"
  };
  return strata::accessor::find_and_lock<PageModel>(*connection_, sql, how, book, side);
}

Page PageTableTx::lock(std::int64_t book, std::string_view side, strata::Lock how) {
  return strata::accessor::found<PageModel>(find_and_lock(book, side, how));
}

}  // namespace library

template <>
struct strata::accessor::ModelOf<library::Page> { using type = library::PageModel; };
template class strata::Table<library::Page, library::PagePatch>;
