#pragma once

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "strata/connection.hpp"

namespace strata {

// The statements of one connection, the least recently used one thrown out first. A statement on loan
// stays whatever happens.
template <class Stored, class Lookup>
class Lru {
 public:
  explicit Lru(std::size_t capacity) : capacity_{capacity} {}

  // `make()` prepares the statement when it is not there, or is on loan.
  template <class Make>
  Prepared get(Lookup key, Make&& make) {
    if (const auto found = index_.find(key); found != index_.end()) {
      const auto entry = found->second;
      if (entry->statement->in_use()) return Prepared{make()};
      if (entry != entries_.begin()) entries_.splice(entries_.begin(), entries_, entry);
      return Prepared{*entry->statement};
    }
    entries_.push_front({Stored{key}, make()});
    index_.emplace(Lookup{entries_.front().key}, entries_.begin());
    Prepared statement{*entries_.front().statement};
    if (entries_.size() > capacity_) drop_oldest();
    return statement;
  }

  void clear() {
    index_.clear();
    entries_.clear();
  }

 private:
  struct Entry {
    Stored key;
    std::unique_ptr<Statement> statement;
  };

  void drop_oldest() {
    for (auto entry = entries_.end(); entry-- != entries_.begin();) {
      if (entry->statement->in_use()) continue;
      index_.erase(Lookup{entry->key});
      entries_.erase(entry);
      return;
    }
  }

  std::size_t capacity_;
  std::list<Entry> entries_;  // most recently used first
  std::unordered_map<Lookup, typename std::list<Entry>::iterator> index_;
};

// A thousand models with a handful of accessors each fit; an idle statement costs some kilobytes.
inline constexpr std::size_t fixed_statements = 4096;
inline constexpr std::size_t made_statements = 256;

struct StatementCache {
  Lru<const Sql*, const Sql*> fixed{fixed_statements};
  Lru<std::string, std::string_view> made{made_statements};

  void clear() {
    fixed.clear();
    made.clear();
  }
};

}  // namespace strata
