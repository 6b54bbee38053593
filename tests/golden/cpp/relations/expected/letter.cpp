// Made by strata from the schema `social`; do not edit.
#include "letter.hpp"

#include <strata/accessor.hpp>

namespace social {
namespace {

struct LetterModel {
  using Row = Letter;
  using View = LetterView;
  using New = NewLetter;
  using Patch = LetterPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "sender_id"}, {.name = "receiver_id"}, {.name = "text"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"letters", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.sender_id); visit(2, members.receiver_id); visit(3, members.text);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    strata::accessor::fill(to.id, from.id, strata::uuid7);
    to.sender_id = *from.sender_id;
    to.receiver_id = from.receiver_id;
    to.text = *from.text;
  }
};

}  // namespace

Letter LetterTable::insert(const NewLetter& row) {
  return strata::accessor::insert<LetterModel>(*connection_, "letters.insert", row);
}

std::int64_t LetterTable::insert_many(std::span<const NewLetter> rows) {
  return strata::accessor::insert_many<LetterModel>(*connection_, rows);
}

std::vector<Letter> LetterTable::insert_many_returning(std::span<const NewLetter> rows) {
  return strata::accessor::insert_many_returning<LetterModel>(*connection_, "letters.insert_many_returning", rows);
}

Letter LetterTable::upsert(const strata::Constraint& key, const NewLetter& row, const LetterPatch& patch) {
  return strata::accessor::upsert<LetterModel>(*connection_, "letters.upsert", key, row, patch);
}

std::optional<Letter> LetterTable::find(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "letters.find",
      R"(SELECT "id", "sender_id", "receiver_id", "text"
FROM "letters" WHERE "id" = $1)"
  };
  return strata::accessor::find<LetterModel>(*connection_, sql, id);
}

Letter LetterTable::get(const strata::Uuid& id) { return strata::accessor::found<LetterModel>(find(id)); }

bool LetterTable::exists(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "letters.exists",
      R"(SELECT count(*) FROM "letters" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool LetterTable::update(const strata::Uuid& id, const LetterPatch& patch) {
  return strata::accessor::update<LetterModel>(*connection_, "letters.update", patch, id);
}

bool LetterTable::erase(const strata::Uuid& id) {
  static constexpr strata::Sql sql{
      "letters.erase",
      R"(DELETE FROM "letters" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

strata::Grouped<Letter> LetterTable::for_people_by_sender_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"sender_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "letters.for_people_by_sender", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<LetterModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Letter> LetterTable::for_people_by_receiver_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"receiver_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "letters.for_people_by_receiver", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<LetterModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Letter> LetterTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "letters.list",
      R"(SELECT "id", "sender_id", "receiver_id", "text"
FROM "letters" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<LetterModel>(*connection_, sql, limit, offset);
}

std::optional<Letter> LetterTableTx::find_and_lock(const strata::Uuid& id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "letters.find_and_lock",
      R"(SELECT "id", "sender_id", "receiver_id", "text"
FROM "letters" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<LetterModel>(*connection_, sql, how, id);
}

Letter LetterTableTx::lock(const strata::Uuid& id, strata::Lock how) {
  return strata::accessor::found<LetterModel>(find_and_lock(id, how));
}

}  // namespace social

template <>
struct strata::accessor::ModelOf<social::Letter> { using type = social::LetterModel; };
template class strata::Table<social::Letter, social::LetterPatch>;
