// Every type of the language, extremes included, written and read back on both databases, and read by another client.
#include <cfloat>
#include <limits>
#include <random>

#include "catch.hpp"
#include "test_database.hpp"

using namespace strata;
using namespace std::chrono;

namespace {

constexpr std::int64_t tiny = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();

// Writes each value with a prepared statement and with a bulk insert, and NULL; reads all of them back.
template <class T, class... Extra>
void round_trip(const TestDatabase& test, const char* type, const std::vector<T>& values, Extra... digits) {
  Database database = test.open();
  const Lease connection = database.lease();
  connection->execute("CREATE TABLE v (id INTEGER, x " + std::string{type} + ")" + test.either(" STRICT", ""));
  const auto insert = connection->prepare("INSERT INTO v (id, x) VALUES ($1, $2)");
  const auto write = [&](std::int32_t id, const std::optional<T>& value) {
    insert->bind(1, id);
    insert->bind(2, value, digits...);
    CHECK(insert->run() == 1);
    insert->reset();
  };
  const auto count = static_cast<std::int32_t>(values.size());
  for (std::int32_t i = 0; i < count; ++i) write(i, values[static_cast<std::size_t>(i)]);
  write(1000000, std::nullopt);

  const std::string_view columns[] = {"id", "x"};
  const auto bulk = connection->bulk_insert("v", columns);
  for (std::int32_t i = 0; i < count; ++i) {
    bulk->bind(1, count + i);
    bulk->bind(2, values[static_cast<std::size_t>(i)], digits...);
    bulk->add_row();
  }
  CHECK(bulk->finish() == count);

  const auto select = connection->prepare("SELECT x FROM v ORDER BY id");
  for (std::int32_t i = 0; i < 2 * count; ++i) {
    REQUIRE(select->step());
    T value{};
    select->get(0, value, digits...);
    INFO(type << " number " << i);
    CHECK(value == values[static_cast<std::size_t>(i % count)]);
  }
  REQUIRE(select->step());
  std::optional<T> nothing{std::in_place};
  select->get(0, nothing, digits...);
  CHECK_FALSE(nothing);
  T value{};
  CHECK(error_of([&] { select->get(0, value, digits...); }).kind == ErrorKind::decode_error);
  CHECK_FALSE(select->step());
}

// What another client reads of the first column, in order of writing.
std::vector<std::string> seen(const TestDatabase& test, const std::string& expression = "x") {
  std::vector<std::string> texts;
  for (const auto& row : test.oracle("SELECT " + expression + " FROM v WHERE x IS NOT NULL ORDER BY id"))
    texts.push_back(row[0].value_or("NULL"));
  texts.resize(texts.size() / 2);  // the second half came from the bulk insert, and is checked to be equal
  return texts;
}

using Texts = std::vector<std::string>;

std::vector<Decimal> decimals(std::initializer_list<std::string> texts) {
  std::vector<Decimal> values;
  for (const std::string& text : texts) values.push_back(*Decimal::parse(text));
  return values;
}

Timestamp at(const char* text) {
  return *parse_timestamp(text);
}

Bytes bytes(std::string_view text) {
  Bytes result;
  for (const char c : text) result.push_back(static_cast<std::byte>(c));
  return result;
}

}  // namespace

TEMPLATE_TEST_CASE("booleans and integers", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  SECTION("bool") {
    round_trip<bool>(test, test.either("INTEGER", "boolean"), {true, false});
    CHECK(seen(test) == (test.sqlite() ? Texts{"1", "0"} : Texts{"t", "f"}));
  }
  SECTION("int16") {
    round_trip<std::int16_t>(test, test.either("INTEGER", "smallint"), {INT16_MIN, -1, 0, INT16_MAX});
  }
  SECTION("int32") {
    round_trip<std::int32_t>(test, "INTEGER", {INT32_MIN, -1, 0, INT32_MAX});
  }
  SECTION("int64") {
    round_trip<std::int64_t>(test, test.either("INTEGER", "bigint"), {tiny, -1, 0, huge});
    CHECK(seen(test) == Texts{"-9223372036854775808", "-1", "0", "9223372036854775807"});
  }
  SECTION("interval") {
    round_trip<Interval>(test, test.either("INTEGER", "interval"),
                         {Interval{tiny}, Interval{-1}, Interval{0}, Interval{huge - 1}, 400 * 24h});
    CHECK(seen(test, test.either("x", "(extract(epoch FROM x) * 1000000)::bigint"))[1] == "-1");
  }
}

TEMPLATE_TEST_CASE("floats are exact to the bit", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  SECTION("float32") {
    round_trip<float>(test, test.either("REAL", "real"),
                      {0.1f, FLT_MAX, -FLT_MIN, std::numeric_limits<float>::denorm_min(), 16777217.0f, -0.5f});
  }
  SECTION("float64") {
    round_trip<double>(test, test.either("REAL", "double precision"),
                       {0.1, DBL_MAX, -DBL_MIN, 5e-324, 9007199254740993.0, 1.0 / 3.0});
    CHECK(std::stod(seen(test, test.either("printf('%!.17g', x)", "x"))[0]) == 0.1);
  }
}

TEMPLATE_TEST_CASE("decimals keep every digit and their scale", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  const std::string nines(78, '9');
  SECTION("small") {
    round_trip(test, test.either("INTEGER", "numeric(18, 4)"),
               decimals({"99999999999999.9999", "-99999999999999.9999", "0.0000", "-0.0001", "12345.6000"}),
               Digits{18, 4});
    CHECK(seen(test)[3] == test.either("-1", "-0.0001"));
  }
  SECTION("78 digits") {
    round_trip(test, test.either("TEXT", "numeric(78, 0)"),
               decimals({nines, "-" + nines, "0", "1", "-1", "10000", "99999999", "123456789012345678901234567890"}),
               Digits{78, 0});
    CHECK(seen(test)[0] == (test.sqlite() ? "0" + nines : nines));
  }
  SECTION("all digits behind the point") {
    round_trip(test, test.either("TEXT", "numeric(78, 78)"),
               decimals({"0." + nines, "-0." + nines, "0." + std::string(77, '0') + "1"}), Digits{78, 78});
  }
  SECTION("random ones") {
    std::mt19937_64 random{5};
    std::vector<Decimal> values;
    Texts expected;
    for (int i = 0; i < 300; ++i) {
      std::string digits(1 + random() % 60, '0');
      for (char& c : digits) c = static_cast<char>('0' + random() % (random() % 3 ? 10 : 1));
      const Decimal whole = *Decimal::parse((random() % 2 ? "-" : "") + digits);
      std::string fraction = std::to_string(random() % 1000000);
      fraction.insert(0, 6 - fraction.size(), '0');
      values.push_back(whole + Decimal::from_scaled(std::stoll(fraction), 6));
      expected.push_back(to_string(values.back()));
    }
    round_trip(test, test.either("TEXT", "numeric(70, 6)"), values, Digits{70, 6});
    if (!test.sqlite()) CHECK(seen(test) == expected);
  }
}

TEMPLATE_TEST_CASE("what a decimal column cannot hold is refused, never rounded", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  const Lease connection = database.lease();
  for (const Digits digits : {Digits{10, 2}, Digits{40, 2}}) {
    connection->execute("DROP TABLE IF EXISTS d");
    connection->execute(std::string{"CREATE TABLE d (x "} +
                        (test.sqlite() ? digits.precision > 18 ? "TEXT" : "INTEGER" : "numeric") + ")");
    const auto insert = connection->prepare("INSERT INTO d (x) VALUES ($1)");
    const auto bind = [&](const std::string& text) { insert->bind(1, *Decimal::parse(text), digits); };
    CHECK(error_of([&] { bind("0.001"); }).kind == ErrorKind::check_violation);
    CHECK(error_of([&] {
            bind("-1" + std::string(static_cast<std::size_t>(digits.precision), '0'));
          }).message.find("does not fit") != std::string::npos);
    CHECK_NOTHROW(bind("0.010"));
  }
}

TEMPLATE_TEST_CASE("text and bytes", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  SECTION("text") {
    const Texts values{"", "a", "it's \"quoted\" \\ \x01\x7f", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x99\x82",
                       std::string(100000, 'x')};
    round_trip(test, test.either("TEXT", "text"), values);
    CHECK(seen(test) == values);
  }
  SECTION("enum") {
    if (!test.sqlite()) test.oracle("CREATE TYPE mood AS ENUM ('happy', 'it''s fine', 'a \"b\" \\')");
    round_trip<std::string>(test, test.either("TEXT", "mood"), {"happy", "it's fine", "a \"b\" \\"});
    CHECK(seen(test) == Texts{"happy", "it's fine", "a \"b\" \\"});
  }
  SECTION("bytes") {
    Bytes all;
    for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::byte>(i));
    round_trip<Bytes>(test, test.either("BLOB", "bytea"), {{}, bytes({"\0", 1}), all, Bytes(1000000, std::byte{7})});
    CHECK(seen(test, test.either("lower(hex(x))", "encode(x, 'hex')"))[1] == "00");
  }
  SECTION("uuid") {
    const Uuid uuid = uuid7();
    round_trip<Uuid>(test, test.either("TEXT", "uuid"),
                     {Uuid{}, uuid, *parse_uuid("ffffffff-ffff-ffff-ffff-ffffffffffff")});
    CHECK(seen(test)[1] == to_string(uuid));
  }
  SECTION("json") {
    round_trip<Json>(test, test.either("TEXT", "jsonb"),
                     {{"null"}, {"[1, 2.50, \"x\"]"}, {"{\"a\": {\"b\": []}}"}, {"\"\""}});
    CHECK(seen(test)[2] == "{\"a\": {\"b\": []}}");
  }
}

TEMPLATE_TEST_CASE("dates and times", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  if (!test.sqlite()) test.oracle("SELECT 1");
  SECTION("date") {
    round_trip<Date>(test, test.either("TEXT", "date"),
                     {min_date, *parse_date("1969-12-31"), *parse_date("2024-02-29"), max_date});
    CHECK(seen(test) == Texts{"0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31"});
  }
  SECTION("time") {
    round_trip<Time>(test, test.either("TEXT", "time"), {Time{}, Time{days{1} - 1us}, Time{1us}});
    CHECK(seen(test)[1] == "23:59:59.999999");
  }
  SECTION("timestamp") {
    round_trip<Timestamp>(
        test, test.either("TEXT", "timestamptz"),
        {min_timestamp, at("1969-12-31 23:59:59.999999"), at("2038-01-19 03:14:08.000001"), max_timestamp});
    CHECK(seen(test, test.either("x", "to_char(x AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"))[2] ==
          "2038-01-19 03:14:08.000001");
  }
}

TEMPLATE_TEST_CASE("arrays", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  const auto array = [&](const char* element) {
    return test.sqlite() ? std::string{"TEXT"} : std::string{element} + "[]";
  };
  SECTION("text") {
    round_trip<Texts>(test, array("text").c_str(),
                      {{}, {""}, {"a", "b,c", "\"q\" \\ {x}", "NULL", "\n\t\x01", "\xf0\x9f\x99\x82"}});
    const std::string first = test.either("json_extract(x, '$[2]')", "x[3]");
    CHECK(test.oracle("SELECT " + first + " FROM v WHERE id = 2")[0][0] == "\"q\" \\ {x}");
  }
  SECTION("varchar") {
    round_trip<Texts>(test, array("varchar(5)").c_str(), {{"a"}, {}});
  }
  SECTION("bool") {
    round_trip<std::vector<bool>>(test, array("boolean").c_str(), {{}, {true, false, true}});
  }
  SECTION("int16") {
    round_trip<std::vector<std::int16_t>>(test, array("smallint").c_str(), {{INT16_MIN, INT16_MAX}});
  }
  SECTION("int32") {
    round_trip<std::vector<std::int32_t>>(test, array("integer").c_str(), {{INT32_MIN, INT32_MAX}});
  }
  SECTION("int64") {
    round_trip<std::vector<std::int64_t>>(test, array("bigint").c_str(), {{tiny, 0, huge}, {}});
  }
  SECTION("float32") {
    round_trip<std::vector<float>>(test, array("real").c_str(), {{0.1f, FLT_MAX, -FLT_MIN}});
  }
  SECTION("float64") {
    round_trip<std::vector<double>>(test, array("double precision").c_str(), {{0.1, DBL_MAX, 5e-324}});
  }
  SECTION("bytes") {
    round_trip<std::vector<Bytes>>(test, array("bytea").c_str(), {{{}, bytes({"\0\xff", 2})}});
  }
  SECTION("uuid") {
    round_trip<std::vector<Uuid>>(test, array("uuid").c_str(), {{uuid4(), Uuid{}}});
  }
  SECTION("date") {
    round_trip<std::vector<Date>>(test, array("date").c_str(), {{min_date, max_date}});
  }
  SECTION("time") {
    round_trip<std::vector<Time>>(test, array("time").c_str(), {{Time{}, Time{1us}}});
  }
  SECTION("timestamp") {
    round_trip<std::vector<Timestamp>>(test, array("timestamptz").c_str(), {{min_timestamp, max_timestamp}});
  }
  SECTION("interval") {
    round_trip<std::vector<Interval>>(test, array("interval").c_str(), {{Interval{tiny}, 1us}});
  }
  SECTION("json") {
    round_trip<std::vector<Json>>(test, array("jsonb").c_str(), {{{"[1, {\"a\": \"],\"}]"}, {"null"}}, {}});
  }
  SECTION("decimal") {
    round_trip(test, array("numeric(78, 2)").c_str(), std::vector<std::vector<Decimal>>{decimals({"-0.01", std::string(76, '9') + ".99"})},
               Digits{78, 2});
  }
  SECTION("enum") {
    if (!test.sqlite()) test.oracle("CREATE TYPE mood AS ENUM ('happy', 'it''s \"so\" \\ so')");
    round_trip<Texts>(test, array("mood").c_str(), {{"happy", "it's \"so\" \\ so"}, {}});
  }
}

TEST_CASE("timestamps are UTC whatever the session's time zone - Postgres") {
  const TestDatabase test{Dialect::postgres};
  Database database = test.open();
  const Lease connection = database.lease();
  connection->execute("SET TimeZone = 'Asia/Kathmandu'; CREATE TABLE t (x timestamptz, y timestamp)");
  const Timestamp expected = at("2026-07-01 12:00:00.000001");
  const auto insert = connection->prepare("INSERT INTO t VALUES ($1, $2)");
  insert->bind(1, expected);
  insert->bind(2, expected);
  insert->run();
  const auto select = connection->prepare("SELECT x, y FROM t");
  REQUIRE(select->step());
  Timestamp x, y;
  select->get(0, x);
  select->get(1, y);
  CHECK(x == expected);
  CHECK(y == expected);
  CHECK(test.oracle("SELECT x AT TIME ZONE 'UTC' FROM t")[0][0] == "2026-07-01 12:00:00.000001");
}

TEST_CASE("values of PostgreSQL that C++ has not are decode errors - Postgres") {
  const TestDatabase test{Dialect::postgres};
  Database database = test.open();
  const Lease connection = database.lease();
  const auto kind = [&]<class T>(const char* expression, T value, auto... digits) {
    const auto select = connection->prepare(std::string{"SELECT "} + expression);
    REQUIRE(select->step());
    return error_of([&] { select->get(0, value, digits...); }).kind;
  };
  CHECK(kind("'infinity'::timestamptz", Timestamp{}) == ErrorKind::decode_error);
  CHECK(kind("'-infinity'::date", Date{}) == ErrorKind::decode_error);
  CHECK(kind("'10000-01-01'::date", Date{}) == ErrorKind::decode_error);
  CHECK(kind("'24:00:00'::time", Time{}) == ErrorKind::decode_error);
  CHECK(kind("'1 month'::interval", Interval{}) == ErrorKind::decode_error);
  CHECK(kind("'NaN'::numeric", Decimal{}, Digits{78, 0}) == ErrorKind::decode_error);
  CHECK(kind("'Infinity'::numeric", Decimal{}, Digits{78, 0}) == ErrorKind::decode_error);
  CHECK(kind("1e100::numeric", Decimal{}, Digits{78, 0}) == ErrorKind::decode_error);
  CHECK(kind("ARRAY[1, NULL]", std::vector<std::int32_t>{}) == ErrorKind::decode_error);
  CHECK(kind("ARRAY[ARRAY[1], ARRAY[2]]", std::vector<std::int32_t>{}) == ErrorKind::decode_error);
  CHECK(kind("3000000000", std::int32_t{}) == ErrorKind::decode_error);
  CHECK(kind("'x'::text", std::int64_t{}) == ErrorKind::decode_error);
  CHECK(kind("1", std::string{}) == ErrorKind::decode_error);
}

TEST_CASE("values of SQLite that C++ has not are decode errors - Sqlite") {
  Database database = Database::open("sqlite::memory:");
  const Lease connection = database.lease();
  const auto kind = [&]<class T>(const char* expression, T value, auto... digits) {
    const auto select = connection->prepare(std::string{"SELECT "} + expression);
    REQUIRE(select->step());
    return error_of([&] { select->get(0, value, digits...); }).kind;
  };
  CHECK(kind("2", bool{}) == ErrorKind::decode_error);
  CHECK(kind("40000", std::int16_t{}) == ErrorKind::decode_error);
  CHECK(kind("'1'", std::int32_t{}) == ErrorKind::decode_error);
  CHECK(kind("'2026-02-30'", Date{}) == ErrorKind::decode_error);
  CHECK(kind("'x'", Uuid{}) == ErrorKind::decode_error);
  CHECK(kind("'12'", Decimal{}, Digits{20, 0}) == ErrorKind::decode_error);
  for (const char* json : {"'{}'", "'[1'", "'[1,]'", "'[1] x'", "'[\"a\"]'", "'[null]'", "''", "'[99999999999]'"})
    CHECK(kind(json, std::vector<std::int32_t>{}) == ErrorKind::decode_error);
  for (const char* json : {"'[\"\\x\"]'", "'[\"a]'", "'[\"\\ud800\"]'", "'[\"\\u12\"]'"})
    CHECK(kind(json, std::vector<std::string>{}) == ErrorKind::decode_error);
}

TEMPLATE_TEST_CASE("an element of a JSON array is one value", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  const Lease connection = database.lease();
  connection->execute(test.either("CREATE TABLE t (x TEXT CHECK (json_valid(x))) STRICT", "CREATE TABLE t (x jsonb[])"));
  const auto insert = connection->prepare("INSERT INTO t VALUES ($1)");
  const auto store = [&](std::vector<Json> values) {
    insert->reset();
    insert->bind(1, std::as_const(values));
    insert->run();
  };
  for (const std::vector<Json>& wrong :
       {std::vector<Json>{{"1, 2"}}, {{"[1"}, {"2]"}}, {{"\"a"}, {"b\""}}, {{"1}"}}, {{""}}, {{"1]"}}, {{"\"\\u0000\""}}})
    CHECK(error_of([&] { store(wrong); }).kind == ErrorKind::check_violation);
  store({{"[1, {\"a\": \"]\"}]"}, {"null"}, {" 2 "}});
  CHECK(test.oracle("SELECT count(*) FROM t")[0][0] == "1");
}

TEMPLATE_TEST_CASE("what cannot be stored is refused with the reason, before it is sent", "", Sqlite, Postgres) {
  const TestDatabase test{TestType::dialect};
  Database database = test.open();
  const Lease connection = database.lease();
  connection->execute(test.either("CREATE TABLE t (a TEXT, b REAL, c TEXT, d TEXT)",
                                  "CREATE TABLE t (a text, b double precision, c timestamptz, d text[])"));
  const auto insert = connection->prepare("INSERT INTO t VALUES ($1, $2, $3, $4)");
  const auto message = [&](int parameter, auto value) {
    const Error error = error_of([&] { insert->bind(parameter, std::as_const(value)); });
    CHECK(error.kind == ErrorKind::usage);
    return error.message;
  };
  CHECK(message(1, std::string{"a\0b", 3}) ==
        "parameter $1: text that holds a NUL byte cannot be stored; use a column of type `bytes`");
  CHECK(message(1, std::string{"12345678\0abcdefgh", 17}).find("NUL") != std::string::npos);
  for (const char* wrong : {"\x80", "\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "abcdefgh\xff", "\xe2\x82"})
    CHECK(message(1, std::string{wrong}).find("not UTF-8") != std::string::npos);
  CHECK(message(2, std::numeric_limits<double>::quiet_NaN()) == "parameter $2: NaN and infinities cannot be stored");
  CHECK(message(2, std::numeric_limits<float>::infinity()).find("infinities") != std::string::npos);
  CHECK(message(3, max_timestamp + 1us).find("years 1 to 9999") != std::string::npos);
  CHECK(message(3, min_date - days{1}).find("years 1 to 9999") != std::string::npos);
  CHECK(message(3, Time{days{1}}).find("time of day") != std::string::npos);
  CHECK(message(4, Texts{"a", std::string{"\0", 1}}).find("NUL") != std::string::npos);
  CHECK(message(5, std::int64_t{1}) != "");
}
