#include "catalog/describe.hpp"

#include <algorithm>

#include "catalog/inventory_sqlite.hpp"

namespace stratac {
namespace {

// Each row of each query is an entry: kind, table, name, form.
constexpr const char* postgres_queries[] = {
    R"(SELECT 'enum', '', t.typname, string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
       FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
       WHERE t.typnamespace = current_schema()::regnamespace GROUP BY t.typname)",
    R"(SELECT 'column', c.relname, a.attname, format('%s%s%s%s%s%s', format_type(a.atttypid, a.atttypmod),
              CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
              CASE a.attidentity WHEN '' THEN '' ELSE ' identity' END,
              CASE a.attgenerated WHEN '' THEN '' ELSE ' generated' END,
              CASE WHEN a.attcollation NOT IN (0, t.typcollation) THEN ' collate ' || l.collname ELSE '' END,
              coalesce(' default ' || nullif(regexp_replace(pg_get_expr(d.adbin, d.adrelid), '^NULL::.*', ''), ''), ''))
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
       LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
       LEFT JOIN pg_collation l ON l.oid = a.attcollation
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
         AND NOT a.attisdropped AND c.relname NOT LIKE 'strata\_%')",
    R"(SELECT 'table', '', c.relname, '' FROM pg_class c
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
         AND c.relname NOT LIKE 'strata\_%')",
    R"(SELECT CASE k.contype WHEN 'p' THEN 'key' WHEN 'u' THEN 'unique' WHEN 'c' THEN 'check'
                             WHEN 'f' THEN 'reference' ELSE 'constraint' END,
              c.relname, k.conname, pg_get_constraintdef(k.oid) || CASE WHEN k.convalidated THEN '' ELSE ' not validated' END
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE c.relnamespace = current_schema()::regnamespace AND k.contype NOT IN ('n', 't')
         AND c.relname NOT LIKE 'strata\_%')",
    R"(SELECT 'index', c.relname, x.relname,
              replace(pg_get_indexdef(i.indexrelid), format(' ON %I.', current_schema()), ' ON ')
                || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relname NOT LIKE 'strata\_%'
         AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')))",
    R"(SELECT 'trigger', c.relname, t.tgname,
              replace(pg_get_triggerdef(t.oid), format(' ON %I.', current_schema()), ' ON ')
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal)",
    R"(SELECT 'view', '', c.relname, pg_get_viewdef(c.oid) FROM pg_class c
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('v', 'm'))",
    // What an extension brought with it goes and comes with it.
    R"(SELECT 'function', '', format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)),
              format('returns %s language %s %s', pg_get_function_result(p.oid), l.lanname,
                     coalesce(pg_get_function_sqlbody(p.oid), p.prosrc))
       FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
       WHERE p.pronamespace = current_schema()::regnamespace AND NOT EXISTS
         (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'))",
    R"(SELECT 'extension', '', extname, '' FROM pg_extension WHERE extnamespace = current_schema()::regnamespace)",
};

std::vector<Entry> inventory_postgres(strata::Connection& connection) {
  std::vector<Entry> out;
  for (const auto* query : postgres_queries)
    for (const auto& row : connection.query(query).rows)
      out.push_back({row.at(0).value_or(""), row.at(1).value_or(""), row.at(2).value_or(""), row.at(3).value_or("")});
  return out;
}

}  // namespace

std::vector<Entry> inventory(strata::Connection& connection) {
  auto out = connection.dialect() == strata::Dialect::sqlite ? inventory_sqlite(connection) : inventory_postgres(connection);
  std::sort(out.begin(), out.end());
  return out;
}

std::string describe(strata::Connection& connection) {
  std::string out;
  for (const auto& [kind, table, name, form] : inventory(connection))
    out += kind + " " + table + (table.empty() || name.empty() ? "" : ".") + name + (form.empty() ? "" : " " + form) + "\n";
  return out;
}

}  // namespace stratac
