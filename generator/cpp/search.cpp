#include "sql/search.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "sql/dialect.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

std::string qualified(const Model& model, const std::vector<std::string>& columns) {
  std::string out;
  for (const auto& column : columns)
    out += fmt::format("{}{}.{}", out.empty() ? "" : ", ", quoted(model.table->name), quoted(column));
  return out;
}

// What is deleted is found only where it is asked for: $2.
std::string and_alive(const Model& model) {
  const auto alive = alive_sql(model, quoted(model.table->name) + ".");
  return alive.empty() ? "" : fmt::format(" AND ({} OR $2)", alive);
}

// Rows of equal rank stand in the order of the key, so that pages fit together.
std::string end_of(const Model& model, std::string_view best_first) {
  const int page = model.deletion ? 3 : 2;
  return fmt::format("{}\nORDER BY {}, {} LIMIT ${} OFFSET ${}", and_alive(model), best_first,
                     qualified(model, model.table->key->columns), page, page + 1);
}

std::string sqlite_search(const Model& model, const std::string& columns) {
  const auto& search = *search_of(model);
  return fmt::format("SELECT {}, -strata_words.rank\nFROM {}\nWHERE strata_words.{} MATCH $1{}", columns,
                     search_source_sql(*model.table, search), quoted(search.name), end_of(model, "strata_words.rank"));
}

std::string postgres_search(const Model& model, const std::string& columns) {
  const auto& search = *search_of(model);
  const auto vector = search_vector_sql(search);
  return fmt::format(
      "SELECT {0}, CAST(ts_rank({1}, strata_query) AS double precision) AS strata_rank\n"
      "FROM {2} CROSS JOIN plainto_tsquery({3}, $1) AS strata_query\nWHERE {1} @@ strata_query{4}",
      columns, vector, quoted(model.table->name), search_language_sql(search), end_of(model, "strata_rank DESC"));
}

}  // namespace

const Index* search_of(const Model& model) {
  const auto& indexes = model.table->indexes;
  const auto found = std::find_if(indexes.begin(), indexes.end(), [](auto& index) { return index.search.has_value(); });
  return found == indexes.end() ? nullptr : &*found;
}

std::string search_declaration(const Model& model) {
  if (search_of(model) == nullptr) return {};
  TextWriter w;
  w.emit({{"row", model.row}}, R"(
      /// Rows that have every word of `text`, the best first: at most `limit`, without the first `offset`.
      std::vector<strata::Ranked<$row$>> search(std::string_view text, std::int64_t limit = 20, std::int64_t offset = 0);
      )");
  return std::move(w).take();
}

void emit_search(TextWriter& w, const Model& model) {
  std::vector<std::string> names;
  for (const auto& field : model.fields) names.push_back(field.column->name);
  const auto columns = qualified(model, names);
  w.emit({{"row", model.row},
          {"class", model.accessor},
          {"model", model.internals},
          {"name", string_literal(model.table->name + ".search")},
          {"sqlite", sql_literal(sqlite_search(model, columns))},
          {"postgres", sql_literal(postgres_search(model, columns))},
          {"deleted", model.deletion ? ", with_deleted_" : ""}},
         R"(

      std::vector<strata::Ranked<$row$>> $class$::search(std::string_view text, std::int64_t limit, std::int64_t offset) {
        static constexpr strata::Sql sqlite{
            $name$,
            $sqlite$
        };
        static constexpr strata::Sql postgres{
            $name$,
            $postgres$
        };
        return strata::accessor::search<$model$>(*connection_, sqlite, postgres, text, limit, offset$deleted$);
      }
      )");
}

}  // namespace stratac::cpp
