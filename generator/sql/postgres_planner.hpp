#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diff/online.hpp"
#include "sql/aside.hpp"
#include "sql/plan.hpp"
#include "sql/postgres_effects.hpp"

namespace stratac {

// Walks the changes in their order with the schema as it then is. What stands in the way of a change
// without being changed itself (a foreign key over a column whose type changes) is taken away before it,
// kept in `aside_`, and put back at the end.
//
// What is made online leaves to later steps all that takes time: the transaction of everything else is
// short, and no step behind it holds a lock for which readers or writers would wait.
//
// Each kind of change has its file: plan_postgres.cpp the walk, enums and tables; then _columns, _objects
// (constraints and indexes), _aside and _online.
class PostgresPlanner {
 public:
  PostgresPlanner(const Schema& before, const Changes& changes, Online online);
  Plan run() &&;

 private:
  void index_references(const Table& table);
  Plan steps();

  void add(std::string sql, std::vector<Effect> effects = {});
  void alter(const std::string& table, const std::string& action, Deed deed = Deed::definition,
             const std::string& referenced = "");
  void alter_column(const std::string& table, const std::string& column, const std::string& action,
                    Deed deed = Deed::definition);
  Table& table_now(const std::string& name);

  // Enums.
  void add_enum_values_first();
  void before_change(const AddEnum& c);
  void before_change(const DropEnum& c);
  void before_change(const RenameEnums& c);
  void before_change(const RenameEnumValues& c);
  void before_change(const AlterEnum& c);

  // Tables.
  void before_change(const AddTable& c);
  void before_change(const DropTable& c);
  void before_change(const RenameTables& c);
  bool find_back(const std::string& table) const;

  // Columns.
  void before_change(const AddColumn& c);
  void before_change(const DropColumn& c);
  void before_change(const RenameColumns& c);
  void before_change(const AlterColumn& c);
  void add_computed_column(const AddColumn& c, const Expr& fill);
  void change_type(const AlterColumn& c);
  void change_nullability(const AlterColumn& c);
  void make_identity(const std::string& table, const std::string& column);
  void replace_column(const AlterColumn& c);

  // Constraints and indexes.
  void before_change(const AddKey& c);
  void before_change(const DropKey& c);
  void before_change(const AddUnique& c);
  void before_change(const DropUnique& c);
  void before_change(const AddCheck& c);
  void before_change(const DropCheck& c);
  void before_change(const AddReference& c);
  void before_change(const DropReference& c);
  void before_change(const AddIndex& c);
  void before_change(const DropIndex& c);
  void before_change(const RenameObject& c);
  // Raw objects are put around the plan: sql/raw_objects.hpp.
  void before_change(const AddRaw&) {}
  void before_change(const DropRaw&) {}
  void before_change(const AlterRaw&) {}
  void add_unique(const std::string& table, const Unique& unique);
  void drop_constraint(const std::string& table, const std::string& name);
  void drop_reference(const std::string& table, const Reference& reference);

  // What stands in the way.
  void set_aside_reference(const std::string& table, const Reference& reference);
  void set_aside_references_to(const std::string& table, std::vector<std::string> columns);
  void set_aside_dependents(const std::string& table_name, const std::string& column);
  void set_aside_readers(const std::string& table_name, const std::string& column);
  void set_aside_index(const std::string& table, const Index& index);
  void set_aside_generated(const std::string& table_name, const Column& column);
  void put_back();

  // What is made online, in steps of their own.
  Statement online_alter(const std::string& table, const std::string& action, Deed deed = Deed::definition) const;
  void then(Step::Mode mode, std::vector<Statement> statements);
  void validate(const std::string& table, const std::string& constraint, const std::string& referenced = "");
  Statement drop_leftover(const std::string& table, const std::string& index) const;
  void build_index(const std::string& table, Index index, const std::string& replaced);
  Statement drop_old(const std::string& table, const std::string& constraint) const;
  void build_key(const std::string& table, const Unique& key, const std::string& kind, const std::string& replaced);
  void require_values();
  void drop_index_later(const std::string& table, const std::string& name);
  void drop_constraint_later(const std::string& table, const std::string& name);

  // A column that may not be NULL any more, under the names of the walk.
  struct Required { std::string cause, table, column; };
  void follow(const Change& change);

  struct Later { std::string cause, table, reference; bool online; };

  Schema now_;
  const Changes& changes_;
  OnlineChanges online_;
  std::unordered_multimap<std::string, std::string> referencing_;  // referenced table -> referencing one
  std::unordered_set<std::string> touched_, added_;
  std::set<const AlterEnum*> in_place_;
  std::vector<std::string> causes_;
  Aside aside_;
  std::vector<Later> later_;  // references to add at the end
  std::vector<Statement> values_first_, statements_;
  std::vector<Required> required_;
  std::unordered_set<std::string> pending_;  // indexes that are made by later steps, so not there to be dropped
  std::vector<Step> online_steps_, last_steps_;
};

}  // namespace stratac
