// Each case but the first must not compile; CASE chooses. Compiled by ctest, never linked.
#include "../golden/cpp/gateway/expected/gateway.hpp"
#include "../golden/cpp/secrets/expected/secrets.hpp"
#include "../golden/cpp/types/expected/everything.hpp"
#if CASE != 47
#include <strata/members.hpp>
#endif

struct Two {
  strata::Uuid id;
  strata::Decimal amount;
};
struct Seen {
  std::string_view chain;
  std::optional<std::int64_t> detected_in;
};
struct Count {
  std::string chain;
  std::int64_t payments;
};

void use(gateway::Session& s, everything::Session& e, secrets::Session& x, const strata::Uuid& id, int number) {
#if CASE == 0  // the control: what the others spoil
  s.tokens.insert({.chain = "base", .address = "0x1", .symbol = "USDC", .decimals = 6});
  s.payments.update(id, {.confirmations = strata::inc(1), .detected_in = std::nullopt});
  s.payments.update(id, {.confirmations = strata::computed("1"), .updated_at = strata::set_to(gateway::payment::created_at)});
  s.payments.count(gateway::payment::confirmations == number && gateway::payment::amount > 1 &&
                   gateway::payment::chain == "base" && gateway::payment::detected_in == std::nullopt &&
                   gateway::payment::status == gateway::PaymentStatus::failed && everything::maybe::doc.is_null());
  e.many.count(everything::many::t.contains("a") && everything::many::i32.contains(1));
  s.query<gateway::Payment>("select * from payments where amount > $1", gateway::payment::amount.value(5));
  s.query<std::tuple<std::string, std::optional<std::int64_t>>>("select chain, detected_in from payments");
  s.payments.select_as<Two>({}, gateway::payment::id, gateway::payment::amount);
  s.payments.group_by({}, gateway::payment::status, strata::sum(gateway::payment::amount), strata::max(gateway::payment::chain));
  s.payments.sum(gateway::payment::confirmations);
  s.payments.each({}, [](const gateway::PaymentView&) {});
  s.payments.join(gateway::payment::token);
  s.payments.select_as<Two>({.join = {strata::left(gateway::payment::token)}}, gateway::payment::id, gateway::payment::amount);
  s.payments.each_as<Seen>({}, [](const Seen&) {}, gateway::payment::chain, gateway::payment::detected_in);
#if CASE != 47
  s.query<Count>("select chain, count(*) from payments");
#endif
  x.accounts.group_by({}, secrets::account::email, strata::count());
  x.accounts.select_as({}, secrets::account::token, secrets::account::email);
  x.accounts.count(secrets::account::note.is_null() && secrets::account::email == "a" && secrets::account::phone.in({"1"}));
#elif CASE == 1  // a required member is missing
  s.tokens.insert({.chain = "base", .symbol = "USDC", .decimals = 6});
#elif CASE == 2  // NULL for a column that is NOT NULL
  s.payments.update(id, {.confirmations = std::nullopt});
#elif CASE == 3  // an optional, which could mean "skip" or NULL
  s.payments.update(id, {.confirmations = std::optional<std::int32_t>{}});
#elif CASE == 4  // a text of nullptr
  s.tokens.update(id, {.symbol = nullptr});
#elif CASE == 5  // adding to a text
  s.tokens.update(id, {.symbol = strata::inc(1)});
#elif CASE == 6  // no key, no accessor by key
  e.events.find(1);
#elif CASE == 7  // a generated column cannot be set
  e.defaults.insert({.twice = 1});
#elif CASE == 8  // a number that may not fit, unless it is cast
  s.tokens.update(id, {.decimals = number});
#elif CASE == 9  // a copy of what may be NULL for a column that is NOT NULL
  s.payments.update(id, {.confirmations = strata::set_to(gateway::payment::detected_in)});
#elif CASE == 10  // an expression made at run time
  const std::string made = "1";
  s.tokens.update(id, {.decimals = strata::computed(made.c_str())});
#elif CASE == 11  // a lock outside of a transaction
  s.tokens.lock(id);
#elif CASE == 12  // a text where a number stands
  s.payments.count(gateway::payment::confirmations == "1");
#elif CASE == 13  // an enum by its name
  s.payments.count(gateway::payment::status == "pending");
#elif CASE == 14  // an order of enums, which the databases do not share
  s.payments.count(gateway::payment::status < gateway::PaymentStatus::failed);
#elif CASE == 15
  s.payments.select({.order = gateway::payment::status.asc()});
#elif CASE == 16  // JSON, which the databases compare in different ways
  e.every.count(everything::every::doc == strata::Json{"{}"});
#elif CASE == 17  // columns of different types
  s.payments.count(gateway::payment::chain == gateway::payment::confirmations);
#elif CASE == 18  // NULL where none can be
  s.payments.count(gateway::payment::confirmations == std::nullopt);
#elif CASE == 19  // a fraction for a decimal, which is exact
  s.payments.count(gateway::payment::amount > 0.5);
#elif CASE == 20  // a fraction for a whole number
  s.payments.count(gateway::payment::confirmations > 0.5);
#elif CASE == 21  // a text of nullptr
  s.payments.count(gateway::payment::chain == nullptr);
#elif CASE == 22  // a pattern for what is no text
  s.payments.count(gateway::payment::confirmations.like("1%"));
#elif CASE == 23  // a decimal in a statement of one's own, where its column is not known
  s.query<gateway::Payment>("select * from payments where amount > $1", strata::Decimal{5});
#elif CASE == 24
  s.query<strata::Decimal>("select amount from payments");
#elif CASE == 25  // columns in another order than the members
  s.payments.select_as<Two>({}, gateway::payment::amount, gateway::payment::id);
#elif CASE == 26  // a member too many
  s.payments.select_as<Two>({}, gateway::payment::id);
#elif CASE == 27  // NULL for a member that has none
  e.maybe.select_as<Two>({}, everything::maybe::u, everything::maybe::wei);
#elif CASE == 28  // an aggregate of each row
  s.payments.select_as({}, strata::sum(gateway::payment::amount));
#elif CASE == 29  // groups of what has no equality on PostgreSQL
  e.every.group_by({}, everything::every::doc);
#elif CASE == 30  // a sum of texts
  s.payments.sum(gateway::payment::chain);
#elif CASE == 31  // the least of what the databases order in different ways, or not at all
  s.payments.min(gateway::payment::status);
#elif CASE == 32
  s.payments.min(gateway::payment::id);
#elif CASE == 33  // groups by nothing
  s.payments.group_by({}, strata::count());
#elif CASE == 34  // the value of what is encrypted, which the database does not know
  x.accounts.count(secrets::account::token == "a");
#elif CASE == 35  // a part of it
  x.accounts.count(secrets::account::email.like("a%"));
#elif CASE == 36  // an order of it
  x.accounts.select({.order = secrets::account::email.asc()});
#elif CASE == 37  // a lock outside of a transaction
  s.tokens.select_and_lock({});
#elif CASE == 38  // another type than the array's
  e.many.count(everything::many::t.contains(1));
#elif CASE == 39  // the view of another model
  s.payments.each({}, [](const gateway::TokenView&) {});
#elif CASE == 40  // a relation of another model
  s.tokens.join(gateway::payment::token);
#elif CASE == 41  // NULL, where a left join finds nothing, for a member that has none
  s.payments.select_as<Two>({.join = {strata::left(gateway::payment::token)}}, strata::maybe(gateway::token::id), gateway::payment::amount);
#elif CASE == 42  // a column that is no relation
  s.payments.select({.join = {gateway::payment::token_id}});
#elif CASE == 43  // groups of what is stored differently each time
  x.accounts.group_by({}, secrets::account::token, strata::count());
#elif CASE == 44  // the least of what is encrypted
  x.accounts.min(secrets::account::email);
#elif CASE == 45  // its sum
  x.accounts.sum(secrets::account::email);
#elif CASE == 46  // views into rows that do not stay
  s.payments.select_as<Seen>({}, gateway::payment::chain, gateway::payment::detected_in);
#elif CASE == 47  // a struct of one's own without strata/members.hpp
  s.query<Count>("select chain, count(*) from payments");
#elif CASE == 48  // with a decimal, whose form on SQLite only a column tells
  s.query<Two>("select id, amount from payments");
#elif CASE == 49  // an order of what is encrypted at random
  x.accounts.select({.order = secrets::account::token.asc()});
#elif CASE == 50  // the index of an encrypted column
  x.accounts.select({.order = secrets::account::by_email.asc()});
#endif
}
