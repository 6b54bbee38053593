#include "strata/script.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "strata/error.hpp"

namespace strata {
namespace {

[[noreturn]] void malformed(std::size_t line, const std::string& what) {
  throw Error(ErrorKind::usage, "migration script, line " + std::to_string(line) + ": " + what);
}

// What follows `prefix` in `text`, or nothing.
bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// The next "quoted" name in a marker line, with doubled quotes undone; false at the line's end.
bool take_name(std::string_view& text, std::string& name) {
  const auto open = text.find('"');
  if (open == std::string_view::npos) return false;
  text.remove_prefix(open + 1);
  name.clear();
  while (!text.empty()) {
    if (text.front() == '"' && !text.substr(1).starts_with('"')) break;
    text.remove_prefix(text.front() == '"' ? 1 : 0);
    name += text.front();
    text.remove_prefix(1);
  }
  if (!text.empty()) text.remove_prefix(1);
  return true;
}

constexpr std::array<std::string_view, 3> reversal_names{"exact", "structure", "lossy"};

// A script runs inside the migrator's transaction; a COMMIT of its own would split it, and a crash
// would then leave half a migration.
bool controls_transaction(std::string_view word) {
  static constexpr std::array words{"BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE"};
  std::string upper(word);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return std::find(words.begin(), words.end(), upper) != words.end();
}

class Reader {
 public:
  Script read(std::string_view text) {
    const bool sqlite = text.find("\n-- database: sqlite") != std::string_view::npos;
    for (const auto& piece : split_sql(text, sqlite)) {
      if (in_header_ && piece.comment && header(piece.text)) continue;
      if (in_header_) end_header(piece.line);
      if (piece.comment)
        comment(piece);
      else
        statement(piece);
    }
    if (in_header_) end_header(1);
    if (rebuild_) malformed(rebuild_line_, "`-- rebuild` without `-- end rebuild`");
    if (by_hand_) malformed(by_hand_line_, "`-- data step begin` without `-- data step end`");
    return std::move(script_);
  }

 private:
  bool header(std::string_view text) {
    const std::pair<std::string_view, std::string*> keys[] = {
        {"revision:", &script_.revision}, {"parent:", &script_.parent},       {"schema:", &script_.schema},
        {"database:", &script_.database}, {"direction:", &script_.direction}, {"mode:", &mode_},
        {"down:", &down_},
        // Scripts of 0.1 said only what they themselves lose.
        {"loses:", &script_.loses}};
    for (const auto& [key, value] : keys) {
      if (!take(text, key)) continue;
      take(text, " ");
      *value = text;
      return true;
    }
    return false;
  }

  void end_header(std::size_t line) {
    in_header_ = false;
    if (script_.revision.empty() || script_.schema.empty() || script_.database.empty())
      malformed(line, "the header names no revision, schema or database; is this a script made by Strata?");
    if (mode_ != "transaction" && mode_ != "steps")
      malformed(line, "mode is `" + mode_ + "`, which is neither `transaction` nor `steps`");
    script_.journaled = mode_ == "steps";
    read_reversal(line);
    if (!script_.journaled) script_.steps.emplace_back();
  }

  void read_reversal(std::size_t line) {
    using enum Script::Reversal;
    if (down_.empty()) {
      const auto& loses = script_.loses;
      script_.reversal = loses.starts_with("rows") ? structure : loses.starts_with("values") ? lossy : exact;
      if (script_.reversal == exact) script_.loses.clear();
      return;
    }
    std::string_view label = down_;
    if (const auto colon = label.find(": "); colon != std::string_view::npos) {
      script_.loses = label.substr(colon + 2);
      label = label.substr(0, colon);
    }
    const auto* found = std::find(reversal_names.begin(), reversal_names.end(), label);
    if (found == reversal_names.end())
      malformed(line, "down is `" + std::string(label) + "`, which is none of `exact`, `structure`, `lossy`");
    script_.reversal = static_cast<Script::Reversal>(found - reversal_names.begin());
  }

  void comment(const SqlPiece& piece) {
    auto text = piece.text;
    if (take(text, "guard: "))
      guard_ = text, in_guard_ = true;
    else if (take(text, "step "))
      begin_step(text, piece.line);
    else if (take(text, "rebuild \""))
      begin_rebuild(piece);
    else if (text == "end rebuild")
      end_rebuild(piece.line);
    else if (text == "data step begin")
      by_hand_ = true, by_hand_line_ = piece.line;
    else if (text == "data step end")
      by_hand_ = false;
    else if (by_hand_ && take(text, "call "))
      call(text, piece.line);
    else
      cause_ = text;
  }

  void begin_step(std::string_view text, std::size_t line) {
    const auto colon = text.find(": ");
    const auto mode = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 2);
    if (mode != "transaction" && mode != "alone") malformed(line, "a step is `transaction` or `alone`");
    if (!script_.journaled) malformed(line, "a step in a script of mode `transaction`");
    script_.steps.push_back({.alone = mode == "alone", .by_hand = false, .items = {}});
  }

  void begin_rebuild(const SqlPiece& piece) {
    if (rebuild_) malformed(piece.line, "a rebuild inside a rebuild");
    auto text = piece.text;
    Script::Rebuild rebuild;
    take_name(text, rebuild.table);
    for (std::string column; take_name(text, column);) rebuild.columns.push_back(column);
    step(piece.line).items.emplace_back(std::move(rebuild));
    rebuild_ = true;
    rebuild_line_ = piece.line;
  }

  void end_rebuild(std::size_t line) {
    if (!rebuild_) malformed(line, "`-- end rebuild` without `-- rebuild`");
    rebuild_ = false;
  }

  // Only what is rolled back with the rest can be called: a journaled step would call twice after a crash.
  void call(std::string_view function, std::size_t line) {
    if (step(line).alone) malformed(line, "a call belongs into a step that is a transaction");
    step(line).by_hand = true;
    step(line).items.emplace_back(Script::Call{std::string(function)});
  }

  void statement(const SqlPiece& piece) {
    if (controls_transaction(piece.first_word))
      malformed(piece.line, "`" + std::string(piece.first_word) +
                                "` does not belong into a migration: Strata begins and ends its transaction");
    if (in_guard_) {
      in_guard_ = false;
      script_.guards.push_back({std::string(piece.text), guard_});
      return;
    }
    Script::Statement made{std::string(piece.text), std::exchange(cause_, {})};
    auto& step = this->step(piece.line);
    step.by_hand = step.by_hand || by_hand_;
    if (rebuild_)
      std::get<Script::Rebuild>(step.items.back()).statements.push_back(std::move(made));
    else
      step.items.emplace_back(std::move(made));
  }

  Script::Step& step(std::size_t line) {
    if (script_.steps.empty()) malformed(line, "a statement before the first `-- step`");
    return script_.steps.back();
  }

  Script script_;
  std::string mode_, down_, guard_, cause_;
  bool in_header_ = true, in_guard_ = false, rebuild_ = false, by_hand_ = false;
  std::size_t rebuild_line_ = 0, by_hand_line_ = 0;
};

}  // namespace

std::string_view to_string(Script::Reversal reversal) {
  return reversal_names[static_cast<std::size_t>(reversal)];
}

std::vector<std::string> called_functions(const Script& script) {
  std::vector<std::string> functions;
  for (const auto& step : script.steps)
    for (const auto& item : step.items)
      if (const auto* call = std::get_if<Script::Call>(&item)) functions.push_back(call->function);
  return functions;
}

Script read_script(std::string_view text) {
  return Reader().read(text);
}

}  // namespace strata
