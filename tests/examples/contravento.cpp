// A trips site: a cyclist tells of a trip with photos and tags, publishes it, and takes it away again.
#include "contravento/contravento.hpp"

#include <string>
#include <vector>

#include "example.hpp"

namespace cv = contravento;
using namespace std::chrono;

namespace {

cv::Trip tell(cv::Session& session, const cv::User& user) {
  const auto trip = session.trips.insert({.user_id = user.id,
                                          .title = "Over the Alps",
                                          .description = "Four passes, two punctures.",
                                          .countries = {"FR", "IT", "CH"},
                                          .start_date = sys_days{2026y / June / 1},
                                          .end_date = sys_days{2026y / June / 9},
                                          .distance_km = strata::Decimal::from_scaled(7213, 1)});
  const std::vector<cv::NewTripPhoto> photos{
      {.trip_id = trip.id, .file_url = "/photos/pass.jpg", .order = 0},
      {.trip_id = trip.id, .file_url = "/photos/rain.jpg", .caption = "Rain.", .order = 1}};
  session.trip_photos.insert_many(photos);
  const auto tag = session.tags.insert({.name = "Alps", .slug = "alps"});
  session.trip_tags.insert({.trip_id = trip.id, .tag_id = tag.id});
  return trip;
}

void publish(strata::Database& db, const cv::Trip& trip) {
  db.transaction([&](strata::Connection& connection) {
    cv::Session session{connection};
    session.trips.update(trip.id, {.status = cv::TripStatus::published, .published_at = strata::now()});
    session.user_stats.insert({.user_id = trip.user_id,
                               .trip_count = 1,
                               .total_km = trip.distance_km.value(),
                               .countries = trip.countries,
                               .last_trip_at = trip.end_date});
  });
}

void run(strata::Database& db) {
  db.upgrade(cv::migrations());
  cv::Session session{db};
  const auto marta = session.users.insert({.username = "marta", .email = "marta@example.org"});

  const auto trip = tell(session, marta);
  expect(session.trips.get(trip.id).countries == std::vector<std::string>{"FR", "IT", "CH"}, "arrays keep their order");
  publish(db, trip);
  const auto stats = session.user_stats.get(marta.id);
  std::printf("%s has told of %d trip, %s km\n", marta.username.c_str(), stats.trip_count,
              to_string(stats.total_km).c_str());

  expect_error(strata::ErrorKind::check_violation, [&] {
    session.trips.update(trip.id, {.end_date = sys_days{2026y / May / 1}});
  });

  // Photos and tags of a trip go with it; the tag itself stays.
  session.trips.erase(trip.id);
  expect(session.trip_photos.count() == 0 && session.trip_tags.count() == 0, "what belongs to a trip goes with it");
  expect(session.tags.count() == 1, "a tag stays");
  std::printf("the trip is gone with its photos; %lld tag stays\n", static_cast<long long>(session.tags.count()));
}

}  // namespace

int main(int argc, char** argv) { return run_example(argc, argv, run); }
