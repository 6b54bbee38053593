#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/expr.hpp"
#include "model/type.hpp"

namespace stratac {

// The schema as the databases store it. Pure values: no spans, no parents, no
// pointers, nothing of C++, so that two schemas are equal exactly when nothing
// needs doing. All names are stored names (tables, columns), every name is
// explicit: derived names of constraints and indexes are already filled in.

struct EnumType {
  std::string name;
  std::vector<std::string> values;  // in declared order, which PostgreSQL sorts by
  bool operator==(const EnumType&) const = default;
};

struct Column {
  std::string name;
  Type type;
  bool nullable = false;
  std::optional<Expr> default_value{};  // evaluated by the database; what the runtime fills in is not stored
  bool identity = false;              // @default(auto())
  std::optional<Expr> generated{};    // @generated(expr), stored
  // What only one database has: @db and @collate; empty if unsaid.
  std::string postgres_type{}, sqlite_type{};
  std::string postgres_collation{}, sqlite_collation{};
  bool operator==(const Column&) const = default;
};

struct Key {
  std::string name;
  std::vector<std::string> columns;
  bool operator==(const Key&) const = default;
};

struct Unique {
  std::string name;
  std::vector<std::string> columns;
  bool operator==(const Unique&) const = default;
};

struct Check {
  std::string name;
  Expr condition;
  bool operator==(const Check&) const = default;
};

enum class Action : std::uint8_t { no_action, restrict_, cascade, set_null, set_default };

struct Reference {
  std::string name;
  std::vector<std::string> columns;
  std::string table;                      // the referenced one
  std::vector<std::string> referenced;    // its columns
  Action on_delete = Action::no_action;
  Action on_update = Action::no_action;
  bool deferrable = false;                // initially deferred
  bool operator==(const Reference&) const = default;
};

struct IndexPart {
  Expr expr;  // Op::column for a plain column
  bool descending = false;
  bool operator==(const IndexPart&) const = default;
};

struct Index {
  std::string name;
  std::vector<IndexPart> parts;
  std::optional<Expr> where;
  std::string method;                // "" is btree; others exist on PostgreSQL only, SQLite makes its plain index
  std::vector<std::string> include;  // PostgreSQL only
  bool unique = false;               // `@@unique(…) where (…)`: plain columns, among the rows that fulfil `where`
  // Full-text search over the words of the parts, which are columns then: its language, "" for none.
  std::optional<std::string> search{};
  bool operator==(const Index&) const = default;
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::optional<Key> key;
  std::vector<Unique> uniques;
  std::vector<Check> checks;
  std::vector<Reference> references;
  std::vector<Index> indexes;
  // Order of columns, constraints and indexes is kept but is not part of equality.
  friend bool operator==(const Table& a, const Table& b);
};

// What one database is told to make a raw object, and to take it away again.
struct RawSteps {
  std::string create;
  std::string drop;  // "" when it is never taken away
  bool operator==(const RawSteps&) const = default;
};

// A view, a trigger, a function, an extension: in the words of each database, which nobody here reads.
struct RawObject {
  std::string name;               // not taken by any table
  std::vector<std::string> uses;  // tables and other raw objects; never in a circle
  std::optional<RawSteps> sqlite, postgres;  // nothing where the database has no such object
  // The order of what is used is no part of equality.
  friend bool operator==(const RawObject& a, const RawObject& b);
};

struct Schema {
  std::string name;
  std::vector<EnumType> enums;
  std::vector<Table> tables;
  std::vector<RawObject> raws{};
  // Order of enums, tables and raw objects is kept but is not part of equality.
  friend bool operator==(const Schema& a, const Schema& b);
};

template <class T>
const T* find(const std::vector<T>& items, std::string_view name) {
  for (const auto& item : items)
    if (item.name == name) return &item;
  return nullptr;
}
template <class T>
T* find(std::vector<T>& items, std::string_view name) {
  return const_cast<T*>(find(std::as_const(items), name));
}

// Each behind those that it uses, else as declared.
std::vector<const RawObject*> in_order_of_use(const std::vector<RawObject>& raws);

}  // namespace stratac
