// Made by strata from the schema `social`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "social.hpp"

namespace social {

class PersonAsync : public strata::AsyncKeyedTable<PersonTable, Person, NewPerson, PersonPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = PersonTable>
  auto find_by_name(std::string_view name) const {
    return this->call(&Table_::find_by_name, name);
  }
  template <strata::Given<NewPerson> Row_ = NewPerson>
  auto insert_with_pupils(Row_&& row, std::vector<NewPerson> children) const {
    return this->call(&PersonTable::insert_with_pupils<NewPerson, PersonTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::Given<NewPerson> Row_ = NewPerson>
  auto insert_with_sent(Row_&& row, std::vector<NewLetter> children) const {
    return this->call(&PersonTable::insert_with_sent<NewLetter, LetterTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people_by_mentor(Rows_&& rows) const {
    return this->call(&PersonTable::for_people_by_mentor<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto of_people(Rows_&& rows) const {
    return this->call(&PersonTable::of_people<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Profile> Rows_ = std::span<const Profile>>
  auto of_profiles(Rows_&& rows) const {
    return this->call(&PersonTable::of_profiles<Profile>, strata::own_rows<Profile>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Letter> Rows_ = std::span<const Letter>>
  auto of_letters_by_sender(Rows_&& rows) const {
    return this->call(&PersonTable::of_letters_by_sender<Letter>, strata::own_rows<Letter>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Letter> Rows_ = std::span<const Letter>>
  auto of_letters_by_receiver(Rows_&& rows) const {
    return this->call(&PersonTable::of_letters_by_receiver<Letter>, strata::own_rows<Letter>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Member> Rows_ = std::span<const Member>>
  auto of_members(Rows_&& rows) const {
    return this->call(&PersonTable::of_members<Member>, strata::own_rows<Member>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Follow> Rows_ = std::span<const Follow>>
  auto of_follows_by_follower(Rows_&& rows) const {
    return this->call(&PersonTable::of_follows_by_follower<Follow>, strata::own_rows<Follow>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Follow> Rows_ = std::span<const Follow>>
  auto of_follows_by_followed(Rows_&& rows) const {
    return this->call(&PersonTable::of_follows_by_followed<Follow>, strata::own_rows<Follow>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people_as_following(Rows_&& rows) const {
    return this->call(&PersonTable::for_people_as_following<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people_as_followers(Rows_&& rows) const {
    return this->call(&PersonTable::for_people_as_followers<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Group> Rows_ = std::span<const Group>>
  auto for_groups(Rows_&& rows) const {
    return this->call(&PersonTable::for_groups<Group>, strata::own_rows<Group>(std::forward<Rows_>(rows)));
  }
};

class ProfileAsync : public strata::AsyncKeyedTable<ProfileTable, Profile, NewProfile, ProfilePatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people(Rows_&& rows) const {
    return this->call(&ProfileTable::for_people<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
};

class LetterAsync : public strata::AsyncKeyedTable<LetterTable, Letter, NewLetter, LetterPatch, const strata::Uuid&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people_by_sender(Rows_&& rows) const {
    return this->call(&LetterTable::for_people_by_sender<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people_by_receiver(Rows_&& rows) const {
    return this->call(&LetterTable::for_people_by_receiver<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
};

class GroupAsync : public strata::AsyncKeyedTable<GroupTable, Group, NewGroup, GroupPatch, std::string_view, const strata::Decimal&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::Given<NewGroup> Row_ = NewGroup>
  auto insert_with_rules(Row_&& row, std::vector<NewRule> children) const {
    return this->call(&GroupTable::insert_with_rules<NewRule, RuleTable>, std::forward<Row_>(row), std::move(children));
  }
  template <strata::GivenRows<Rule> Rows_ = std::span<const Rule>>
  auto of_rules(Rows_&& rows) const {
    return this->call(&GroupTable::of_rules<Rule>, strata::own_rows<Rule>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Member> Rows_ = std::span<const Member>>
  auto of_members(Rows_&& rows) const {
    return this->call(&GroupTable::of_members<Member>, strata::own_rows<Member>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people(Rows_&& rows) const {
    return this->call(&GroupTable::for_people<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
};

class RuleAsync : public strata::AsyncKeyedTable<RuleTable, Rule, NewRule, RulePatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Group> Rows_ = std::span<const Group>>
  auto for_groups(Rows_&& rows) const {
    return this->call(&RuleTable::for_groups<Group>, strata::own_rows<Group>(std::forward<Rows_>(rows)));
  }
};

class MemberAsync : public strata::AsyncKeyedTable<MemberTable, Member, NewMember, MemberPatch, std::int64_t, std::string_view, const strata::Decimal&> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people(Rows_&& rows) const {
    return this->call(&MemberTable::for_people<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Group> Rows_ = std::span<const Group>>
  auto for_groups(Rows_&& rows) const {
    return this->call(&MemberTable::for_groups<Group>, strata::own_rows<Group>(std::forward<Rows_>(rows)));
  }
};

class FollowAsync : public strata::AsyncKeyedTable<FollowTable, Follow, NewFollow, FollowPatch, std::int64_t, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people_by_follower(Rows_&& rows) const {
    return this->call(&FollowTable::for_people_by_follower<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
  template <strata::GivenRows<Person> Rows_ = std::span<const Person>>
  auto for_people_by_followed(Rows_&& rows) const {
    return this->call(&FollowTable::for_people_by_followed<Person>, strata::own_rows<Person>(std::forward<Rows_>(rows)));
  }
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  PersonAsync people{*this};
  ProfileAsync profiles{*this};
  LetterAsync letters{*this};
  GroupAsync groups{*this};
  RuleAsync rules{*this};
  MemberAsync members{*this};
  FollowAsync follows{*this};
};

}  // namespace social
