#include <algorithm>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "cpp/names.hpp"

namespace stratac::cpp {

std::string doc_comment(std::string_view doc) {
  std::string out;
  while (!doc.empty()) {
    const auto end = std::min(doc.find('\n'), doc.size());
    auto line = doc.substr(0, end);
    // A backslash at the end would make the next line part of the comment.
    while (line.ends_with('\\') || line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
    out.append(line.empty() || line.starts_with(' ') ? "///" : "/// ").append(line).append("\n");
    doc.remove_prefix(std::min(end + 1, doc.size()));
  }
  return out;
}

std::string deprecated_attribute(std::string_view message) {
  return message.empty() ? "" : "[[deprecated(" + string_literal(message) + ")]] ";
}

std::string silence_begin(bool deprecated) {
  if (!deprecated) return {};
  return "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Wdeprecated-declarations\"\n";
}

std::string silence_end(bool deprecated) {
  return deprecated ? "#pragma GCC diagnostic pop\n" : "";
}

bool has_deprecated_field(const Model& model) {
  return std::ranges::any_of(model.fields, [](const Field& field) { return !field.api->deprecated.empty(); });
}

bool has_deprecated_model(const Names& names) {
  return std::ranges::any_of(names.models, [](const Model& model) { return !model.api->deprecated.empty(); });
}

std::vector<Finder> finders(const Model& model) {
  Scope scope;
  std::vector<Finder> out;
  for (const auto& unique : uniques_of(model)) {
    auto fields = fields_of(model, unique.columns);
    auto name = scope.own("find_by_" + joined_names(fields));
    out.push_back({std::move(fields), std::move(name)});
  }
  return out;
}

bool has_unique(const Model& model) {
  return model.table->key || !uniques_of(model).empty();
}

std::string parameters(const std::vector<const Field*>& fields, std::string_view more) {
  std::string out;
  for (const auto* field : fields) out += (out.empty() ? "" : ", ") + field->parameter + " " + field->name;
  if (!more.empty()) out += (out.empty() ? "" : ", ") + std::string(more);
  return out;
}

}  // namespace stratac::cpp
