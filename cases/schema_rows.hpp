// Commands that print JSON, and the schema that each of them must fit.
#pragma once

#include <ostream>
#include <vector>

namespace plenary::cases {

// A command, to be run in a folder that furnish() filled, and what it exits with.
struct SchemaRow {
    const char* schema;
    const char* command;
    int exit;
};

void PrintTo(const SchemaRow& row, std::ostream* out);

// Every schema of docs/schema is in one row at least.
[[nodiscard]] const std::vector<SchemaRow>& schema_rows();

} // namespace plenary::cases
