#include "catalog/drift.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "catalog/sql_tokens.hpp"

namespace stratac {
namespace {

using Entries = std::vector<Entry>;

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// SQLite keeps the texts of these as somebody wrote them.
bool has_same_form(const Entry& a, const Entry& b) {
  return a.form == b.form ||
         (any_of(a.kind, {"check", "generation", "index"}) && in_one_spelling(a.form) == in_one_spelling(b.form));
}

Entries without(const Entries& all, const Entries& known) {
  Entries out;
  std::set_difference(all.begin(), all.end(), known.begin(), known.end(), std::back_inserter(out));
  return out;
}

// The names of entries of a kind.
std::set<std::string> names_of(const Entries& entries, std::string_view kind) {
  std::set<std::string> out;
  for (const auto& entry : entries)
    if (entry.kind == kind) out.insert(entry.name);
  return out;
}

void leave_out_parts_of(const std::set<std::string>& tables, Entries& entries) {
  std::erase_if(entries, [&](const Entry& entry) { return tables.contains(entry.table); });
}

// `INTEGER not null default 1` is a type and the rest.
std::string_view type_in(std::string_view form) {
  for (const std::string_view end : {" not null", " default ", " virtual", " stored", " identity", " generated", " collate "})
    form = form.substr(0, std::min(form.find(end), form.size()));
  return form;
}

// Which values SQLite prefers for a declared type: its own rules, in their order.
std::string_view affinity(std::string_view type) {
  const auto has = [upper = upper_case(type)](std::string_view word) { return upper.find(word) != std::string::npos; };
  if (has("INT")) return "whole numbers";
  if (has("CHAR") || has("CLOB") || has("TEXT")) return "text";
  if (has("BLOB") || type.empty()) return "any";
  if (has("REAL") || has("FLOA") || has("DOUB")) return "numbers";
  // NUMERIC keeps a date as the text that it is.
  return has("DATE") || has("TIME") ? "text" : has("BOOL") ? "whole numbers" : "numbers";
}

// A table that is not STRICT takes what Strata writes, and what else comes; its columns may be declared
// as anything.
bool is_only_looser(const Entry& expected, const Entry& found, bool in_key) {
  const auto wanted = type_in(expected.form), is = type_in(found.form);
  const auto rest = expected.form.substr(wanted.size()), found_rest = found.form.substr(is.size());
  // SQLite alone lets a key be NULL where nobody has forbidden it.
  return (rest == found_rest || (in_key && rest == " not null" + found_rest)) && affinity(wanted) == affinity(is);
}

// Whether a key `(a, b)` has the column.
bool has_column(std::string key, const std::string& column) {
  key.front() = ' ';
  key.back() = ',';
  return key.find(" " + column + ",") != std::string::npos;
}

// `serial` and an identity both number the rows.
bool is_serial(const Entry& expected, const Entry& found) {
  const auto identity = expected.form.find(" identity"), sequence = found.form.find(" default nextval(");
  return identity != std::string::npos && sequence != std::string::npos &&
         expected.form.substr(0, identity) == found.form.substr(0, sequence);
}

bool is_of_others(const Entry& extra) {
  return any_of(extra.kind, {"table", "trigger", "view", "function", "extension", "enum"});
}

std::string subject(const Entry& entry) {
  const auto dot = entry.table.empty() || entry.name.empty() ? "" : ".";
  return entry.kind + " " + entry.table + dot + entry.name;
}

std::string with_form(const Entry& entry) {
  return subject(entry) + (entry.form.empty() ? "" : " `" + entry.form + "`");
}

class Comparison {
 public:
  Comparison(const Entries& expected, const Entries& found) : missing_(without(expected, found)), extra_(without(found, expected)) {
    for (const auto& entry : found) {
      if (entry.kind == "table" && entry.form.starts_with("not strict")) loose_tables_.insert(entry.name);
      if (entry.kind == "key") keys_[entry.table] = entry.form;
    }
    auto missing_tables = names_of(missing_, "table"), extra_tables = names_of(extra_, "table");
    // One that differs is neither.
    for (const auto& name : names_of(found, "table")) missing_tables.erase(name);
    for (const auto& name : names_of(expected, "table")) extra_tables.erase(name);
    leave_out_parts_of(missing_tables, missing_);
    leave_out_parts_of(extra_tables, extra_);
  }

  std::vector<Difference> differences() && {
    std::erase_if(missing_, [&](const Entry& expected) {
      return std::erase_if(extra_, [&](const Entry& e) {
        return e.kind == expected.kind && e.table == expected.table && e.name == expected.name && has_same_form(e, expected);
      });
    });
    pair(Drift::different, [](const Entry& a, const Entry& b) {
      return a.kind == b.kind && a.table == b.table && a.name == b.name && !a.name.empty();
    });
    pair(Drift::renamed, [](const Entry& a, const Entry& b) {
      return a.kind == b.kind && a.table == b.table && has_same_form(a, b) && any_of(a.kind, {"key", "unique", "check", "reference"});
    });
    for (const auto& entry : missing_) out_.push_back({Drift::missing, entry, {}, entry.kind == "autoincrement"});
    for (const auto& entry : extra_) out_.push_back({Drift::extra, {}, entry, is_of_others(entry)});
    std::stable_sort(out_.begin(), out_.end(), [](auto& a, auto& b) { return a.is_note < b.is_note; });
    return std::move(out_);
  }

 private:
  template <class Same>
  void pair(Drift what, Same same) {
    std::erase_if(missing_, [&](const Entry& expected) {
      const auto found = std::find_if(extra_.begin(), extra_.end(), [&](const Entry& e) { return same(expected, e); });
      if (found == extra_.end()) return false;
      const bool is_note = what == Drift::different ? is_stored_otherwise(expected, *found) : found->name.empty();
      out_.push_back({what, expected, *found, is_note});
      extra_.erase(found);
      return true;
    });
  }

  bool is_stored_otherwise(const Entry& expected, const Entry& found) const {
    if (expected.kind == "table") return expected.form == "strict" && found.form == "not strict";
    if (expected.kind != "column") return false;
    const auto key = keys_.find(found.table);
    const bool in_key = key != keys_.end() && has_column(key->second, found.name);
    return is_serial(expected, found) || (loose_tables_.contains(found.table) && is_only_looser(expected, found, in_key));
  }

  Entries missing_, extra_;
  std::set<std::string> loose_tables_;
  std::map<std::string, std::string> keys_;  // of each table, as found
  std::vector<Difference> out_;
};

}  // namespace

std::vector<Difference> drift(const std::vector<Entry>& expected, const std::vector<Entry>& found) {
  return Comparison(expected, found).differences();
}

std::string describe(const Difference& d) {
  switch (d.what) {
    case Drift::missing: return with_form(d.expected) + " is missing";
    case Drift::extra: return with_form(d.found) + " is not in the schema";
    case Drift::different: return fmt::format("{} is `{}` and should be `{}`", subject(d.found), d.found.form, d.expected.form);
    case Drift::renamed: break;
  }
  const auto called = d.found.name.empty() ? "has no name" : "is called `" + d.found.name + "`";
  return fmt::format("{} {} `{}` {} and should be `{}`", d.found.kind, d.found.table, d.found.form, called, d.expected.name);
}

}  // namespace stratac
