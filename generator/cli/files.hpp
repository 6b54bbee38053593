#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace stratac::cli {

namespace fs = std::filesystem;

// The text of a file; nothing, and `why`, when it cannot be read.
std::optional<std::string> read_file(const fs::path& path, std::string& why);

// The text of a file that must be there. Throws Failure.
std::string read_required(const fs::path& path);

// What a file is: a product can be made again, so nobody waits for the disk (a thousand models are two
// thousand files, and each would take some milliseconds).
enum class Content : bool { source, product };

// Puts `text` at `path` in one step: a reader, or the next run after a crash, sees the old file or the
// new one. Leaves the file alone when it holds this text already, so that nothing is compiled again;
// true when something was written. Throws Failure.
bool write_file(const fs::path& path, std::string_view text, Content as = Content::source);

// Makes the directory `path` with these files in one step. Throws Failure when it exists.
void write_directory(const fs::path& path, const std::map<std::string, std::string>& files);

}  // namespace stratac::cli
