// Gold for the reader, as CSV: what is to be found in some texts, and what must not be.
//
// Columns, in any order: country, iso3, motion, stance, quoted_span, note are needed; act and file
// may be missing, others are passed over. A stance is yes, no, abstain, absent, support or oppose,
// or a trap: NOT: and one of these, or NOT:any.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/gold.hpp"

namespace plenary::format {

// More motions of one text than a person tells apart are refused: matching them is not cheap.
inline constexpr std::size_t most_gold_motions = 200;

struct ReadGold {
    std::string file;
    bool names_files = false; // there is a column `file`
    std::vector<reader::GoldRow> rows;
    std::vector<std::string> files; // of each row its cell `file`
    std::vector<Problem> problems;
};

// Reads the file. Every row that is wrong is reported with its place and left out. Problems: those
// of read_file and parse_csv; missing-column, empty-cell (neither country nor iso3, or no file
// where there is such a column), unknown-stance, too-many-motions, no-gold (no row at all).
[[nodiscard]] ReadGold read_gold(const std::filesystem::path& path);

// The same from bytes that were read.
[[nodiscard]] ReadGold parse_gold(std::string_view bytes, const std::string& file);

} // namespace plenary::format
