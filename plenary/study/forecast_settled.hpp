// What the forecasts of a log came to, for the honesty panel of a new one.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "plenary/question/answer.hpp"
#include "plenary/score/settle.hpp"

namespace plenary::study {

struct SettledScores {
    std::string log;
    std::string head;
    std::size_t motions = 0;   // that forecasts or people are settled on
    std::size_t unsettled = 0; // forecasts and people's that no vote has come for
    score::SettledPool forecasts;
    std::vector<std::pair<std::string, score::SettledPool>> people; // by name
};

// Of what holds now: corrections count for what they correct. Errors: those of reading the log.
[[nodiscard]] Result<SettledScores> settled_scores(const std::filesystem::path& path);

[[nodiscard]] question::Object data_of(const SettledScores& scores);

// A sentence each.
[[nodiscard]] std::vector<std::string> say(const SettledScores& scores);

} // namespace plenary::study
