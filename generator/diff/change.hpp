#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/hints.hpp"
#include "model/schema.hpp"

namespace stratac {

// What happened to the schema, in the schema's own words. No change mentions a dialect: how a
// database gets there is the planner's business.
//
// Each change carries the values it removes as well as those it adds, so that every change has an
// inverse and a down script needs no second diff. A change list is valid in its order: first what
// leaves (under the names before), then the renames, then all that enters or alters (under the
// names after). Renames of one kind happen at once, so that two columns can swap their names.

using Renames = std::vector<std::pair<std::string, std::string>>;  // before, after

enum class Object : std::uint8_t { key, unique, check, reference, index };

struct AddEnum { EnumType type; };
struct DropEnum { EnumType type; };
struct RenameEnums { Renames names; };
struct RenameEnumValues { std::string type; Renames values; };
// Values added, removed or reordered. `mapped`: for a removed value the kept one that takes its rows.
struct AlterEnum { EnumType before, after; Renames mapped; };

struct AddTable { Table table; };
struct DropTable { Table table; };
struct RenameTables { Renames names; };

// `fill`: what existing rows get. An inverse of DropColumn has none: the planner uses the type's zero.
struct AddColumn { std::string table; Column column; std::optional<Expr> fill; };
struct DropColumn { std::string table; Column column; std::optional<Expr> fill{}; };
struct RenameColumns { std::string table; Renames names; };
// `cast` and `fill` serve the way up, `back_*` the way down.
struct AlterColumn {
  std::string table;
  Column before, after;
  std::optional<Expr> cast, fill;
  std::optional<Expr> back_cast, back_fill;
};

struct AddKey { std::string table; Key key; };
struct DropKey { std::string table; Key key; };
struct AddUnique { std::string table; Unique unique; };
struct DropUnique { std::string table; Unique unique; };
struct AddCheck { std::string table; Check check; };
struct DropCheck { std::string table; Check check; };
struct AddReference { std::string table; Reference reference; };
struct DropReference { std::string table; Reference reference; };
struct AddIndex { std::string table; Index index; };
struct DropIndex { std::string table; Index index; };
struct RenameObject { std::string table; Object kind; std::string before, after; };

struct AddRaw { RawObject raw; };
struct DropRaw { RawObject raw; };
struct AlterRaw { RawObject before, after; };

using Change = std::variant<
    AddEnum, DropEnum, RenameEnums, RenameEnumValues, AlterEnum,
    AddTable, DropTable, RenameTables,
    AddColumn, DropColumn, RenameColumns, AlterColumn,
    AddKey, DropKey, AddUnique, DropUnique, AddCheck, DropCheck,
    AddReference, DropReference, AddIndex, DropIndex, RenameObject,
    AddRaw, DropRaw, AlterRaw>;
using Changes = std::vector<Change>;

// Laws: diff(a, a) is empty; evolve(a, diff(a, b)) == b; evolve(evolve(a, up), inverse(up)) == a.
Changes diff(const Schema& before, const Schema& after, const Hints& hints = {});
Schema evolve(Schema schema, const Changes& changes);
void apply_change(Schema& schema, const Change& change);
Changes inverse(const Changes& changes);

// One line for people: `add column payments.note text?`. A rename of several gives several lines.
std::vector<std::string> describe(const Change& change);

}  // namespace stratac
