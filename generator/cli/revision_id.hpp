#pragma once

#include <string>
#include <string_view>

namespace stratac::cli {

// `20260102030405_add_note`: the present time and `message` as a name. Directories sort as the history goes,
// so the time is later than that of `parent` (the id of the revision before, "" for none), whatever the
// clock says.
std::string new_revision_id(std::string_view message, const std::string& parent);

}  // namespace stratac::cli
