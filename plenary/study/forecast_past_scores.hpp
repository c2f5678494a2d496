// How this kind of forecast did on past votes, as numbers, for the honesty panel.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/format/backtest_scores.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/rule/body.hpp"

namespace plenary::study {

// What makes two forecasts alike.
struct KindOfForecast {
    forecast::Selection selection = forecast::Selection::unknown;
    bool titles = false;
    std::size_t known = 0; // members whose position is known
    std::size_t silent = 0;
    std::size_t roll_calls = 0; // of the record
};

struct BackTest {
    KindOfForecast kind;
    std::vector<format::BacktestScore> nearest; // empty: no back-test came with the program
    bool own_body = false;                      // measured on an archive that the body names
};

// The rows of a kind. Nothing known: `none`. Else those that were told the same of who is heard,
// where evidence came about so (all: random, supporters: supporters, unknown: a row of each), with
// titles if they are read (else without), and of those the share of known votes that is nearest.
// Without a row like that there is none.
[[nodiscard]] std::vector<format::BacktestScore>
nearest_scores(const std::vector<format::BacktestScore>& scores, const KindOfForecast& kind);

// From priors/backtest-scores.csv of the first data folder that has it. Problems: those of
// reading it.
[[nodiscard]] BackTest back_test_of(const KindOfForecast& kind, const Body& body,
                                    const std::vector<std::filesystem::path>& data_roots,
                                    std::vector<Problem>& problems);

[[nodiscard]] question::Object data_of(const BackTest& test);

// A sentence each.
[[nodiscard]] std::vector<std::string> say(const BackTest& test);

} // namespace plenary::study
