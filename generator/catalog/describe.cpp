#include "catalog/describe.hpp"

#include "catalog/describe_sqlite.hpp"

namespace stratac {
namespace {

// Each query gives one line of the description per row.
constexpr const char* postgres_queries[] = {
    R"(SELECT format('enum %s: %s', t.typname, string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder))
       FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
       WHERE t.typnamespace = current_schema()::regnamespace GROUP BY t.typname ORDER BY 1)",
    R"(SELECT format('column %s.%s %s%s%s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
              CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
              CASE a.attidentity WHEN '' THEN '' ELSE ' identity' END,
              CASE a.attgenerated WHEN '' THEN '' ELSE ' generated' END,
              CASE WHEN a.attcollation NOT IN (0, t.typcollation) THEN ' collate ' || l.collname ELSE '' END,
              coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
       LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
       LEFT JOIN pg_collation l ON l.oid = a.attcollation
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
         AND NOT a.attisdropped AND c.relname NOT LIKE 'strata\_%' ORDER BY 1)",
    R"(SELECT format('table %s', c.relname) FROM pg_class c
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
         AND c.relname NOT LIKE 'strata\_%' ORDER BY 1)",
    R"(SELECT format('constraint %s.%s %s%s', c.relname, k.conname, pg_get_constraintdef(k.oid),
              CASE WHEN k.convalidated THEN '' ELSE ' not validated' END)
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE c.relnamespace = current_schema()::regnamespace AND k.contype <> 'n' AND c.relname NOT LIKE 'strata\_%'
       ORDER BY 1)",
    R"(SELECT 'index ' || replace(pg_get_indexdef(i.indexrelid), format(' ON %I.', current_schema()), ' ON ')
                       || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relname NOT LIKE 'strata\_%'
         AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
       ORDER BY 1)",
    R"(SELECT format('trigger %s.%s %s', c.relname, t.tgname,
                     replace(pg_get_triggerdef(t.oid), format(' ON %I.', current_schema()), ' ON '))
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal ORDER BY 1)",
    R"(SELECT format('view %s %s', c.relname, pg_get_viewdef(c.oid)) FROM pg_class c
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('v', 'm') ORDER BY 1)",
};

std::string describe_postgres(strata::Connection& connection) {
  std::string out;
  for (const auto* query : postgres_queries)
    for (const auto& row : connection.query(query).rows) out += row.at(0).value_or("") + "\n";
  return out;
}

}  // namespace

std::string describe(strata::Connection& connection) {
  return connection.dialect() == strata::Dialect::sqlite ? describe_sqlite(connection) : describe_postgres(connection);
}

}  // namespace stratac
