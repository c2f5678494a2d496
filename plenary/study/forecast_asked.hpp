// A forecast on a motion made ready: record, model, what is said, and the rule, before anything is
// drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plenary/forecast/engine.hpp"
#include "plenary/forecast/outcome.hpp"
#include "plenary/question/counting.hpp"
#include "plenary/rule/game.hpp"
#include "plenary/study/forecast_breaks.hpp"
#include "plenary/study/forecast_record.hpp"
#include "plenary/study/forecast_said.hpp"
#include "plenary/study/forecast_selection.hpp"

namespace plenary::study {

// On the heap: parts of it point to others.
struct MotionForecast {
    Opened opened;
    question::Counted counted;
    std::vector<rollcall::Archive> archives;
    ForecastRecord record; // its history with the weights of `breaks`
    BreaksInView breaks;
    SaidOnMotion said;
    SelectionUsed selection; // that of asked and plain, and why
    format::ForecastPriors priors;
    std::optional<Game> game;
    std::unique_ptr<forecast::Engine> engine;
    forecast::Asked asked;             // with the selection that is asked for, and what is supposed
    forecast::Settings settings;       // of the engine
    forecast::Asked plain;             // without what is supposed
    std::vector<std::string> supposed; // "HTI=yes"
    std::vector<double> absent;        // by seat: the chance that the draws take it away
    bool attendance = true;
    double years = 0; // from the day of the record to the vote; 0 where the motion has no day
    Day cut;
    std::uint64_t seed = 1;
    std::size_t draws = 0;
    std::vector<std::string> notes;

    [[nodiscard]] const Roster& roster() const { return counted.lineup.roster; }

    // Whether the motion passes when the seats do this. One thread at a time.
    [[nodiscard]] bool passes(std::span<const std::int8_t> votes) const;

private:
    mutable std::vector<std::uint32_t> chosen_; // work of passes()
};

struct MotionForecastOrProblems {
    std::unique_ptr<MotionForecast> forecast;
    std::vector<Problem> problems; // not empty where there is nothing
};

// Everything but --strict. Problems as forecast_dossier says.
[[nodiscard]] MotionForecastOrProblems prepare_forecast(const Request& request);

[[nodiscard]] std::vector<question::Option> forecast_asked_options();

// Votes of draws x seats under a selection, those that stay away taken out. Empty votes: what is
// known cannot be so under this selection.
struct DrawnSeats {
    std::vector<std::int8_t> votes;
    forecast::Forecast forecast;
};

[[nodiscard]] DrawnSeats draw_seats(const MotionForecast& forecast, const forecast::Asked& asked);

} // namespace plenary::study
