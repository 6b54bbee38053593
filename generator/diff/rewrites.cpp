#include "diff/rewrites.hpp"

#include <algorithm>

namespace stratac {
namespace {

// A wider limit on the same stored form is all that PostgreSQL takes without looking at the rows.
bool same_form(const Type& from, const Type& to) {
  if (from == to) return true;
  if (from.array || to.array || from.scalar != to.scalar) return false;
  if (from.scalar == Scalar::text) return to.length == 0 || (from.length != 0 && from.length <= to.length);
  return from.scalar == Scalar::decimal && from.scale == to.scale && from.precision <= to.precision;
}

}  // namespace

bool rewrites(const AlterColumn& c) {
  const bool same_name = c.before.postgres_type == c.after.postgres_type;
  const bool kept = same_name && (!c.after.postgres_type.empty() || same_form(c.before.type, c.after.type));
  return !c.after.generated && (!kept || c.cast);
}

bool rewrites(const AddColumn& c) {
  const auto& value = c.column.default_value;
  return c.column.generated || c.column.identity || (value && may_be_volatile(*value));
}

bool may_be_volatile(const Expr& expr) {
  return (expr.op == Op::raw && expr.other.find('(') != std::string::npos) ||
         std::any_of(expr.args.begin(), expr.args.end(), may_be_volatile);
}

}  // namespace stratac
