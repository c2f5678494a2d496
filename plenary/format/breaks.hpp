// Reads tables of breaks, days on which members may have changed course: docs/formats/breaks.md.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/break.hpp"
#include "plenary/format/table.hpp"

namespace plenary::format {

// A factor from 0.000001 to 1,000,000; nothing for anything else.
[[nodiscard]] std::optional<double> break_factor_in(std::string_view written);

// Whether there is such a member; where not, it reports the cell of that row.
using KnowsMember =
    std::function<bool(const TypedTable& rows, std::size_t row, const std::string& member)>;

// Rows with the columns member and date, and perhaps factor, known and source_id. In the order of
// members and days. Where no day of knowing is written it is the day itself. Every problem is
// reported, with its place: what `knows` reports; empty-cell, bad-day, break-twice, bad-factor,
// known-before-acted.
[[nodiscard]] std::vector<Break> read_break_rows(const TypedTable& rows, const KnowsMember& knows);

// The same of a file; also problems of reading it and of CSV, and missing-column.
[[nodiscard]] std::vector<Break> read_breaks(const std::string& file, const KnowsMember& knows,
                                             std::vector<Problem>& problems);

} // namespace plenary::format
