#pragma once

#include <cstddef>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

// What the loaders of generated accessors take and give: `s.transactions.for_payments(payments)`.
namespace strata {

class Connection;

// One member of every row of an array, with the type of the rows hidden.
template <class T>
class Each {
 public:
  using At = const T& (*)(const void* rows, std::size_t row);
  Each(const void* rows, std::size_t size, At at) : rows_(rows), size_(size), at_(at) {}
  const T& operator[](std::size_t row) const { return at_(rows_, row); }
  std::size_t size() const { return size_; }

 private:
  const void* rows_;
  std::size_t size_;
  At at_;
};
template <auto member, class Owner>
auto each(std::span<const Owner> rows) {
  using T = std::remove_cvref_t<decltype(std::declval<const Owner&>().*member)>;
  return Each<T>(rows.data(), rows.size(),
                 [](const void* all, std::size_t row) -> const T& { return static_cast<const Owner*>(all)[row].*member; });
}

// Rows found for several owners: `grouped[i]` are those of the i-th, as many as there are.
template <class T>
class Grouped {
 public:
  struct Range {
    std::size_t begin = 0, count = 0;
  };
  Grouped(std::vector<T> rows, std::vector<Range> ranges) : rows_(std::move(rows)), ranges_(std::move(ranges)) {}

  std::span<const T> operator[](std::size_t owner) const {
    return std::span(rows_).subspan(ranges_[owner].begin, ranges_[owner].count);
  }
  // How many owners there are.
  std::size_t size() const { return ranges_.size(); }
  // Of all owners, each row once: what the next loader takes.
  const std::vector<T>& rows() const { return rows_; }

 private:
  std::vector<T> rows_;
  std::vector<Range> ranges_;
};

// The same where an owner has one row at most: `paired[i]` is that of the i-th, or null.
template <class T>
class Paired {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  Paired(std::vector<T> rows, std::vector<std::size_t> places) : rows_(std::move(rows)), places_(std::move(places)) {}

  const T* operator[](std::size_t owner) const { return places_[owner] == none ? nullptr : &rows_[places_[owner]]; }
  std::size_t size() const { return places_.size(); }
  const std::vector<T>& rows() const { return rows_; }

 private:
  std::vector<T> rows_;
  std::vector<std::size_t> places_;
};

// Owners beside what was loaded for them:
//
//   for (const auto& [payment, transactions, token] : strata::together(payments, by_payment, token_of)) …
//
// All of it must outlive the loop.
template <class Owner, class... Loaded>
class Together {
 public:
  Together(std::span<const Owner> owners, const Loaded&... loaded) : owners_(owners), loaded_(loaded...) {}

  class Iterator {
   public:
    Iterator(const Together* all, std::size_t at) : all_(all), at_(at) {}
    auto operator*() const { return (*all_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const Together* all_;
    std::size_t at_;
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, owners_.size()}; }

  auto operator[](std::size_t owner) const {
    return std::apply(
        [&](const auto&... loaded) {
          return std::tuple<const Owner&, decltype(loaded[owner])...>(owners_[owner], loaded[owner]...);
        },
        loaded_);
  }

 private:
  std::span<const Owner> owners_;
  std::tuple<const Loaded&...> loaded_;
};
template <class Owner, class... Loaded>
Together<Owner, Loaded...> together(const std::vector<Owner>& owners, const Loaded&... loaded) {
  return {std::span(owners), loaded...};
}

// All or none, also inside a transaction of the caller: undone at the end of the scope without commit().
class AllOrNone {
 public:
  explicit AllOrNone(Connection& connection);
  AllOrNone(const AllOrNone&) = delete;
  AllOrNone& operator=(const AllOrNone&) = delete;
  ~AllOrNone();
  void commit();

 private:
  struct Scope;
  Scope* scope_;
};

// A row and those that belong to it; `link(child, parent)` gives each child its parent's key.
template <class ChildTable, class ParentTable, class NewParent, class NewChild, class Link>
auto insert_with(Connection& connection, ParentTable& parents, const NewParent& row, std::vector<NewChild>& children,
                 Link link) {
  AllOrNone all(connection);
  auto parent = parents.insert(row);
  for (auto& child : children) link(child, parent);
  auto stored = ChildTable(connection).insert_many_returning(children);
  all.commit();
  return std::pair(std::move(parent), std::move(stored));
}

}  // namespace strata
