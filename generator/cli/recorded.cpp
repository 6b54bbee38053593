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

std::vector<Revision> in_order(std::vector<Revision> all) {
  std::map<std::string, std::vector<Revision*>> children;
  for (auto& revision : all) children[revision.parent].push_back(&revision);
  std::vector<Revision> chain;
  for (std::string parent; chain.size() < all.size(); parent = chain.back().id) {
    const auto found = children.find(parent);
    if (found == children.end()) break;
    if (found->second.size() > 1)
      throw EditedHistory("the history forks: `" + found->second[0]->id + "` and `" + found->second[1]->id +
                          "` both follow " + (parent.empty() ? "nothing" : "`" + parent + "`") +
                          "; remove the one that is not merged yet and record it again with `strata revision`");
    chain.push_back(*found->second[0]);
  }
  if (chain.size() == all.size()) return chain;
  const auto lost = std::find_if(all.begin(), all.end(), [&](const Revision& revision) {
    return std::none_of(chain.begin(), chain.end(), [&](const Revision& kept) { return kept.id == revision.id; });
  });
  throw EditedHistory("revision `" + lost->id + "` follows `" + lost->parent + "`, which is not there");
}

}  // namespace

std::vector<Revision> recorded(const fs::path& migrations, std::string_view unsealed) {
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
  return in_order(std::move(all));
}

void write_revision(const fs::path& migrations, const Revision& revision) {
  std::map<std::string, std::string> files;
  for (const auto& part : revision_parts)
    if (!(revision.*part.text).empty()) files.emplace(part.file, revision.*part.text);
  files.emplace("manifest", to_string(manifest_of(revision, version)));
  write_directory(migrations / revision.id, files);
}

}  // namespace stratac::cli
