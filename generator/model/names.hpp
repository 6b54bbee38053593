#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stratac {

// PostgreSQL cuts longer names off silently; SQLite has no limit, but both must agree.
inline constexpr std::size_t max_name_bytes = 63;

// The name as it counts for being taken: SQLite tells names apart without regard to ASCII case.
std::string folded_name(std::string_view name);

// Names in use. Tables, keys, uniques and indexes share one per schema (PostgreSQL keeps them in one
// catalog, SQLite keeps tables and indexes in one); constraints share one per table.
class TakenNames {
 public:
  // False if it was taken already.
  bool take(std::string_view name) { return folded_.insert(folded_name(name)).second; }
  bool has(std::string_view name) const { return folded_.count(folded_name(name)) != 0; }

 private:
  std::set<std::string> folded_;
};

// `<table>_<columns>_<suffix>`; longer than the limit it is cut and ends in a hash of the whole, so that
// it depends on nothing but its parts.
std::string derived_name(std::string_view table, const std::vector<std::string>& columns, std::string_view suffix);

// The same name, or with the first number behind it (`_check1`) that none of `scopes` has taken; takes it in all.
std::string take_free_name(std::string name, std::initializer_list<TakenNames*> scopes);

}  // namespace stratac
