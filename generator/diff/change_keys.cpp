#include "diff/change_keys.hpp"

#include <algorithm>

#include "diff/match.hpp"
#include "support/overloaded.hpp"

namespace stratac {

std::vector<std::string> keys_of(const Change& change) {
  const auto pairs = [](const std::string& owner, const Renames& names) {
    std::vector<std::string> out;
    for (const auto& [before, after] : names) out.push_back(owner + after);
    return out;
  };
  using Keys = std::vector<std::string>;
  return std::visit(
      overloaded{
          [](const AddEnum& c) -> Keys { return {c.type.name + ":"}; },
          [](const DropEnum& c) -> Keys { return {c.type.name + ":"}; },
          [](const AlterEnum& c) -> Keys {
            Keys out{c.after.name + ":"};
            for (const auto* type : {&c.before, &c.after})
              for (const auto& value : type->values)
                if (!has_value(c.before, value) || !has_value(c.after, value)) out.push_back(out[0] + value);
            return out;
          },
          [&](const RenameEnums& c) -> Keys {
            auto out = pairs("", c.names);
            for (auto& key : out) key += ":";
            return out;
          },
          [&](const RenameEnumValues& c) -> Keys { return pairs(c.type + ":", c.values); },
          [](const AddTable& c) -> Keys { return {c.table.name}; },
          [](const DropTable& c) -> Keys { return {c.table.name}; },
          [&](const RenameTables& c) -> Keys { return pairs("", c.names); },
          [](const AddColumn& c) -> Keys { return {c.table + "." + c.column.name}; },
          [](const DropColumn& c) -> Keys { return {c.table + "." + c.column.name}; },
          [&](const RenameColumns& c) -> Keys { return pairs(c.table + ".", c.names); },
          [](const AlterColumn& c) -> Keys { return {c.table + "." + c.after.name}; },
          [](const AddKey& c) -> Keys { return {c.table + "#" + c.key.name}; },
          [](const DropKey& c) -> Keys { return {c.table + "#" + c.key.name}; },
          [](const AddUnique& c) -> Keys { return {c.table + "#" + c.unique.name}; },
          [](const DropUnique& c) -> Keys { return {c.table + "#" + c.unique.name}; },
          [](const AddCheck& c) -> Keys { return {c.table + "#" + c.check.name}; },
          [](const DropCheck& c) -> Keys { return {c.table + "#" + c.check.name}; },
          [](const AddReference& c) -> Keys { return {c.table + "#" + c.reference.name}; },
          [](const DropReference& c) -> Keys { return {c.table + "#" + c.reference.name}; },
          [](const AddIndex& c) -> Keys { return {c.table + "#" + c.index.name}; },
          [](const DropIndex& c) -> Keys { return {c.table + "#" + c.index.name}; },
          [](const RenameObject& c) -> Keys { return {c.table + "#" + c.after}; },
          [](const AddRaw& c) -> Keys { return {c.raw.name}; },
          [](const DropRaw& c) -> Keys { return {c.raw.name}; },
          [](const AlterRaw& c) -> Keys { return {c.after.name}; },
      },
      change);
}

std::vector<std::string> places_of(const Change& change) {
  auto keys = keys_of(change);
  for (auto& key : keys) {
    std::replace(key.begin(), key.end(), ':', '.');
    if (key.ends_with('.')) key.pop_back();
  }
  return keys;
}

bool leaves(const Change& change) {
  return std::visit(
      [](const auto& c) {
        using C = std::decay_t<decltype(c)>;
        return std::is_same_v<C, DropTable> || std::is_same_v<C, DropColumn> || std::is_same_v<C, DropKey> ||
               std::is_same_v<C, DropUnique> || std::is_same_v<C, DropCheck> || std::is_same_v<C, DropReference> ||
               std::is_same_v<C, DropIndex> || std::is_same_v<C, DropEnum> || std::is_same_v<C, DropRaw>;
      },
      change);
}

}  // namespace stratac
