// A table of scores that members were given somewhere: a CSV with a column of members, perhaps one
// of sessions, and numbers. Plain, or packed by gzip; lines that begin with # are remarks.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct ScoreRow {
    std::string member;
    std::optional<int> session;
    std::vector<double> values; // of the columns
    std::vector<double> sds;    // of them, or empty
};

struct Scores {
    std::string file;
    std::vector<std::string> columns;    // what was taken
    std::vector<std::string> sd_columns; // runs along, or is empty
    bool sessions = false;               // the table has a column of them
    std::vector<ScoreRow> rows;
    std::size_t without_number = 0; // rows left out: a cell taken is empty or "NA"
    std::vector<std::string> twice; // members (with their session) with two rows and more: left out
};

struct ScoreColumns {
    std::vector<std::string> values; // empty: the first that is there of zmean, z, mean, x, ideal
    std::vector<std::string> sds; // empty: what goes by the names of the values, where it is there
};

// The most bytes that are read, unpacked.
inline constexpr std::size_t largest_scores = std::size_t{1} << 30U;

// Members stand in `member`, else in `id` or `iso3`. An sd is looked for as zsd of zmean and z, sd
// of mean, and COLUMN_sd. Problems: of reading files, gzip and CSV; no-column, bad-number.
[[nodiscard]] Result<Scores> read_scores(const std::filesystem::path& path,
                                         const ScoreColumns& wanted);

} // namespace plenary::format
