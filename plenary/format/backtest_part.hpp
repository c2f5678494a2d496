// A part of a back-test as a text file (docs/formats/backtest-part.md): lines "key: value" that say
// what was asked, an empty line, and a table with one row a roll call.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/score/backtest.hpp"

namespace plenary::format {

struct ReadBacktestPart {
    score::BacktestPart part; // empty where there are problems
    std::vector<Problem> problems;
};

// Reads back to an equal part.
[[nodiscard]] std::string backtest_part_file(const score::BacktestPart& part);

// Problems, with line and column: invalid-utf8, not-a-part, no-key, key-twice, unknown-key,
// bad-value, those of CsvRows, no-column, bad-number, impossible-row (counts that do not fit
// together, a chance or a PIT outside 0 to 1, a session or a setting that was not asked for),
// wrong-place (a row of another part, a row twice, rows out of order), missing-row. Cost O(bytes).
[[nodiscard]] ReadBacktestPart parse_backtest_part(std::string_view bytes, const std::string& file);

// Reads a file. Problems also of reading it.
[[nodiscard]] ReadBacktestPart read_backtest_part(const std::filesystem::path& path);

} // namespace plenary::format
