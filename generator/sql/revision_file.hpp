#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "diff/way_back.hpp"
#include "sql/plan.hpp"

namespace stratac {

// The files of one revision directory, `migrations/<id>/`. Append-only source: Strata writes a
// revision once and afterwards only reads it.
struct Revision {
  std::string id{};      // `20260102030405_add_note`
  std::string parent{};  // "" for the first
  std::string hash{};    // of all that follows and the parent's id
  // Empty when the revision was not made for that database.
  std::string up_sqlite{}, down_sqlite{}, up_postgres{}, down_postgres{};
  std::string after{};  // canonical schema after this revision
  bool operator==(const Revision&) const = default;
};

// The file name and the text of each part, in the order in which they are hashed.
struct RevisionPart {
  std::string_view file;
  std::string Revision::*text;
};
inline constexpr std::array<RevisionPart, 5> revision_parts{{
    {"up.sqlite.sql", &Revision::up_sqlite},
    {"down.sqlite.sql", &Revision::down_sqlite},
    {"up.postgres.sql", &Revision::up_postgres},
    {"down.postgres.sql", &Revision::down_postgres},
    {"after.schema", &Revision::after},
}};

enum class Direction { up, down };

struct ScriptHeader {
  std::string_view revision, parent, schema;
  Direction direction = Direction::up;
  WayBack way_back{};  // of the whole revision, so the same in both directions
};

// The text of a migration script: what strata/script.hpp reads. The same plan gives the same bytes.
std::string script(const Dialect& dialect, const Plan& plan, const ScriptHeader& header);

// What was written by hand between the marks of a script, and the script with that in place of its own.
std::string data_step(std::string_view script);
std::string with_data_step(std::string script, std::string_view step);

// `manifest`: the id, the parent, Strata's version, the hash of each file and of the whole.
struct Manifest {
  std::string id, parent, version, hash;
  std::array<std::string, revision_parts.size()> file_hashes;  // "" for a file that does not exist
};
Manifest manifest_of(const Revision& revision, std::string_view version);
std::string to_string(const Manifest& manifest);
std::optional<Manifest> read_manifest(std::string_view text);

}  // namespace stratac
