// Rows and columns of several models in one statement, beside what loops over the tables say.
#include <algorithm>
#include <random>

#include <strata/keys.hpp>

#include "../catch.hpp"
#include "../golden/cpp/policies/expected/policies.hpp"
#include "../golden/cpp/relations/expected/social.hpp"
#include "../golden/cpp/secrets/expected/secrets.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace social;

namespace {

using Names = std::vector<std::string>;

struct Town {
  strata::Lease lease = fresh_database("relations");
  Session s{*lease};
  std::vector<Person> people;
  std::vector<Profile> profiles;
  std::vector<Letter> letters;
  std::vector<Group> groups;
  std::vector<Member> members;
  std::vector<Follow> follows;

  explicit Town(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    const auto anyone = [&] { return people[below(people.size())].id; };
    for (const auto* name : {"ada", "bob", "cyd", "dan", "eve", "fay", "gus"}) {
      NewPerson row{.name = name};
      if (!people.empty() && below(3) > 0) row.mentor_id = anyone();
      people.push_back(s.people.insert(row));
      if (below(2) == 0) profiles.push_back(s.profiles.insert({.person_id = people.back().id, .text = name}));
    }
    for (int i = 0; i < 8; ++i) {
      NewLetter row{.sender_id = anyone(), .text = std::to_string(i)};
      if (below(2) == 0) row.receiver_id = anyone();
      letters.push_back(s.letters.insert(row));
    }
    for (int i = 0; i < 4; ++i)
      groups.push_back(s.groups.insert({.kind = i % 2 ? "a" : "b", .number = strata::Decimal::from_scaled(i * 10, 1)}));
    for (const auto& person : people) {
      const auto& group = groups[below(3)];
      if (below(2) == 0)
        members.push_back(
            s.members.insert({.person_id = person.id, .group_kind = group.kind, .group_number = group.number}));
      if (below(2) == 0) follows.push_back(s.follows.insert({.follower_id = person.id, .followed_id = anyone()}));
    }
  }
};

std::string word(const Person& row) {
  return row.name;
}
std::string word(const Profile& row) {
  return row.text;
}
std::string word(const Letter& row) {
  return row.text;
}
std::string word(const Group& row) {
  return row.kind + strata::to_string(row.number);
}
template <class T>
std::string word(const std::optional<T>& row) {
  return row ? word(*row) : "-";
}

template <class Pairs>
Names words(const Pairs& pairs) {
  Names out;
  for (const auto& [row, other] : pairs) out.push_back(word(row) + " " + word(other));
  return out;
}
Names sorted(Names names) {
  std::ranges::sort(names);
  return names;
}

// The first names only, each of three letters.
Names owners(Names lines) {
  for (auto& line : lines) line = line.substr(0, 3);
  return lines;
}
// Those behind "cyd", backwards, four of them without the first.
Names late_owners(const Names& lines) {
  auto names = owners(lines);
  std::erase_if(names, [](const std::string& name) { return name <= "cyd"; });
  std::ranges::sort(names, std::greater());
  if (!names.empty()) names.erase(names.begin());
  names.resize(std::min(names.size(), std::size_t{4}));
  return names;
}

// Both joins along a relation of people, against each person with each row that `belongs` to them.
template <class Other, class Belongs>
void check_joins(Town& town, const strata::Relation<Person, Other>& relation, const std::vector<Other>& others,
                 Belongs belongs) {
  Names inner, left;
  for (const auto& person : town.people) {
    const auto before = inner.size();
    for (const auto& other : others)
      if (belongs(person, other)) inner.push_back(person.name + " " + word(other));
    left.insert(left.end(), inner.begin() + static_cast<std::ptrdiff_t>(before), inner.end());
    if (inner.size() == before) left.push_back(person.name + " -");
  }
  INFO(relation.name);
  CHECK(sorted(words(town.s.people.join(relation))) == sorted(inner));
  CHECK(sorted(words(town.s.people.left_join(relation))) == sorted(left));

  const strata::Query late{.where = person::name > "cyd", .order = person::name.desc(), .limit = 4, .offset = 1};
  CHECK(owners(words(town.s.people.join(relation, late))) == late_owners(inner));
  CHECK(owners(words(town.s.people.left_join(relation, late))) == late_owners(left));
}

}  // namespace

TEST_CASE("joined rows are those that belong together, along every relation") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    INFO("seed " << seed);
    Town town(seed);
    check_joins(town, person::mentor, town.people, [](const auto& a, const auto& b) { return a.mentor_id == b.id; });
    check_joins(town, person::pupils, town.people, [](const auto& a, const auto& b) { return b.mentor_id == a.id; });
    check_joins(town, person::profile, town.profiles, [](const auto& a, const auto& b) { return b.person_id == a.id; });
    check_joins(town, person::sent, town.letters, [](const auto& a, const auto& b) { return b.sender_id == a.id; });
    const auto is_member = [&](const Person& a, const Group& b) {
      return std::ranges::any_of(town.members, [&](const Member& m) {
        return m.person_id == a.id && m.group_kind == b.kind && m.group_number == b.number;
      });
    };
    check_joins(town, person::groups, town.groups, is_member);
    const auto follows = [&](const Person& a, const Person& b) {
      return std::ranges::any_of(town.follows,
                                 [&](const Follow& f) { return f.follower_id == a.id && f.followed_id == b.id; });
    };
    check_joins(town, person::following, town.people, follows);
    check_joins(town, person::followers, town.people, [&](const auto& a, const auto& b) { return follows(b, a); });
  }
}

TEST_CASE("columns of joined tables are selected, compared, ordered and grouped by") {
  Town town(3);
  auto& s = town.s;
  using Line = std::tuple<std::string, std::string>;
  const auto by_hand = s.query<Line>(
      "SELECT l.text, p.name FROM letters l JOIN people p ON p.id = l.sender_id WHERE p.name <> 'ada' ORDER BY p.name, "
      "l.text");
  const strata::Query query{
      .where = person::name != "ada", .join = {letter::sender}, .order = person::name.asc().then(letter::text.asc())};
  REQUIRE_FALSE(by_hand.empty());
  CHECK(s.letters.select_as(query, letter::text, person::name) == by_hand);
  const auto letters = s.letters.select(query);
  REQUIRE(letters.size() == by_hand.size());
  CHECK(letters[0].text == std::get<0>(by_hand[0]));
  CHECK(s.letters.first(query) == letters[0]);
  std::size_t seen = 0;
  s.letters.each(query, [&](const Letter&) { ++seen; });
  CHECK(seen == letters.size());

  using Count = std::tuple<std::string, std::int64_t, std::string>;
  const auto counts = s.query<Count>(
      "SELECT p.name, count(*), max(l.text) FROM letters l JOIN people p ON p.id = l.sender_id GROUP BY p.name "
      "HAVING count(*) > 1 ORDER BY p.name DESC");
  REQUIRE_FALSE(counts.empty());
  CHECK(s.letters.group_by({.join = {letter::sender}, .having = strata::count() > 1, .order = person::name.desc()},
                           person::name, strata::count(), strata::max(letter::text)) == counts);
}

TEST_CASE("columns of a left join may be NULL, and say so") {
  Town town(4);
  auto& s = town.s;
  using Line = std::tuple<std::string, std::optional<std::string>>;
  const auto by_hand = s.query<Line>(
      "SELECT l.text, p.name FROM letters l LEFT JOIN people p ON p.id = l.receiver_id "
      "ORDER BY p.name IS NULL, p.name, l.text");
  const strata::Query query{.join = {strata::left(letter::receiver)},
                            .order = person::name.asc().then(letter::text.asc())};
  CHECK(s.letters.select_as(query, letter::text, strata::maybe(person::name)) == by_hand);
  const auto error = error_of([&] { s.letters.select_as(query, letter::text, person::name); });
  CHECK(error.kind == strata::ErrorKind::usage);
  CHECK(error.message ==
        "`people.name` may be NULL, because `letters.receiver` is a left join: ask for `strata::maybe(…)`");

  // Those to nobody, and how many each got.
  const auto unsent = std::ranges::count_if(town.letters, [](const Letter& row) { return !row.receiver_id; });
  const strata::Predicate nobody = strata::maybe(person::id).is_null();
  CHECK(std::ssize(s.letters.select({.where = nobody, .join = {strata::left(letter::receiver)}})) == unsent);
  using Count = std::tuple<std::string, std::int64_t, std::optional<std::string>>;
  const auto counts = s.query<Count>(
      "SELECT p.name, count(l.id), max(l.text) FROM people p LEFT JOIN letters l ON l.sender_id = p.id GROUP BY p.name "
      "ORDER BY p.name");
  const strata::GroupQuery groups{.join = {strata::left(person::sent)}, .order = person::name.asc()};
  CHECK(s.people.group_by(groups, person::name, strata::count(letter::id), strata::max(strata::maybe(letter::text))) ==
        counts);
  CHECK(error_of([&] {
          s.people.group_by(groups, person::name, strata::max(letter::text));
        }).message.starts_with("`letters.text` may be NULL"));
}

TEST_CASE("a model that is there twice: its own columns, or those along a relation") {
  Town town(5);
  auto& s = town.s;
  using Line = std::tuple<std::string, std::string>;
  const auto mentor_name = strata::of(person::mentor, person::name);
  const auto by_hand = s.query<Line>(
      "SELECT p.name, m.name FROM people p JOIN people m ON m.id = p.mentor_id WHERE p.name > 'b' AND m.name < p.name "
      "ORDER BY m.name DESC, p.name");
  REQUIRE_FALSE(by_hand.empty());
  const strata::Query query{.where = person::name > "b" && mentor_name < person::name,
                            .join = {person::mentor},
                            .order = mentor_name.desc().then(person::name.asc())};
  CHECK(s.people.select_as(query, person::name, mentor_name) == by_hand);
  auto rows = query;
  rows.join = {};
  CHECK(words(s.people.join(person::mentor, rows)).size() == by_hand.size());
  const auto by_mentor =
      s.people.group_by({.join = {person::mentor}, .order = mentor_name.asc()}, mentor_name, strata::count());
  CHECK(
      by_mentor ==
      s.query<std::tuple<std::string, std::int64_t>>(
          "SELECT m.name, count(*) FROM people p JOIN people m ON m.id = p.mentor_id GROUP BY m.name ORDER BY m.name"));

  // Two relations to one model, and one that goes on from another.
  const auto to = strata::of(letter::receiver, person::name);
  CHECK(s.letters.select_as({.join = {letter::sender, letter::receiver}, .order = letter::text.asc()},
                            strata::of(letter::sender, person::name), to) ==
        s.query<Line>("SELECT a.name, b.name FROM letters l JOIN people a ON a.id = l.sender_id "
                      "JOIN people b ON b.id = l.receiver_id ORDER BY l.text"));
  CHECK(s.letters.select_as({.join = {letter::sender, person::profile}, .order = letter::text.asc()}, letter::text,
                            profile::text) ==
        s.query<Line>(
            "SELECT l.text, p.text FROM letters l JOIN profiles p ON p.person_id = l.sender_id ORDER BY l.text"));
  const auto mentored = s.letters.join(letter::sender, {.where = strata::has(person::mentor, person::name == "ada")});
  const auto pupils = s.query<std::int64_t>(
      "SELECT count(*) FROM letters WHERE sender_id IN (SELECT p.id FROM people p JOIN people m ON m.id = p.mentor_id "
      "WHERE m.name = 'ada')");
  CHECK(std::ssize(mentored) == pupils.at(0));
}

TEST_CASE("what cannot be joined or named is refused by name") {
  Town town(6);
  auto& s = town.s;
  const auto message = [&](const strata::Query& query) {
    const auto error = error_of([&] { s.letters.select(query); });
    CHECK(error.kind == strata::ErrorKind::usage);
    return error.message;
  };
  CHECK(message({.where = person::name == "ada"}) == "`people.name` is no column of `letters`");
  CHECK(message({.where = group::kind == "a", .join = {letter::sender}}) ==
        "`groups.kind` is no column of `letters`, nor of what is joined to it");
  CHECK(message({.join = {person::mentor}}) ==
        "`people.mentor` cannot be joined: neither `letters` nor what is joined before it is `people`");
  CHECK(message({.join = {letter::sender, letter::sender}}) == "`letters.sender` is joined twice");
  CHECK(message({.join = {letter::sender, letter::receiver, person::profile}}) ==
        "`people.profile` cannot be joined: it may begin at `letters.sender` or at `letters.receiver`");
  CHECK(message({.where = person::name == "ada", .join = {letter::sender, letter::receiver}}) ==
        "`people.name` may be the one along `letters.sender` or along `letters.receiver`: say which by "
        "`strata::of(relation, column)`");
  CHECK(message({.order = strata::of(letter::receiver, person::name).asc()}).starts_with("`people.name` is asked for"));
  CHECK(error_of([&] { s.people.count(strata::of(person::mentor, person::name) == "ada"); }).message ==
        "`people.name` is asked for along `people.mentor`, which is not joined to its table");
  CHECK(error_of([&] { s.letters.join(letter::sender, {.limit = -1}); }).statement == "letters.join");
  CHECK(error_of([&] {
          s.letters.group_by({.join = {letter::sender}, .order = person::id.asc()}, person::name);
        }).message.starts_with("`people.id` is not alike in a group"));
}

TEST_CASE("rows marked as deleted are not joined, at the far end or between") {
  namespace p = policies;
  const auto connection = fresh_database("policies");
  p::Session s{*connection};
  const auto chess = s.clubs.insert({.name = "chess", .town = "Delft"}),
             go = s.clubs.insert({.name = "go", .town = "Delft"});
  const auto ada = s.members.insert({.club_id = chess.id, .nick = "ada"});
  s.members.insert({.club_id = go.id, .nick = "bob"});
  const auto guest = s.guests.insert({}), hidden = s.guests.insert({});
  for (const auto& each : {guest, hidden}) s.visits.insert({.club_id = chess.id, .guest_id = each.id});
  CHECK(s.clubs.join(p::club::guests).size() == 2);
  s.guests.erase(hidden.id);
  CHECK(s.clubs.join(p::club::guests).size() == 1);
  CHECK(s.clubs.left_join(p::club::guests).size() == 2);
  s.visits.erase(chess.id, guest.id);
  CHECK(s.clubs.join(p::club::guests).empty());
  for (const auto& [club, none] : s.clubs.left_join(p::club::guests)) CHECK_FALSE(none);

  s.members.erase(ada.id);
  CHECK(s.clubs.select_as({.join = {p::club::members}}, p::club::name) == std::vector<std::tuple<std::string>>{{"go"}});
  CHECK(s.clubs.left_join(p::club::members).size() == 2);
  s.clubs.erase(go.id);
  CHECK(s.members.join(p::member::club).empty());
  CHECK(s.clubs.join(p::club::members).empty());
  CHECK(s.clubs.with_deleted().join(p::club::members).size() == 1);
  CHECK(s.members.with_deleted().join(p::member::club).at(0).first.nick == "ada");
}

TEST_CASE("rows are locked by what is joined to them") {
  Town town(7);
  const auto alone = town.s.people.insert({.name = "zoe"});
  strata::Transaction transaction{*town.lease};
  Tx tx{transaction};
  const auto rows = tx.people.select_and_lock(
      {.where = strata::maybe(letter::id).is_null() && person::name == "zoe", .join = {strata::left(person::sent)}});
  CHECK(rows == std::vector{alone});
}

TEST_CASE("encrypted columns of both rows are read") {
  namespace x = secrets;
  const auto connection = fresh_database("secrets");
  connection->use_keys(strata::KeyRing::parse("1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
  x::Session s{*connection};
  const auto ada = s.accounts.insert({.token = "sesame", .email = "a@x"});
  const auto bob = s.accounts.insert({.token = "open", .email = "b@x"});
  const auto device = s.devices.insert({.account_id = ada.id, .pin = "1234"});
  CHECK(s.devices.join(x::device::account, {.where = x::account::email == "a@x"}) ==
        std::vector{std::pair{device, ada}});
  CHECK(s.devices.join(x::device::account, {.where = x::account::email == "b@x"}).empty());
  const auto all = s.accounts.left_join(x::account::devices, {.order = x::account::id.asc()});
  CHECK(all == std::vector{std::pair{ada, std::optional{device}}, std::pair{bob, std::optional<x::Device>{}}});
}
