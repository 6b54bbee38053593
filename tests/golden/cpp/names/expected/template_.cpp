// Made by strata from the schema `namespace`; do not edit.
#include "template_.hpp"

#include <strata/accessor.hpp>

namespace namespace_ {
namespace {

struct TemplateModel {
  using Row = Template;
  using View = TemplateView_;
  using New = NewTemplate;
  using Patch = TemplatePatch;

  static constexpr strata::ColumnInfo columns[] = {
      {.name = "id"}, {.name = "class"},
  };
  static constexpr int key[] = {0};
  static constexpr strata::TableInfo table{"template", columns, key};

  template <class Members, class Visit>
  static void each(Members& members, Visit visit) {
    visit(0, members.id); visit(1, members.class_);
  }

  template <class Unset>
  static void complete(const New& from, Row& to, Unset& ) {
    to.id = *from.id;
    to.class_ = *from.class_;
  }
};

}  // namespace

Template TemplateTable::insert(const NewTemplate& row) {
  return strata::accessor::insert<TemplateModel>(*connection_, "template.insert", row);
}

std::int64_t TemplateTable::insert_many(std::span<const NewTemplate> rows) {
  return strata::accessor::insert_many<TemplateModel>(*connection_, rows);
}

std::vector<Template> TemplateTable::insert_many_returning(std::span<const NewTemplate> rows) {
  return strata::accessor::insert_many_returning<TemplateModel>(*connection_, "template.insert_many_returning", rows);
}

Template TemplateTable::upsert(const strata::Constraint& key, const NewTemplate& row, const TemplatePatch& patch) {
  return strata::accessor::upsert<TemplateModel>(*connection_, "template.upsert", key, row, patch);
}

std::optional<Template> TemplateTable::find(std::int64_t id) {
  static constexpr strata::Sql sql{
      "template.find",
      R"(SELECT "id", "class"
FROM "template" WHERE "id" = $1)"
  };
  return strata::accessor::find<TemplateModel>(*connection_, sql, id);
}

Template TemplateTable::get(std::int64_t id) { return strata::accessor::found<TemplateModel>(find(id)); }

bool TemplateTable::exists(std::int64_t id) {
  static constexpr strata::Sql sql{
      "template.exists",
      R"(SELECT count(*) FROM "template" WHERE "id" = $1)"
  };
  return strata::accessor::count(*connection_, sql, id) > 0;
}

bool TemplateTable::update(std::int64_t id, const TemplatePatch& patch) {
  return strata::accessor::update<TemplateModel>(*connection_, "template.update", patch, id);
}

bool TemplateTable::erase(std::int64_t id) {
  static constexpr strata::Sql sql{
      "template.erase",
      R"(DELETE FROM "template" WHERE "id" = $1)"
  };
  return strata::accessor::run(*connection_, sql, id) > 0;
}

std::vector<Template> TemplateTable::list(std::int64_t limit, std::int64_t offset) {
  static constexpr strata::Sql sql{
      "template.list",
      R"(SELECT "id", "class"
FROM "template" ORDER BY "id" LIMIT $1 OFFSET $2)"
  };
  return strata::accessor::list<TemplateModel>(*connection_, sql, limit, offset);
}

std::optional<Template> TemplateTableTx::find_and_lock(std::int64_t id, strata::Lock how) {
  static const strata::accessor::LockSql sql{
      "template.find_and_lock",
      R"(SELECT "id", "class"
FROM "template" WHERE "id" = $1)"
  };
  return strata::accessor::find_and_lock<TemplateModel>(*connection_, sql, how, id);
}

Template TemplateTableTx::lock(std::int64_t id, strata::Lock how) {
  return strata::accessor::found<TemplateModel>(find_and_lock(id, how));
}

}  // namespace namespace_

template <>
struct strata::accessor::ModelOf<namespace_::Template> { using type = namespace_::TemplateModel; };
template class strata::Table<namespace_::Template, namespace_::TemplatePatch>;
