#include "model/schema.hpp"

#include <algorithm>
#include <set>

namespace stratac {
namespace {

// Equal as sets: sorted by name through pointers, so that nothing is copied.
template <class T>
bool same_in_any_order(const std::vector<T>& a, const std::vector<T>& b) {
  if (a.size() != b.size()) return false;
  const auto sorted = [](const std::vector<T>& items) {
    std::vector<const T*> out;
    out.reserve(items.size());
    for (const auto& item : items) out.push_back(&item);
    std::stable_sort(out.begin(), out.end(), [](const T* x, const T* y) { return x->name < y->name; });
    return out;
  };
  const auto left = sorted(a), right = sorted(b);
  return std::equal(left.begin(), left.end(), right.begin(), [](const T* x, const T* y) { return *x == *y; });
}

class InOrderOfUse {
 public:
  explicit InOrderOfUse(const std::vector<RawObject>& raws) : raws_(raws) {}

  std::vector<const RawObject*> run() && {
    for (const auto& raw : raws_) add(raw);
    return std::move(out_);
  }

 private:
  void add(const RawObject& raw) {
    if (!seen_.insert(&raw).second) return;
    for (const auto& name : raw.uses)
      if (const auto* used = find(raws_, name)) add(*used);
    out_.push_back(&raw);
  }

  const std::vector<RawObject>& raws_;
  std::set<const RawObject*> seen_;
  std::vector<const RawObject*> out_;
};

}  // namespace

bool operator==(const RawObject& a, const RawObject& b) {
  return a.name == b.name && a.sqlite == b.sqlite && a.postgres == b.postgres && a.uses.size() == b.uses.size() &&
         std::is_permutation(a.uses.begin(), a.uses.end(), b.uses.begin());
}

bool operator==(const Table& a, const Table& b) {
  return a.name == b.name && a.key == b.key && same_in_any_order(a.columns, b.columns) &&
         same_in_any_order(a.uniques, b.uniques) && same_in_any_order(a.checks, b.checks) &&
         same_in_any_order(a.references, b.references) && same_in_any_order(a.indexes, b.indexes);
}

bool operator==(const Schema& a, const Schema& b) {
  return a.name == b.name && same_in_any_order(a.enums, b.enums) && same_in_any_order(a.tables, b.tables) &&
         same_in_any_order(a.raws, b.raws);
}

std::vector<const RawObject*> in_order_of_use(const std::vector<RawObject>& raws) {
  return InOrderOfUse(raws).run();
}

}  // namespace stratac
