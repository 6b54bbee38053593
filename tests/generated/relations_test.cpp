// Rows that belong to others: loaders for every shape of relation, parents inserted with their children.
#include <algorithm>

#include "../catch.hpp"
#include "../golden/cpp/relations/expected/social.hpp"
#include "database.hpp"
#include "errors.hpp"

using namespace social;

namespace {

std::vector<Person> people(Session& s, std::initializer_list<const char*> names) {
  std::vector<NewPerson> rows;
  for (const auto* name : names) rows.push_back({.name = name});
  return s.people.insert_many_returning(rows);
}

std::vector<std::string> names_of(std::span<const Person> rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(row.name);
  std::ranges::sort(names);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("children are grouped by their parents, parents stand beside their children") {
  const auto connection = fresh_database("relations");
  Session s{*connection};
  auto all = people(s, {"ada", "bob", "cyd"});
  const auto first = s.letters.insert({.sender_id = all[0].id, .receiver_id = all[1].id, .text = "1"});
  const auto second = s.letters.insert({.sender_id = all[0].id, .text = "2"});
  const auto third = s.letters.insert({.sender_id = all[2].id, .receiver_id = all[1].id, .text = "3"});

  // An owner twice, and one that has nothing.
  all.push_back(all[0]);
  const auto sent = s.letters.for_people_by_sender(all);
  REQUIRE(sent.size() == 4);
  CHECK(std::ranges::equal(sent[0], std::vector{first, second}));
  CHECK(sent[1].empty());
  CHECK(std::ranges::equal(sent[2], std::vector{third}));
  CHECK(std::ranges::equal(sent[3], sent[0]));
  CHECK(sent.rows().size() == 3);
  CHECK(s.letters.for_people_by_receiver(all)[1].size() == 2);

  const std::vector letters{first, second, third};
  const auto receivers = s.people.of_letters_by_receiver(letters);
  CHECK(*receivers[0] == all[1]);
  CHECK(receivers[1] == nullptr);
  CHECK(receivers[2] == receivers[0]);
  CHECK(*s.people.of_letters_by_sender(letters)[2] == all[2]);
  CHECK(s.letters.for_people_by_sender({}).size() == 0);
}

TEST_CASE("one to one, and a model that refers to itself") {
  const auto connection = fresh_database("relations");
  Session s{*connection};
  auto all = people(s, {"ada", "bob"});
  const auto profile = s.profiles.insert({.person_id = all[1].id, .text = "b"});
  const auto profiles = s.profiles.for_people(all);
  CHECK(profiles[0] == nullptr);
  CHECK(*profiles[1] == profile);
  CHECK(s.people.of_profiles(std::vector{profile})[0]->name == "bob");

  const auto pupil = s.people.insert({.name = "eve", .mentor_id = all[0].id});
  all.push_back(pupil);
  CHECK(names_of(s.people.for_people_by_mentor(all)[0]) == Names{"eve"});
  CHECK(s.people.of_people(all)[2]->name == "ada");
  CHECK(s.people.of_people(all)[0] == nullptr);
}

TEST_CASE("many to many, also by keys of several columns and to itself") {
  const auto connection = fresh_database("relations");
  Session s{*connection};
  const auto all = people(s, {"ada", "bob", "cyd"});
  const auto half = *strata::Decimal::parse("0.5");
  const std::vector groups{s.groups.insert({.kind = "a", .number = half}), s.groups.insert({.kind = "a", .number = -half}),
                           s.groups.insert({.kind = "b", .number = half})};
  for (const auto& [person, group] : {std::pair{0, 0}, {0, 2}, {1, 0}, {2, 1}}) {
    s.members.insert({.person_id = all[static_cast<std::size_t>(person)].id,
                      .group_kind = groups[static_cast<std::size_t>(group)].kind,
                      .group_number = groups[static_cast<std::size_t>(group)].number});
  }
  const auto of_groups = s.people.for_groups(groups);
  CHECK(names_of(of_groups[0]) == Names{"ada", "bob"});
  CHECK(names_of(of_groups[1]) == Names{"cyd"});
  CHECK(names_of(of_groups[2]) == Names{"ada"});
  const auto of_people = s.groups.for_people(all);
  CHECK(std::ranges::equal(of_people[0], std::vector{groups[0], groups[2]}));
  CHECK(std::ranges::equal(of_people[2], std::vector{groups[1]}));
  const auto members = s.members.list(10);
  CHECK(s.members.for_groups(groups)[0].size() == 2);
  CHECK(*s.groups.of_members(members)[1] == groups[2]);

  s.follows.insert({.follower_id = all[0].id, .followed_id = all[1].id});
  s.follows.insert({.follower_id = all[2].id, .followed_id = all[1].id});
  CHECK(names_of(s.people.for_people_as_following(all)[0]) == Names{"bob"});
  CHECK(names_of(s.people.for_people_as_followers(all)[1]) == Names{"ada", "cyd"});
}

TEST_CASE("more owners than a statement has parameters") {
  const auto connection = fresh_database("relations");
  Session s{*connection};
  std::vector<NewPerson> rows;
  for (int i = 0; i < 20'000; ++i) rows.push_back({.name = "p" + std::to_string(i)});
  const auto all = s.people.insert_many_returning(rows);
  std::vector<NewLetter> letters;
  for (const auto& person : all) letters.push_back({.sender_id = person.id, .text = person.name});
  s.letters.insert_many(letters);
  const auto sent = s.letters.for_people_by_sender(all);
  bool right = sent.size() == all.size();
  for (std::size_t i = 0; i < all.size(); ++i) right = right && sent[i].size() == 1 && sent[i][0].text == all[i].name;
  CHECK(right);
}

TEST_CASE("a parent is inserted with its children, all or none") {
  const auto connection = fresh_database("relations");
  Session s{*connection};
  const auto [person, letters] = s.people.insert_with_sent(
      {.name = "ada"}, {{.sender_id = strata::of_parent, .text = "1"}, {.sender_id = strata::of_parent, .text = "2"}});
  REQUIRE(letters.size() == 2);
  CHECK(letters[1].sender_id == person.id);
  CHECK(s.letters.get(letters[1].id) == letters[1]);

  const auto half = *strata::Decimal::parse("0.5");
  const auto with_rules = s.groups.insert_with_rules({.kind = "a", .number = half}, {{.text = "be kind"}});
  CHECK(with_rules.second[0].group_number == half);
  CHECK(error_of([&] { s.groups.insert_with_rules({.kind = "a", .number = half}, {{.text = "x"}}); }).kind ==
        strata::ErrorKind::unique_violation);
  const auto id = letters[0].id;
  CHECK(error_of([&] {
          s.people.insert_with_sent({.name = "bob"}, {{.id = id, .sender_id = strata::of_parent, .text = "3"}});
        }).kind == strata::ErrorKind::unique_violation);
  CHECK(s.people.count() == 1);
  CHECK(error_of([&] { s.letters.insert({.sender_id = strata::of_parent, .text = "nobody's"}); }).kind ==
        strata::ErrorKind::foreign_key_violation);
}

TEST_CASE("owners beside all that was loaded for them") {
  const auto connection = fresh_database("relations");
  Session s{*connection};
  auto all = people(s, {"ada", "bob"});
  s.letters.insert({.sender_id = all[0].id, .text = "1"});
  s.profiles.insert({.person_id = all[1].id, .text = "b"});
  const auto sent = s.letters.for_people_by_sender(all);
  const auto profiles = s.profiles.for_people(all);
  std::string seen;
  for (const auto& [person, letters, profile] : strata::together(all, sent, profiles))
    seen += person.name + std::to_string(letters.size()) + (profile ? profile->text : "-") + " ";
  CHECK(seen == "ada1- bob0b ");
}
