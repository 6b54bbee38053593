#include "syntax/load.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "syntax/parse.hpp"

namespace stratac {
namespace {

static constexpr Kind<std::string, std::string> unreadable_file{"unreadable-file", Severity::error,
                                                                "cannot read `{}`: {}"};
static constexpr Kind<std::string> import_cycle{"import-cycle", Severity::error, "imports form a cycle: {}"};
static constexpr Kind<std::string> self_import{"self-import", Severity::error, "`{}` imports itself"};

std::string normal(const std::filesystem::path& path) {
  return path.lexically_normal().generic_string();
}

class Loading {
 public:
  Loading(const ReadFile& read, Diagnostics& sink) : read_(read), sink_(sink) {}

  void load_main(const std::string& path);
  Loaded take() &&;

 private:
  void parse_source(std::uint32_t index);
  void follow(std::uint32_t importer, const ast::Import& import);
  void report_cycle(const ast::Import& import, const std::string& path);

  const ReadFile& read_;
  Diagnostics& sink_;
  Sources sources_;
  std::vector<ast::File> files_;
  std::map<std::string, std::uint32_t> known_;  // by normal path
  std::vector<std::uint32_t> chain_;            // from the main file to the one whose imports are being followed
};

void Loading::load_main(const std::string& path) {
  std::string why;
  auto text = read_(path, why);
  sources_.emplace_back(path, text.value_or(""));
  known_.emplace(normal(path), 0);
  files_.emplace_back().incomplete = true;
  if (text)
    parse_source(0);
  else
    sink_.report({}, unreadable_file, path, why);
}

void Loading::parse_source(std::uint32_t index) {
  files_[index] = parse(sources_[index], index, sink_);
  chain_.push_back(index);
  const auto imports = files_[index].imports;
  for (const auto& import : imports) follow(index, import);
  chain_.pop_back();
}

void Loading::follow(std::uint32_t importer, const ast::Import& import) {
  const auto path = normal(std::filesystem::path(sources_[importer].path()).parent_path() / import.path);
  if (const auto known = known_.find(path); known != known_.end()) {
    if (std::ranges::find(chain_, known->second) != chain_.end()) report_cycle(import, path);
    return;
  }
  std::string why;
  auto text = read_(path, why);
  if (!text) {
    sink_.report(import.span, unreadable_file, path, why);
    files_[importer].incomplete = true;
    return;
  }
  const auto index = static_cast<std::uint32_t>(sources_.size());
  known_.emplace(path, index);
  sources_.emplace_back(path, std::move(*text));
  files_.emplace_back();
  parse_source(index);
}

void Loading::report_cycle(const ast::Import& import, const std::string& path) {
  const auto first = std::ranges::find_if(chain_, [&](std::uint32_t i) { return normal(sources_[i].path()) == path; });
  if (first + 1 == chain_.end()) {
    sink_.report(import.span, self_import, path);
    return;
  }
  std::string text;
  for (auto i = first; i != chain_.end(); ++i) text += "`" + sources_[*i].path() + "` → ";
  sink_.report(import.span, import_cycle, text + "`" + path + "`");
}

Loaded Loading::take() && {
  Loaded out{std::move(sources_), {}};
  // With a file or a declaration missing, most of what resolve would say is wrong.
  const bool complete = std::ranges::none_of(files_, [](const ast::File& file) { return file.incomplete; });
  if (complete) out.resolution = resolve(files_, sink_);
  return out;
}

}  // namespace

Loaded load(const std::string& path, const ReadFile& read, Diagnostics& sink) {
  Loading loading(read, sink);
  loading.load_main(path);
  return std::move(loading).take();
}

Loaded load_text(std::string name, std::string text, Diagnostics& sink) {
  const auto read = [&](const std::string& path, std::string& why) -> std::optional<std::string> {
    if (path == name) return std::move(text);
    why = "a text on its own has no imports";
    return std::nullopt;
  };
  return load(name, read, sink);
}

}  // namespace stratac
