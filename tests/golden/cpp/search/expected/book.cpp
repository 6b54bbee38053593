// Made by strata from the schema `library`; do not edit.
#include "book.hpp"

#include <strata/accessor.hpp>
#include <strata/accessor/search.hpp>

namespace library {
namespace {

struct BookModel {
  using Row = Book;
  using View = BookView;
  using New = NewBook;
  using Patch = BookPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id", .identity = true}, {.name = "title"}, {.name = "about"},
      {.name = "deleted", .deletion = strata::Deletion::time},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"books", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.title); visit(2, members.about); visit(3, members.deleted);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& unset) {
    unset.by_database(0, to.id, from.id);
    to.title = *from.title;
    to.about = from.about;
    to.deleted = from.deleted;
  }
};

}  // namespace

Book BookTable::insert(const NewBook& row) {
  return strata::accessor::insert<BookModel>(*connection_, "books.insert", row);
}

std::int64_t BookTable::insert_many(std::span<const NewBook> rows) {
  return strata::accessor::insert_many<BookModel>(*connection_, rows);
}

std::vector<Book> BookTable::insert_many_returning(std::span<const NewBook> rows) {
  return strata::accessor::insert_many_returning<BookModel>(*connection_, "books.insert_many_returning", rows);
}

Book BookTable::upsert(const strata::Constraint& key, const NewBook& row, const BookPatch& patch) {
  return strata::accessor::upsert<BookModel>(*connection_, "books.upsert", key, row, patch);
}

std::optional<Book> BookTable::find(std::int64_t id) {
  static const strata::accessor::SoftSql sql{
      "books.find",
      R"(SELECT "id", "title", "about", "deleted"
FROM "books" WHERE "id" = $1 AND "deleted" IS NULL)", "\"deleted\" IS NULL"
  };
  return strata::accessor::find<BookModel>(*connection_, sql.on(with_deleted_), id);
}

Book BookTable::get(std::int64_t id) { return strata::accessor::found<BookModel>(find(id)); }

bool BookTable::exists(std::int64_t id) {
  static const strata::accessor::SoftSql sql{
      "books.exists",
      R"(SELECT count(*) FROM "books" WHERE "id" = $1 AND "deleted" IS NULL)", "\"deleted\" IS NULL"
  };
  return strata::accessor::count(*connection_, sql.on(with_deleted_), id) > 0;
}

bool BookTable::update(std::int64_t id, const BookPatch& patch) {
  return strata::accessor::update<BookModel>(*connection_, "books.update", patch, id);
}

bool BookTable::purge(std::int64_t id) {
  static constexpr strata::Sql sql{
      "books.purge",
      R"(DELETE FROM "books" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

bool BookTable::erase(std::int64_t id) {
  return strata::accessor::mark<BookModel>(*connection_, "books.erase", true, id);
}

bool BookTable::restore(std::int64_t id) {
  return strata::accessor::mark<BookModel>(*connection_, "books.restore", false, id);
}

std::vector<Book> BookTable::list(std::int64_t limit, std::int64_t offset) {
  static const strata::accessor::SoftSql sql{
      "books.list",
      R"(SELECT "id", "title", "about", "deleted"
FROM "books" WHERE "deleted" IS NULL ORDER BY "id" LIMIT $1 OFFSET $2)", "\"deleted\" IS NULL"
  };
  return strata::accessor::list<BookModel>(*connection_, sql.on(with_deleted_), limit, offset);
}

std::vector<strata::Ranked<Book>> BookTable::search(std::string_view text, std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sqlite{
      "books.search",
      R"(SELECT "books"."id", "books"."title", "books"."about", "books"."deleted", -strata_words.rank
      FROM "books_title_about_search" AS strata_words
      JOIN "books" ON "books"."id" = strata_words.rowid
      WHERE strata_words."books_title_about_search" MATCH $1 AND ("books"."deleted" IS NULL OR $2)
      ORDER BY strata_words.rank, "books"."id" LIMIT $3 OFFSET $4)"
  };
  static constexpr strata::Sql postgres{
      "books.search",
      R"(SELECT "books"."id", "books"."title", "books"."about", "books"."deleted",
      CAST(ts_rank(to_tsvector('english', left(translate(coalesce(CAST("title" AS text), '') || ' ' ||
      coalesce(CAST("about" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)),
      250000)), strata_query) AS double precision) AS strata_rank
      FROM "books" CROSS JOIN plainto_tsquery('english', $1) AS strata_query
      WHERE to_tsvector('english', left(translate(coalesce(CAST("title" AS text), '') || ' ' ||
      coalesce(CAST("about" AS text), ''), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)),
      250000)) @@ strata_query AND ("books"."deleted" IS NULL OR $2)
      ORDER BY strata_rank DESC, "books"."id" LIMIT $3 OFFSET $4)"
  };
  return strata::accessor::search<BookModel>(*connection_, sqlite, postgres, text, limit, offset, with_deleted_);
}

std::optional<Book> BookTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "books.find_and_lock",
      R"(SELECT "id", "title", "about", "deleted"
FROM "books" WHERE "id" = $1 AND "deleted" IS NULL)"
  };
  return strata::accessor::find_and_lock<BookModel>(*connection_, sql, how, id);
}

Book BookTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<BookModel>(find_and_lock(id, how));
}

}  // namespace library

template <>
struct strata::accessor::ModelOf<library::Book> { using type = library::BookModel; };
template class strata::Table<library::Book, library::BookPatch>;
