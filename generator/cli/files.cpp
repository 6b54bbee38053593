#include "cli/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "cli/failure.hpp"

namespace stratac::cli {
namespace {

[[noreturn]] void fail(const fs::path& path, std::string_view what, int error) {
  throw Failure("cannot " + std::string(what) + " `" + path.string() + "`: " + std::strerror(error));
}

// Beside the target, because a rename is atomic only within one file system; with the process id,
// because two builds may generate the same file at once.
fs::path temporary_for(const fs::path& path) {
  return path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) + ".tmp");
}

void make_parents(const fs::path& path) {
  std::error_code error;
  if (!path.parent_path().empty()) fs::create_directories(path.parent_path(), error);
  if (error) fail(path.parent_path(), "make directory", error.value());
}

// A source is written through to the disk before the rename: after a power cut it would else be empty.
void write_new(const fs::path& path, std::string_view text, Content as) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) fail(path, "write", errno);
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int error = errno;
      ::close(file);
      fail(path, "write", error);
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  const bool safe = as == Content::product || ::fsync(file) == 0;
  if (::close(file) != 0 || !safe) fail(path, "write", errno);
}

void move_into_place(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  if (!error) return;
  std::error_code ignored;
  fs::remove_all(from, ignored);
  fail(to, "write", error.value());
}

}  // namespace

std::optional<std::string> read_file(const fs::path& path, std::string& why) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    why = "is a directory";
    return std::nullopt;
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    why = std::strerror(errno);
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string read_required(const fs::path& path) {
  std::string why;
  auto text = read_file(path, why);
  if (!text) throw Failure("cannot read `" + path.string() + "`: " + why);
  return *std::move(text);
}

bool write_file(const fs::path& path, std::string_view text, Content as) {
  std::string why;
  if (fs::exists(path) && read_file(path, why) == text) return false;
  make_parents(path);
  const auto temporary = temporary_for(path);
  write_new(temporary, text, as);
  move_into_place(temporary, path);
  return true;
}

void write_directory(const fs::path& path, const std::map<std::string, std::string>& files) {
  if (fs::exists(path)) throw Failure("`" + path.string() + "` exists already");
  make_parents(path);
  const auto temporary = temporary_for(path);
  std::error_code error;
  fs::remove_all(temporary, error);
  fs::create_directory(temporary, error);
  if (error) fail(temporary, "make directory", error.value());
  for (const auto& [name, text] : files) write_new(temporary / name, text, Content::source);
  move_into_place(temporary, path);
}

}  // namespace stratac::cli
