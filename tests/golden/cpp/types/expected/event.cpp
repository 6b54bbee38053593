// Made by strata from the schema `everything`; do not edit.
#include "event.hpp"

#include <strata/accessor.hpp>

namespace everything {
namespace {

struct EventModel {
  using Row = Event;
  using View = EventView;
  using New = NewEvent;
  using Patch = EventPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "name"}, {.name = "n"},
  };
  static constexpr strata::TableInfo table{"events", columns, {}};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.name); visit(1, members.n);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.name = *from.name;
    to.n = from.n;
  }
};

}  // namespace

Event EventTable::insert(const NewEvent& row) {
  return strata::accessor::insert<EventModel>(*connection_, "events.insert", row);
}

std::int64_t EventTable::insert_many(std::span<const NewEvent> rows) {
  return strata::accessor::insert_many<EventModel>(*connection_, rows);
}

std::vector<Event> EventTable::insert_many_returning(std::span<const NewEvent> rows) {
  return strata::accessor::insert_many_returning<EventModel>(*connection_, "events.insert_many_returning", rows);
}

std::vector<Event> EventTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "events.list",
      R"(SELECT "name", "n"
FROM "events" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<EventModel>(*connection_, sql, limit, offset);
}

}  // namespace everything

template <>
struct strata::accessor::ModelOf<everything::Event> { using type = everything::EventModel; };
template class strata::Table<everything::Event, everything::EventPatch>;
