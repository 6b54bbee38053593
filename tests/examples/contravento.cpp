// A trips site: a cyclist tells of a trip with photos and tags, publishes it, and takes it away again.
#include "contravento/contravento.hpp"

#include <unistd.h>  // getpid

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "example.hpp"

namespace cv = contravento;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

// Production's pool. A file has none: connections are made as they are needed. SQLite in memory, for tests, is one
// connection whatever is set. What takes too long is shown with its plan.
strata::Settings settings(bool postgres) {
  if (!postgres) return {.pool_size = 0, .max_overflow = 30, .slow_query = 1s};
  return {.pool_size = 20, .max_overflow = 10, .pool_recycle = 3600s, .pre_ping = true, .slow_query = 1s};
}

void develop() {
  const std::string file = "contravento_" + std::to_string(getpid()) + ".db";
  auto development = settings(false);
  development.url = "sqlite:" + file;
  {
    auto db = strata::Database::open(development);
    db.upgrade(cv::migrations());
    expect(cv::Session{db}.trips.count() == 0, "the same code on a file");
    expect(db.statistics().open == 0, "none is kept open");
  }
  expect(std::filesystem::remove(file), "a file beside the program");
}

void notice_slow(strata::Settings watched) {
  std::string plan;
  watched.slow_query = 1ms;
  watched.observer = [&](const strata::Observation& seen) {
    if (seen.slow) plan = seen.plan;
  };
  auto db = strata::Database::open(watched);
  strata::query<std::int64_t>(
      *db.lease(),
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000) SELECT max(i) FROM n");
  expect(!plan.empty(), "a slow query is told of, with its plan");
}

// The trip with its photos, all or none; the tag as it is, if it is there.
cv::Trip tell(cv::Session& session, const cv::User& user, const std::string& title) {
  const auto [trip, photos] = session.trips.insert_with_photos(
      {.user_id = user.id,
       .title = title,
       .description = "Four passes, two punctures.",
       .countries = {"FR", "IT", "CH"},
       .start_date = sys_days{2026y / June / 1},
       .end_date = sys_days{2026y / June / 9},
       .distance_km = strata::Decimal::from_scaled(7213, 1)},
      {{.trip_id = strata::of_parent, .file_url = "/photos/pass.jpg", .order = 0},
       {.trip_id = strata::of_parent, .file_url = "/photos/rain.jpg", .caption = "Rain.", .order = 1}});
  expect(photos.size() == 2 && photos[1].trip_id == trip.id, "photos come back in their order");
  const auto tag = session.tags.upsert(cv::tag::key_::slug, {.name = "Alps", .slug = "alps"}, {.name = "Alps"});
  session.trip_tags.insert({.trip_id = trip.id, .tag_id = tag.id});
  return trip;
}

// The scope of a session that is a transaction: committed at its end, rolled back by an exception.
void publish(strata::Database& db, const cv::Trip& trip) {
  db.transaction([&](cv::Session& session) {
    session.trips.update(trip.id, {.status = cv::TripStatus::published, .published_at = strata::now()});
    session.user_stats.upsert(cv::user_stats::key_::user_id,
                              {.user_id = trip.user_id,
                               .trip_count = 1,
                               .total_km = trip.distance_km.value(),
                               .countries = trip.countries,
                               .last_trip_at = trip.end_date},
                              {.trip_count = strata::inc(1), .last_trip_at = trip.end_date});
    expect_error(strata::ErrorKind::check_violation, [&] {
      strata::Savepoint part{session.connection()};  // fails by itself: the rest of the transaction goes on
      session.trips.update(trip.id, {.end_date = sys_days{2026y / May / 1}});
    });
  });
}

// One query for each relation, however many trips there are.
void front_page(cv::Session& session) {
  strata::expect_queries(5, [&] {
    using namespace cv::trip;
    const auto trips = session.trips.select({.where = status == cv::TripStatus::published && title.like("Over%"),
                                             .order = published_at.desc().then(id.desc()),
                                             .limit = 20});
    const auto authors = session.users.of_trips(trips);
    const auto stats = session.user_stats.for_users(authors.rows());
    const auto photos = session.trip_photos.for_trips(trips);
    const auto tags = session.tags.for_trips(trips);
    expect(stats.size() == authors.rows().size(), "one at most for each user");
    for (const auto& [trip, author, shown, named] : strata::together(trips, authors, photos, tags))
      std::printf("%s by %s: %zu photos, tagged %s\n", trip.title.c_str(), author->username.c_str(), shown.size(),
                  named[0].name.c_str());
  });
}

// Or one query for what belongs together.
void newest(cv::Session& session) {
  strata::expect_queries(1, [&] {
    using namespace cv::trip;
    const auto trips = session.trips.join(
        user,
        {.where = status == cv::TripStatus::published && cv::user::is_active == true, .order = created_at.desc()});
    expect(trips.size() == 2 && trips[0].second.username == "marta", "trips and who told of them");
  });
}

// Nothing of what failed stays, whatever came before it; references are looked after on both databases.
void fail(strata::Database& db) {
  const auto nobody = strata::uuid4();
  const auto error = expect_error(strata::ErrorKind::foreign_key_violation, [&] {
    db.transaction([&](cv::Session& session) {
      session.tags.insert({.name = "Lost", .slug = "lost"});
      session.trips.insert(
          {.user_id = nobody, .title = "Nowhere", .description = "", .start_date = sys_days{2026y / June / 1}});
    });
  });
  expect(error.is(cv::trip::reference_::user_id), "the error names the reference");
  expect(cv::Session{db}.tags.count() == 0, "rolled back");
}

void run(strata::Database& db, const strata::Settings& settings) {
  develop();
  notice_slow(settings);
  db.upgrade(cv::migrations());
  fail(db);
  cv::Session session{db};
  const auto marta = session.users.insert({.username = "marta", .email = "marta@example.org"});

  const auto alps = tell(session, marta, "Over the Alps");
  const auto again = tell(session, marta, "Over the Alps, again");
  expect(session.trips.get(alps.id).countries == std::vector<std::string>{"FR", "IT", "CH"}, "arrays keep their order");
  publish(db, alps);
  publish(db, again);
  const auto stats = session.user_stats.get(marta.id);
  expect(stats.trip_count == 2 && stats.last_trip_at == alps.end_date, "the second one is added");
  std::printf("%s has told of %d trips\n", marta.username.c_str(), stats.trip_count);
  front_page(session);
  newest(session);

  // Words in any field and form, the best first; signs of any query language are no more than signs.
  const auto found = session.trips.search("punctured: \"pass\"", 10);
  expect(found.size() == 2 && found[0].rank >= found[1].rank, "both trips tell of passes and punctures");
  expect(session.trips.search("snow").empty(), "no trip tells of snow");

  // Photos and tags of a trip go with it; the tag itself stays.
  session.trips.erase(alps.id);
  session.trips.erase(again.id);
  expect(session.trip_photos.count() == 0 && session.trip_tags.count() == 0, "what belongs to a trip goes with it");
  expect(session.tags.count() == 1, "a tag stays");
  std::printf("the trips are gone with their photos; %lld tag stays\n", static_cast<long long>(session.tags.count()));
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(argc, argv, settings(on_postgres(argc, argv)), run);
}
