#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/tool.hpp"
#include "strata/care.hpp"

namespace stratac::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  Arguments arguments;
  std::string file;
  bool force = false;
};

// Where the copy grows: beside its place, and gone unless it is put there.
class Part {
 public:
  explicit Part(const fs::path& file) : file_(file), part_(file.string() + ".part-" + std::to_string(::getpid())) {
    fs::remove(part_);
  }
  ~Part() {
    std::error_code ignored;
    fs::remove(part_, ignored);
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

  const fs::path& path() const { return part_; }

  // In one step, after the disk has it.
  void put(bool replace) const {
    sync(part_, O_RDONLY);
    const unsigned flags = replace ? 0 : RENAME_NOREPLACE;
    if (::renameat2(AT_FDCWD, part_.c_str(), AT_FDCWD, file_.c_str(), flags) != 0)
      throw Failure("cannot write `" + file_.string() + "`: " + std::strerror(errno));
    sync(file_.has_parent_path() ? file_.parent_path() : ".", O_RDONLY | O_DIRECTORY);
  }

 private:
  static void sync(const fs::path& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!synced) throw Failure("cannot write `" + path.string() + "`: " + std::strerror(errno));
  }

  fs::path file_, part_;
};

double size_of(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return error ? 0 : static_cast<double>(size);
}

void copy_file(const Place& place, const Part& part) {
  if (!fs::exists(place.path)) throw Failure("there is no database `" + place.path + "`");
  strata::backup_sqlite(place.path, part.path().string(), [](std::int64_t done, std::int64_t total) {
    draw("copying  " + std::to_string(total > 0 ? done * 100 / total : 100) + " %");
  });
}

void dump(const Place& place, const Part& part) {
  run_tool("pg_dump", {"--format=custom", "--file=" + part.path().string()}, place.url,
           [&] { draw("copying  " + megabytes(size_of(part.path()))); });
}

Exit run(const Options& options) {
  if (!options.force && fs::exists(options.file))
    throw Failure("`" + options.file + "` is there already; choose another name, or pass `--force` to replace it",
                  Exit::refused);
  const auto place = place_of(options.arguments);
  const Part part(options.file);
  place.sqlite ? copy_file(place, part) : dump(place, part);
  part.put(options.force);
  say("wrote `" + options.file + "`, " + megabytes(size_of(options.file)));
  return Exit::done;
}

}  // namespace

void add_backup(CLI::App& app, Run& chosen) {
  const auto [command, options] = add_command<Options>(
      app, chosen, "backup", "Copy a database to a file, while others use it: as it is at this moment.", run);
  command->add_option("file", options->file, "where to")->required()->type_name("FILE");
  command->add_flag("--force", options->force, "replace a file that is there");
  add_database(*command, options->arguments);
}

}  // namespace stratac::cli
