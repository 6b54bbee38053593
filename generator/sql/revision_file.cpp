#include "sql/revision_file.hpp"

#include <algorithm>

#include "sql/dialect.hpp"
#include "support/overloaded.hpp"
#include "support/sha256.hpp"

namespace stratac {
namespace {

void append(std::string& out, const Statement& statement) {
  out += "\n-- " + statement.cause + "\n" + statement.sql + ";\n";
}

void append(std::string& out, const Rebuild& rebuild) {
  out += "\n-- rebuild " + quoted(rebuild.table) + " (";
  for (std::size_t i = 0; i < rebuild.expected.size(); ++i) out += (i > 0 ? ", " : "") + quoted(rebuild.expected[i]);
  out += ")";
  for (const auto& statement : rebuild.statements) append(out, statement);
  out += "-- end rebuild\n";
}

// A transaction of its own needs no marker when the whole script is one.
bool is_journaled(const Plan& plan) {
  return plan.steps.size() > 1 || (plan.steps.size() == 1 && plan.steps[0].mode == Step::Mode::alone);
}

std::string header_text(const Dialect& dialect, const Plan& plan, const ScriptHeader& header) {
  std::string out;
  const auto line = [&](std::string_view key, std::string_view value) {
    out.append("-- ").append(key).append(value.empty() ? ":" : ": ").append(value).append("\n");
  };
  line("revision", header.revision);
  line("parent", header.parent);
  line("schema", header.schema);
  line("database", dialect.name);
  line("direction", header.direction == Direction::up ? "up" : "down");
  line("mode", is_journaled(plan) ? "steps" : "transaction");
  line("down", to_string(header.way_back));
  return out;
}

// The hand-written part stands at the end of the first transaction, where all the new columns exist and what
// later steps ask of the rows has not been asked yet. A plan that does nothing on this database has a place
// for it too.
std::size_t data_step_index(const Plan& plan) {
  const auto first = std::find_if(plan.steps.begin(), plan.steps.end(),
                                  [](const Step& step) { return step.mode == Step::Mode::transaction; });
  return static_cast<std::size_t>(first - plan.steps.begin());
}

constexpr std::string_view step_begin = "-- data step begin\n", step_end = "-- data step end\n";
constexpr std::string_view empty_data_step = R"(
-- data step begin
-- data step end
)";

}  // namespace

std::string script(const Dialect& dialect, const Plan& plan, const ScriptHeader& header) {
  auto out = header_text(dialect, plan, header);
  for (const auto& guard : plan.guards) out += "\n-- guard: " + guard.message + "\n" + guard.sql + ";\n";
  const auto data_step = data_step_index(plan);
  if (plan.steps.empty()) out += empty_data_step;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto& step = plan.steps[i];
    if (is_journaled(plan))
      out += "\n-- step " + std::to_string(i + 1) + (step.mode == Step::Mode::alone ? ": alone\n" : ": transaction\n");
    for (const auto& item : step.statements) std::visit([&](const auto& part) { append(out, part); }, item);
    if (i == data_step) out += empty_data_step;
  }
  return out;
}

std::string data_step(std::string_view script) {
  const auto begin = script.find(step_begin), end = script.rfind(step_end);
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + step_begin.size()) return "";
  return std::string(script.substr(begin + step_begin.size(), end - begin - step_begin.size()));
}

std::string with_data_step(std::string script, std::string_view step) {
  const auto begin = script.find(step_begin);
  if (begin != std::string::npos) script.replace(begin + step_begin.size(), data_step(script).size(), step);
  return script;
}

Manifest manifest_of(const Revision& revision, std::string_view version) {
  Manifest made{
      .id = revision.id, .parent = revision.parent, .version = std::string(version), .hash = {}, .file_hashes = {}};
  std::string all = revision.parent + "\n";
  for (std::size_t i = 0; i < revision_parts.size(); ++i) {
    const auto& text = revision.*revision_parts[i].text;
    if (!text.empty()) made.file_hashes[i] = sha256(text);
    all.append(revision_parts[i].file).append(" ").append(made.file_hashes[i]).append("\n");
  }
  made.hash = sha256(all);
  return made;
}

std::string to_string(const Manifest& manifest) {
  std::string out;
  const auto line = [&](std::string_view key, std::string_view value) {
    out.append(key).append(value.empty() ? ":" : ": ").append(value).append("\n");
  };
  line("id", manifest.id);
  line("parent", manifest.parent);
  line("strata", manifest.version);
  for (std::size_t i = 0; i < revision_parts.size(); ++i)
    if (!manifest.file_hashes[i].empty()) line(revision_parts[i].file, manifest.file_hashes[i]);
  line("hash", manifest.hash);
  return out;
}

std::optional<Manifest> read_manifest(std::string_view text) {
  Manifest manifest;
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto key = line.substr(0, colon);
    line.remove_prefix(std::min(colon + 2, line.size()));
    if (key == "id")
      manifest.id = line;
    else if (key == "parent")
      manifest.parent = line;
    else if (key == "strata")
      manifest.version = line;
    else if (key == "hash")
      manifest.hash = line;
    for (std::size_t i = 0; i < revision_parts.size(); ++i)
      if (key == revision_parts[i].file) manifest.file_hashes[i] = line;
  }
  if (manifest.id.empty() || manifest.hash.empty()) return std::nullopt;
  return manifest;
}

}  // namespace stratac
