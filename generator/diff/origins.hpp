#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "diff/change.hpp"

namespace stratac {

// What tables and columns were called before a list of changes began, while it is walked through.
// Guards need this: they ask before anything has its new name.
class Origins {
 public:
  using Column = std::pair<std::string, std::string>;  // its table and itself

  void follow(const Change& change);

  // Nothing for what the changes made.
  std::optional<std::string> table(const std::string& now) const;
  std::optional<std::string> column(const std::string& table_now, const std::string& now) const;

 private:
  void rename(const RenameTables& change);
  void rename(const RenameColumns& change);

  // Only what is not called as it was; "" for what is new.
  std::map<std::string, std::string> tables_;
  std::map<Column, std::string> columns_;  // by the names they have now
};

// The columns, by the names they have before, that will hold something else than now.
std::set<Origins::Column> altered_columns(const Changes& changes);

}  // namespace stratac
