// Made by strata from the schema `policies`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "policies.hpp"

namespace policies {

class ClubAsync : public strata::AsyncKeyedTable<ClubTable, Club, NewClub, ClubPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = ClubTable>
  auto find_by_name(std::string_view name) const {
    return this->call(&Table_::find_by_name, name);
  }
  template <class Table_ = ClubTable>
  auto find_by_town_name(std::string_view town, std::string_view name) const {
    return this->call(&Table_::find_by_town_name, town, name);
  }
  using AsyncKeyedTable::erase;
  auto erase(std::int64_t id, std::int32_t version) const {
    return this->erase_by(id, version);
  }
  template <strata::Given<NewClub> Row_ = NewClub>
  auto insert_with_members(Row_&& row, std::vector<NewMember> children) const {
    return this->call(&ClubTable::insert_with_members<NewMember, MemberTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<Member> Rows_ = std::span<const Member>>
  auto of_members(Rows_&& rows) const {
    return this->call(&ClubTable::of_members<Member>, strata::own_rows<Member>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Visit> Rows_ = std::span<const Visit>>
  auto of_visits(Rows_&& rows) const {
    return this->call(&ClubTable::of_visits<Visit>, strata::own_rows<Visit>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Guest> Rows_ = std::span<const Guest>>
  auto for_guests(Rows_&& rows) const {
    return this->call(&ClubTable::for_guests<Guest>, strata::own_rows<Guest>(std::forward<Rows_>(rows)));
  }
  /// The same, with the deleted rows in all that is read.
  ClubAsync with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

class MemberAsync : public strata::AsyncKeyedTable<MemberTable, Member, NewMember, MemberPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = MemberTable>
  auto find_by_nick(std::string_view nick) const {
    return this->call(&Table_::find_by_nick, nick);
  }
  template <strata::GivenRows<Club> Rows_ = std::span<const Club>>
  auto for_clubs(Rows_&& rows) const {
    return this->call(&MemberTable::for_clubs<Club>, strata::own_rows<Club>(std::forward<Rows_>(rows)));
  }
  /// The same, with the deleted rows in all that is read.
  MemberAsync with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

class GuestAsync : public strata::AsyncKeyedTable<GuestTable, Guest, NewGuest, GuestPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Visit> Rows_ = std::span<const Visit>>
  auto of_visits(Rows_&& rows) const {
    return this->call(&GuestTable::of_visits<Visit>, strata::own_rows<Visit>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Club> Rows_ = std::span<const Club>>
  auto for_clubs(Rows_&& rows) const {
    return this->call(&GuestTable::for_clubs<Club>, strata::own_rows<Club>(std::forward<Rows_>(rows)));
  }
  /// The same, with the deleted rows in all that is read.
  GuestAsync with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

class VisitAsync : public strata::AsyncKeyedTable<VisitTable, Visit, NewVisit, VisitPatch, std::int64_t, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Club> Rows_ = std::span<const Club>>
  auto for_clubs(Rows_&& rows) const {
    return this->call(&VisitTable::for_clubs<Club>, strata::own_rows<Club>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Guest> Rows_ = std::span<const Guest>>
  auto for_guests(Rows_&& rows) const {
    return this->call(&VisitTable::for_guests<Guest>, strata::own_rows<Guest>(std::forward<Rows_>(rows)));
  }
  /// The same, with the deleted rows in all that is read.
  VisitAsync with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

class NoteAsync : public strata::AsyncTable<NoteTable, Note, NewNote, NotePatch> {
 public:
  using AsyncTable::AsyncTable;

  /// The same, with the deleted rows in all that is read.
  NoteAsync with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  ClubAsync clubs{*this};
  MemberAsync members{*this};
  GuestAsync guests{*this};
  VisitAsync visits{*this};
  NoteAsync notes{*this};
};

}  // namespace policies
