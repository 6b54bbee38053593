// Made by strata from the schema `secrets`; do not edit.
#include <strata/migration.hpp>

namespace secrets {

const strata::History& migrations();

namespace {

constexpr strata::Migration revisions[] = {
    {
        .id = "20260102030405_first",
        .parent = "",
        .hash = "0123",
        .up_sqlite = R"sql_(-- )sql" ends no literal; neither does é
CREATE TABLE t (a);
)sql_",
        .down_sqlite = R"sql(DROP TABLE t;
)sql",
        .up_postgres = R"sql(CREATE TABLE t (a integer);
)sql",
        .down_postgres = R"sql(DROP TABLE t;
)sql",
    },
};

}  // namespace

const strata::History& migrations() {
  static constexpr strata::History history{"secrets", revisions};
  return history;
}

}  // namespace secrets
