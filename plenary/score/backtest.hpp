// A back-test as plain values: what was asked for, and one row a roll call. Parts that were made
// apart can be put together, since nothing is added up before all rows are there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "plenary/score/hold.hpp"
#include "plenary/score/intervals.hpp"
#include "plenary/score/metrics.hpp"

namespace plenary::score {

// What was known before, and what the forecast was told of who is heard.
struct BacktestSetting {
    std::string reveal;    // as to_string(Reveal)
    std::string selection; // a word

    friend bool operator==(const BacktestSetting&, const BacktestSetting&) = default;
};

// No back-test has more rows or parts.
inline constexpr std::size_t most_backtest_rows = 1'000'000'000;

// All that the rows depend on, and what is made of them.
struct Backtest {
    std::string version; // of the program
    std::string archive; // its name
    std::string digest;  // of what it holds
    int from = 0;        // the first session
    int to = 0;          // the last one
    std::vector<BacktestSetting> settings;
    std::string salt;
    bool titles = false;
    Filter filter;
    Resampling resampling; // its seed is that of the forecast too
    std::size_t draws = 0;
    std::string width;    // the instructions that numbers were made with: they change rounding
    std::size_t rows = 0; // of all parts together
    std::size_t parts = 1;

    friend bool operator==(const Backtest&, const Backtest&) = default;
};

struct BacktestRow {
    std::size_t place =
        0; // in the list of all: sessions, in each the settings, in each the roll calls
    std::size_t setting = 0; // of Backtest::settings
    Kept kept = Kept::scored;
    double effective = 0; // sample of the forecast
    Row row;

    friend bool operator==(const BacktestRow&, const BacktestRow&) = default;
};

// The rows of every `parts`-th place, from `part` on, which counts from 0.
struct BacktestPart {
    Backtest backtest;
    std::size_t part = 0;
    std::vector<BacktestRow> rows; // by place
};

} // namespace plenary::score
