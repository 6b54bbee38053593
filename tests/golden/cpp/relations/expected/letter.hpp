// Made by strata from the schema `social`; do not edit.
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
#include <strata/join.hpp>
#include <strata/lock.hpp>
#include <strata/relation.hpp>
#include <strata/table.hpp>
#include <strata/uuid.hpp>

namespace strata {
class Connection;
}

namespace social {

struct Person;

struct Letter {
  strata::Uuid id{};
  std::int64_t sender_id{};
  std::optional<std::int64_t> receiver_id{};
  std::string text{};
  bool operator==(const Letter&) const = default;
};

/// A Letter as each() shows it: texts and bytes are the database's own, until the next row.
struct LetterView {
  strata::Uuid id{};
  std::int64_t sender_id{};
  std::optional<std::int64_t> receiver_id{};
  std::string_view text{};
};

/// A Letter to insert: what may be left out has a default.
struct NewLetter {
  strata::Defaulted<strata::Uuid> id{};
  strata::Required<std::int64_t> sender_id;
  std::optional<std::int64_t> receiver_id{};
  strata::Required<std::string> text;
};

/// A change of a Letter: what is left out stays as it is.
struct LetterPatch {
  strata::Patch<strata::Uuid> id{};
  strata::Patch<std::int64_t> sender_id{};
  strata::Patch<std::optional<std::int64_t>> receiver_id{};
  strata::Patch<std::string> text{};
};

namespace letter {
inline constexpr strata::Column<strata::Uuid> id{"letters", "id"};
inline constexpr strata::Column<std::int64_t> sender_id{"letters", "sender_id"};
inline constexpr strata::Column<std::optional<std::int64_t>> receiver_id{"letters", "receiver_id"};
inline constexpr strata::Column<std::string> text{"letters", "text"};
inline constexpr strata::Relation<struct Letter, struct Person> sender{{
    "letters", "letters.sender", "people", "sender_id\000", "id\000", ""}};
inline constexpr strata::Relation<struct Letter, struct Person> receiver{{
    "letters", "letters.receiver", "people", "receiver_id\000", "id\000", ""}};
inline constexpr strata::IndexOrder by_id{"letters", "a id\000"};
namespace key_ {
inline constexpr strata::Constraint id{strata::ErrorKind::unique_violation, "letters", "letters_pkey", "id"};
}  // namespace key_
namespace reference_ {
inline constexpr strata::Constraint sender_id{
    strata::ErrorKind::foreign_key_violation, "letters", "letters_sender_id_fkey", "sender_id"};
inline constexpr strata::Constraint receiver_id{
    strata::ErrorKind::foreign_key_violation, "letters", "letters_receiver_id_fkey", "receiver_id"};
}  // namespace reference_
}  // namespace letter

/// The table `letters`.
class LetterTable : public strata::Table<Letter, LetterPatch> {
 public:
  using Table::Table;

  /// The row as it is stored, with what the database filled in.
  Letter insert(const NewLetter& row);
  /// All of them or none; how many there were.
  std::int64_t insert_many(std::span<const NewLetter> rows);
  /// The same, with the rows as they are stored, in the order of `rows`.
  std::vector<Letter> insert_many_returning(std::span<const NewLetter> rows);
  /// Inserts the row, or changes by the patch the one that has the same `key`, one of key_; the row as it then is.
  Letter upsert(const strata::Constraint& key, const NewLetter& row, const LetterPatch& patch);
  std::optional<Letter> find(const strata::Uuid& id);
  /// Error (not_found) when there is no such row.
  Letter get(const strata::Uuid& id);
  using Table::exists;
  bool exists(const strata::Uuid& id);
  /// Changes what the patch names; false when there is no such row.
  bool update(const strata::Uuid& id, const LetterPatch& patch);
  /// False when there was no such row.
  bool erase(const strata::Uuid& id);
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Letter> for_people_by_sender(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_by_sender_(strata::each<&Owner::id>(rows));
  }
  /// The rows for each Person, in one query.
  template <class Owner = Person>
  strata::Grouped<Letter> for_people_by_receiver(std::type_identity_t<std::span<const Owner>> rows) {
    return for_people_by_receiver_(strata::each<&Owner::id>(rows));
  }
  /// At most `limit` rows in the order of the key, without the first `offset`.
  std::vector<Letter> list(std::int64_t limit, std::int64_t offset = 0);

 private:
  strata::Grouped<Letter> for_people_by_sender_(strata::Each<std::int64_t> key1);
  strata::Grouped<Letter> for_people_by_receiver_(strata::Each<std::int64_t> key1);
};

/// The same in a transaction, where rows can be locked until it ends.
class LetterTableTx : public LetterTable {
 public:
  using LetterTable::LetterTable;

  std::optional<Letter> find_and_lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// Error (not_found) when there is no such row.
  Letter lock(const strata::Uuid& id, strata::Lock how = strata::Lock::wait);
  /// select(), with the rows locked.
  using Table::select_and_lock;
};

}  // namespace social

template <>
struct strata::TableOf<social::Letter> {
  using type = strata::Table<social::Letter, social::LetterPatch>;
  using view = social::LetterView;
};
extern template class strata::Table<social::Letter, social::LetterPatch>;
