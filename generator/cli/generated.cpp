#include "cli/generated.hpp"

#include <sstream>
#include <string_view>
#include <unordered_set>

#include "cli/files.hpp"

namespace stratac::cli {
namespace {

constexpr std::string_view list_name = ".strata_generated";

std::vector<std::string> listed(const fs::path& directory) {
  std::string why;
  std::istringstream lines(read_file(directory / list_name, why).value_or(""));
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);) names.push_back(line);
  return names;
}

std::vector<std::string> no_longer_wanted(const fs::path& directory, const std::vector<cpp::File>& files) {
  auto names = listed(directory);
  std::unordered_set<std::string_view> wanted;
  for (const auto& file : files) wanted.insert(file.path);
  std::erase_if(names, [&](const std::string& name) {
    // The list may have been edited; nothing outside the directory is ours.
    return wanted.contains(name) || name.empty() || name.find("..") != std::string::npos || fs::path(name).is_absolute();
  });
  return names;
}

}  // namespace

Written write_generated(const fs::path& directory, const std::vector<cpp::File>& files) {
  Written done;
  std::string list;
  for (const auto& file : files) {
    if (write_file(directory / file.path, file.text, Content::product)) ++done.written;
    list += file.path + "\n";
  }
  for (const auto& name : no_longer_wanted(directory, files)) {
    std::error_code error;
    if (fs::remove(directory / name, error)) ++done.removed;
  }
  write_file(directory / list_name, list, Content::product);
  return done;
}

std::vector<std::string> stale_files(const fs::path& directory, const std::vector<cpp::File>& files) {
  std::vector<std::string> stale;
  if (listed(directory).empty()) return stale;
  for (const auto& file : files) {
    std::string why;
    if (read_file(directory / file.path, why) != file.text) stale.push_back((directory / file.path).string());
  }
  for (const auto& name : no_longer_wanted(directory, files))
    if (fs::exists(directory / name)) stale.push_back((directory / name).string());
  return stale;
}

std::string depfile(const fs::path& target, const std::vector<std::string>& sources) {
  const auto escaped = [](const std::string& path) {
    std::string out;
    for (const char c : path) {
      if (c == ' ' || c == '#' || c == '\\') out += '\\';
      if (c == '$') out += '$';
      out += c;
    }
    return out;
  };
  auto rule = escaped(target.string()) + ":";
  for (const auto& source : sources) rule += " \\\n  " + escaped(source);
  return rule + "\n";
}

}  // namespace stratac::cli
