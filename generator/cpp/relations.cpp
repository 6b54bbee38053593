#include "cpp/relations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "cpp/names.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

bool is_unique(const Model& model, std::vector<std::string> columns) {
  const auto same = [&](std::vector<std::string> other) {
    std::ranges::sort(other);
    return other == columns;
  };
  std::ranges::sort(columns);
  return (model.table->key && same(model.table->key->columns)) ||
         std::ranges::any_of(uniques_of(model), [&](const auto& unique) { return same(unique.columns); });
}

// A name that several relations would have gets what tells them apart behind it.
struct Wanted {
  Loader loader;
  std::string more;
};

void add_children(std::vector<Wanted>& all, const Names& names, const Model& model) {
  for (const auto& relation : model.api->relations) {
    if (relation.kind != RelationApi::Kind::one) continue;
    const auto& owner = model_named(names, relation.model);
    all.push_back({{.name = "for_" + owner.member,
                    .owner = &owner,
                    .keys = fields_of(owner, relation.referenced),
                    .columns = relation.columns,
                    .one = is_unique(model, relation.columns)},
                   "_by_" + identifier(relation.name)});
  }
}

void add_parents(std::vector<Wanted>& all, const Names& names, const Model& model) {
  for (const auto& owner : names.models) {
    for (const auto& relation : owner.api->relations) {
      if (relation.kind != RelationApi::Kind::one || relation.model != model.api->name) continue;
      all.push_back({{.name = "of_" + owner.member,
                      .owner = &owner,
                      .keys = fields_of(owner, relation.columns),
                      .columns = relation.referenced,
                      .one = true},
                     "_by_" + identifier(relation.name)});
    }
  }
}

void add_many_to_many(std::vector<Wanted>& all, const Names& names, const Model& model) {
  for (const auto& owner : names.models) {
    for (const auto& relation : owner.api->relations) {
      if (relation.through.empty() || relation.model != model.api->name) continue;
      all.push_back({{.name = "for_" + owner.member,
                      .owner = &owner,
                      .keys = fields_of(owner, relation.columns),
                      .columns = relation.through_columns,
                      .through = &model_of_table(names, relation.through),
                      .through_columns = relation.through_referenced,
                      .joined = relation.referenced},
                     "_as_" + identifier(relation.name)});
    }
  }
}

std::string quoted_names(const std::vector<std::string>& columns) {
  std::string out;
  for (const auto& column : columns) out += (out.empty() ? "" : ", ") + string_literal(column);
  return out;
}

std::string result_of(const Model& model, const Loader& loader) {
  return fmt::format("strata::{}<{}>", loader.one ? "Paired" : "Grouped", model.row);
}

// `strata::Each<strata::Uuid> key1`
std::string key_parameters(const Loader& loader) {
  std::string out;
  for (std::size_t i = 0; i < loader.keys.size(); ++i)
    out += fmt::format("{}strata::Each<{}> key{}", i == 0 ? "" : ", ", loader.keys[i]->row_type, i + 1);
  return out;
}

std::string key_arguments(const Loader& loader) {
  std::string out;
  for (std::size_t i = 0; i < loader.keys.size(); ++i) {
    const auto& digits = loader.keys[i]->traits;  // a key is never encrypted
    out += fmt::format(", strata::accessor::OwnerKey{{key{}{}}}", i + 1, digits.empty() ? "" : ", " + digits);
  }
  return out;
}

std::string info_of(const Model& model, const Loader& loader) {
  auto out = fmt::format(".name = {}, .columns = columns", string_literal(model.table->name + "." + loader.name));
  if (loader.through == nullptr) return out;
  out += fmt::format(", .through = {}, .through_columns = through_columns, .joined = joined",
                     string_literal(loader.through->table->name));
  const auto alive = alive_sql(*loader.through, "j.");
  return alive.empty() ? out : out + ", .through_alive = " + string_literal(alive);
}

std::string more_columns(const Loader& loader) {
  if (loader.through == nullptr) return {};
  return fmt::format(
      "static constexpr std::string_view through_columns[] = {{{}}};\n"
      "static constexpr std::string_view joined[] = {{{}}};\n",
      quoted_names(loader.through_columns), quoted_names(loader.joined));
}

}  // namespace

std::vector<Loader> loaders(const Names& names, const Model& model) {
  std::vector<Wanted> all;
  add_children(all, names, model);
  add_parents(all, names, model);
  add_many_to_many(all, names, model);
  std::map<std::string, int> count;
  for (const auto& each : all) ++count[each.loader.name];
  Scope scope;
  std::vector<Loader> out;
  for (auto& each : all) {
    if (count[each.loader.name] > 1) each.loader.name += each.more;
    each.loader.name = scope.own(each.loader.name);
    out.push_back(std::move(each.loader));
  }
  return out;
}

std::string forward_declarations(const Names& names, const Model& model) {
  std::map<std::string, std::string> structs;
  for (const auto& loader : loaders(names, model))
    if (loader.owner != &model) structs[loader.owner->row] = "struct";
  for (const auto& relation : model.api->relations) {
    const auto& other = model_named(names, relation.model);
    if (&other != &model) structs[other.row] = "struct";
  }
  for (const auto& with : inserts_with_children(names, model)) {
    if (with.child == &model) continue;
    structs[with.child->new_row] = "struct";
    structs[with.child->accessor] = "class";
  }
  std::string out;
  for (const auto& [name, kind] : structs) out += fmt::format("{} {};\n", kind, name);
  return out.empty() ? out : out + "\n";
}

std::string loader_declarations(const Names& names, const Model& model) {
  TextWriter w;
  for (const auto& loader : loaders(names, model)) {
    std::string keys;
    for (const auto* key : loader.keys)
      keys += fmt::format("{}strata::each<&Owner::{}>(rows)", keys.empty() ? "" : ", ", key->name);
    w.emit({{"owner", loader.owner->row},
            {"what", loader.one ? "The row" : "The rows"},
            {"result", result_of(model, loader)},
            {"name", loader.name},
            {"keys", keys}},
           R"(
        /// $what$ for each $owner$, in one query.
        template <class Owner = $owner$>
        $result$ $name$(std::type_identity_t<std::span<const Owner>> rows) {
          return $name$_($keys$);
        }
        )");
  }
  return std::move(w).take();
}

std::string private_loaders(const Names& names, const Model& model) {
  std::string out;
  for (const auto& loader : loaders(names, model))
    out += fmt::format("  {} {}_({});\n", result_of(model, loader), loader.name, key_parameters(loader));
  return out.empty() ? out : "\n private:\n" + out;
}

std::vector<InsertWith> inserts_with_children(const Names& names, const Model& model) {
  std::vector<InsertWith> out;
  for (const auto& relation : model.api->relations) {
    if (relation.kind != RelationApi::Kind::many || !relation.through.empty()) continue;
    out.push_back({"insert_with_" + identifier(relation.name), &model_named(names, relation.model), &relation});
  }
  return out;
}

std::string insert_with_declarations(const Names& names, const Model& model) {
  TextWriter w;
  for (const auto& [name, child, relation] : inserts_with_children(names, model)) {
    const auto own = fields_of(model, relation->columns), foreign = fields_of(*child, relation->referenced);
    std::string links;
    for (std::size_t i = 0; i < own.size(); ++i)
      links += fmt::format("{}child.{} = parent.{};", i == 0 ? "" : " ", foreign[i]->name, own[i]->name);
    w.emit({{"row", model.row},
            {"new_row", model.new_row},
            {"new_child", child->new_row},
            {"children", child->accessor},
            {"key", foreign[0]->name},
            {"relation", identifier(relation->name)},
            {"name", name},
            {"links", links}},
           R"(
        /// The row and its $relation$ (`.$key$ = strata::of_parent`), all or none; as they are stored.
        template <class NewChild = $new_child$, class Children = $children$>
        auto $name$(const $new_row$& row, std::type_identity_t<std::vector<NewChild>> children) {
          return strata::insert_with<Children>(*connection_, *this, row, children,
                                               [](NewChild& child, const $row$& parent) { $links$ });
        }
        )");
  }
  return std::move(w).take();
}

void emit_loaders(TextWriter& w, const Names& names, const Model& model) {
  for (const auto& loader : loaders(names, model)) {
    w.emit({{"result", result_of(model, loader)},
            {"class", model.accessor},
            {"name", loader.name},
            {"parameters", key_parameters(loader)},
            {"columns", quoted_names(loader.columns)},
            {"more_columns", more_columns(loader)},
            {"info", info_of(model, loader)},
            {"call", loader.one ? "paired" : "grouped"},
            {"model", model.internals},
            {"keys", key_arguments(loader)}},
           R"(

        $result$ $class$::$name$_($parameters$) {
          static constexpr std::string_view columns[] = {$columns$};
          $more_columns$
          static constexpr strata::accessor::RelationInfo info{$info$};
          static strata::Shapes shapes;
          return strata::accessor::$call$<$model$>(*connection_, shapes, info, with_deleted_$keys$);
        }
        )");
  }
}

}  // namespace stratac::cpp
