// Rows that are marked as deleted, and versions that stop a stale write.
#include <chrono>

#include "../catch.hpp"
#include "../golden/cpp/policies/expected/policies.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace policies;
using namespace std::chrono_literals;

TEST_CASE("erase marks, reads leave it out, restore brings it back, purge removes it") {
  const auto connection = fresh_database("policies");
  Session s{*connection};
  const auto club = s.clubs.insert({.name = "chess", .town = "Delft"});
  REQUIRE(s.clubs.erase(club.id));
  CHECK_FALSE(s.clubs.erase(club.id));

  CHECK_FALSE(s.clubs.find(club.id));
  CHECK_FALSE(s.clubs.exists(club.id));
  CHECK_FALSE(s.clubs.find_by_name("chess"));
  CHECK_FALSE(s.clubs.find_by_town_name("Delft", "chess"));
  CHECK(s.clubs.list(10).empty());
  CHECK(s.clubs.count() == 0);
  CHECK_FALSE(s.clubs.update(club.id, {.town = "Leiden"}));

  auto all = s.clubs.with_deleted();
  const auto deleted = all.get(club.id);
  CHECK(std::chrono::abs(*deleted.deleted - strata::now()) < 1min);
  CHECK(deleted.version == 2);
  CHECK(all.find_by_name("chess") == deleted);
  CHECK(all.list(10).size() == 1);
  CHECK(all.count() == 1);
  CHECK(all.exists(club.id));

  REQUIRE(s.clubs.restore(club.id));
  CHECK_FALSE(s.clubs.restore(club.id));
  CHECK_FALSE(s.clubs.get(club.id).deleted);
  CHECK(s.clubs.get(club.id).version == 3);

  s.clubs.erase(club.id);
  CHECK(s.clubs.purge(club.id));
  CHECK(all.count() == 0);
  CHECK_FALSE(s.clubs.purge(club.id));
}

TEST_CASE("flags of either sense, and a model without a key") {
  const auto connection = fresh_database("policies");
  Session s{*connection};
  const auto member = s.members.insert({.nick = "a"});
  const auto guest = s.guests.insert({});
  s.members.insert({.nick = "b"});
  REQUIRE(s.members.erase(member.id));
  REQUIRE(s.guests.erase(guest.id));
  CHECK(s.members.count() == 1);
  CHECK(s.guests.count() == 0);
  CHECK_FALSE(s.members.with_deleted().get(member.id).active);
  CHECK(s.guests.with_deleted().get(guest.id).hidden);
  CHECK(s.members.restore(member.id));
  CHECK(s.members.get(member.id) == member);

  s.notes.insert_many(std::vector<NewNote>{{.text = "here"}, {.text = "gone", .gone = true}});
  CHECK(s.notes.count() == 1);
  CHECK(s.notes.list(10)[0].text == "here");
  CHECK(s.notes.with_deleted().count() == 2);
}

TEST_CASE("deleted rows free their unique values") {
  const auto connection = fresh_database("policies");
  Session s{*connection};
  const auto first = s.members.insert({.nick = "ada"});
  CHECK(error_of([&] { s.members.insert({.nick = "ada"}); }).is(member::key_::nick));
  s.members.erase(first.id);
  const auto second = s.members.insert({.nick = "ada"});
  CHECK(s.members.find_by_nick("ada")->id == second.id);
  CHECK(error_of([&] { s.members.restore(first.id); }).is(member::key_::nick));

  const auto upserted = s.members.upsert(member::key_::nick, {.nick = "ada"}, {.nick = "eve"});
  CHECK(upserted.id == second.id);
  CHECK(s.members.upsert(member::key_::nick, {.nick = "ada"}, {.nick = "bob"}).nick == "ada");
  const auto error = error_of([&] { s.members.upsert(member::key_::id, {.id = first.id, .nick = "x"}, {.nick = "y"}); });
  CHECK(error.kind == strata::ErrorKind::unique_violation);
  CHECK(s.members.with_deleted().get(first.id).nick == "ada");
}

TEST_CASE("loaders leave deleted rows out, on either side and between") {
  const auto connection = fresh_database("policies");
  Session s{*connection};
  const std::vector clubs{s.clubs.insert({.name = "chess", .town = "Delft"})};
  const auto id = clubs[0].id;
  const std::vector members{s.members.insert({.club_id = id, .nick = "a"}), s.members.insert({.club_id = id, .nick = "b"})};
  const std::vector guests{s.guests.insert({}), s.guests.insert({}), s.guests.insert({})};
  for (const auto& guest : guests) s.visits.insert({.club_id = id, .guest_id = guest.id});
  s.members.erase(members[0].id);
  s.guests.erase(guests[0].id);
  s.visits.erase(id, guests[1].id);

  CHECK(s.members.for_clubs(clubs)[0].size() == 1);
  CHECK(s.members.with_deleted().for_clubs(clubs)[0].size() == 2);
  REQUIRE(s.guests.for_clubs(clubs)[0].size() == 1);
  CHECK(s.guests.for_clubs(clubs)[0][0] == guests[2]);
  CHECK(s.guests.with_deleted().for_clubs(clubs)[0].size() == 2);
  s.clubs.erase(id);
  CHECK(s.clubs.of_members(members)[1] == nullptr);
  CHECK(s.clubs.with_deleted().of_members(members)[1]->name == "chess");
}

TEST_CASE("a stale version erases nothing") {
  const auto connection = fresh_database("policies");
  Session s{*connection};
  const auto club = s.clubs.insert({.name = "chess", .town = "Delft"});
  s.clubs.update(club.id, {.town = "Leiden", .version = 1});
  const auto error = error_of([&] { s.clubs.erase(club.id, 1); });
  CHECK(error.kind == strata::ErrorKind::stale_version);
  CHECK(error.statement == "clubs.erase");
  CHECK(s.clubs.exists(club.id));
  CHECK(s.clubs.erase(club.id, 2));
  CHECK_FALSE(s.clubs.erase(club.id, 3));
}

TEST_CASE("predicates see what is not deleted, and erasing by them marks") {
  const auto connection = fresh_database("policies");
  Session s{*connection};
  for (const auto* name : {"a", "b", "c", "d"}) s.clubs.insert({.name = name, .town = name[0] < 'c' ? "Delft" : "Leiden"});
  CHECK(s.clubs.erase_where(club::name == "a" || club::name == "c") == 2);
  CHECK(s.clubs.erase_where(club::name == "a") == 0);
  CHECK(s.clubs.count() == 2);
  CHECK(s.clubs.count(club::town == "Delft" || club::town == "Leiden") == 2);
  CHECK(s.clubs.with_deleted().count(club::town == "Delft") == 2);
  CHECK_FALSE(s.clubs.exists(club::name == "a"));
  CHECK(s.clubs.with_deleted().exists(club::name == "a"));
  CHECK(s.clubs.select({.where = club::town == "Delft"}).size() == 1);
  CHECK(s.clubs.with_deleted().select().size() == 4);
  CHECK(s.clubs.update_where(club::town == "Delft", {.town = "Utrecht"}) == 1);
  const auto marked = s.clubs.with_deleted().first({.where = club::name == "a"});
  CHECK(marked->town == "Delft");
  CHECK(marked->version == 2);
}

TEST_CASE("has() sees no deleted row, at the far end or between") {
  const auto connection = fresh_database("policies");
  Session s{*connection};
  const auto chess = s.clubs.insert({.name = "chess", .town = "Delft"});
  const auto go = s.clubs.insert({.name = "go", .town = "Delft"});
  const auto ada = s.members.insert({.club_id = chess.id, .nick = "ada"});
  const auto bob = s.members.insert({.club_id = go.id, .nick = "bob"});
  const auto guest = s.guests.insert({});
  s.visits.insert({.club_id = chess.id, .guest_id = guest.id});
  const auto clubs_with = [&](const strata::Predicate& where) {
    std::string out;
    for (const auto& club : s.clubs.select({.where = where, .order = club::name.asc()})) out += club.name + " ";
    return out;
  };
  CHECK(clubs_with(strata::has(club::members)) == "chess go ");
  CHECK(clubs_with(strata::has(club::guests)) == "chess ");
  s.members.erase(bob.id);
  CHECK(clubs_with(strata::has(club::members)) == "chess ");
  CHECK(clubs_with(strata::has(club::members, member::nick == "bob")).empty());
  CHECK(clubs_with(!strata::has(club::members)) == "go ");

  s.guests.erase(guest.id);
  CHECK(clubs_with(strata::has(club::guests)).empty());
  s.guests.restore(guest.id);
  CHECK(clubs_with(strata::has(club::guests, guest::hidden == false)) == "chess ");
  s.visits.erase(chess.id, guest.id);
  CHECK(clubs_with(strata::has(club::guests)).empty());

  // with_deleted() is about the rows that are read, not about those on the other side.
  s.clubs.erase(chess.id);
  CHECK(s.members.count(strata::has(member::club)) == 0);
  CHECK(s.members.with_deleted().count(strata::has(member::club)) == 1);
  CHECK(s.members.with_deleted().count(strata::has(member::club, club::name == "chess")) == 0);
  s.members.erase(ada.id);
  CHECK(s.clubs.with_deleted().count(strata::has(club::members)) == 0);
}
