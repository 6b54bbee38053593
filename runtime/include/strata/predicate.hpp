#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace strata {

// What a statement can name: a column, or a function of one. The names are stored names, not quoted.
struct Term {
  const char* table;
  const char* name;
  std::uint8_t precision = 0, scale = 0;  // of a decimal
  bool nullable = false;
  char function = ' ';  // one of those in query_text.cpp; a space for the column itself
  const char* via = nullptr;  // Related::name of what the table was joined along, where it must be said
};

// A Term by the C++ type of its values.
template <class T>
struct Expr : Term {
  using Type = T;
};

// A relation of the schema, from either side. Columns are stored names, each ended by NUL, with one more at the end.
struct Related {
  const char* table;
  const char* name;  // `payments.token`
  const char* other;
  const char* columns;
  const char* other_columns;
  // How rows of `other` say that they are deleted: the digit of strata::Deletion and the column; empty if they cannot.
  const char* other_deletion;
  // Many to many: the table between, its columns for `columns`, and those for `other_columns`.
  const char* through = nullptr;
  const char* through_columns = nullptr;
  const char* through_others = nullptr;
  const char* through_deletion = nullptr;
};
// A Related by the rows on its sides: what generated code declares.
template <class Row, class Other>
struct Relation : Related {};

// Says that an update or erase is meant for every row.
struct AllRows {};
inline constexpr AllRows all_rows{};

// A condition on the rows of a table: a value, made by the operators on columns (strata/column.hpp), combined by
// `&&`, `||` and `!`, built up at run time as one likes.
//
// An empty one is no clause at all: combined with another it is the other.
//
// As in SQL a comparison with NULL is neither true nor false, also behind a `!`: its row is not chosen.
class Predicate {
 public:
  Predicate() = default;
  Predicate(AllRows);

  bool empty() const { return shape_.empty(); }
  // What the text of a statement depends on, and the values of its parameters: both for the runtime.
  const std::string& shape() const { return shape_; }
  const std::string& values() const { return values_; }

  Predicate& operator&=(const Predicate& other) { return join(other, '&'); }
  Predicate& operator|=(const Predicate& other) { return join(other, '|'); }
  friend Predicate operator&&(Predicate a, const Predicate& b) { return a &= b; }
  friend Predicate operator||(Predicate a, const Predicate& b) { return a |= b; }
  friend Predicate operator!(Predicate a) { return a.negate(); }

 private:
  friend class PredicateWriter;
  Predicate& join(const Predicate& other, char how);
  Predicate& negate();

  std::string shape_;
  std::string values_;
};

// There is a row on the other side, not deleted, for which the condition holds:
// has(payment::token, token::symbol == "USDC").
Predicate has(const Related& relation, const Predicate& where = {});

// A text for `like` in which `%`, `_` and `\` stand for themselves.
std::string escape_like(std::string_view text);

namespace detail {

// How a value is stored, whatever its column is called in C++.
enum class Kind : std::uint8_t {
  none,  // not comparable by a value
  boolean, integer, real, text, bytes, uuid, date, time, timestamp, interval, decimal, enumeration, pattern, array,
  secret,  // text or bytes of a column that is encrypted
};

// A value on its way into a Predicate. Texts, bytes, uuids and decimals stay where they are.
struct Operand {
  Kind kind = Kind::none;
  std::int64_t integer = 0;  // also days and microseconds
  double real = 0;
  const void* data = nullptr;
  std::size_t size = 0;
};

// A value of a parameter in a statement of one's own (strata/raw.hpp). It points to what the caller gave.
struct Argument : Operand {
  std::uint8_t precision = 0, scale = 0;  // of a decimal
};

enum class Comparison : char { eq = '=', ne = '!', lt = '<', le = 'l', gt = '>', ge = 'g' };

Predicate compare(const Term& left, Comparison how, const Operand& right);
Predicate compare(const Term& left, Comparison how, const Term& right);
Predicate null_test(const Term& term, bool null);
Predicate like(const Term& term, std::string_view pattern);
Predicate contains(const Term& array, const Operand& value);

// `in`: begun, then each value, then the predicate.
class Choice {
 public:
  Choice(const Term& term, Kind kind) : term_(term), kind_(kind) {}
  void add(const Operand& value);
  Predicate take() &&;

 private:
  Term term_;
  Kind kind_;
  std::size_t count_ = 0;
  std::string literals_;
  std::string values_;
};

}  // namespace detail
}  // namespace strata
