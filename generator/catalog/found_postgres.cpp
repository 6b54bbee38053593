#include <algorithm>
#include <array>

#include "catalog/found.hpp"

namespace stratac {
namespace {

using strata::Row;

// In every query: tables of the current schema that are no partition and none of Strata's.
constexpr const char* columns_query =
    R"(SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
              CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) ELSE format_type(a.atttypid, a.atttypmod) END,
              CASE WHEN a.attcollation NOT IN (0, t.typcollation) THEN l.collname END,
              a.attnotnull, a.attidentity <> '',
              CASE a.attgenerated WHEN '' THEN pg_get_expr(d.adbin, d.adrelid) END,
              CASE a.attgenerated WHEN '' THEN NULL ELSE pg_get_expr(d.adbin, d.adrelid) END
       FROM pg_class c LEFT JOIN pg_attribute a ON c.oid = a.attrelid AND a.attnum > 0 AND NOT a.attisdropped
       LEFT JOIN pg_type t ON t.oid = a.atttypid
       LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
       LEFT JOIN pg_collation l ON l.oid = a.attcollation
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND c.relname NOT LIKE 'strata\_%' ORDER BY c.oid, a.attnum)";

constexpr const char* constraints_query =
    R"(SELECT c.relname, k.contype, k.conname,
              pg_get_expr(k.conbin, k.conrelid),
              (SELECT string_agg(a.attname, E'\n' ORDER BY n.i) FROM unnest(k.conkey) WITH ORDINALITY n(num, i)
               JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.num),
              f.relname,
              (SELECT string_agg(a.attname, E'\n' ORDER BY n.i) FROM unnest(k.confkey) WITH ORDINALITY n(num, i)
               JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.num),
              k.confdeltype, k.confupdtype, k.condeferred,
              format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)),
              format('ALTER TABLE %I DROP CONSTRAINT %I', c.relname, k.conname)
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_class f ON f.oid = k.confrelid
       WHERE c.relnamespace = current_schema()::regnamespace AND k.contype NOT IN ('n', 't') AND NOT c.relispartition AND c.relkind <> 'f'
         AND c.relname NOT LIKE 'strata\_%' ORDER BY k.oid)";

constexpr const char* indexes_query =
    R"(SELECT c.relname, x.relname, i.indisunique, m.amname, pg_get_expr(i.indpred, i.indrelid),
              replace(pg_get_indexdef(i.indexrelid), format(' ON %I.', current_schema()), ' ON '),
              format('DROP INDEX %I', x.relname), n <= i.indnkeyatts, i.indkey[n - 1] <> 0,
              coalesce(a.attname, pg_get_indexdef(i.indexrelid, n, true)), i.indoption[n - 1] & 1 = 1
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
       JOIN pg_am m ON m.oid = x.relam CROSS JOIN LATERAL generate_series(1, i.indnatts) n
       LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[n - 1]
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind <> 'm' AND NOT c.relispartition AND c.relname NOT LIKE 'strata\_%'
         AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
       ORDER BY i.indexrelid, n)";

constexpr const char* enums_query =
    R"(SELECT t.typname, e.enumlabel FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
       WHERE t.typnamespace = current_schema()::regnamespace ORDER BY t.oid, e.enumsortorder)";

// Name, table, how it is made, how it goes. What an extension brought with it goes and comes with it.
constexpr const char* objects_query =
    R"(WITH own AS (SELECT current_schema()::regnamespace AS schema),
         brought AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e')
       SELECT name, on_table, made, dropped FROM (
         SELECT 0 AS rank, e.oid, e.extname AS name, '' AS on_table,
                format('CREATE EXTENSION IF NOT EXISTS %I', e.extname) AS made, '' AS dropped
         FROM pg_extension e, own WHERE e.extnamespace = own.schema
       UNION ALL
         SELECT 1, t.oid, t.typname, '',
                format('CREATE DOMAIN %I AS %s', t.typname, format_type(t.typbasetype, t.typtypmod))
                  || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
                  || coalesce(' DEFAULT ' || t.typdefault, '')
                  || coalesce((SELECT string_agg(format(' CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), '' ORDER BY k.oid)
                               FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), ''),
                format('DROP DOMAIN %I', t.typname)
         FROM pg_type t, own WHERE t.typnamespace = own.schema AND t.typtype = 'd'
           AND NOT EXISTS (SELECT 1 FROM brought WHERE classid = 'pg_type'::regclass AND objid = t.oid)
       UNION ALL
         SELECT 1, p.oid, p.proname, '',
                replace(pg_get_functiondef(p.oid), format(' %I.%I(', n.nspname, p.proname), format(' %I(', p.proname)),
                format('DROP %s %I(%s)', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, p.proname,
                       pg_get_function_identity_arguments(p.oid))
         FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace CROSS JOIN own
         WHERE p.pronamespace = own.schema AND p.prokind <> 'a'
           AND NOT EXISTS (SELECT 1 FROM brought WHERE classid = 'pg_proc'::regclass AND objid = p.oid)
       UNION ALL
         SELECT 1, c.oid, c.relname, '',
                format('CREATE %sVIEW %I AS%s', CASE c.relkind WHEN 'm' THEN 'MATERIALIZED ' ELSE '' END, c.relname,
                       E'\n' || pg_get_viewdef(c.oid)),
                format('DROP %sVIEW %I', CASE c.relkind WHEN 'm' THEN 'MATERIALIZED ' ELSE '' END, c.relname)
         FROM pg_class c, own WHERE c.relnamespace = own.schema AND c.relkind IN ('v', 'm')
           AND NOT EXISTS (SELECT 1 FROM brought WHERE classid = 'pg_class'::regclass AND objid = c.oid)
       UNION ALL
         SELECT 1, i.indexrelid, x.relname, '', replace(pg_get_indexdef(x.oid), format(' ON %I.', own.schema::text), ' ON '),
                format('DROP INDEX %I', x.relname)
         FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid CROSS JOIN own
         WHERE c.relnamespace = own.schema AND c.relkind = 'm'
       UNION ALL
         SELECT 1, t.oid, t.tgname, c.relname,
                replace(pg_get_triggerdef(t.oid), format(' ON %I.', own.schema::text), ' ON '),
                format('DROP TRIGGER %I ON %I', t.tgname, c.relname)
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid CROSS JOIN own
         WHERE c.relnamespace = own.schema AND NOT t.tgisinternal AND c.relkind IN ('r', 'p') AND NOT c.relispartition
           AND c.relname NOT LIKE 'strata\_%') AS made ORDER BY rank, oid)";

// For people: what is in no schema of Strata.
constexpr const char* others_query =
    R"(SELECT CASE WHEN c.relispartition THEN 'partition ' WHEN c.relkind = 'f' THEN 'foreign table ' ELSE 'type ' END || c.relname
       FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace
         AND ((c.relispartition AND c.relkind IN ('r', 'p')) OR c.relkind IN ('f', 'c'))
       UNION ALL SELECT 'aggregate ' || p.proname FROM pg_proc p
       WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'a'
         AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
       ORDER BY 1)";

std::string text_of(const std::optional<std::string>& value) { return value.value_or(""); }

bool is_true(const std::optional<std::string>& value) { return value == "t"; }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Action action_of(const std::optional<std::string>& letter) {
  constexpr std::string_view letters = "arcnd";
  const auto found = letters.find(text_of(letter).substr(0, 1));
  return found < letters.size() ? static_cast<Action>(found) : Action::no_action;
}

FoundTable& table_named(Found& found, const std::string& name) {
  const auto last = std::find_if(found.tables.begin(), found.tables.end(), [&](auto& each) { return each.name == name; });
  if (last != found.tables.end()) return *last;
  found.tables.push_back({.name = name, .columns = {}, .constraints = {}, .indexes = {}});
  return found.tables.back();
}

void add_column(Found& found, const Row& row) {
  auto& table = table_named(found, text_of(row[0]));
  if (!row[1]) return;  // a table may have no columns
  table.columns.push_back({.name = *row[1], .type = text_of(row[2]), .base = text_of(row[3]), .collation = text_of(row[4]),
                  .nullable = !is_true(row[5]), .identity = is_true(row[6]), .default_sql = row[7], .generated_sql = row[8]});
}

void add_constraint(Found& found, const Row& row) {
  table_named(found, text_of(row[0]))
      .constraints.push_back({.kind = text_of(row[1]).at(0), .name = text_of(row[2]), .sql = text_of(row[3]),
                              .columns = lines_of(text_of(row[4])), .table = text_of(row[5]),
                              .referenced = lines_of(text_of(row[6])), .on_delete = action_of(row[7]),
                              .on_update = action_of(row[8]), .deferrable = is_true(row[9]),
                              .steps = {text_of(row[10]), text_of(row[11])}});
}

void add_index_part(Found& found, const Row& row) {
  auto& indexes = table_named(found, text_of(row[0])).indexes;
  if (indexes.empty() || indexes.back().name != row[1])
    indexes.push_back({.name = text_of(row[1]), .method = row[3] == "btree" ? "" : text_of(row[3]), .where = text_of(row[4]),
                       .is_unique = is_true(row[2]), .parts = {}, .include = {}, .steps = {text_of(row[5]), text_of(row[6])}});
  if (is_true(row[7])) indexes.back().parts.push_back({text_of(row[9]), is_true(row[8]), is_true(row[10])});
  else indexes.back().include.push_back(text_of(row[9]));
}

void add_enum_value(Found& found, const Row& row) {
  if (found.enums.empty() || found.enums.back().name != row[0]) found.enums.push_back({text_of(row[0]), {}});
  found.enums.back().values.push_back(text_of(row[1]));
}

}  // namespace

Found found_in_postgres(strata::Connection& connection) {
  Found found;
  for (const auto& row : connection.query(enums_query).rows) add_enum_value(found, row);
  for (const auto& row : connection.query(columns_query).rows) add_column(found, row);
  for (const auto& row : connection.query(constraints_query).rows) add_constraint(found, row);
  for (const auto& row : connection.query(indexes_query).rows) add_index_part(found, row);
  for (const auto& row : connection.query(objects_query).rows)
    found.objects.push_back({text_of(row[0]), text_of(row[1]), {text_of(row[2]), text_of(row[3])}});
  for (const auto& row : connection.query(others_query).rows) found.others.push_back(text_of(row[0]));
  return found;
}

}  // namespace stratac
