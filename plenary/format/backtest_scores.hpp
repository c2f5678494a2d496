// Scores of the forecast on past votes, as `./dev bench backtest` writes them:
// docs/formats/backtest-scores.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/score/split.hpp"

namespace plenary::format {

// One kind of forecast on one archive.
struct BacktestScore {
    std::string archive; // its folder's name
    std::string name;    // in words
    std::string from;    // sessions
    std::string to;
    score::Reveal known_before;
    std::string told; // who was heard first, as the forecast was told: all, supporters or unknown
    bool titles = false;
    int roll_calls = 0; // at least 1
    int votes = 0;
    double log_loss = 0;     // of a vote, natural logarithms
    double crps = 0;         // of the yes total, in votes
    double coverage90 = 0;   // share of roll calls whose yes total was in the 90 % interval
    double mean_pit = 0;     // of the roll calls that are scored
    double mean_pit_all = 0; // of all roll calls
    Day day;                 // of the run
};

// Rows with a fault are left out. Problems, with their place: those of CSV and of TypedTable;
// bad-reveal, bad-value (a word or a number that cannot be), empty-cell.
[[nodiscard]] std::vector<BacktestScore> parse_backtest_scores(std::string_view bytes,
                                                               const std::string& file,
                                                               std::vector<Problem>& problems);

} // namespace plenary::format
