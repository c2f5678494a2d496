// Scoring the forecasts of one method, and of another one to compare with.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plenary/question/answer.hpp"
#include "plenary/score/hold.hpp"
#include "plenary/score/intervals.hpp"
#include "plenary/score/metrics.hpp"
#include "plenary/study/open.hpp"
#include "plenary/study/score_asked.hpp"

namespace plenary::study {

[[nodiscard]] std::vector<question::Option> score_forecast_options();

// Which roll calls are scored, and how intervals are made.
struct ScoreChoice {
    score::Filter filter;
    score::Resampling resampling;
};

// --min-minority, --novel and --boot.
[[nodiscard]] std::vector<question::Option> score_choice_options();

// Of those, and --seed. Error bad-number (usage).
[[nodiscard]] Result<ScoreChoice> score_choice(const question::Asked& asked);

// The rows of a forecast's roll calls, of all sessions, and of the base where there is one.
struct ScoredRows {
    std::vector<score::Row> rows;
    std::optional<std::vector<score::Row>> base; // the same roll calls
    bool draws = false;                          // the forecast has draws of its own
    bool base_draws = false;
    std::size_t lopsided = 0; // roll calls left out for their minority
    std::size_t not_new = 0;  // and for their titles
};

// Data with the keys of docs/schema/score.json, and tables.
[[nodiscard]] question::Answer score_answer(const ScoreAsked& asked, const ScoreChoice& choice,
                                            const ScoredRows& scored);

// Problems: of the options (usage), of the archive, of the tables of the forecast (all of them,
// with line and column), missing-prediction, no-draws, nothing-hidden, nothing-left.
[[nodiscard]] Reply score_forecast(const Request& request);

} // namespace plenary::study
