#include <algorithm>
#include <array>

#include "syntax/resolve/draft.hpp"

namespace stratac {
namespace {

constexpr Kind<std::string> unknown_used{"unknown-used", Severity::error, "there is no model or raw object `{}`"};
constexpr Kind<std::string, std::string> used_twice{"used-twice", Severity::error, "`{}` stands twice in `uses` of `{}`"};
constexpr Kind<std::string> raw_circle{"raw-circle", Severity::error, "raw objects use each other in a circle: {}"};
constexpr Kind<std::string> unknown_database{"unknown-database", Severity::error,
                                             "there is no database `{}`: a raw object has `sqlite` and `postgres`"};
constexpr Kind<std::string> unknown_raw_step{"unknown-raw-step", Severity::error,
                                             "a raw object has `create` and `drop`, not `{}`"};
constexpr Kind<std::string, std::string> raw_said_twice{"raw-said-twice", Severity::error,
                                                        "raw object `{}` says `{}` twice"};
constexpr Kind<std::string> empty_raw{"empty-raw", Severity::error,
                                      "raw object `{}` is in neither database: write `sqlite {{ … }}` or `postgres {{ … }}`"};
constexpr Kind<std::string, std::string> no_raw_create{"no-raw-create", Severity::error,
                                                       "raw object `{}` does not say how `{}` makes it: `create \"\"\"…\"\"\"`"};
constexpr Kind<std::string, std::string> no_raw_drop{
    "no-raw-drop", Severity::error,
    "raw object `{}` uses others, so it must go before they change: say how `{}` takes it away, `drop \"\"\"…\"\"\"`"};

// Line ends are those of the machine that wrote the file, and what stands around a text is no part of it.
std::string normalized(std::string text) {
  std::erase(text, '\r');
  constexpr std::string_view around = " \t\n;";
  text.erase(0, std::min(text.find_first_not_of(" \t\n"), text.size()));
  text.erase(text.find_last_not_of(around) + 1);
  return text;
}

class Resolving {
 public:
  explicit Resolving(Draft& draft) : draft_(draft) {}

  void run() {
    for (const auto* raw : draft_.raws) names_.emplace(raw->name.text, raw);
    for (const auto* raw : draft_.raws) draft_.out.schema.raws.push_back(resolved(*raw));
    for (const auto* raw : draft_.raws) find_circle(*raw);
  }

 private:
  RawObject resolved(const ast::Raw& raw) {
    RawObject out{.name = raw.name.text, .uses = uses(raw), .sqlite = {}, .postgres = {}};
    for (const auto& database : raw.databases) add_database(raw, database, out);
    if (raw.databases.empty() && !draft_.reporter.is_broken(raw.span))
      draft_.reporter.report(raw.name.span, empty_raw, raw.name.text);
    return out;
  }

  std::vector<std::string> uses(const ast::Raw& raw) {
    std::vector<std::string> out;
    for (const auto& name : raw.uses) {
      const auto stored = stored_name(name);
      if (!stored) continue;
      if (std::find(out.begin(), out.end(), *stored) == out.end()) out.push_back(*stored);
      else draft_.reporter.report(name.span, used_twice, name.text, raw.name.text);
    }
    return out;
  }

  std::optional<std::string> stored_name(const ast::Name& name) {
    if (const auto model = draft_.model_of.find(name.text); model != draft_.model_of.end())
      return model->second->table.name;
    if (names_.contains(name.text)) return name.text;
    std::vector<std::string_view> known;
    for (const auto& model : draft_.models) known.push_back(model.ast->name.text);
    for (const auto* raw : draft_.raws) known.push_back(raw->name.text);
    suggest(draft_.reporter.report(name.span, unknown_used, name.text), name.text, known);
    return std::nullopt;
  }

  void add_database(const ast::Raw& raw, const ast::RawDatabase& database, RawObject& out) {
    const auto& name = database.name;
    if (name.text != "sqlite" && name.text != "postgres") {
      suggest(draft_.reporter.report(name.span, unknown_database, name.text), name.text, {"sqlite", "postgres"});
      return;
    }
    auto& steps = name.text == "sqlite" ? out.sqlite : out.postgres;
    if (steps) draft_.reporter.report(name.span, raw_said_twice, raw.name.text, name.text);
    const bool all_known = read_steps(raw, database, steps.emplace());
    if (!all_known || draft_.reporter.is_broken(database.span)) return;
    if (steps->create.empty()) draft_.reporter.report(name.span, no_raw_create, raw.name.text, name.text);
    else if (steps->drop.empty() && !raw.uses.empty())
      draft_.reporter.report(name.span, no_raw_drop, raw.name.text, name.text);
  }

  bool read_steps(const ast::Raw& raw, const ast::RawDatabase& database, RawSteps& out) {
    bool all_known = true;
    for (const auto& [word, text] : database.steps) {
      if (word.text != "create" && word.text != "drop") {
        suggest(draft_.reporter.report(word.span, unknown_raw_step, word.text), word.text, {"create", "drop"});
        all_known = false;
        continue;
      }
      auto& step = word.text == "create" ? out.create : out.drop;
      if (!step.empty()) draft_.reporter.report(word.span, raw_said_twice, raw.name.text, word.text);
      step = normalized(text.text);
    }
    return all_known;
  }

  // Walks from one object through those it uses; a name that is met again on the way closes a circle.
  void find_circle(const ast::Raw& raw) {
    if (done_.contains(&raw)) return;
    if (const auto first = std::find(way_.begin(), way_.end(), &raw); first != way_.end()) {
      std::string names;
      for (auto each = first; each != way_.end(); ++each) names += "`" + (*each)->name.text + "` → ";
      draft_.reporter.report((*first)->name.span, raw_circle, names + "`" + raw.name.text + "`");
      return;
    }
    way_.push_back(&raw);
    for (const auto& used : raw.uses)
      if (const auto found = names_.find(used.text); found != names_.end()) find_circle(*found->second);
    way_.pop_back();
    done_.insert(&raw);
  }

  Draft& draft_;
  std::unordered_map<std::string_view, const ast::Raw*> names_;
  std::vector<const ast::Raw*> way_;
  std::set<const ast::Raw*> done_;
};

}  // namespace

void resolve_raws(Draft& draft) {
  Resolving(draft).run();
}

}  // namespace stratac
