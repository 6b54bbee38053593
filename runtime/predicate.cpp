#include "strata/predicate.hpp"

#include "predicate_shape.hpp"
#include "strata/decimal.hpp"
#include "strata/error.hpp"
#include "strata/order.hpp"
#include "strata/query.hpp"

namespace strata {
namespace {

using detail::Kind;
using detail::Operand;

std::string field_name(const Term& term) {
  return "`" + std::string(term.table) + "." + term.name + "`";
}

// A decimal is bound in its column's form, so its digits stand beside it.
void put_value(std::string& out, const Operand& value, const Term& term) {
  out += static_cast<char>(value.kind);
  switch (value.kind) {
    case Kind::real: return shape::put_number(out, value.real);
    case Kind::text:
    case Kind::bytes:
      shape::put_number(out, value.size);
      if (value.size > 0) out.append(static_cast<const char*>(value.data), value.size);
      return;
    case Kind::secret:
      shape::put_text(out, std::string(term.table) + "." + term.name);
      shape::put_number(out, value.size);
      if (value.size > 0) out.append(static_cast<const char*>(value.data), value.size);
      return;
    case Kind::uuid: out.append(static_cast<const char*>(value.data), value.size); return;
    case Kind::decimal:
      out += static_cast<char>(term.precision);
      out += static_cast<char>(term.scale);
      out.append(static_cast<const char*>(value.data), value.size);
      return;
    default: return shape::put_number(out, value.integer);
  }
}

std::string_view name_of(const Operand& value, const Term& term) {
  if (value.size > 0) return {static_cast<const char*>(value.data), value.size};
  throw Error(ErrorKind::usage, field_name(term) + " is compared with a number that is no value of its enum");
}

// Enums and booleans stand in the text itself: a partial index is used only then.
void put_right(std::string& shape, std::string& values, const Operand& right, const Term& left) {
  if (right.kind == Kind::boolean) {
    shape += 'b';
    shape += right.integer != 0 ? '1' : '0';
  } else if (right.kind == Kind::enumeration) {
    shape += 'e';
    shape::put_text(shape, name_of(right, left));
  } else {
    shape += right.kind == Kind::integer ? 'i' : 'p';
    put_value(values, right, left);
  }
}

// SQLite's LIKE ignores case, its GLOB does not, so it is given the pattern as one for GLOB.
std::string as_glob(std::string_view pattern, const Term& term) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    char c = pattern[i];
    const bool escaped = c == '\\';
    if (escaped && ++i == pattern.size())
      throw Error(ErrorKind::usage, "the pattern for " + field_name(term) + " ends with its escape character `\\`");
    if (escaped) c = pattern[i];
    if (!escaped && c == '%') out += '*';
    else if (!escaped && c == '_') out += '?';
    else if (c == '*' || c == '?' || c == '[') ((out += '[') += c) += ']';
    else out += c;
  }
  return out;
}

}  // namespace

class PredicateWriter {
 public:
  explicit PredicateWriter(char letter) { shape = letter; }

  Predicate take() {
    Predicate out;
    out.shape_ = std::move(shape);
    out.values_ = std::move(values);
    return out;
  }

  std::string shape, values;
};

Predicate::Predicate(AllRows) : shape_("t") {}

Predicate& Predicate::join(const Predicate& other, char how) {
  const bool both = !empty() && !other.empty();
  // By its own end, for `p &= p`.
  shape_.append(other.shape_, 0, other.shape_.size());
  values_.append(other.values_, 0, other.values_.size());
  if (both) shape_ += how;
  return *this;
}

Predicate& Predicate::negate() {
  if (!empty()) shape_ += '~';
  return *this;
}

Predicate has(const Related& relation, const Predicate& where) {
  if (relation.through) {
    const Related far{relation.through, relation.name, relation.other, relation.through_others, relation.other_columns,
                      relation.other_deletion};
    return has({relation.table, relation.name, relation.through, relation.columns, relation.through_columns,
                relation.through_deletion},
               has(far, where));
  }
  PredicateWriter out('h');
  shape::put_text(out.shape, relation.table);
  shape::put_text(out.shape, relation.other);
  shape::put_text(out.shape, relation.other_deletion);
  shape::put_list(out.shape, relation.columns);
  shape::put_list(out.shape, relation.other_columns);
  shape::put_number(out.shape, static_cast<std::uint32_t>(where.shape().size()));
  out.shape += where.shape();
  out.values = where.values();
  return out.take();
}

Joins& Joins::add(const Join& join) {
  const auto& relation = join.relation;
  shape_ += join.left ? 'l' : 'i';
  for (const auto* text : {relation.name, relation.table, relation.other, relation.other_deletion})
    shape::put_text(shape_, text);
  shape::put_list(shape_, relation.columns);
  shape::put_list(shape_, relation.other_columns);
  shape::put_text(shape_, relation.through ? relation.through : "");
  if (relation.through == nullptr) return *this;
  shape::put_text(shape_, relation.through_deletion);
  shape::put_list(shape_, relation.through_columns);
  shape::put_list(shape_, relation.through_others);
  return *this;
}

Order IndexOrder::order(bool reversed) const {
  Order out;
  for (const char* part = parts; *part != '\0'; part += std::strlen(part) + 1)
    out.then({Term{table, part + 2, 0, 0, part[1] == '?'}, (part[0] == 'd') != reversed});
  return out;
}

Order::Order(const Term& term, bool descending) : shape_(1, descending ? 'd' : 'a') {
  shape::put_term(shape_, term);
}

std::string escape_like(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

namespace detail {

Predicate compare(const Term& left, Comparison how, const Operand& right) {
  PredicateWriter out('c');
  out.shape += static_cast<char>(how);
  shape::put_term(out.shape, left);
  put_right(out.shape, out.values, right, left);
  return out.take();
}

Predicate compare(const Term& left, Comparison how, const Term& right) {
  // SQLite stores decimals of different digits in different forms.
  if (left.precision != right.precision || left.scale != right.scale)
    throw Error(ErrorKind::usage, field_name(left) + " and " + field_name(right) + " are decimals of different digits");
  PredicateWriter out('c');
  out.shape += static_cast<char>(how);
  shape::put_term(out.shape, left);
  out.shape += 't';
  shape::put_term(out.shape, right);
  return out.take();
}

Predicate null_test(const Term& term, bool null) {
  PredicateWriter out(null ? 'n' : 'N');
  shape::put_term(out.shape, term);
  return out.take();
}

Predicate like(const Term& term, std::string_view pattern) {
  PredicateWriter out('k');
  shape::put_term(out.shape, term);
  const auto glob = as_glob(pattern, term);
  out.values += static_cast<char>(Kind::pattern);
  for (const std::string_view text : {pattern, std::string_view(glob)}) {
    shape::put_number(out.values, text.size());
    out.values += text;
  }
  return out.take();
}

Predicate contains(const Term& array, const Operand& value) {
  PredicateWriter out('o');
  shape::put_term(out.shape, array);
  put_right(out.shape, out.values, value, array);
  return out.take();
}

void Choice::add(const Operand& value) {
  ++count_;
  if (kind_ == Kind::enumeration) shape::put_text(literals_, name_of(value, term_));
  else if (kind_ == Kind::boolean) shape::put_text(literals_, value.integer != 0 ? "1" : "0");
  else put_value(values_, value, term_);
}

Predicate Choice::take() && {
  if (count_ == 0) return PredicateWriter('f').take();
  const bool literal = kind_ == Kind::enumeration || kind_ == Kind::boolean;
  // JSON, which arrays are on SQLite, holds no bytes, and its numbers are not exact to the last bit.
  const bool single = kind_ == Kind::real || kind_ == Kind::bytes || kind_ == Kind::secret;
  PredicateWriter out(literal ? 'l' : single ? 'v' : 'a');
  if (literal || single) shape::put_number(out.shape, static_cast<std::uint32_t>(count_));
  out.shape += static_cast<char>(kind_);
  shape::put_term(out.shape, term_);
  out.shape += literals_;
  if (!literal && !single) {
    out.values += static_cast<char>(Kind::array);
    out.values += static_cast<char>(kind_);
    shape::put_number(out.values, count_);
  }
  out.values += values_;
  return out.take();
}

}  // namespace detail
}  // namespace strata
