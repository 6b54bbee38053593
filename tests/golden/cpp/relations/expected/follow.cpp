// Made by strata from the schema `social`; do not edit.
#include "follow.hpp"

#include <strata/accessor.hpp>

namespace social {
namespace {

struct FollowModel {
  using Row = Follow;
  using View = FollowView;
  using New = NewFollow;
  using Patch = FollowPatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "follower_id"}, {.name = "followed_id"},
  };
  static constexpr int key[] = {0, 1};
  static constexpr strata::TableInfo table{"follows", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.follower_id); visit(1, members.followed_id);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.follower_id = *from.follower_id;
    to.followed_id = *from.followed_id;
  }
};

}  // namespace

Follow FollowTable::insert(const NewFollow& row) {
  return strata::accessor::insert<FollowModel>(*connection_, "follows.insert", row);
}

std::int64_t FollowTable::insert_many(std::span<const NewFollow> rows) {
  return strata::accessor::insert_many<FollowModel>(*connection_, rows);
}

std::vector<Follow> FollowTable::insert_many_returning(std::span<const NewFollow> rows) {
  return strata::accessor::insert_many_returning<FollowModel>(*connection_, "follows.insert_many_returning", rows);
}

Follow FollowTable::upsert(const strata::Constraint& key, const NewFollow& row, const FollowPatch& patch) {
  return strata::accessor::upsert<FollowModel>(*connection_, "follows.upsert", key, row, patch);
}

std::optional<Follow> FollowTable::find(std::int64_t follower_id, std::int64_t followed_id) {
  static constexpr strata::Sql sql{
      "follows.find",
      R"(SELECT "follower_id", "followed_id"
FROM "follows" WHERE "follower_id" = $1 AND "followed_id" = $2)"
  };
  return strata::accessor::find<FollowModel>(*connection_, sql, follower_id, followed_id);
}

Follow FollowTable::get(std::int64_t follower_id, std::int64_t followed_id) { return strata::accessor::found<FollowModel>(find(follower_id, followed_id)); }

bool FollowTable::exists(std::int64_t follower_id, std::int64_t followed_id) {
  static constexpr strata::Sql sql{
      "follows.exists",
      R"(SELECT count(*) FROM "follows" WHERE "follower_id" = $1 AND "followed_id" = $2)"
  };
  return strata::accessor::count(*connection_, sql, follower_id, followed_id) > 0;
}

bool FollowTable::update(std::int64_t follower_id, std::int64_t followed_id, const FollowPatch& patch) {
  return strata::accessor::update<FollowModel>(*connection_, "follows.update", patch, follower_id, followed_id);
}

bool FollowTable::erase(std::int64_t follower_id, std::int64_t followed_id) {
  static constexpr strata::Sql sql{
      "follows.erase",
      R"(DELETE FROM "follows" WHERE "follower_id" = $1 AND "followed_id" = $2)"
  };
  return strata::accessor::run(*connection_, sql, follower_id, followed_id) > 0;
}

strata::Grouped<Follow> FollowTable::for_people_by_follower_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"follower_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "follows.for_people_by_follower", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<FollowModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

strata::Grouped<Follow> FollowTable::for_people_by_followed_(strata::Each<std::int64_t> key1) {
  static constexpr std::string_view columns[] = {"followed_id"};
  static constexpr strata::accessor::RelationInfo info{.name = "follows.for_people_by_followed", .columns = columns};
  static strata::Shapes shapes;
  return strata::accessor::grouped<FollowModel>(*connection_, shapes, info, with_deleted_, strata::accessor::OwnerKey{key1});
}

std::vector<Follow> FollowTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "follows.list",
      R"(SELECT "follower_id", "followed_id"
FROM "follows" ORDER BY "follower_id", "followed_id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<FollowModel>(*connection_, sql, limit, offset);
}

std::optional<Follow> FollowTableTx::find_and_lock(std::int64_t follower_id, std::int64_t followed_id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "follows.find_and_lock",
      R"(SELECT "follower_id", "followed_id"
FROM "follows" WHERE "follower_id" = $1 AND "followed_id" = $2)"
  };
  return strata::accessor::find_and_lock<FollowModel>(*connection_, sql, how, follower_id, followed_id);
}

Follow FollowTableTx::lock(std::int64_t follower_id, std::int64_t followed_id, strata::Lock how) {
  return strata::accessor::found<FollowModel>(find_and_lock(follower_id, followed_id, how));
}

}  // namespace social

template <>
struct strata::accessor::ModelOf<social::Follow> { using type = social::FollowModel; };
template class strata::Table<social::Follow, social::FollowPatch>;
