// Random conditions on the rows of both sides choose the pairs for which the same conditions, worked out here, hold.
#include <algorithm>
#include <functional>
#include <random>

#include "../catch.hpp"
#include "../golden/cpp/relations/expected/social.hpp"
#include "database.hpp"

using namespace social;

namespace {

using Truth = std::optional<bool>;  // nothing: unknown
using Pair = std::pair<Letter, std::optional<Person>>;
using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
  return random() % limit;
}

const std::string names[] = {"ada", "bob", "cyd", "dan", "eve"};

// A predicate and what it says of a letter with its receiver.
struct Both {
  strata::Predicate predicate;
  std::function<Truth(const Pair&)> truth;
};

Both leaf(Random& random, const std::vector<Person>& people) {
  const auto name = names[below(random, std::size(names))];
  const auto text = std::to_string(below(random, 10));
  const auto receiver = strata::of(letter::receiver, person::name);
  switch (below(random, 6)) {
    case 0:
      return {letter::text < text, [=](const Pair& p) { return Truth(p.first.text < text); }};
    case 1:
      return {receiver >= name, [=](const Pair& p) { return p.second ? Truth(p.second->name >= name) : Truth(); }};
    case 2:
      return {strata::maybe(person::id).is_null(), [](const Pair& p) { return Truth(!p.second); }};
    case 3:
      return {person::mentor_id == letter::receiver_id, [](const Pair& p) {
                return p.second && p.second->mentor_id ? Truth(p.second->mentor_id == p.first.receiver_id) : Truth();
              }};
    case 4:
      return {receiver.in({name, "bob"}), [=](const Pair& p) {
                return p.second ? Truth(p.second->name == name || p.second->name == "bob") : Truth();
              }};
    default:
      break;
  }
  // Of the row that is joined: whether its mentor has this name.
  const auto mentored = [=, &people](const Pair& p) {
    return Truth(std::ranges::any_of(people, [&](const Person& mentor) {
      return p.second && p.second->mentor_id == mentor.id && mentor.name == name;
    }));
  };
  return {strata::has(person::mentor, person::name == name), mentored};
}

Truth both(Truth a, Truth b) {
  if (a == Truth(false) || b == Truth(false)) return false;
  return a && b ? Truth(true) : Truth();
}
Truth negated(Truth a) {
  return a ? Truth(!*a) : a;
}

Both tree(Random& random, const std::vector<Person>& people, int depth) {
  const auto kind = depth == 0 ? 0 : below(random, 4);
  if (kind == 0) return leaf(random, people);
  const auto a = tree(random, people, depth - 1);
  if (kind == 1) return {!a.predicate, [a](const Pair& p) { return negated(a.truth(p)); }};
  const auto b = tree(random, people, depth - 1);
  if (kind == 2) return {a.predicate && b.predicate, [a, b](const Pair& p) { return both(a.truth(p), b.truth(p)); }};
  return {a.predicate || b.predicate,
          [a, b](const Pair& p) { return negated(both(negated(a.truth(p)), negated(b.truth(p)))); }};
}

std::vector<std::string> texts_of(const auto& pairs) {
  std::vector<std::string> out;
  for (const auto& [letter, person] : pairs) out.push_back(letter.text);
  return out;
}

}  // namespace

TEST_CASE("random conditions on both sides of a join choose what they say") {
  const auto connection = fresh_database("relations");
  Session s{*connection};
  Random random(11);
  std::vector<Person> people;
  for (const auto& name : names) {
    NewPerson row{.name = name};
    if (!people.empty()) row.mentor_id = people[below(random, people.size())].id;
    people.push_back(s.people.insert(row));
  }
  std::vector<Pair> pairs;
  for (int i = 0; i < 10; ++i) {
    const auto& receiver = people[below(random, people.size())];
    NewLetter row{.sender_id = people[below(random, people.size())].id, .text = std::to_string(i)};
    if (below(random, 3) > 0) row.receiver_id = receiver.id;
    pairs.emplace_back(s.letters.insert(row), row.receiver_id ? std::optional(receiver) : std::nullopt);
  }
  for (int i = 0; i < 400; ++i) {
    const auto [predicate, truth] = tree(random, people, 4);
    INFO("predicate " << i);
    std::vector<Pair> left, inner;
    for (const auto& pair : pairs)
      if (truth(pair) == Truth(true)) (pair.second ? inner : left).push_back(pair);
    std::ranges::merge(
        std::exchange(left, {}), inner, std::back_inserter(left), {}, [](const Pair& p) { return p.first.text; },
        [](const Pair& p) { return p.first.text; });
    const strata::Query query{.where = predicate, .order = letter::text.asc()};
    REQUIRE(s.letters.left_join(letter::receiver, query) == left);
    REQUIRE(texts_of(s.letters.join(letter::receiver, query)) == texts_of(inner));
  }
}
