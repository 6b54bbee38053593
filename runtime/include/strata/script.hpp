#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace strata {

// A migration script, read. The file is plain SQL that a person can read and edit; the comment lines
// below carry what SQL cannot say. They count only between statements, never inside one.
//
//   -- revision: 20260102030405_add_note      header: key and value, up to the first other line
//   -- parent: 20260101000000_initial         empty for the first revision
//   -- schema: gateway
//   -- database: sqlite                       or postgres
//   -- direction: up                          or down
//   -- mode: transaction                      or steps: each step by itself, journaled
//   -- down: exact                            what undoing the revision gives back; or `structure: …` and
//                                             `lossy: …` with what it loses. A hand-written step that loses
//                                             more is for its author to add
//
//   -- guard: {} rows of payments have no note    stops the migration when the SELECT counts any row;
//   SELECT count(*) FROM …;                       each `{}` stands for a column of its answer
//
//   -- step 2: alone                          only in mode steps; `transaction` or `alone`: outside one.
//                                             A process killed during an alone step runs it again from its
//                                             beginning, so its statements must bear that
//
//   -- rebuild "payments" ("id", "token_id")  SQLite: table and the columns it must have now
//   …
//   -- end rebuild
//
//   -- data step begin                        statements written by hand, kept when Strata
//   …                                         plans the revision anew
//   -- call fill_hashes                       a function that the application registers by this name
//   -- data step end                          (MigratorSettings::callbacks)
//
// Any other comment line directly above a statement is its cause.
struct Script {
  struct Statement {
    std::string sql;    // without the final semicolon
    std::string cause;  // "" if unsaid
  };
  struct Guard {
    std::string sql, message;
  };
  struct Rebuild {
    std::string table;
    std::vector<std::string> columns;
    std::vector<Statement> statements;
  };
  struct Call {
    std::string function;
  };
  struct Step {
    bool alone = false;    // each statement by itself, outside a transaction
    bool by_hand = false;  // holds statements of a data step
    std::vector<std::variant<Statement, Rebuild, Call>> items;
  };

  // What undoing gives back: all; tables and columns without their rows and values; or not even all values of
  // what stays.
  enum class Reversal : std::uint8_t { exact, structure, lossy };

  std::string revision, parent, schema, database, direction;
  Reversal reversal = Reversal::exact;
  std::string loses;       // in words; empty when exact
  bool journaled = false;  // mode: steps
  std::vector<Guard> guards;
  std::vector<Step> steps;  // one unless journaled
};

std::string_view to_string(Script::Reversal reversal);

// Throws Error (usage) that names the line, for a script that cannot be understood or that would
// begin or end the transaction which the migrator owns.
Script read_script(std::string_view text);

// The functions that it calls, in order.
std::vector<std::string> called_functions(const Script& script);

// A SQL text, cut into its statements and the comment lines between them.
// Knows quotes, dollar quotes, comments, and bodies that hold semicolons (CREATE TRIGGER, BEGIN ATOMIC).
struct SqlPiece {
  bool comment = false;
  std::string_view text;        // a comment without its dashes, a statement without its semicolon
  std::string_view first_word;  // of a statement, as written
  std::size_t line = 1;         // where it begins
};
std::vector<SqlPiece> split_sql(std::string_view text, bool sqlite);

}  // namespace strata
