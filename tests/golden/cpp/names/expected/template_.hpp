// Made by strata from the schema `namespace`; do not edit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <strata/column.hpp>
#include <strata/error.hpp>
#include <strata/fields.hpp>
#include <strata/lock.hpp>
#include <strata/table.hpp>

namespace strata {
class Connection;
}

namespace namespace_ {

struct Template {
  std::int64_t id{};
  std::string class_{};
  bool operator==(const Template&) const = default;
};

/// A Template as each() shows it: texts and bytes are the database's own, until the next row.
struct TemplateView_ {
  std::int64_t id{};
  std::string_view class_{};
};

/// A Template to insert: what may be left out has a default.
struct NewTemplate {
  strata::Required<std::int64_t> id;
  strata::Required<std::string> class_;
};

/// A change of a Template: what is left out stays as it is.
struct TemplatePatch {
  strata::Patch<std::int64_t> id{};
  strata::Patch<std::string> class_{};
};

namespace template_ {
inline constexpr strata::Column<std::int64_t> id{"template", "id"};
inline constexpr strata::Column<std::string> class_{"template", "class"};
inline constexpr strata::IndexOrder by_id{"template", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "template", "template_pkey", "id"};
}  // namespace key_
}  // namespace template_

/// The table `template`.
class TemplateTable : public strata::Table<Template, TemplatePatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Template insert(const NewTemplate& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewTemplate> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Template> insert_many_returning(std::span<const NewTemplate> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Template upsert(const strata::Constraint& key, const NewTemplate& row, const TemplatePatch& patch);
  std::optional<Template> find(std::int64_t id);
  /// Error (not_found) when there is no such row.
  Template get(std::int64_t id);
  using Table::exists;
  bool exists(std::int64_t id);
  /// Changes what the patch names; false when there is no such row.
  bool update(std::int64_t id, const TemplatePatch& patch);
  /// False when there was no such row.
  bool erase(std::int64_t id);
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Template> list(std::int64_t limit, std::int64_t offset = 0);
};

/// The same in a transaction, where rows can be locked until it ends.
class TemplateTableTx : public TemplateTable {
 public:
  using TemplateTable::TemplateTable;

  std::optional<Template> find_and_lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Template lock(std::int64_t id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace namespace_

template <>
struct strata::TableOf<namespace_::Template> {
  using type = strata::Table<namespace_::Template, namespace_::TemplatePatch>;
  using view = namespace_::TemplateView_;
};
extern template class strata::Table<namespace_::Template, namespace_::TemplatePatch>;
