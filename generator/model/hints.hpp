#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/expr.hpp"

namespace stratac {

// What the schema says about its own change, once (`@was`, `@fill`, `@cast`, `@allow`); it stands beside the
// Schema because it is no part of what is stored. Keys are the stored names after the change.
struct ColumnHint {
  std::string was;           // the stored name before; "" if unsaid
  std::optional<Expr> fill;  // what existing rows get
  std::optional<Expr> cast;  // how an old value (Op::value) becomes a new one
};
struct EnumHint {
  std::string was;
  std::map<std::string, std::string> values;  // now -> before
};
struct TableHint {
  std::string was;
  std::map<std::string, ColumnHint> columns;
  std::map<std::string, std::string> constraints;  // name now -> name before; indexes too
};
// What may go although a rule refuses it (`@allow`).
struct Allowance {
  std::string code;   // of the rule
  std::string place;  // the table, column or enum
  std::string what;   // the column or value that goes, or the type that was
};
struct Hints {
  std::map<std::string, TableHint> tables;
  std::map<std::string, EnumHint> enums;
  std::vector<Allowance> allowed{};
};

}  // namespace stratac
