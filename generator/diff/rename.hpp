#pragma once

#include "diff/change.hpp"

namespace stratac {

// Renames as they reach through a schema: the thing itself and every place that
// names it. All names of one list change at once. A name that the schema does
// not hold is passed over, so that a part of a schema can be renamed as well.
void rename_enums(Schema& schema, const Renames& names);
void rename_enum_values(Schema& schema, const std::string& type, const Renames& values);
void rename_tables(Schema& schema, const Renames& names);
void rename_columns(Schema& schema, const std::string& table, const Renames& names);

}  // namespace stratac
