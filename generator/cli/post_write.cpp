#include "cli/post_write.hpp"

#include <unistd.h>

#include "cli/files.hpp"
#include "cli/tool.hpp"
#include "cli/version.hpp"

namespace stratac::cli {
namespace {

// Gone at the end of the scope, so that what is not recorded leaves nothing.
class Directory {
 public:
  explicit Directory(fs::path path) : path_(std::move(path)) {}
  ~Directory() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

void post_write(const Project& project, Revision& revision) {
  if (project.post_write.empty()) return;
  const Directory directory(fs::temp_directory_path() / ("strata-" + revision.id + "-" + std::to_string(::getpid())));
  std::map<std::string, std::string> files;
  auto words = project.post_write;
  for (const auto& part : revision_parts) {
    if ((revision.*part.text).empty() || part.text == &Revision::after) continue;
    files.emplace(part.file, revision.*part.text);
    words.push_back((directory.path() / part.file).string());
  }
  write_directory(directory.path(), files);
  run_program(std::move(words), "strata.toml names it as `post_write`");
  for (const auto& part : revision_parts)
    if (files.contains(std::string(part.file))) revision.*part.text = read_required(directory.path() / part.file);
  revision.hash = manifest_of(revision, version).hash;
}

}  // namespace stratac::cli
