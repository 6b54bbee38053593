// Made by strata from the schema `policies`; do not edit.
#include "note.hpp"

#include <strata/accessor.hpp>

namespace policies {
namespace {

struct NoteModel {
  using Row = Note;
  using View = NoteView;
  using New = NewNote;
  using Patch = NotePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "text"}, {.name = "gone", .deletion = strata::Deletion::when_true},
  };
  static constexpr strata::TableInfo table{"notes", columns, {}};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.text); visit(1, members.gone);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.text = *from.text;
    strata::accessor::fill(to.gone, from.gone, false);
  }
};

}  // namespace

Note NoteTable::insert(const NewNote& row) {
  return strata::accessor::insert<NoteModel>(*connection_, "notes.insert", row);
}

std::int64_t NoteTable::insert_many(std::span<const NewNote> rows) {
  return strata::accessor::insert_many<NoteModel>(*connection_, rows);
}

std::vector<Note> NoteTable::insert_many_returning(std::span<const NewNote> rows) {
  return strata::accessor::insert_many_returning<NoteModel>(*connection_, "notes.insert_many_returning", rows);
}

std::vector<Note> NoteTable::list(std::int64_t limit, std::int64_t offset) {
  static const strata::accessor::SoftSql sql{
      "notes.list",
      R"(SELECT "text", "gone"
FROM "notes" WHERE NOT "gone" LIMIT $1 OFFSET $2)", "NOT \"gone\""
  };
  return strata::accessor::list<NoteModel>(*connection_, sql.on(with_deleted_), limit, offset);
}

}  // namespace policies

template <>
struct strata::accessor::ModelOf<policies::Note> { using type = policies::NoteModel; };
template class strata::Table<policies::Note, policies::NotePatch>;
