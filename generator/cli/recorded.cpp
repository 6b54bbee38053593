#include "cli/recorded.hpp"

#include <algorithm>
#include <map>

#include "cli/files.hpp"
#include "cli/version.hpp"

namespace stratac::cli {
namespace {

Manifest manifest_in(const fs::path& directory) {
  if (auto manifest = read_manifest(read_required(directory / "manifest"))) return *std::move(manifest);
  throw EditedHistory("`" + (directory / "manifest").string() +
                      "` is no manifest of a revision; restore it from version control");
}

Revision read_revision(const fs::path& directory, const Manifest& noted) {
  Revision revision{.id = noted.id, .parent = noted.parent, .hash = noted.hash};
  for (const auto& part : revision_parts)
    if (fs::exists(directory / part.file)) revision.*part.text = read_required(directory / part.file);
  return revision;
}

void refuse_edits(const fs::path& directory, const Revision& revision, const Manifest& noted) {
  const auto now = manifest_of(revision, noted.version);
  if (now.hash == noted.hash) return;
  for (std::size_t i = 0; i < revision_parts.size(); ++i)
    if (now.file_hashes[i] != noted.file_hashes[i])
      throw EditedHistory("`" + (directory / revision_parts[i].file).string() +
                          "` was edited after it was recorded; undo that, or accept it with `strata seal " +
                          revision.id + "` if no database has run it yet");
  throw EditedHistory("`" + (directory / "manifest").string() + "` was edited; accept the revision with `strata seal " +
                      revision.id + "`");
}

using Children = std::map<std::string, std::vector<const Revision*>>;

Children children_in(const std::vector<Revision>& all) {
  Children children;
  for (const auto& revision : all) children[revision.parent].push_back(&revision);
  return children;
}

// From `first` on; empty when it forks again.
std::vector<Revision> branch_from(const Revision& first, const Children& children, std::size_t most) {
  std::vector<Revision> branch{first};
  for (auto next = children.find(first.id); next != children.end(); next = children.find(branch.back().id)) {
    if (next->second.size() > 1 || branch.size() > most) return {};
    branch.push_back(*next->second[0]);
  }
  return branch;
}

std::vector<Revision> in_order(std::vector<Revision> all) {
  if (const auto fork = fork_in(all)) {
    const auto &kept = fork->branches.front().front().id, &moved = fork->branches.back().front().id;
    throw EditedHistory("the history forks: `" + kept + "` and `" + moved + "` both follow " +
                        (fork->parent.empty() ? "nothing" : "`" + fork->parent + "`") +
                        "; `strata rebase` plans the second anew on top of the first (`--onto " + moved +
                        "`: the other way round), so move the one that is not merged yet");
  }
  const auto children = children_in(all);
  std::vector<Revision> chain;
  for (std::string parent; chain.size() < all.size(); parent = chain.back().id) {
    const auto found = children.find(parent);
    if (found == children.end()) break;
    chain.push_back(*found->second[0]);
  }
  if (chain.size() == all.size()) return chain;
  const auto lost = std::find_if(all.begin(), all.end(), [&](const Revision& revision) {
    return std::none_of(chain.begin(), chain.end(), [&](const Revision& kept) { return kept.id == revision.id; });
  });
  throw EditedHistory("revision `" + lost->id + "` follows `" + lost->parent + "`, which is not there");
}

}  // namespace

std::vector<Revision> recorded_in_any_order(const fs::path& migrations, std::string_view unsealed) {
  if (!fs::exists(migrations)) return {};
  std::vector<fs::path> directories;
  for (const auto& entry : fs::directory_iterator(migrations))
    // Hidden ones are left by an interrupted run.
    if (entry.is_directory() && !entry.path().filename().string().starts_with('.')) directories.push_back(entry.path());
  std::sort(directories.begin(), directories.end());

  std::vector<Revision> all;
  for (const auto& directory : directories) {
    const auto noted = manifest_in(directory);
    auto& revision = all.emplace_back(read_revision(directory, noted));
    if (revision.id != directory.filename())
      throw EditedHistory("`" + directory.string() + "` holds revision `" + revision.id +
                          "`; a directory has its revision's name");
    if (!unsealed.empty() && revision.id.starts_with(unsealed))
      revision.hash = manifest_of(revision, noted.version).hash;
    else
      refuse_edits(directory, revision, noted);
  }
  return all;
}

std::optional<Fork> fork_in(const std::vector<Revision>& all) {
  const auto children = children_in(all);
  for (const auto& [parent, firsts] : children) {
    if (firsts.size() < 2) continue;
    Fork fork{.parent = parent, .branches = {}};
    for (const auto* first : firsts)
      if (auto branch = branch_from(*first, children, all.size()); !branch.empty())
        fork.branches.push_back(std::move(branch));
    if (fork.branches.size() == firsts.size()) return fork;
  }
  return std::nullopt;
}

std::vector<Revision> recorded(const fs::path& migrations, std::string_view unsealed) {
  return in_order(recorded_in_any_order(migrations, unsealed));
}

void write_revision(const fs::path& migrations, const Revision& revision) {
  std::map<std::string, std::string> files;
  for (const auto& part : revision_parts)
    if (!(revision.*part.text).empty()) files.emplace(part.file, revision.*part.text);
  files.emplace("manifest", to_string(manifest_of(revision, version)));
  write_directory(migrations / revision.id, files);
}

void remove_revision(const fs::path& migrations, const std::string& id) {
  // Out of sight in one step: a part of a revision would look like an edited one.
  const auto hidden = migrations / ("." + id + ".removed");
  std::error_code error;
  fs::remove_all(hidden, error);
  if (!error) fs::rename(migrations / id, hidden, error);
  if (!error) fs::remove_all(hidden, error);
  if (error) throw Failure("cannot remove `" + (migrations / id).string() + "`: " + error.message());
}

}  // namespace stratac::cli
