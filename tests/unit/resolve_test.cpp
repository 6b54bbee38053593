#include "syntax/resolve.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include "../catch.hpp"
#include "syntax/load.hpp"

using namespace stratac;

namespace {

Resolution resolved(const std::string& text) {
  Diagnostics sink;
  auto loaded = load_text("test.schema", "schema shop;\n" + text, sink);
  INFO(render(sink, loaded.sources, false));
  REQUIRE(sink.all().empty());
  return std::move(loaded.resolution);
}

using Names = std::vector<std::string>;

Names column_names(const Table& table) {
  Names out;
  for (const auto& column : table.columns) out.push_back(column.name);
  return out;
}

const RelationApi& relation(const Api& api, std::size_t model, std::string_view name) {
  for (const auto& each : api.models[model].relations)
    if (each.name == name) return each;
  throw std::runtime_error("no such relation");
}

}  // namespace

TEST_CASE("a relation to a composite key has a column per key column") {
  const auto [schema, api, hints, places] = resolved(R"(
    model Place {
      country  text(2)
      city     text(40)
      visits   Visit[]  @by(place)
      ends     Visit[]  @by(until)
      @@key(country, city)
    }
    model Visit {
      id     uuid    @id @default(uuid7())
      place  Place   @on_delete(cascade)
      until  Place?  @column("end_land", "end_town") @unique
      @@index(place, id desc)
    }
  )");
  const auto& visit = schema.tables[1];
  CHECK(column_names(visit) == Names{"id", "place_country", "place_city", "end_land", "end_town"});
  CHECK_FALSE(visit.columns[1].nullable);
  CHECK(visit.columns[3].nullable);
  CHECK(visit.columns[2].type == Type{.scalar = Scalar::text, .length = 40});
  CHECK(visit.references[0].name == "visit_place_country_place_city_fkey");
  CHECK(visit.references[0].referenced == Names{"country", "city"});
  CHECK(visit.references[0].on_delete == Action::cascade);
  CHECK(visit.uniques[0].columns == Names{"end_land", "end_town"});
  CHECK(visit.indexes[0].parts.size() == 3);
  CHECK(visit.indexes[0].parts[2].descending);
  CHECK(api.models[1].fields[3].name == "until_country");
  CHECK(api.models[1].fields[0].fill == Fill::uuid7);
  CHECK(relation(api, 0, "visits").kind == RelationApi::Kind::many);
  CHECK(relation(api, 0, "visits").referenced == Names{"place_country", "place_city"});
  CHECK(relation(api, 0, "ends").referenced == Names{"end_land", "end_town"});
  CHECK(relation(api, 1, "until").optional);
  CHECK(hints.tables.empty());
  CHECK(places.count("visit.end_town") == 1);
  CHECK(places.count("visit#visit_pkey") == 1);
}

TEST_CASE("keys can be made of relations, one-to-one and self relations included") {
  const auto [schema, api, hints, places] = resolved(R"(
    model User {
      id      int64   @id @default(auto())
      chief   User?   @on_delete(set_null)
      people  User[]  @by(chief)
      stats   Stats?  @by(user)
      next    Part?   @deferrable
    }
    model Stats { 
      user  User  @id @on_delete(cascade)
    }
    model Part {
      stats  Stats
      line   int16
      @@key(stats, line)
    }
  )");
  CHECK(schema.tables[0].columns[0].identity);
  CHECK(column_names(schema.tables[0]) == Names{"id", "chief_id", "next_stats_user_id", "next_line"});
  CHECK(schema.tables[0].references[1].deferrable);
  CHECK(schema.tables[1].key->columns == Names{"user_id"});
  CHECK_FALSE(schema.tables[1].columns[0].identity);
  CHECK(schema.tables[2].references[0].referenced == Names{"user_id"});
  CHECK(relation(api, 0, "stats").kind == RelationApi::Kind::one_back);
  CHECK(relation(api, 0, "people").referenced == Names{"chief_id"});
}

TEST_CASE("mixins and named types are put in where they are used") {
  const auto [schema, api, hints, places] = resolved(R"(
    type Word = text(20) @check(value != '') @collate(postgres: "de-x-icu", sqlite: "NOCASE")
    type Short = Word @check(length(value) < 5) @default('abc')
    mixin Dated {
      /// When it was made.
      made  timestamp  @default(now())
      @@index(made)
    }
    model Note with Dated {
      id    uuid    @id
      word  Short?
      day   date    @default(now())
    }
  )");
  const auto& table = schema.tables[0];
  CHECK(column_names(table) == Names{"id", "word", "day", "made"});
  CHECK(table.columns[1].sqlite_collation == "NOCASE");
  CHECK(to_string(*table.columns[1].default_value) == "'abc'");
  CHECK(to_string(table.checks[0].condition) == "word != ''");
  CHECK(to_string(table.checks[1].condition) == "length(word) < 5");
  CHECK(table.checks[1].name == "note_word_check1");
  CHECK(table.indexes[0].name == "note_made_idx");
  CHECK(api.models[0].fields[3].doc == "When it was made.");
}

TEST_CASE("what is said about the change itself stands beside the schema") {
  const auto [schema, api, hints, places] = resolved(R"(
    enum Status @was(OrderState) { open, closed @was(done) }
    model Person { id int64 @id }
    model Order @was(Purchase) @table("orders") {
      id      int64   @id
      buyer   Person  @was(customer)
      seller  Person  @was("vendor")
      status  Status  @fill(open) @cast(case when value = 1 then Status.open else closed end)
      total   int64   @was(`sum`)
      @@index(total) name by_total @was(by_sum)
    }
    model Old @was("Alt") { id int64 @id }
  )");
  const auto& orders = hints.tables.at("orders");
  CHECK(orders.was == "purchase");
  CHECK(orders.columns.at("buyer_id").was == "customer_id");
  CHECK(orders.columns.at("seller_id").was == "vendor");
  CHECK(orders.columns.at("total").was == "sum");
  CHECK(to_string(*orders.columns.at("status").fill) == "status.open");
  CHECK(to_string(*orders.columns.at("status").cast) == "case when value = 1 then status.open else status.closed end");
  CHECK(orders.constraints.at("by_total") == "by_sum");
  CHECK(hints.tables.at("old").was == "Alt");
  CHECK(hints.enums.at("status").was == "order_state");
  CHECK(hints.enums.at("status").values.at("closed") == "done");
}

TEST_CASE("literals take the type of what they stand beside") {
  const auto [schema, api, hints, places] = resolved(R"(
    model Item {
      id      uuid            @id
      price   decimal(8, 3)   @default(-1.50)
      ratio   float32         @default(0.1)
      pause   interval        @default('1 h 30 min')
      moment  timestamp       @default('2026-03-01T00:30:00.5+02:00')
      raw     bytes           @default('C0FFEE')
      tags    text(9)[]       @default(['a', 'it''s'])
      size    int64           @generated(length(key) * 2)
      key     text
      doc     json            @default('{"a": [1]}')
      @@check(id != 'F47AC10B-58CC-4372-A567-0E02B2C3D479' and (price > 1 or not (ratio < 2)) and doc -> 'a.0' as int32 = 1)
      @@check(sql(sqlite: "key GLOB '*'", postgres: "key ~ '.'"))
    }
  )");
  const auto& table = schema.tables[0];
  const auto text = [&](std::size_t column) { return to_string(*table.columns[column].default_value); };
  CHECK(text(1) == "-1.500");
  CHECK(text(2) == "0.1");
  CHECK(text(3) == "interval '5400000000'");
  CHECK(text(4) == "timestamp '2026-02-28 22:30:00.500000'");
  CHECK(text(5) == "bytes 'c0ffee'");
  CHECK(text(6) == "['a', 'it''s']");
  CHECK(to_string(*table.columns[7].generated) == "length(key) * 2");
  CHECK(to_string(table.checks[0].condition) ==
        "id != uuid 'f47ac10b-58cc-4372-a567-0e02b2c3d479' and (price > 1.000 or not ratio < 2) and "
        "doc -> 'a.0' as int32 = 1");
  CHECK(to_string(table.checks[1].condition) == R"(sql(sqlite: "key GLOB '*'", postgres: "key ~ '.'"))");
}
